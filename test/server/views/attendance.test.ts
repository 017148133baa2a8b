import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openMinutes } from '../../../language/minutes-document.ts';
import { attendanceRows } from '../../../server/views/attendance-view.ts';

const uri = 'file:///m.protokoll';

function viewOf(lines: readonly string[]) {
  const text = lines.join('\n');
  const { meeting } = openMinutes(text);
  const document = TextDocument.create(uri, 'protokoll', 1, text);
  const rows = (parent?: string) =>
    attendanceRows(meeting, document, { uri, limit: 100, ...(parent === undefined ? {} : { parent }) }).rows;
  /** The items of somebody. */
  const of = (name: string) => {
    const person = rows()
      .flatMap(({ id }) => rows(id))
      .find(({ label }) => label.startsWith(name));
    return rows(person?.id ?? '-').map(({ label, detail }) => [label.split('.')[0], detail]);
  };
  return { rows, of };
}

const { rows, of } = viewOf([
  'Protokoll: Nämnden',
  '',
  'Närvarande',
  '- Lisa Ek (S), ordförande',
  '- Bo Ask',
  '- Ida Öberg, Bolaget, §§ 2–3',
  '- Per Sjö, från kl. 10.00',
  '',
  'Frånvarande',
  '- Nils Nyström',
  '- Eva Lund',
  '',
  '§ 1 Öppnande',
  'Mötet öppnades.',
  '',
  '§ 2 Ekonomi',
  'Anländer: @Eva Lund kl. 9.40',
  'Lämnar: @Bo Ask kl. 10.15',
  '',
  '§ 3 Bidrag',
  'Jäv: @Lisa Ek',
  '',
  '§ 4 Slut',
  'Anländer: @Bo Ask',
]);

it('has the lists as they are in the minutes, with the people of each', () => {
  expect(rows().map(({ label, detail }) => [label, detail])).toEqual([
    ['Närvarande', '4 personer'],
    ['Frånvarande', '2 personer'],
  ]);
  expect(rows('list:0').map(({ label, detail, kind }) => [label, detail, kind])).toEqual([
    ['Lisa Ek (S)', 'ordförande · närvarande', 'present'],
    ['Bo Ask', 'delvis närvarande', 'partly'],
    ['Ida Öberg', 'Bolaget · delvis närvarande', 'partly'],
    ['Per Sjö', 'delvis närvarande', 'partly'],
  ]);
  expect(rows('list:1').map(({ label, detail, children }) => [label, detail, children])).toEqual([
    ['Nils Nyström', 'frånvarande', 'none'],
    ['Eva Lund', 'delvis närvarande', 'collapsed'],
  ]);
});

describe('presence per item', () => {
  it.each([
    ['Lisa Ek', ['närvarande', 'närvarande', 'deltog inte (jäv)', 'närvarande']],
    ['Bo Ask', ['närvarande', 'gick under punkten kl. 10.15', 'inte närvarande', 'kom under punkten']],
    ['Ida Öberg', ['inte närvarande', 'närvarande', 'närvarande', 'inte närvarande']],
    ['Per Sjö', ['från kl. 10.00', 'från kl. 10.00', 'från kl. 10.00', 'från kl. 10.00']],
    ['Eva Lund', ['inte närvarande', 'kom under punkten kl. 9.40', 'närvarande', 'närvarande']],
  ])('%s', (name, expected) => {
    expect(of(name).map(([, detail]) => detail)).toEqual(expected);
  });

  it('leads to the item, or to what is said there', () => {
    const [, economy] = rows('list:0/Bo Ask');
    expect(economy?.place).toMatchObject({ line: 17 });
  });
});

it('has two of the same name as two', () => {
  const view = viewOf(['Närvarande', '- Lisa Ek', '- Lisa Ek, Bolaget', '', 'Punkt 1. A']);
  expect(new Set(view.rows('list:0').map(({ id }) => id)).size).toBe(2);
});

it('shows nothing of what is secret', () => {
  const view = viewOf([
    'Protokoll: Nämnden',
    'Sekretess',
    'Närvarande',
    '- Åsa Hemlig',
    'Slut sekretess',
    '',
    'Frånvarande',
    '- Bo Ask',
    '',
    'Punkt 1. A',
    'Sekretess',
    'Anländer: @Bo Ask kl. 9.40',
    'Slut sekretess',
  ]);
  const all = JSON.stringify([view.rows(), view.rows('list:0'), view.rows('list:1'), view.of('Bo')]);
  expect(all).not.toMatch(/Hemlig|9.40|kom under/);
  expect(view.rows('list:0').map(({ kind, label }) => [kind, label])).toEqual([
    ['secret', 'Uppgifter som omfattas av sekretess'],
  ]);
});
