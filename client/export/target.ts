/** Where an export goes. */
import * as vscode from 'vscode';
import { versionMark } from '../../export/options.ts';
import { withoutIdentityNumbers } from '../../language/editing/mask-identity-numbers.ts';
import type { PaperInfo } from '../../server/protocol.ts';
import { say } from '../say.ts';
import { exportTexts as texts } from './export-texts.ts';
import type { ChosenExport } from './job.ts';
import type { LastJob } from './last-jobs.ts';

/** Asks where to write. The dialog asks before it overwrites. */
export async function askForTarget(
  document: vscode.TextDocument,
  { paper, format, options }: ChosenExport,
  last: LastJob | undefined,
): Promise<vscode.Uri | undefined> {
  const own = baseName(document, paper);
  // A name is seen by more people than what is in the file.
  const base = options.version === 'publik' ? withoutIdentityNumbers(own) : own;
  const name = `${base}${versionMark(options.version)}${format.extension}`;
  const folder = suggestedFolder(document, last);
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: { [format.label]: [format.extension.slice(1)] },
    title: `${say(texts.title)} · ${paper.label}`,
    saveLabel: say(texts.save),
  });
}

/** What is published gets another name than the original, and each paper its own, so that none takes another's place. */
function baseName(document: vscode.TextDocument, { fileName, suffix }: PaperInfo): string {
  if (document.isUntitled) return fileName;
  const { path } = document.uri;
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.protokoll$/i, '') + suffix;
}

/** Where the last export from the same folder went; else the folder of the setting; else beside the minutes. */
function suggestedFolder(document: vscode.TextDocument, last: LastJob | undefined): vscode.Uri | undefined {
  if (last) return vscode.Uri.joinPath(vscode.Uri.parse(last.target), '..');
  const workspace = vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
  const set = vscode.workspace.getConfiguration('protokoll.export', document).get<string>('mapp')?.trim();
  if (set && workspace) return vscode.Uri.joinPath(workspace.uri, set);
  return document.isUntitled ? workspace?.uri : vscode.Uri.joinPath(document.uri, '..');
}
