import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../export/table/csv.ts';
import type { Cell, TableData } from '../../../export/table/table-data.ts';
import { anyText } from '../any-text.ts';
import { formulas, texts } from './hostile-cells.ts';

function table(...rows: (readonly Cell[])[]): TableData {
  const column = (kind: 'text' | 'date' | 'number') => ({ label: 'Rubrik', width: 10, kind });
  return {
    sheet: 'Blad',
    title: 'Titel',
    date: undefined,
    columns: [column('text'), column('date'), column('number')],
    rows,
  };
}

/** A reader of RFC 4180 with semicolons. */
function readBack(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const part = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/gy;
  for (let at = 1; at < file.length; at = part.lastIndex) {
    part.lastIndex = at;
    const match = part.exec(file);
    if (!match) throw new Error(`no field at ${at}: ${file.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('a CSV file', () => {
  it('is what Excel with Swedish settings opens: a mark, semicolons, CRLF, decimal commas', () => {
    expect(renderCsv(table(['å', '2024-03-01', 1.5], ['', '', -2]))).toBe(
      '\ufeff"Rubrik";"Rubrik";"Rubrik"\r\n"å";"2024-03-01";1,5\r\n"";"";-2\r\n',
    );
  });

  it.each(formulas)('has no formula of %j, but the text', (formula) => {
    const [, row] = readBack(renderCsv(table([formula, formula, 1])));
    const kept = formula.replace(/\r/g, '\n').replace(/\t/g, ' ').normalize('NFC');
    expect(row).toEqual([`'${kept}`, `'${kept}`, '1']);
  });

  it.each(texts)('has %j as it is', (text) => {
    const kept = text.replace(/\t/g, ' ');
    expect(readBack(renderCsv(table([text, text, 1])))[1]).toEqual([kept, kept, '1']);
  });

  it('reads back, whatever the texts, and no cell begins as a formula', () => {
    const formula = /^[\s\p{Cf}"']*[=+@＝＋＠-]/u;
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 6 }), (rows) => {
        const [, ...read] = readBack(renderCsv(table(...rows.map(([a, b]) => [a, b, 1]))));
        expect(read).toHaveLength(rows.length);
        for (const [a = '', b = '', c] of read) {
          expect(c).toBe('1');
          for (const cell of [a, b]) if (formula.test(cell)) expect(cell[0]).toBe("'");
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out what no file may hold, and says so', () => {
    const warnings: string[] = [];
    expect(renderCsv(table(['a\u0000b', '', 1]), (message) => void warnings.push(message))).toContain('"ab"');
    expect(warnings).toEqual([expect.stringContaining('U+0000')]);
  });
});
