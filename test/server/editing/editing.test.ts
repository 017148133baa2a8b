import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationRequest } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readMinutes } from '../../../language/read-minutes.ts';
import {
  type AgendaResult,
  agendaRequest,
  type DocumentEdits,
  type InsertAttendeeResult,
  insertAttachmentRequest,
  insertAttendeeRequest,
  knownPeopleRequest,
  maskIdentityNumbersRequest,
  type PersonInfo,
  type RenumberResult,
  renumberRequest,
} from '../../../server/editing/editing-protocol.ts';
import { type Session, startSession } from '../session.ts';

const uri = 'untitled:Untitled-1';
let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(() => session.end());

function ask<Result>(request: string, params: object = {}): Promise<Result> {
  return session.connection.sendRequest<Result>(request, { uri, ...params });
}

function applied(text: string, { edits }: DocumentEdits): string {
  return TextDocument.applyEdits(
    TextDocument.create(uri, 'protokoll', 1, text),
    edits.map(({ range, newText }) => ({ range, newText })),
  );
}

const text = [
  'Protokoll: Styrelsen',
  'Tid: 6 december 2019 kl. 9.00–10.00',
  '',
  'Närvarande',
  '- Lisa Ek',
  '',
  'Punkt 1. Öppnande',
  'Se punkt 3 och 640823-3234.',
  '',
  'Punkt 3. Taket',
  'Bordläggs.',
  '',
  'Nästa möte: 10 januari 2020 kl. 9.00, Rum Ek',
  '',
].join('\n');

it('makes the agenda of the text as it is being typed', async () => {
  session.open(uri, text);
  const { text: agenda, date } = await ask<AgendaResult>(agendaRequest, { kind: 'Kallelse' });
  expect(date).toBe('2020-01-10');
  expect(readMinutes(agenda).meeting).toMatchObject({ kind: 'Kallelse', place: { value: 'Rum Ek' } });
  session.change(uri, 2, text.replace('Taket', 'Golvet'));
  const later = await ask<AgendaResult>(agendaRequest, { kind: 'Dagordning', date: '2020-01-17' });
  expect(later.date).toBe('2020-01-17');
  expect(later.text).toMatch(/^Dagordning: Styrelsen\n[\s\S]*Golvet/);
});

it('makes no agenda where it is not clear what is secret, and says so', async () => {
  session.open(uri, text.replace('Bordläggs.', 'Slut sekretess'));
  await expect(ask(agendaRequest, { kind: 'Kallelse' })).rejects.toThrow(/sekretess/);
});

it('numbers the items anew, for the version that it has read', async () => {
  session.open(uri, text);
  const result = await ask<RenumberResult>(renumberRequest, { mode: 'overwrite' });
  expect(result.version).toBe(1);
  expect(result.unclear).toEqual([]);
  expect(applied(text, result)).toBe(text.replaceAll('unkt 3', 'unkt 2'));
});

it('tells of references that nobody can follow', async () => {
  const double = text.replace('Punkt 3. Taket', 'Punkt 1. Taket').replace('Se punkt 3', 'Se punkt 1');
  session.open(uri, double);
  const { unclear } = await ask<RenumberResult>(renumberRequest, { mode: 'keep' });
  expect(unclear).toHaveLength(1);
  expect(unclear[0]?.start.line).toBe(7);
});

it('masks personnummer', async () => {
  session.open(uri, text);
  const result = await ask<DocumentEdits>(maskIdentityNumbersRequest);
  expect(result.edits).toHaveLength(1);
  expect(applied(text, result)).not.toContain('3234');
});

describe('people', () => {
  it('are those of the other minutes who are not listed here', async () => {
    const other = 'untitled:Untitled-2';
    session.open(other, text.replace('- Lisa Ek', '- Lisa Ek\n- Bo Ask (M), kassör'));
    // The index counts it when the server has a document of it.
    await ask(knownPeopleRequest, { uri: other });
    session.open(uri, text);
    expect(await ask<PersonInfo[]>(knownPeopleRequest)).toEqual([
      { name: 'Bo Ask', row: 'Bo Ask (M), kassör', status: 'present' },
    ]);
  });

  it.each<[string, string, string | undefined]>([
    ['Bo Ask (M), kassör', 'present', undefined],
    ['Bo\nAsk', 'guest', undefined],
    ['LISA EK', 'guest', 'listed'],
    ['  ', 'present', 'noName'],
    ['12 medlemmar', 'present', 'noName'],
  ])('are added, or it is said why not: %j', async (row, status, refused) => {
    session.open(uri, text);
    const result = await ask<InsertAttendeeResult>(insertAttendeeRequest, { row, status });
    expect(result.refused).toBe(refused);
    const added = readMinutes(applied(text, result)).meeting.attendance.slice(1);
    expect(added.map((attendee) => [attendee.name, attendee.status])).toEqual(
      refused === undefined ? [['Bo Ask', status]] : [],
    );
  });
});

it('names an attachment in the item at the cursor, and nowhere else', async () => {
  session.open(uri, text);
  const name = 'bilagor/offert.pdf';
  const inItem = await ask<DocumentEdits>(insertAttachmentRequest, { position: { line: 10, character: 3 }, name });
  expect(readMinutes(applied(text, inItem)).meeting.items[1]?.facts[0]).toMatchObject({ kind: 'bilaga' });
  const inHead = await ask<DocumentEdits>(insertAttachmentRequest, { position: { line: 1, character: 3 }, name });
  expect(inHead.edits).toEqual([]);
});

describe('while a document is still being checked', () => {
  let slow: Session;
  let answer: () => void;
  beforeEach(async () => {
    slow = await startSession({ workspace: { configuration: true } });
    const asked = new Promise<void>((resolve) => {
      slow.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
        resolve();
        return new Promise((done) => {
          answer = () => done(items.map(() => ({})));
        });
      });
    });
    slow.open(uri, 'Protokoll: N\n');
    await asked;
  });
  afterEach(() => {
    answer();
    return slow.end();
  });

  const masked = (of: string) => slow.connection.sendRequest<DocumentEdits>(maskIdentityNumbersRequest, { uri: of });

  it('answers for what takes its place', async () => {
    slow.close(uri);
    slow.open(uri, text);
    expect(await masked(uri)).toMatchObject({ version: 1, edits: [{}] });
  });

  it('answers for what takes its place when it has been changed', async () => {
    slow.change(uri, 2, 'Protokoll: N\n\n');
    slow.close(uri);
    slow.open(uri, text);
    expect(await masked(uri)).toMatchObject({ version: 1, edits: [{}] });
    slow.change(uri, 2, 'Protokoll: N\n');
    expect(await masked(uri)).toMatchObject({ version: 2, edits: [] });
  });

  it('answers for another document', async () => {
    slow.open('untitled:Untitled-2', text);
    expect(await masked('untitled:Untitled-2')).toMatchObject({ version: 1, edits: [{}] });
  });

  it('answers for it when it is closed and opened in haste', async () => {
    for (let round = 0; round < 5; round++) {
      slow.close(uri);
      slow.open(uri, `${text}${'640823-3234\n'.repeat(round)}`);
    }
    expect((await masked(uri)).edits).toHaveLength(5);
    slow.close(uri);
    await expect(masked(uri)).rejects.toThrow(/inte öppet/);
  });
});

it('says that a document is not open', async () => {
  await expect(ask(renumberRequest, { mode: 'keep' })).rejects.toThrow(/inte öppet/);
});
