import * as vscode from 'vscode';
import {
  type DocumentEdits,
  type InsertAttachmentParams,
  insertAttachmentRequest,
} from '../../server/editing/editing-protocol.ts';
import { folderOf, relativePath, staysInside } from '../../server/files/relative-path.ts';
import type { FeatureContext } from '../feature.ts';
import { back, pickOrWrite } from '../question-steps.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';
import { applyEdits, registerMinutesCommand } from './minutes-command.ts';

const texts = {
  what: { sv: 'Att infoga en bilaga', en: 'Inserting an attachment' },
  title: { sv: 'Infoga bilaga', en: 'Insert Attachment' },
  which: {
    sv: 'Välj en fil i mappen, eller skriv bilagans namn',
    en: 'Choose a file in the folder, or write its name',
  },
  use: { sv: 'Skriv ”{name}”', en: 'Write “{name}”' },
  outside: {
    sv: 'Bilagan ska ligga i samma mapp som protokollet, eller i en mapp i arbetsytan. Skriv namnet eller sökvägen därifrån.',
    en: 'The attachment is to stand in the folder of the minutes, or in one of the workspace. Write its name or its path from there.',
  },
  noItem: {
    sv: 'Ställ markören i den punkt som bilagan hör till, och försök igen.',
    en: 'Put the cursor in the item that the attachment belongs to, and try again.',
  },
} satisfies Record<string, Text>;

/** More than anybody looks through. */
const mostFiles = 1000;
const notAttachments = '**/{node_modules,.*}/**';

/** *Infoga bilaga*, in the item at the cursor. Options: `name`, `position`. Returns true if it was written. */
export function registerInsertAttachment({ client }: FeatureContext): vscode.Disposable {
  return registerMinutesCommand<InsertAttachmentParams>(
    client,
    'protokoll.insertAttachment',
    texts.what,
    async ({ document, uri }, options) => {
      const position = options.position ?? cursorIn(document);
      const root = workspaceFolderOf(document);
      const name = options.name ?? (await askName(document, root));
      if (name === undefined) return undefined;
      const typed = name.replaceAll('\\', '/').trim();
      if (!staysInside(typed, root ? depthOf(document, root) : 0)) {
        void vscode.window.showInformationMessage(say(texts.outside));
        return false;
      }
      const params: InsertAttachmentParams = { uri, position, name: typed };
      const result = await client.sendRequest<DocumentEdits>(insertAttachmentRequest, params);
      if (result.edits.length > 0) return applyEdits(client, document, result);
      void vscode.window.showInformationMessage(say(texts.noItem));
      return false;
    },
  );
}

function cursorIn(document: vscode.TextDocument): vscode.Position {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editor = [activeTextEditor, ...visibleTextEditors].find((each) => each?.document === document);
  return editor?.selection.active ?? new vscode.Position(0, 0);
}

/** The folder that attachments are looked for in: the one the minutes are in, or the first for minutes without a file. */
function workspaceFolderOf(document: vscode.TextDocument): vscode.Uri | undefined {
  const { getWorkspaceFolder, workspaceFolders } = vscode.workspace;
  return document.isUntitled ? workspaceFolders?.[0]?.uri : getWorkspaceFolder(document.uri)?.uri;
}

function folderOfMinutes(document: vscode.TextDocument, root: vscode.Uri): string {
  return document.isUntitled ? root.path : folderOf(document.uri.path);
}

/** How many folders below the workspace's folder the minutes are. */
function depthOf(document: vscode.TextDocument, root: vscode.Uri): number {
  const path = relativePath(root.path, `${folderOfMinutes(document, root)}/x`);
  return path.split('/').length - 1;
}

async function askName(document: vscode.TextDocument, root: vscode.Uri | undefined): Promise<string | undefined> {
  const pattern = root && new vscode.RelativePattern(root, '**/*');
  const files = pattern ? await vscode.workspace.findFiles(pattern, notAttachments, mostFiles) : [];
  const from = root ? folderOfMinutes(document, root) : '/';
  const rows = files
    .filter(({ path }) => !path.toLowerCase().endsWith('.protokoll'))
    .map(({ path }) => ({ label: relativePath(from, path) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'));
  const options = { title: say(texts.title), placeholder: say(texts.which), step: 1 };
  const answer = await pickOrWrite(rows, options, (name) => say(texts.use, { name }));
  if (answer === undefined || answer === back) return undefined;
  return 'row' in answer ? answer.row.label : answer.text;
}
