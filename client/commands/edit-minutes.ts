/** Commands that change the whole of the minutes in one step. */
import * as vscode from 'vscode';
import {
  type DocumentEdits,
  maskIdentityNumbersRequest,
  type RenumberParams,
  type RenumberResult,
  renumberRequest,
} from '../../server/editing/editing-protocol.ts';
import type { FeatureContext } from '../feature.ts';
import { back, pickOne } from '../question-steps.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';
import { applyEdits, registerMinutesCommand } from './minutes-command.ts';

const texts = {
  renumbering: { sv: 'Att numrera om', en: 'Renumbering' },
  renumberTitle: { sv: 'Numrera om', en: 'Renumber' },
  renumberHow: { sv: 'Vilka nummer ska ändras?', en: 'Which numbers are to change?' },
  overwrite: { sv: 'Alla punkter i följd', en: 'All items in order' },
  keep: { sv: 'Bara det som fattas eller är dubbelt', en: 'Only what is missing or double' },
  inOrder: { sv: 'Punkterna har redan rätt nummer.', en: 'The items have the right numbers already.' },
  unclear: {
    sv: 'Numren är ändrade, men det är oklart vad hänvisningarna på rad {lines} menar. De står kvar som de var.',
    en: 'The numbers are changed, but it is unclear what the references on line {lines} mean. They are left as they were.',
  },
  show: { sv: 'Visa', en: 'Show' },
  masking: { sv: 'Att ersätta personnummer', en: 'Replacing personal identity numbers' },
  maskedOne: { sv: 'Ett personnummer är ersatt.', en: 'One personal identity number is replaced.' },
  masked: { sv: '{count} personnummer är ersatta.', en: '{count} personal identity numbers are replaced.' },
  noNumbers: { sv: 'Det finns inga personnummer i texten.', en: 'There are no personal identity numbers in the text.' },
  formatting: { sv: 'Att formatera', en: 'Formatting' },
  formatted: { sv: 'Texten har redan standardform.', en: 'The text is in the standard form already.' },
} satisfies Record<string, Text>;

/** *Numrera om*. Option: `mode`. Returns true if something was changed. */
export function registerRenumber({ client }: FeatureContext): vscode.Disposable {
  return registerMinutesCommand<RenumberParams>(
    client,
    'protokoll.renumber',
    texts.renumbering,
    async ({ document, uri }, options) => {
      const mode = options.mode ?? (await askMode());
      if (mode === undefined) return undefined;
      const result = await client.sendRequest<RenumberResult>(renumberRequest, { uri, mode });
      if (result.edits.length === 0 && result.unclear.length === 0) {
        void vscode.window.showInformationMessage(say(texts.inOrder));
        return false;
      }
      const isDone = result.edits.length > 0 && (await applyEdits(client, document, result));
      // Numbers change within their lines: the lines are those that they were.
      if (result.unclear.length > 0) void tellUnclear(document, result);
      return isDone;
    },
  );
}

async function askMode(): Promise<RenumberParams['mode'] | undefined> {
  const rows = [
    { label: say(texts.overwrite), mode: 'overwrite' as const },
    { label: say(texts.keep), mode: 'keep' as const },
  ];
  const answer = await pickOne(rows, { title: say(texts.renumberTitle), placeholder: say(texts.renumberHow), step: 1 });
  return answer === back ? undefined : answer?.mode;
}

async function tellUnclear(document: vscode.TextDocument, { unclear }: RenumberResult): Promise<void> {
  const lines = [...new Set(unclear.map(({ start }) => start.line))];
  const show = say(texts.show);
  const message = say(texts.unclear, { lines: lines.map((line) => line + 1).join(', ') });
  const [first] = lines;
  if ((await vscode.window.showWarningMessage(message, show)) !== show || first === undefined) return;
  await vscode.window.showTextDocument(document, { selection: document.lineAt(first).range });
}

/** *Ersätt personnummer*. Returns how many were replaced. */
export function registerMaskIdentityNumbers({ client }: FeatureContext): vscode.Disposable {
  return registerMinutesCommand(client, 'protokoll.maskIdentityNumbers', texts.masking, async ({ document, uri }) => {
    const result = await client.sendRequest<DocumentEdits>(maskIdentityNumbersRequest, { uri });
    const count = result.edits.length;
    if (count > 0 && !(await applyEdits(client, document, result))) return 0;
    const message = count === 0 ? texts.noNumbers : count === 1 ? texts.maskedOne : texts.masked;
    void vscode.window.showInformationMessage(say(message, { count }));
    return count;
  });
}

/** *Formatera till standardform*. Returns true if something was changed. */
export function registerFormat({ client }: FeatureContext): vscode.Disposable {
  return registerMinutesCommand(client, 'protokoll.format', texts.formatting, async ({ document }) => {
    const { version } = document;
    const options: vscode.FormattingOptions = { tabSize: 2, insertSpaces: true };
    const command = 'vscode.executeFormatDocumentProvider';
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(command, document.uri, options);
    if (!edits || edits.length === 0) {
      void vscode.window.showInformationMessage(say(texts.formatted));
      return false;
    }
    const { code2ProtocolConverter: lsp } = client;
    const written = edits.map(({ range, newText }) => ({ range: lsp.asRange(range), newText }));
    return applyEdits(client, document, { version, edits: written });
  });
}
