import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AttendanceStatus } from '../../language/meeting/model.ts';
import {
  type InsertAttendeeParams,
  type InsertAttendeeResult,
  insertAttendeeRequest,
  knownPeopleRequest,
  type PersonInfo,
} from '../../server/editing/editing-protocol.ts';
import type { FeatureContext } from '../feature.ts';
import { back, pickOne, pickOrWrite } from '../question-steps.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';
import { applyEdits, registerMinutesCommand } from './minutes-command.ts';

const texts = {
  what: { sv: 'Att infoga en deltagare', en: 'Inserting an attendee' },
  title: { sv: 'Infoga deltagare', en: 'Insert Attendee' },
  who: { sv: 'Välj en person, eller skriv ett namn', en: 'Choose a person, or write a name' },
  use: { sv: 'Lägg till ”{name}”', en: 'Add “{name}”' },
  where: { sv: 'I vilken lista?', en: 'In which list?' },
  added: { sv: '{row} står nu på rad {line}.', en: '{row} is on line {line} now.' },
  show: { sv: 'Visa', en: 'Show' },
  listed: { sv: '{row} finns redan i en av listorna.', en: '{row} is in one of the lists already.' },
  noName: {
    sv: '”{row}” läses inte som ett namn. Skriv för- och efternamn, och sedan roll efter ett komma.',
    en: '“{row}” is not read as a name. Write first name and surname, and the role after a comma.',
  },
  noList: {
    sv: 'Listan har ingen plats för fler rader. Skriv personen på en rad under rubriken.',
    en: 'The list has no room for more rows. Write the person on a line below its heading.',
  },
} satisfies Record<string, Text>;

const statuses: readonly { readonly status: AttendanceStatus; readonly label: Text }[] = [
  { status: 'present', label: { sv: 'Närvarande', en: 'Present' } },
  { status: 'absent', label: { sv: 'Frånvarande', en: 'Absent' } },
  { status: 'deputy', label: { sv: 'Ersättare', en: 'Deputies' } },
  { status: 'guest', label: { sv: 'Övriga deltagare', en: 'Others' } },
];

/** *Infoga deltagare*. Options: `row` (”Lisa Ek (S), ledamot”) and `status`. Returns true if the person was added. */
export function registerInsertAttendee({ client }: FeatureContext): vscode.Disposable {
  return registerMinutesCommand<InsertAttendeeParams>(
    client,
    'protokoll.insertAttendee',
    texts.what,
    async ({ document, uri }, options) => {
      const answers = await askAll(client, uri, options);
      if (!answers) return undefined;
      const result = await client.sendRequest<InsertAttendeeResult>(insertAttendeeRequest, { uri, ...answers });
      if (result.refused !== undefined) {
        void vscode.window.showInformationMessage(say(texts[result.refused], { row: answers.row }));
        return false;
      }
      const isDone = await applyEdits(client, document, result);
      if (isDone) void tellWhere(document, answers.row, result.edits[0]?.range.start.line ?? 0);
      return isDone;
    },
  );
}

/** The lists are seldom where somebody writes: says where the row is when it cannot be seen. */
async function tellWhere(document: vscode.TextDocument, row: string, from: number): Promise<void> {
  const found = document.getText().indexOf(row, document.offsetAt(new vscode.Position(from, 0)));
  const place =
    found < 0 ? undefined : new vscode.Range(document.positionAt(found), document.positionAt(found + row.length));
  const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
  const isSeen = editors.some(({ visibleRanges }) => visibleRanges.some((range) => place && range.contains(place)));
  if (!place || isSeen) return;
  const show = say(texts.show);
  const answer = await vscode.window.showInformationMessage(
    say(texts.added, { row, line: place.start.line + 1 }),
    show,
  );
  if (answer === show) await vscode.window.showTextDocument(document, { selection: place });
}

type Answers = Pick<InsertAttendeeParams, 'row' | 'status'>;

async function askAll(
  client: BaseLanguageClient,
  uri: string,
  { row, status }: Partial<Answers>,
): Promise<Answers | undefined> {
  for (;;) {
    const person = row === undefined ? await askPerson(client, uri) : { row };
    if (person === undefined) return undefined;
    const list = status ?? (await askStatus(person.status, row === undefined ? 2 : 1));
    if (list === undefined) return undefined;
    if (list !== back) return { row: person.row, status: list };
  }
}

async function askPerson(
  client: BaseLanguageClient,
  uri: string,
): Promise<{ readonly row: string; readonly status?: AttendanceStatus } | undefined> {
  const people = await client.sendRequest<PersonInfo[]>(knownPeopleRequest, { uri });
  const rows = people.map((person) => ({ label: person.name, description: rest(person), person }));
  const options = { title: say(texts.title), placeholder: say(texts.who), step: 1 };
  const answer = await pickOrWrite(rows, options, (name) => say(texts.use, { name }));
  if (answer === undefined || answer === back) return undefined;
  return 'row' in answer ? answer.row.person : { row: answer.text };
}

/** What a row says besides the name. */
function rest({ name, row }: PersonInfo): string {
  return row.slice(name.length).replace(/^,\s*/, '').trim();
}

async function askStatus(usual: AttendanceStatus | undefined, step: number) {
  const rows = [...statuses]
    .sort((a, b) => Number(b.status === usual) - Number(a.status === usual))
    .map(({ status, label }) => ({ label: say(label), status }));
  const answer = await pickOne(rows, { title: say(texts.title), placeholder: say(texts.where), step });
  return answer === back ? back : answer?.status;
}
