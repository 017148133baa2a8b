import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';
import type { MinutesSharedServices } from './services.ts';
import { type ChangedParams, changedNotification } from './views/view-protocol.ts';

/** How long nothing more must have changed before clients are notified, in milliseconds: a pause in the typing. */
const pause = 250;
/** …and how long it is kept back at most, while changes keep coming. */
const patience = 1_000;

/** Notifies clients that ask for it when minutes have changed, so that they need not poll. */
export function registerChanges(connection: Connection, shared: MinutesSharedServices): void {
  const { DocumentBuilder, TextDocuments, WorkspaceIndex } = shared.workspace;
  shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
    const options: InitializationOptions | undefined = initializationOptions;
    if (options?.tellChanges !== true) return;
    const send = async (params: ChangedParams) => connection.sendNotification(changedNotification, params);
    // A client that has gone by then needs no notice.
    const changed = changeTeller((params) => void send(params).catch(() => undefined));
    DocumentBuilder.onBuildPhase(DocumentState.Parsed, (documents) => {
      for (const document of documents) changed(document.textDocument.uri);
    });
    TextDocuments.onDidClose(({ document }) => changed(document.uri));
    WorkspaceIndex.onDidChange(() => changed());
  });
}

/** Gathers changes (of open minutes, or of files when there is no address) and sends them together in a pause. */
export function changeTeller(tell: (params: ChangedParams) => void): (uri?: string) => void {
  let open = new Set<string>();
  let files = false;
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (uri) => {
    if (uri === undefined) files = true;
    else open.add(uri);
    const now = performance.now();
    if (timer === undefined) first = now;
    else clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        const params = { open: [...open], files };
        open = new Set();
        files = false;
        tell(params);
      },
      Math.max(0, Math.min(pause, first + patience - now)),
    );
  };
}
