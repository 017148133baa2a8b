import * as vscode from 'vscode';
import type { Text } from '../texts.ts';

export const noFiles: Text = {
  sv: 'Det finns inga protokoll som passar in på {files} i mappen {folder}.',
  en: 'No minutes match {files} in the folder {folder}.',
};

/** The minutes of a folder that match a glob, by their path. */
export async function minutesIn(
  folder: vscode.WorkspaceFolder,
  glob: string,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, glob);
  const found = await vscode.workspace.findFiles(pattern, undefined, undefined, token);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The path of a file from its folder: "2024/styrelsen.protokoll". */
export function pathIn(folder: vscode.WorkspaceFolder, file: vscode.Uri): string {
  return file.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
}
