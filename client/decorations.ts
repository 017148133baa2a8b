import * as vscode from 'vscode';
import { type MarksParams, type MinutesMarks, marksRequest } from '../server/views/view-protocol.ts';
import { onMinutesChanged } from './changes.ts';
import type { FeatureContext } from './feature.ts';
import { say } from './say.ts';

const setting = 'protokoll.markeringar';

const secretHover = {
  sv: 'Omfattas av sekretess: kommer inte med i den publicerade versionen.',
  en: 'Covered by secrecy: not part of the published version.',
};

/** Marks items with decisions in the margin, and what is secret, in the minutes that are seen. */
export function registerDecorations({ client, extension }: FeatureContext): vscode.Disposable {
  const decided = decidedType(extension.extensionUri);
  const secret = secretType(extension.extensionUri);
  /** By the minutes' address: what is being asked. */
  const asking = new Map<string, vscode.CancellationTokenSource>();

  function isWanted(document: vscode.TextDocument): boolean {
    return vscode.workspace.getConfiguration(undefined, document).get(setting) !== false;
  }

  function editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
    return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
  }

  function mark(document: vscode.TextDocument, marks: MinutesMarks): void {
    const line = (number: number) => document.validateRange(new vscode.Range(number, 0, number, 0));
    const hoverMessage = say(secretHover);
    const secrets = marks.secret.map(({ first, last }) => ({
      range: document.validateRange(new vscode.Range(first, 0, last, Number.MAX_SAFE_INTEGER)),
      hoverMessage,
    }));
    for (const editor of editorsOf(document)) {
      editor.setDecorations(decided, marks.decided.map(line));
      editor.setDecorations(secret, secrets);
    }
  }

  async function update(document: vscode.TextDocument): Promise<void> {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    asking.get(uri)?.cancel();
    asking.delete(uri);
    if (document.languageId !== 'protokoll' || !isWanted(document)) return mark(document, { decided: [], secret: [] });
    const source = new vscode.CancellationTokenSource();
    asking.set(uri, source);
    const params: MarksParams = { uri };
    const { version } = document;
    try {
      const marks = await client.sendRequest<MinutesMarks | null>(marksRequest, params, source.token);
      // The editor itself moves marks with the text; those of an older text would be beside it.
      if (marks && !source.token.isCancellationRequested && document.version === version) mark(document, marks);
    } catch {
      // Asked again, or the server is gone: the marks stay as they are.
    } finally {
      if (asking.get(uri) === source) asking.delete(uri);
      source.dispose();
    }
  }

  function updateSeen(isIt: (document: vscode.TextDocument) => boolean): void {
    const seen = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    for (const document of seen) if (document.languageId === 'protokoll' && isIt(document)) void update(document);
  }

  updateSeen(() => true);
  return vscode.Disposable.from(
    decided,
    secret,
    vscode.window.onDidChangeVisibleTextEditors(() => updateSeen(() => true)),
    onMinutesChanged(client)(({ open }) =>
      updateSeen((document) => open.includes(client.code2ProtocolConverter.asUri(document.uri))),
    ),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting)) updateSeen(() => true);
    }),
  );
}

/** A picture in the margin, of media/, by theme. */
function gutterIcon(extension: vscode.Uri, name: string): vscode.DecorationRenderOptions {
  const icon = (theme: string) => ({ gutterIconPath: vscode.Uri.joinPath(extension, 'media', `${name}-${theme}.svg`) });
  return { light: icon('light'), dark: icon('dark') };
}

function decidedType(extension: vscode.Uri): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    ...gutterIcon(extension, 'decided'),
    gutterIconSize: 'contain',
    overviewRulerColor: new vscode.ThemeColor('protokoll.beslutadPunkt'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
}

function secretType(extension: vscode.Uri): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    ...gutterIcon(extension, 'secret'),
    gutterIconSize: 'cover',
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('protokoll.sekretessBakgrund'),
    overviewRulerColor: new vscode.ThemeColor('protokoll.sekretess'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
