import * as vscode from 'vscode';

/** The first line that an editor shows, from 0; behind the point, how much of a long line is above the window. */
export function topLine({ visibleRanges, document }: vscode.TextEditor): number {
  const start = visibleRanges[0]?.start;
  if (!start) return 0;
  return start.line + Math.min(0.999, start.character / (document.lineAt(start.line).text.length + 1));
}

/** Scrolls so that a line is the first that the editor shows. */
export function revealLine(editor: vscode.TextEditor, line: number): void {
  const { document } = editor;
  const whole = Math.max(0, Math.min(Math.floor(line), document.lineCount - 1));
  const character = Math.floor((line - whole) * document.lineAt(whole).text.length);
  const place = new vscode.Position(whole, Math.max(0, character));
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
}

/** The editor that shows these minutes; the one that is used, when several do. */
export function editorOf(uri: string): vscode.TextEditor | undefined {
  const shows = (editor: vscode.TextEditor | undefined) => editor?.document.uri.toString() === uri;
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return shows(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(shows);
}
