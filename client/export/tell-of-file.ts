import * as vscode from 'vscode';
import { say } from '../say.ts';
import { exportTexts as texts } from './export-texts.ts';

/** Says that the file is there, and offers to open it. */
export async function tellOfFile(file: vscode.Uri): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const [open, show] = [say(texts.open), say(texts.showInFolder)];
  const answer = await vscode.window.showInformationMessage(say(texts.done, { name }), open, show);
  if (answer === open) await openFile(file);
  if (answer === show) await vscode.commands.executeCommand(isHere(file) ? 'revealFileInOS' : 'revealInExplorer', file);
}

/** What VS Code shows itself is opened there; a PDF, a Word file or a table in the program that the system has for it. */
async function openFile(file: vscode.Uri): Promise<void> {
  if (isHere(file) && /\.(?:pdf|docx|xlsx|ics|html)$/i.test(file.path)) await vscode.env.openExternal(file);
  else await vscode.commands.executeCommand('vscode.open', file);
}

/** True if the user's own system has the file: the minutes may be on another machine. */
function isHere(file: vscode.Uri): boolean {
  return file.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
}
