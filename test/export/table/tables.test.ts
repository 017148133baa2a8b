import { describe, expect, it } from 'vitest';
import { publishedMinutes } from '../../../export/published.ts';
import { actionsTable } from '../../../export/table/actions-table.ts';
import { decisionsTable } from '../../../export/table/decisions-table.ts';
import { peopleTable } from '../../../export/table/people-table.ts';
import type { TableData } from '../../../export/table/table-data.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { examples } from '../../support/examples.ts';

const text = `Protokoll: Styrelsen
Datum: 2024-03-01
Justerare: Bo Ask

Att göra: Anna Ek skickar ut protokollet senast 8 mars

Närvarande
- Anna Ek (S), ordförande
- Bo Ask, Granviks IF, kassör, t.o.m. punkt 1
- samt ytterligare 31 medlemmar

Ersättare
- Siv Granlund (S), ersätter Lennart Oja (S)

Punkt 1. Kaffe

Beslut
Styrelsen beslutar enligt förslaget
att uppdra åt Anna att köpa
kaffe senast 20 mars,
- en sort till bryggaren
att lämna yttrandet.
  Ansvarig: kansliet
  Senast: nästa möte
Beslut: Enligt förslaget.

Att göra
- @Bo Ask: ta upp frågan

Tidigare beslut 2018-10-05
Beslut
att uppdra åt Anna Ek att mäta senast 1 november.
Slut tidigare beslut

Punkt 1.1 Lön

Sekretess OSL 21 kap. 7 §: Utgår.
Beslut
att uppdra åt Bo Ask att varna hemligheten senast 2 maj.
Slut sekretess

Uppgift: @Anna Ek bokar lokal
`;
const { meeting } = readMinutes(text);

describe('åtgärdslistan', () => {
  it('has who, what and until when, what is due first above, and no other meeting’s decisions', () => {
    expect(actionsTable(meeting).rows).toEqual([
      ['Anna Ek', 'Anna Ek skickar ut protokollet senast 8 mars', '2024-03-08', '', 'Uppgift'],
      [
        'Anna Ek',
        'att uppdra åt Anna att köpa\nkaffe senast 20 mars,\n- en sort till bryggaren',
        '2024-03-20',
        '1 Kaffe',
        'Beslut',
      ],
      [
        'Bo Ask',
        'Sekretess: att uppdra åt Bo Ask att varna hemligheten senast 2 maj.',
        '2024-05-02',
        '1.1 Lön',
        'Beslut',
      ],
      ['kansliet', 'att lämna yttrandet.', 'nästa möte', '1 Kaffe', 'Beslut'],
      ['Bo Ask', 'Bo Ask: ta upp frågan', '', '1 Kaffe', 'Uppgift'],
      ['Anna Ek', 'Anna Ek bokar lokal', '', '1.1 Lön', 'Uppgift'],
    ]);
  });
});

describe('beslutslistan', () => {
  it('has a row for each clause, or for a decision without clauses', () => {
    expect(decisionsTable(meeting).rows).toEqual([
      [
        '1',
        'Kaffe',
        'Styrelsen beslutar enligt förslaget\natt uppdra åt Anna att köpa\nkaffe senast 20 mars,\n- en sort till bryggaren',
        'Anna Ek',
        '2024-03-20',
      ],
      ['1', 'Kaffe', 'att lämna yttrandet.', 'kansliet', 'nästa möte'],
      ['1', 'Kaffe', 'Enligt förslaget.', '', ''],
      ['1.1', 'Lön', 'Sekretess: att uppdra åt Bo Ask att varna hemligheten senast 2 maj.', 'Bo Ask', '2024-05-02'],
    ]);
  });
});

describe('beslutslistan of answers to proposals', () => {
  const rows = (source: string) =>
    decisionsTable(readMinutes(`Protokoll: Styrelsen\n\n§ 1 Val\n${source}\n`).meeting).rows.map((row) => row[2]);

  it.each([
    ['Att: sälja huset.\n\nBeslut: Attsatsen avslås.', ['Attsatsen avslås.\nAvslaget: att sälja huset.']],
    [
      'Förslag till beslut\natt köpa\natt sälja\n\nBeslut: Attsatserna avslås.',
      ['Attsatserna avslås.\nAvslaget:\natt köpa\natt sälja'],
    ],
    [
      'Förslag till beslut\natt köpa\natt sälja\n\nBeslut: Att-sats 1 bifalles. Att-sats 2 avslås.',
      ['Att-sats 1 bifalles. Att-sats 2 avslås.\natt köpa', 'Avslaget: att sälja'],
    ],
    [
      'Förslag till beslut\natt köpa\natt sälja\n\nBeslut\natt avslå första att-satsen\natt bifalla andra att-satsen',
      ['att avslå första att-satsen\nAvslaget: att köpa', 'att bifalla andra att-satsen\nBifallet: att sälja'],
    ],
    [
      'Sekretess: Utgår\nAtt: sälja huset.\n\nBeslut: Attsatsen avslås.\nSlut sekretess',
      ['Sekretess: Attsatsen avslås.\nAvslaget: att sälja huset.'],
    ],
    [
      'Sekretess\nFörslag till beslut\natt köpa\natt sälja\n\nBeslut: Att-sats 1 bifalles, att-sats 2 avslås.\nSlut sekretess',
      ['Sekretess: Att-sats 1 bifalles, att-sats 2 avslås.\natt köpa', 'Sekretess: Avslaget: att sälja'],
    ],
  ])('says what is turned down: %j', (source, expected) => expect(rows(source)).toEqual(expected));
});

describe('närvarolistan', () => {
  it('has a row for each person, with offices that are told elsewhere, and for lines that are no person', () => {
    expect(peopleTable(meeting).rows).toEqual([
      ['Anna Ek', 'S', '', 'ordförande', 'Närvarande', '', ''],
      ['Bo Ask', '', 'Granviks IF', 'kassör, justerare', 'Närvarande', 't.o.m. punkt 1', ''],
      ['samt ytterligare 31 medlemmar', '', '', '', 'Närvarande', '', ''],
      ['Siv Granlund', 'S', '', '', 'Ersättare', '', 'Lennart Oja (S)'],
    ]);
  });
});

const tables: readonly (readonly [string, (of: typeof meeting) => TableData])[] = [
  ['actions', actionsTable],
  ['decisions', decisionsTable],
  ['people', peopleTable],
];

describe.each(tables)('the table of %s', (_name, table) => {
  it('has nothing secret in the published version', () => {
    expect(JSON.stringify(table(publishedMinutes(meeting, text).meeting))).not.toContain('hemlig');
  });

  it.each(examples)('has a cell for each column: $name', (example) => {
    const { sheet, columns, rows, title } = table(readMinutes(example.text).meeting);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(sheet).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    expect(title).toMatch(/^\p{Lu}\p{Ll}+lista, /u);
  });

  it('has no rows for empty minutes', () => {
    expect(table(readMinutes('').meeting).rows).toEqual([]);
  });
});
