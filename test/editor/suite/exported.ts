import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The first folder of the workspace: a copy of the project's examples. */
export function firstFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return folder.uri;
}

/**
 * Exports minutes to a file of the workspace, which is gone afterwards, and gives its bytes, a character each. `more`: the
 * paper and its options.
 */
export async function exported(minutes: vscode.Uri, format: string, more: object = {}): Promise<string> {
  const target = vscode.Uri.joinPath(firstFolder(), `export.${format}`);
  const written = await vscode.commands.executeCommand('protokoll.export', minutes, { format, target, ...more });
  assert.equal(String(written), String(target));
  const bytes = await vscode.workspace.fs.readFile(target);
  await vscode.workspace.fs.delete(target);
  return new TextDecoder('latin1').decode(bytes);
}
