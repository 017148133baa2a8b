import fs from 'node:fs/promises';
import type * as vscode from 'vscode';

/** Takes from a file what its source does not permit. Files that are not on this machine's disk stay as they are. */
export async function limitAccess(file: vscode.Uri, source: vscode.Uri): Promise<void> {
  if (file.scheme !== 'file' || source.scheme !== 'file') return;
  const { mode } = await fs.stat(file.fsPath);
  // Minutes that are open may have no file any more.
  const most = await fs.stat(source.fsPath).then(
    (found) => found.mode,
    () => 0,
  );
  // The owner writes the rest of it.
  await fs.chmod(file.fsPath, (mode & most & 0o666) | 0o600);
}
