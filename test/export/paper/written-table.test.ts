import { expect, it } from 'vitest';
import { buildMinutes } from '../../../export/paper/build.ts';
import { peopleTable } from '../../../export/table/people-table.ts';
import { readMinutes } from '../../../language/read-minutes.ts';

/** The only list of people of these minutes, as a page shows it. */
function listOf(rows: readonly string[]) {
  const text = ['Protokoll: Stämman', '', '§ 1 Fastställande av röstlängd', '', ...rows, ''].join('\r\n');
  const { meeting } = readMinutes(text);
  const { blocks } = buildMinutes(meeting, text, { version: 'intern', draftMark: false });
  const list = blocks.find((block) => block.kind === 'attendance');
  if (list?.kind !== 'attendance') throw new Error('there is no list');
  return { ...list, table: peopleTable(meeting) };
}

it('keeps the headings of a table that was written with them', () => {
  const { columns, rows, wide, notes, table } = listOf([
    '| Namn | Lägenhet | Röster |',
    '|---|---|---|',
    '| Anna Ek | 1001 | 1 |',
    '| Bo A\u030ask, via fullmakt för Pia Alm | 1302 | 1 |',
    '',
    'samt ytterligare 21 medlemmar',
  ]);
  expect(columns).toEqual(['Namn', 'Lägenhet', 'Röster']);
  expect(rows).toEqual([
    ['Anna Ek', '1001', '1'],
    ['Bo Åsk, via fullmakt för Pia Alm', '1302', '1'],
  ]);
  expect(wide).toEqual({ columns, rows });
  expect(notes).toEqual(['samt ytterligare 21 medlemmar']);
  expect(table.rows.map(([name]) => name)).toEqual([
    'Namn, Lägenhet, Röster',
    'Anna Ek',
    'Bo Åsk',
    'samt ytterligare 21 medlemmar',
  ]);
});

it.each([
  [['| Namn | Lägenhet |', '|---|---|', '| Anna Ek | 1001 | 1 |']],
  [['| Lägenhet | Namn |', '|---|---|', '| 1001 | Anna Ek |']],
])('makes a list of its own of any other: %j', (rows) => {
  expect(listOf(rows).columns[0]).toBe('Namn');
  expect(listOf(rows).rows[0]?.[0]).toBe('Anna Ek');
});
