import path from 'node:path';
import type * as vscode from 'vscode';

/** Where Node and V8 keep what they have compiled, of the extension and of the server. It holds nothing of any document. */
export function compiledFolder({ globalStorageUri }: vscode.ExtensionContext): string {
  return path.join(globalStorageUri.fsPath, 'compiled');
}
