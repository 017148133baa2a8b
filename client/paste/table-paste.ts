/** A table from Word, Excel, Outlook or the web, pasted as rows of an attendance list or as a table. */
import * as vscode from 'vscode';
import { type PasteParams, type PasteResult, pasteRequest } from '../../server/import/import-protocol.ts';
import type { FeatureContext } from '../feature.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';

const texts = {
  attendance: { sv: 'Klistra in som närvarolista', en: 'Paste as List of Attendance' },
  table: { sv: 'Klistra in som tabell', en: 'Paste as Table' },
} satisfies Record<PasteResult['kind'], Text>;

const html = 'text/html';

/** People are pasted as rows in a list of attendance; elsewhere plain text is what comes first, and rows can be chosen. */
export function registerTablePaste({ client }: FeatureContext): vscode.Disposable {
  const { Empty, Text } = vscode.DocumentDropOrPasteEditKind;
  const kinds = { attendance: Empty.append('protokoll', 'narvaro'), table: Empty.append('protokoll', 'tabell') };
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, [range], data, _context, token) {
      const copied = await data.get(html)?.asString();
      if (!range || !copied || !/<table\b/i.test(copied)) return [];
      const params: PasteParams = {
        uri: client.code2ProtocolConverter.asUri(document.uri),
        position: client.code2ProtocolConverter.asPosition(range.start),
        html: copied,
      };
      const pasted = await client.sendRequest<PasteResult | null>(pasteRequest, params, token);
      if (!pasted) return [];
      const before = document.lineAt(range.start.line).text.slice(0, range.start.character);
      const edit = new vscode.DocumentPasteEdit(
        inPlace(pasted.text, before),
        say(texts[pasted.kind]),
        kinds[pasted.kind],
      );
      if (!pasted.fitsPlace) edit.yieldTo = [Text];
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: 'protokoll' }, provider, {
    providedPasteEditKinds: Object.values(kinds),
    pasteMimeTypes: [html],
  });
}

/** Rows begin on a line of their own; a bullet that is there already is the first row's. */
function inPlace(text: string, before: string): string {
  if (/^\s*- $/.test(before)) return text.replace(/^- /, '');
  return before.trim() === '' ? text : `\n${text}`;
}
