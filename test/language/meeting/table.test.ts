import { describe, expect, test } from 'vitest';
import type { Block, Table } from '../../../language/meeting/model.ts';
import { readItemText } from './read-text.ts';

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
}

/** The only table of a text, as text: headings, rows, and where its columns are. */
function tableOf(text: string): { header: string[] | undefined; rows: string[][]; align: string } {
  const [table, ...others] = tablesIn(readItemText(text).blocks);
  if (!table || others.length > 0) throw new Error('Not one table');
  const texts = ({ cells }: Table['rows'][number]) => cells.map((cell) => cell.text);
  return {
    header: table.header && texts(table.header),
    rows: table.rows.map(texts),
    align: table.columns.map(({ align }) => align.charAt(0)).join(''),
  };
}

describe('a table', () => {
  test.each([
    [
      '|Tom|Cell|\n|---|:-:|\n||x|\n| en \\| två | **fet** |',
      ['Tom', 'Cell'],
      [
        ['', 'x'],
        ['en | två', '**fet**'],
      ],
      'lc',
    ],
    ['A | B\n--- | --:\nett | två', ['A', 'B'], [['ett', 'två']], 'lr'],
    ['A | B\n--+---\nett | två', ['A', 'B'], [['ett', 'två']], 'll'],
    ['| | |\n|-|-|\n| a | b |', undefined, [['a', 'b']], 'll'],
    ['|-|-|\n| a | b |', undefined, [['a', 'b']], 'll'],
    [
      'Post\tBelopp\t\nHyra\t1 250 000 kr\t\nLån\t–',
      ['Post', 'Belopp'],
      [
        ['Hyra', '1 250 000 kr'],
        ['Lån', '–'],
      ],
      'lr',
    ],
    [
      '\t2023\t2024\nIntäkt\t1\t2\nKostnad\t\t3',
      ['', '2023', '2024'],
      [
        ['Intäkt', '1', '2'],
        ['Kostnad', '', '3'],
      ],
      'lrr',
    ],
    [
      'Mandat\t\tRöster\nSocialdemokraterna\t100\nM\t\t\t37',
      ['Mandat', 'Röster'],
      [
        ['Socialdemokraterna', '100'],
        ['M', '37'],
      ],
      'lr',
    ],
    [
      '\tKl. 9\tÖppning\n\tKl. 10\tPaus',
      undefined,
      [
        ['Kl. 9', 'Öppning'],
        ['Kl. 10', 'Paus'],
      ],
      'll',
    ],
    [
      'Dag\tSal\tVem\n2024-03-01\tEk',
      undefined,
      [
        ['Dag', 'Sal', 'Vem'],
        ['2024-03-01', 'Ek', ''],
      ],
      'lll',
    ],
  ])('%j', (text, header, rows, align) => expect(tableOf(text)).toEqual({ header, rows, align }));

  test('one line is text', () => {
    for (const text of ['En\tflik', '| a | b |', 'a | b | c'])
      expect(readItemText(text).blocks).toMatchObject([{ type: 'paragraph', prose: { text } }]);
  });

  test('names, dates and references in cells are found', () => {
    const item = readItemText('| Vem | När |\n|---|---|\n| @Bo Ask, se punkt 1 | 2024-05-02 |\n| Lisa | |');
    expect(item.mentions.map(({ attendee }) => attendee?.name)).toEqual(['Bo Ask', 'Lisa Lund']);
    expect(item.references).toHaveLength(1);
  });

  test('belongs to the decision that it stands in', () => {
    const { decisions, blocks } = readItemText(
      'Beslut\natt anta taxan:\n| Barn | 1 |\n| Vuxna | 2 |\natt betala.\n\nStyrelsen beslutade enligt tabellen:\n\n| A | 1 |\n| B | 2 |',
    );
    expect(tablesIn(blocks)).toEqual([]);
    expect(
      decisions.map(({ tables, clauses }) => [tables.length, clauses.map((clause) => clause.tables.length)]),
    ).toEqual([
      [0, [1, 0]],
      [1, []],
    ]);
  });

  test('stays people in an attendance list and a roll', () => {
    const item = readItemText('Närvarande\n| Namn | Roll |\n|---|---|\n| Cia Bok | kassör |\n');
    expect(item.blocks).toMatchObject([{ type: 'attendance', attendees: [{ name: 'Cia Bok' }] }]);
  });
});

describe('sums as they are written by hand', () => {
  test.each([
    ['Åtgärd\tAnsvarig\tKostnad\nMåla\tBo Ek\t120 000:-\nLaga\tEva Lo\t1 000:–', true, 'llr'],
    // Near misses.
    ['Måla\tBo Ek\t2024-05-01\nLaga\tEva Lo\t2024-06-01', false, 'lll'],
    ['Åtgärd\tBilaga\nMåla\t3-\nLaga\t4:', false, 'll'],
  ])('%j', (text, hasHeader, align) => {
    const found = tableOf(text);
    expect(found.header !== undefined).toBe(hasHeader);
    expect(found.align).toBe(align);
  });
});
