import * as vscode from 'vscode';
import { toBase64 } from '../server/base64.ts';
import type { ExportDesign } from '../server/protocol.ts';
import { say } from './say.ts';
import type { Text } from './texts.ts';

const notTrusted: Text = {
  sv: 'Mappen är inte betrodd. Därför används ingen egen logotyp, inget eget typsnitt och ingen egen mall.',
  en: 'The workspace is not trusted. Your own logo, font and template are not used.',
};
const manageTrust: Text = { sv: 'Hantera betrodda mappar', en: 'Manage Workspace Trust' };

/** A template's folder with more than this is no template's folder. */
const mostFiles = 200;
const mostBytes = 20_000_000;

/**
 * The organisation's own look, from the settings `protokoll.pdf`; undefined when nothing is set. Files are found from the
 * folder that the minutes belong to, and only when the user trusts it. Rejects in Swedish when one cannot be read.
 */
export async function readDesign(document: vscode.Uri): Promise<ExportDesign | undefined> {
  const settings = vscode.workspace.getConfiguration('protokoll.pdf', document);
  const set = (name: string) => settings.get<string>(name)?.trim() || undefined;
  const [accent, logoText] = ['farg', 'logotypText'].map(set);
  let [logo, font, template] = ['logotyp', 'typsnitt', 'mall'].map(set);
  // Even what the user has set for all folders: a path in it can lead to a file of this one.
  if (!vscode.workspace.isTrusted && (logo || font || template)) {
    void tellOfTrust();
    logo = font = template = undefined;
  }
  if (!logo && !accent && !font && !template) return undefined;
  const file = (name: string) => locate(name, document);
  return {
    ...(logo ? { logo: await base64(file(logo), 'logotyp') } : {}),
    ...(logoText ? { logoText } : {}),
    ...(accent ? { accent } : {}),
    ...(font ? { font: await base64(file(font), 'typsnitt') } : {}),
    ...(template ? { template: await readTemplate(file(template)) } : {}),
  };
}

async function tellOfTrust(): Promise<void> {
  const manage = say(manageTrust);
  const answer = await vscode.window.showWarningMessage(say(notTrusted), manage);
  if (answer === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

function locate(name: string, document: vscode.Uri): vscode.Uri {
  if (/^(?:\/|[a-z]:[\\/])/i.test(name))
    return vscode.Uri.file(name).with({ scheme: document.scheme === 'untitled' ? 'file' : document.scheme });
  const folder = vscode.workspace.getWorkspaceFolder(document) ?? vscode.workspace.workspaceFolders?.[0];
  return vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.joinPath(document, '..'), name);
}

async function read(file: vscode.Uri, setting: string): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch {
    throw new Error(`filen ${file.fsPath} (inställningen protokoll.pdf.${setting}) går inte att läsa`);
  }
}

async function base64(file: vscode.Uri, setting: string): Promise<string> {
  return toBase64(await read(file, setting));
}

/** The template with all that lies in its folder: it can read nothing else. */
async function readTemplate(main: vscode.Uri): Promise<NonNullable<ExportDesign['template']>> {
  const text = new TextDecoder().decode(await read(main, 'mall'));
  const files: Record<string, string> = {};
  let bytes = 0;
  const visit = async (folder: vscode.Uri, path: string): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      if (name.startsWith('.')) continue;
      const each = vscode.Uri.joinPath(folder, name);
      // A link may lead out of the folder.
      if (type === vscode.FileType.Directory) await visit(each, `${path}${name}/`);
      else if (type === vscode.FileType.File) {
        const content = await read(each, 'mall');
        bytes += content.length;
        files[path + name] = toBase64(content);
        if (bytes > mostBytes || Object.keys(files).length > mostFiles)
          throw new Error('mappen med mallen är för stor. Lägg mallen och det som den använder i en egen mapp');
      }
    }
  };
  await visit(vscode.Uri.joinPath(main, '..'), '');
  return { main: text, files };
}
