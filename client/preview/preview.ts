import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ClosePreviewParams,
  closePreviewNotification,
  type PreviewAnswer,
  type PreviewParams,
  previewRequest,
} from '../../server/preview/preview-protocol.ts';
import { say } from '../say.ts';
import { editorOf, revealLine, topLine } from './editor-lines.ts';
import type { FromPage, PreviewState, ToPage } from './messages.ts';
import { previewHtml } from './page-html.ts';
import { previewTexts } from './preview-texts.ts';
import { previewStyle } from './style.ts';

/** One preview: a panel, and what it shows. */
export interface Preview {
  readonly panel: vscode.WebviewPanel;
  state(): PreviewState;
  /** Shows other minutes, the other version, or pins it. */
  change(to: Partial<PreviewState>): void;
}

/** The editor follows the page for so long after somebody scrolled there, in ms; in the meantime the page does not follow it. */
const settling = 300;

const follows = (which: 'foljRedigeraren' | 'foljForhandsgranskningen', uri: string): boolean =>
  vscode.workspace.getConfiguration('protokoll.forhandsgranskning', vscode.Uri.parse(uri)).get<boolean>(which, true);

/** Fills a panel with a preview. `onChanged` is called when its state has changed. All ends with the panel. */
export function createPreview(
  client: BaseLanguageClient,
  extension: vscode.Uri,
  panel: vscode.WebviewPanel,
  first: PreviewState,
  onChanged: () => void,
): Preview {
  const name = crypto.randomUUID();
  const { webview } = panel;
  let state = first;
  /** What the page shows; undefined when it shows nothing, or something else than `state` says. */
  let revision: number | undefined;
  let isThere = false;
  /** How many pages there have been: what was asked for one is of no use to the next. */
  let pages = 0;
  let asking = false;
  let askAgain = false;
  let closed = false;
  let cursor: number | undefined;
  let movedEditor = Number.NEGATIVE_INFINITY;

  const post = (message: ToPage) => void webview.postMessage(message);
  const isShown = (document: vscode.TextDocument) => document.uri.toString() === state.uri;

  function fill(): void {
    const dist = vscode.Uri.joinPath(extension, 'dist');
    isThere = false;
    revision = undefined;
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    webview.html = previewHtml({
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.js')).toString(),
      style: previewStyle,
      nonce: crypto.randomUUID(),
      hint: say(previewTexts.hint),
    });
  }

  function tellState(): void {
    const published = state.version === 'publik';
    const words = {
      name: fileName(state.uri),
      note: published ? say(previewTexts.published) : '',
      version: say(published ? previewTexts.showOriginal : previewTexts.showPublished),
    };
    post({ kind: 'state', state, words });
  }

  function tellCursor(): void {
    const line = editorOf(state.uri)?.selection.active.line;
    if (line === cursor) return;
    cursor = line;
    post({ kind: 'cursor', line, show: follows('foljRedigeraren', state.uri) });
  }

  function tellScroll(): void {
    const editor = editorOf(state.uri);
    if (!editor || !follows('foljRedigeraren', state.uri)) return;
    if (performance.now() - movedEditor > settling) post({ kind: 'scroll', line: topLine(editor) });
  }

  /** One question at a time; what changes in the meantime is asked for in the next. */
  async function update(): Promise<void> {
    askAgain = true;
    if (asking) return;
    asking = true;
    // A page that is hidden is thrown away, and made again when it is seen.
    while (askAgain && isThere && panel.visible && !closed) {
      askAgain = false;
      await ask(state);
    }
    asking = false;
  }

  async function ask(asked: PreviewState): Promise<void> {
    const page = pages;
    const answer = await answerTo(asked);
    if (closed || !isThere) return;
    if (asked.uri !== state.uri || asked.version !== state.version || page !== pages) {
      revision = undefined;
      askAgain = true;
      return;
    }
    const isNew = revision === undefined;
    if (isNew) tellState();
    if (typeof answer === 'string') {
      revision = undefined;
      post({ kind: 'problem', text: answer });
      return;
    }
    revision = answer.revision;
    post({ kind: 'patch', patch: answer });
    if (isNew) {
      cursor = undefined;
      tellCursor();
      tellScroll();
    }
  }

  /** The answer, or the reason for none. */
  async function answerTo({
    uri,
    version,
  }: PreviewState): Promise<Exclude<PreviewAnswer, { problem: string }> | string> {
    let document: vscode.TextDocument;
    try {
      document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    } catch {
      return say(previewTexts.unreadable);
    }
    if (document.languageId !== 'protokoll') return say(previewTexts.notMinutes);
    const params: PreviewParams = {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      preview: name,
      version,
      ...(revision === undefined ? {} : { revision }),
    };
    try {
      const answer = await client.sendRequest<PreviewAnswer>(previewRequest, params);
      return 'problem' in answer ? answer.problem : answer;
    } catch {
      return say(previewTexts.noAnswer);
    }
  }

  function change(to: Partial<PreviewState>): void {
    const next = { ...state, ...to };
    const isOther = next.uri !== state.uri || next.version !== state.version;
    if (!isOther && next.pinned === state.pinned) return;
    state = next;
    panel.title = say(state.pinned ? previewTexts.pinnedTitle : previewTexts.title, { name: shortName(state.uri) });
    onChanged();
    if (!isOther) {
      if (isThere) tellState();
      return;
    }
    revision = undefined;
    void update();
  }

  async function openSource(line: number, character: number): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(state.uri, true));
    const place = document.validatePosition(new vscode.Position(line, character));
    // The page stays where somebody has just pointed at it.
    movedEditor = performance.now();
    await vscode.window.showTextDocument(document, {
      viewColumn: editorOf(state.uri)?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(place, place),
    });
  }

  const receivers: { readonly [Kind in FromPage['kind']]: (message: Extract<FromPage, { kind: Kind }>) => void } = {
    ready: () => {
      isThere = true;
      pages++;
      revision = undefined;
      void update();
    },
    scrolled: ({ line }) => {
      const editor = editorOf(state.uri);
      if (!editor || !follows('foljForhandsgranskningen', state.uri)) return;
      movedEditor = performance.now();
      revealLine(editor, line);
    },
    open: ({ line, character }) => void openSource(line, character),
    version: () => change({ version: state.version === 'publik' ? 'intern' : 'publik' }),
  };

  const { workspace, window } = vscode;
  const listening = [
    webview.onDidReceiveMessage((message: FromPage) => {
      if (!Object.hasOwn(receivers, message.kind)) return;
      const receive = receivers[message.kind] as (message: FromPage) => void;
      receive(message);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (isShown(document)) void update();
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (isShown(document)) void update();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('protokoll.regler')) void update();
      if (event.affectsConfiguration('protokoll.sprak') && isThere) tellState();
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor === editorOf(state.uri)) tellScroll();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === editorOf(state.uri)) tellCursor();
    }),
    window.onDidChangeVisibleTextEditors(() => tellCursor()),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) isThere = false;
      onChanged();
    }),
  ];
  panel.onDidDispose(() => {
    closed = true;
    for (const each of listening) each.dispose();
    const params: ClosePreviewParams = { preview: name };
    // The server may be gone before its previews are.
    client.sendNotification(closePreviewNotification, params).catch(() => undefined);
    onChanged();
  });
  panel.title = say(state.pinned ? previewTexts.pinnedTitle : previewTexts.title, { name: shortName(state.uri) });
  fill();
  return { panel, state: () => state, change };
}

function fileName(uri: string): string {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

function shortName(uri: string): string {
  return fileName(uri).replace(/\.protokoll$/i, '');
}
