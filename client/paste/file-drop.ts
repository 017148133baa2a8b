/** A file that is dropped on minutes: an attachment of the item there. */
import * as vscode from 'vscode';
import { folderOf, relativePath } from '../../server/files/relative-path.ts';
import type { FeatureContext } from '../feature.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';

const texts = { attach: { sv: 'Infoga som bilaga', en: 'Insert as Attachment' } } satisfies Record<string, Text>;

const addresses = 'text/uri-list';

/** Writes "Bilaga: path" on a line of its own below the line that a file of the workspace is dropped on. */
export function registerFileDrop(_context: FeatureContext): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('protokoll', 'bilaga');
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, data) {
      const lines = (await data.get(addresses)?.asString())?.split(/\r?\n/) ?? [];
      const files = lines
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => vscode.Uri.parse(line, true));
      const root = vscode.workspace.getWorkspaceFolder(document.uri);
      const isAttachment = (file: vscode.Uri) =>
        root !== undefined &&
        vscode.workspace.getWorkspaceFolder(file) === root &&
        !file.path.toLowerCase().endsWith('.protokoll');
      if (files.length === 0 || !files.every(isAttachment)) return undefined;
      const rows = files.map((file) => `Bilaga: ${relativePath(folderOf(document.uri.path), file.path)}`);
      const line = document.lineAt(position.line);
      const edit = new vscode.DocumentDropEdit('', say(texts.attach), kind);
      edit.additionalEdit = new vscode.WorkspaceEdit();
      const text = line.isEmptyOrWhitespace ? rows.join('\n') : `\n${rows.join('\n')}`;
      edit.additionalEdit.insert(document.uri, line.range.end, text);
      return edit;
    },
  };
  return vscode.languages.registerDocumentDropEditProvider({ language: 'protokoll' }, provider, {
    providedDropEditKinds: [kind],
    dropMimeTypes: [addresses],
  });
}
