import * as vscode from 'vscode';
import { toBase64 } from '../../server/files/base64.ts';
import { type ImportParams, type ImportResult, importRequest } from '../../server/import/import-protocol.ts';
import type { FeatureContext } from '../feature.ts';
import { withLateProgress } from '../late-progress.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';
import { registerCommand, showNewMinutes } from './minutes-command.ts';

const texts = {
  what: { sv: 'Att läsa in dokumentet', en: 'Reading the document in' },
  pick: { sv: 'Läs in', en: 'Read In' },
  documents: { sv: 'Dokument', en: 'Documents' },
  reading: { sv: 'Läser in {name} …', en: 'Reading in {name} …' },
  done: {
    sv: '{name} är inläst. Se igenom texten och spara den.',
    en: '{name} has been read in. Look the text through and save it.',
  },
  missed: {
    sv: '{name} är inläst. Delar som inte är protokollets text kom inte med ({count}): kommentarer, struken text, bilder och liknande.',
    en: '{name} has been read in. Parts that are no text of the minutes were left out ({count}): comments, deleted text, pictures and the like.',
  },
  show: { sv: 'Visa redovisningen', en: 'Show the Account' },
} satisfies Record<string, Text>;

/** The kinds of files that are read in, by their endings. package.json has the same in a menu (tested). */
export const importedEndings = ['docx', 'odt', 'pdf', 'html', 'htm', 'md', 'txt', 'org', 'tex', 'typ'] as const;

/** *Läs in …*: a document as new minutes, which have no file yet. Returns their address. */
export function registerImportFile({ client }: FeatureContext): vscode.Disposable {
  return registerCommand('protokoll.import', texts.what, async (address?: unknown) => {
    const file = address instanceof vscode.Uri ? address : await askFile();
    if (!file) return undefined;
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const params: ImportParams = { name, content: toBase64(await vscode.workspace.fs.readFile(file)) };
    const result = await withLateProgress(say(texts.reading, { name }), (token) =>
      client.sendRequest<ImportResult>(importRequest, params, token),
    );
    if (!result) return undefined;
    const { document } = await showNewMinutes(result.text);
    void tell(name, result);
    return document.uri;
  });
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    canSelectMany: false,
    openLabel: say(texts.pick),
    filters: { [say(texts.documents)]: [...importedEndings] },
  });
  return files?.[0];
}

/** Says what to do next, and offers the account. */
async function tell(name: string, { account, missed }: ImportResult): Promise<void> {
  const told = missed > 0 ? say(texts.missed, { name, count: String(missed) }) : say(texts.done, { name });
  const show = say(texts.show);
  const answer = await vscode.window.showInformationMessage([told, ...account.notes].join(' '), show);
  if (answer !== show) return;
  const content = JSON.stringify(account, undefined, 2);
  const document = await vscode.workspace.openTextDocument({ language: 'json', content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}
