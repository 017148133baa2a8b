import * as vscode from 'vscode';
import { toBase64 } from '../server/files/base64.ts';
import type { ExportDesign } from '../server/protocol.ts';
import { locateOwnFile, mayUseOwnFiles, ownFileInBase64, readOwnFile } from './own-files.ts';
import { say } from './say.ts';
import type { Text } from './texts.ts';

const templateSetting = 'protokoll.pdf.mall';

/** A template's folder with more than this is no template's folder. */
const mostFiles = 200;
const mostBytes = 20_000_000;
const tooMuch: Text = {
  sv: 'mappen med mallen är för stor. Lägg mallen och det som den använder i en egen mapp',
  en: 'the folder of the template is too large. Put the template and what it uses in a folder of its own',
};

/**
 * The organisation's own look, from the settings `protokoll.pdf`; undefined when nothing is set. Files are found from the
 * folder that the minutes belong to, and only when the user trusts it. Rejects in the user's language when one cannot be read.
 */
export async function readDesign(document: vscode.Uri): Promise<ExportDesign | undefined> {
  const settings = vscode.workspace.getConfiguration('protokoll.pdf', document);
  const set = (name: string) => settings.get<string>(name)?.trim() || undefined;
  const [accent, logoText] = ['farg', 'logotypText'].map(set);
  let [logo, font, template] = ['logotyp', 'typsnitt', 'mall'].map(set);
  if ((logo || font || template) && !mayUseOwnFiles()) logo = font = template = undefined;
  if (!logo && !accent && !font && !template) return undefined;
  const file = (name: string) => locateOwnFile(name, document);
  return {
    ...(logo ? { logo: await ownFileInBase64(file(logo), 'protokoll.pdf.logotyp') } : {}),
    ...(logoText ? { logoText } : {}),
    ...(accent ? { accent } : {}),
    ...(font ? { font: await ownFileInBase64(file(font), 'protokoll.pdf.typsnitt') } : {}),
    ...(template ? { template: await readTemplate(file(template)) } : {}),
  };
}

/** The template with all that is in its folder: it can read nothing else. */
async function readTemplate(main: vscode.Uri): Promise<NonNullable<ExportDesign['template']>> {
  const text = new TextDecoder().decode(await readOwnFile(main, templateSetting));
  const files: Record<string, string> = {};
  let bytes = 0;
  const visit = async (folder: vscode.Uri, path: string): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      if (name.startsWith('.')) continue;
      const each = vscode.Uri.joinPath(folder, name);
      // A link may lead out of the folder.
      if (type === vscode.FileType.Directory) await visit(each, `${path}${name}/`);
      else if (type === vscode.FileType.File) {
        const content = await readOwnFile(each, templateSetting);
        bytes += content.length;
        files[path + name] = toBase64(content);
        if (bytes > mostBytes || Object.keys(files).length > mostFiles) throw new Error(say(tooMuch));
      }
    }
  };
  await visit(vscode.Uri.joinPath(main, '..'), '');
  return { main: text, name: vscode.workspace.asRelativePath(main), files };
}
