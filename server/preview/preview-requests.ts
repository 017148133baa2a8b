import type { LangiumServices } from 'langium/lsp';
import { type Connection, LSPErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import { today } from '../diagnostics/findings.ts';
import { documentAt } from '../requests.ts';
import { readRuleSettings } from '../settings.ts';
import { createLivePage, type LivePage, type PlacedBlock, problemText } from './live-page.ts';
import { nothingShown, patchBetween, type Shown, shownNext, withMarks } from './patches.ts';
import { marksOf } from './preview-marks.ts';
import {
  type ClosePreviewParams,
  closePreviewNotification,
  type PreviewAnswer,
  type PreviewParams,
  previewRequest,
} from './preview-protocol.ts';

const request = new RequestType<PreviewParams, PreviewAnswer, void>(previewRequest);

interface OpenPreview {
  readonly uri: string;
  readonly version: PreviewParams['version'];
  readonly page: LivePage;
  shown: Shown;
}

/** Answers live previews. What is kept of each is forgotten when it is closed, and when its document is. */
export function registerPreview(connection: Connection, { shared }: LangiumServices): void {
  const open = new Map<string, OpenPreview>();

  connection.onRequest(request, async (params) => {
    const { uri, preview: name, version, revision } = params;
    const document = await documentAt(shared, uri);
    const settings = await readRuleSettings(shared.workspace.ConfigurationProvider);
    // Asked for after the waiting: it may have been closed in the meantime.
    if (!document || !shared.workspace.TextDocuments.get(document.uri))
      throw new ResponseError(LSPErrorCodes.RequestFailed, 'protokollet är inte öppet');
    const textVersion = document.textDocument.version;
    let preview = open.get(name);
    if (preview?.uri !== uri || preview.version !== version) {
      preview = {
        uri,
        version,
        page: createLivePage(version, shared.ServiceRegistry.getServices(document.uri)),
        shown: nothingShown,
      };
      open.set(name, preview);
    }
    const before = preview.shown.revision === revision ? preview.shown : nothingShown;
    let page: PlacedBlock[];
    try {
      page = preview.page(document);
    } catch (error) {
      preview.shown = nothingShown;
      return { textVersion, problem: problemText(error) };
    }
    const next = shownNext(before, page);
    // What is published is shown as its readers will see it.
    const found = version === 'publik' ? [] : marksOf(document, page, next.blocks, { settings, today: today() });
    const { shown, marks } = withMarks(next, found);
    preview.shown = shown;
    return { textVersion, ...patchBetween(before, shown), ...(marks ? { marks } : {}) };
  });

  connection.onNotification(closePreviewNotification, ({ preview }: ClosePreviewParams) => {
    open.delete(preview);
  });

  shared.workspace.TextDocuments.onDidClose?.(({ document }) => {
    for (const [name, { uri }] of open) if (uri === document.uri) open.delete(name);
  });
}
