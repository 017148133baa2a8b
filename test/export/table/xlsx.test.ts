import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { actionsTable } from '../../../export/table/actions-table.ts';
import { decisionsTable } from '../../../export/table/decisions-table.ts';
import { peopleTable } from '../../../export/table/people-table.ts';
import type { Cell, TableData } from '../../../export/table/table-data.ts';
import { renderXlsx } from '../../../export/table/xlsx.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { examples } from '../../support/examples.ts';
import { formulas, texts } from './hostile-cells.ts';

function table(rows: readonly (readonly Cell[])[], change: Partial<TableData> = {}): TableData {
  return {
    sheet: 'Åtgärder',
    title: 'Titel <b> & "c"',
    date: '2019-12-06',
    columns: [
      { label: 'Vad', width: 20, kind: 'text' },
      { label: 'Senast', width: 12, kind: 'date' },
      { label: 'Antal', width: 8, kind: 'number' },
    ],
    rows,
    ...change,
  };
}

function partsOf(xlsx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(xlsx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The texts of the package, as XML has them. */
function stringsOf(xlsx: Uint8Array): string[] {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return [...(partsOf(xlsx)['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) =>
    text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? ''),
  );
}

/** What another program reads. */
async function readBack(xlsx: Uint8Array): Promise<unknown[][]> {
  const [sheet] = await readXlsxFile(Buffer.from(xlsx), { trim: false });
  return sheet?.data ?? [];
}

describe('an Excel file', () => {
  it('has headings that stay, filters, wrapped text, dates and numbers', async () => {
    const { xlsx, warnings } = await renderXlsx(
      table([
        ['a', '2024-03-31', 1.5],
        ['b', 'nästa möte', -2],
        ['', '', ''],
      ]),
    );
    expect(warnings).toEqual([]);
    const [heading, first, second] = await readBack(xlsx);
    expect(heading).toEqual(['Vad', 'Senast', 'Antal']);
    expect(first).toEqual(['a', new Date('2024-03-31T00:00:00Z'), 1.5]);
    expect(second).toEqual(['b', 'nästa möte', -2]);
    const parts = partsOf(xlsx);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:C4"/>');
    expect(sheet).toMatch(/<col [^>]*width="20"/);
    expect(parts['xl/styles.xml']).toContain('wrapText="1"');
    expect(parts['xl/workbook.xml']).toContain('name="Åtgärder"');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Titel &lt;b&gt; &amp; "c"</dc:title>');
  });

  it('names each of its parts, and has each part that it names', async () => {
    const parts = partsOf((await renderXlsx(table([['a', '', 1]]))).xlsx);
    const named = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(named).toContain('docProps/core.xml');
    for (const name of named) expect(Object.keys(parts)).toContain(name);
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  });

  it('has text of what looks like a formula, a number, a date or an escape', async () => {
    const hostile = [...formulas, ...texts].map((text) =>
      text.replace(/\r/g, '\n').replace(/\t/g, ' ').normalize('NFC'),
    );
    const { xlsx } = await renderXlsx(table(hostile.map((text) => [text, '', 1])));
    expect(await readBack(xlsx)).toHaveLength(hostile.length + 1);
    const strings = stringsOf(xlsx);
    for (const text of hostile) expect(strings).toContain(text.replace(/_x/g, '_x005F_x'));
    for (const part of Object.values(partsOf(xlsx))) expect(part).not.toMatch(/<(?:f|hyperlink|is)[\s>]/);
    // A cell of text for each of them.
    const sheet = partsOf(xlsx)['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet.match(/<c r="A\d+"[^>]* t="s">/g)).toHaveLength(hostile.length + 1);
  });

  it('is the same each time, whatever the clock', async () => {
    const made = await renderXlsx(table([['a', '2024-03-31', 1]]));
    expect((await renderXlsx(table([['a', '2024-03-31', 1]]))).xlsx).toEqual(made.xlsx);
    expect(partsOf(made.xlsx)['docProps/core.xml']).toContain('2019-12-06T00:00:00Z');
    const undated = await renderXlsx(table([], { date: undefined }));
    expect(partsOf(undated.xlsx)['docProps/core.xml']).not.toContain('dcterms:created');
  });

  it('says what it had to leave out or cut', async () => {
    const long = `${'a'.repeat(32_760)}😀${'b'.repeat(20)}`;
    const { xlsx, warnings } = await renderXlsx(
      table([
        [long, '', 1],
        ['a\u0000b', '', 1],
        ['\ufffd', '', 1],
      ]),
    );
    expect(warnings).toEqual([expect.stringContaining('U+0000'), expect.stringContaining('”Vad”')]);
    const strings = stringsOf(xlsx);
    expect(strings).toEqual(expect.arrayContaining(['ab', '_xFFFD_']));
    expect(Math.max(...strings.map((text) => text.length))).toBeLessThanOrEqual(32_767);
  });

  it('takes days that Excel does not know for text', async () => {
    const { xlsx } = await renderXlsx(
      table([
        ['a', '1899-12-31', 1],
        ['a', '2024-02-30', 1],
      ]),
    );
    expect((await readBack(xlsx)).slice(1).map((row) => row[1])).toEqual(['1899-12-31', '2024-02-30']);
  });

  it.each(examples)('of $name has each row of the tables', async ({ text }) => {
    const { meeting } = readMinutes(text);
    for (const made of [actionsTable(meeting), decisionsTable(meeting), peopleTable(meeting)]) {
      const read = await readBack((await renderXlsx(made)).xlsx);
      const cells = read
        .slice(1)
        .map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? ''))));
      expect(cells).toEqual(made.rows);
    }
  });
});
