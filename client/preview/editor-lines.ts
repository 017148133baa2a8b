import * as vscode from 'vscode';

/** The headings that stick to the top of an editor: that of the minutes and that of the item. */
const stickyHeadings = 2;

/** Characters in a row of an editor that has something beside it, about. */
const rowLength = 80;

/** Rows at the top of an editor that are covered, and rows that the editor leaves above what it is asked to show at the top. */
function topRows({ document }: vscode.TextEditor): { covered: number; spared: number } {
  const settings = vscode.workspace.getConfiguration('editor', document);
  const most = settings.get<boolean>('stickyScroll.enabled') ? settings.get<number>('stickyScroll.maxLineCount', 5) : 0;
  return {
    covered: Math.min(stickyHeadings, most),
    spared: Math.max(most, settings.get<number>('cursorSurroundingLines', 0)),
  };
}

/** The first line that can be read in an editor, from 0; behind the point, how much of a long line is above. */
export function topLine(editor: vscode.TextEditor): number {
  const start = editor.visibleRanges[0]?.start;
  if (!start || (start.line === 0 && start.character === 0)) return 0;
  return lineAt(editor.document, below(editor.document, start, Math.min(start.line, topRows(editor).covered)));
}

/** Scrolls so that a line is the first that can be read. */
export function revealLine(editor: vscode.TextEditor, line: number): void {
  const { document } = editor;
  const { covered, spared } = topRows(editor);
  const whole = Math.max(0, Math.min(Math.floor(line), document.lineCount - 1));
  const character = Math.max(0, Math.floor((line - whole) * document.lineAt(whole).text.length));
  const wanted = new vscode.Position(whole, character);
  const place = line <= 0 ? wanted : below(document, wanted, spared - covered);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
}

function lineAt(document: vscode.TextDocument, { line, character }: vscode.Position): number {
  return line + Math.min(0.999, character / (document.lineAt(line).text.length + 1));
}

/** About the place that is so many rows further down. */
function below(document: vscode.TextDocument, { line, character }: vscode.Position, rows: number): vscode.Position {
  let left = rows;
  let [at, from] = [line, character];
  while (at < document.lineCount - 1) {
    const inLine = Math.max(1, Math.ceil((document.lineAt(at).text.length - from) / rowLength));
    if (left < inLine) break;
    left -= inLine;
    at++;
    from = 0;
  }
  return new vscode.Position(at, Math.min(from + left * rowLength, document.lineAt(at).text.length));
}

/** The editor that shows these minutes; the one that is used, when several do. */
export function editorOf(uri: string): vscode.TextEditor | undefined {
  const shows = (editor: vscode.TextEditor | undefined) => editor?.document.uri.toString() === uri;
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return shows(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(shows);
}
