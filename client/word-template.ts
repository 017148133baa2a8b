import * as vscode from 'vscode';
import { locateOwnFile, mayUseOwnFiles, ownFileInBase64 } from './own-files.ts';

const setting = 'protokoll.word.mall';

/**
 * The organisation's own Word template, from the setting, in base64; undefined when there is none, or when the user does
 * not trust the workspace. Rejects when it cannot be read.
 */
export async function readWordTemplate(document: vscode.Uri): Promise<string | undefined> {
  const name = vscode.workspace.getConfiguration(undefined, document).get<string>(setting)?.trim();
  if (!name || !mayUseOwnFiles()) return undefined;
  return ownFileInBase64(locateOwnFile(name, document), setting);
}
