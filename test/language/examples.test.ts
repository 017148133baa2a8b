import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../language/checks/check.ts';
import { readMeeting } from '../../language/meeting/read.ts';
import { parse } from '../../language/parse.ts';
import { examples } from '../support/examples.ts';
import { plainModel } from './plain-model.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/models');
const seed = 'minnesanteckningar-2019-12-06';

/** The examples by name, each with the model that it must give. */
const expected = examples.map(({ name, text }) => {
  const base = path.basename(name, '.protokoll');
  return [base, text, JSON.parse(fs.readFileSync(path.join(fixtures, `${base}.json`), 'utf8'))] as const;
});

/** The same words as they come from other editors and systems. */
const variants: readonly (readonly [string, (text: string) => string])[] = [
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with lone CR', (text) => text.replaceAll('\n', '\r')],
  ['with a BOM', (text) => `\ufeff${text}`],
  ['in NFD', (text) => text.normalize('NFD')],
  ['with blanks at the ends of lines', (text) => text.replaceAll('\n', ' \t\u00a0\n')],
  ['with no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['without a final line end', (text) => text.trimEnd()],
  ['in NFD with CRLF', (text) => text.normalize('NFD').replaceAll('\n', '\r\n')],
];

/** Ordinary spaces: a text's own no-break spaces are kept in the model. */
function plainSpaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' '));
}

describe.each(expected)('%s', (name, text, model) => {
  test('gives its model', () => expect(plainModel(text)).toEqual(model));

  test.each(variants)('gives the same model %s', (_, vary) =>
    expect(plainSpaces(plainModel(vary(text)))).toEqual(plainSpaces(model)),
  );

  test.skipIf(name === seed)('has no findings that should be mended', () => {
    const findings = check(readMeeting(parse(text).value, text), { text }, { today: '2024-12-31' });
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});

test('every model is an example’s', () => {
  const names = fs.readdirSync(fixtures).map((file) => path.basename(file, '.json'));
  expect(names.sort()).toEqual(expected.map(([name]) => name).sort());
});

describe('the notes of 2019-12-06, as a secretary wrote them', () => {
  const text = examples.find(({ name }) => name.startsWith(seed))?.text ?? '';
  const { value, lexerErrors, parserErrors } = parse(text);
  const meeting = readMeeting(value, text);
  const { attendance, items } = meeting;

  test('have no syntax errors', () => expect([...lexerErrors, ...parserErrors]).toEqual([]));

  test('have 13 people', () => {
    const count = (status: string) => attendance.filter((attendee) => attendee.status === status).length;
    expect([attendance.length, count('present'), count('absent'), count('guest')]).toEqual([13, 6, 2, 5]);
  });

  test('have 10 items', () => {
    expect(items.map(({ number, title }) => `${number?.value} ${title?.value}`)).toEqual([
      '1 Välkommen',
      '2 Offert analys av Södertörns näringslivsutveckling',
      '3 SSKs planeringskonferens 16/1',
      '4 Återkoppling Marcel Moritz, Södertörnsmodellen',
      '5 Aktuella remisser',
      '6 Svenska Kraftnät',
      '7 Upphandling Södertörn',
      '8 Nätverket för klimatstrategier',
      '9 Övriga frågor',
      '10 Nästa möte',
    ]);
  });

  test('have 8 clauses of this meeting, and 3 of another', () => {
    const clauses = items.flatMap(({ number, decisions }) =>
      decisions.map((decision) => [number?.major, decision.clauses.length]),
    );
    expect(clauses).toEqual([
      [2, 4],
      [3, 3],
      [8, 1],
    ]);
    const quoted = items.flatMap(({ number, quotedDecisions }) =>
      quotedDecisions.map(({ quotedFrom, clauses: all }) => [
        number?.major,
        quotedFrom?.date?.iso,
        ...all.map((clause) => clause.points.length),
      ]),
    );
    expect(quoted).toEqual([[7, '2018-10-05', 0, 0, 3]]);
  });

  test('have one item put off, the next meeting, and those who held the offices', () => {
    expect(items.flatMap(({ number, outcome }) => (outcome ? [[number?.major, outcome.kind]] : []))).toEqual([
      [4, 'bordlagd'],
    ]);
    const { date, start, end, place } = meeting.nextMeeting ?? {};
    expect([date?.iso, date?.yearInferred, start?.value, end?.value, place?.value]).toEqual([
      '2020-01-24',
      true,
      '08:30',
      '11:00',
      'Huddinge kommunhus, lokal Valhall',
    ]);
    expect([
      meeting.chair?.name,
      meeting.secretary?.name,
      ...meeting.adjusters.map((adjuster) => adjuster.name),
    ]).toEqual(['Rickard Sundbom', 'Anna Söderström', 'Stefan Hollmark']);
  });
});
