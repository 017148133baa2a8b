import * as vscode from 'vscode';
import type { ExportDesign } from '../server/protocol.ts';

/** A template's folder with more than this is no template's folder. */
const mostFiles = 200;
const mostBytes = 20_000_000;

/**
 * The organisation's own look, from the settings `protokoll.pdf`; undefined when nothing is set. Files are found from the
 * folder that the minutes belong to. Rejects in Swedish when one cannot be read.
 */
export async function readDesign(document: vscode.Uri): Promise<ExportDesign | undefined> {
  const settings = vscode.workspace.getConfiguration('protokoll.pdf', document);
  const set = (name: string) => settings.get<string>(name)?.trim() || undefined;
  const [logo, logoText, accent, font, template] = ['logotyp', 'logotypText', 'farg', 'typsnitt', 'mall'].map(set);
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
  return Buffer.from(await read(file, setting)).toString('base64');
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
        files[path + name] = Buffer.from(content).toString('base64');
        if (bytes > mostBytes || Object.keys(files).length > mostFiles)
          throw new Error('mappen med mallen är för stor. Lägg mallen och det som den använder i en egen mapp');
      }
    }
  };
  await visit(vscode.Uri.joinPath(main, '..'), '');
  return { main: text, files };
}
