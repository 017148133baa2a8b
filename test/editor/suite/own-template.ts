import * as vscode from 'vscode';
import { exported, firstFolder } from './exported.ts';

/** A template whose pages are of a size that no others have, in points as a PDF says it. */
const template = '#set page(width: 123pt, height: 45pt)\nEgen mall\n';
const ownPage = /\/MediaBox\s*\[\s*0 0 123 45\s*\]/;

/** Whether the template that the settings name, those of the folder and those of the user, makes the PDF. */
export async function isTemplateUsed(scope: 'folder' | 'user'): Promise<boolean> {
  const file = vscode.Uri.joinPath(firstFolder(), 'mall', 'egen.typ');
  const minutes = vscode.Uri.joinPath(firstFolder(), 'kulturnamnden-2019-12-06.protokoll');
  const settings = vscode.workspace.getConfiguration('protokoll.pdf', minutes);
  const target = scope === 'user' ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.WorkspaceFolder;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(template));
  await settings.update('mall', 'mall/egen.typ', target);
  try {
    return ownPage.test(await exported(minutes, 'pdf'));
  } finally {
    await settings.update('mall', undefined, target);
  }
}
