/** Files of the organisation's own that settings name: a logo, a font, templates. */
import * as vscode from 'vscode';
import { toBase64 } from '../server/files/base64.ts';
import { say } from './say.ts';
import type { Text } from './texts.ts';

const notTrusted: Text = {
  sv: 'Mappen är inte betrodd. Därför används ingen egen logotyp, inget eget typsnitt och ingen egen mall.',
  en: 'The workspace is not trusted. Your own logo, font and templates are not used.',
};
const manageTrust: Text = { sv: 'Hantera betrodda mappar', en: 'Manage Workspace Trust' };
const unreadable: Text = {
  sv: 'filen {file} (inställningen {setting}) går inte att läsa',
  en: 'the file {file} (setting {setting}) cannot be read',
};

/**
 * True if files of the workspace may be used; shows a message otherwise. It also holds for files that the user's own settings
 * name: such a path can lead into this workspace.
 */
export function mayUseOwnFiles(): boolean {
  if (vscode.workspace.isTrusted) return true;
  void tellOfTrust();
  return false;
}

async function tellOfTrust(): Promise<void> {
  const manage = say(manageTrust);
  const answer = await vscode.window.showWarningMessage(say(notTrusted), manage);
  if (answer === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

/**
 * Where the file is: a path starts from the folder that the minutes belong to. It leads to no other machine (`//server/…`)
 * than theirs: asking for a file there tells it who asks.
 */
export function locateOwnFile(name: string, document: vscode.Uri): vscode.Uri {
  if (/^(?:\/|[a-z]:[\\/])/i.test(name)) {
    const file = vscode.Uri.file(name);
    const isElsewhere = file.authority !== document.authority;
    return file.with({
      scheme: document.scheme === 'untitled' ? 'file' : document.scheme,
      ...(isElsewhere ? { authority: '' } : {}),
    });
  }
  const folder = vscode.workspace.getWorkspaceFolder(document) ?? vscode.workspace.workspaceFolders?.[0];
  return vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.joinPath(document, '..'), name);
}

/** Its bytes. Rejects in the user's language, naming the setting. */
export async function readOwnFile(file: vscode.Uri, setting: string): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch {
    throw new Error(say(unreadable, { file: file.fsPath, setting }));
  }
}

/** Its bytes in base64. */
export async function ownFileInBase64(file: vscode.Uri, setting: string): Promise<string> {
  return toBase64(await readOwnFile(file, setting));
}
