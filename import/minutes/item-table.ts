/** Minutes in a table: a column of numbers, one of titles and text, and often one of who is responsible. */
import type { ImportRow } from '../lines.ts';
import { cellLines, oneLine, type RowLines } from './table-lines.ts';

const numberHeader = /^(?:§|#|nr\.?|nummer|punkt|paragraf|p\.?|ärende(?:nr|nummer))$/iu;
const number = /^(?:§\s*)?\d{1,3}(?:\.\d{1,2})?\.?(?:\s*§)?$/u;

/** Below a header that says that it numbers; without one, more than half of the rows have a number and a text. */
export function itemRows(rows: readonly ImportRow[]): RowLines[] | undefined {
  const head = rows[0]?.cells.map(oneLine) ?? [];
  const hasHeader = numberHeader.test(head[0] ?? '') && head.slice(1).every((cell) => !/\d/.test(cell));
  const body = hasHeader ? rows.slice(1) : rows;
  const numbered = body.filter(({ cells }) => number.test(oneLine(cells[0] ?? '')));
  if (numbered.length < 2 || numbered.length * 2 <= body.length) return undefined;
  if (!hasHeader && !numbered.every(({ cells }) => oneLine(cells[0] ?? '').startsWith('§'))) return undefined;
  // Sums and amounts in the second column: a table of figures.
  if (numbered.some(({ cells }) => !/\p{L}{2}/u.test(cells[1] ?? ''))) return undefined;
  const lines = body.map((row) => ({ row, lines: itemLines(row, hasHeader ? head : []) }));
  return hasHeader && rows[0] ? [{ row: rows[0], lines: [], leftOut: 'table-header' }, ...lines] : lines;
}

function itemLines({ cells }: ImportRow, head: readonly string[]): string[] {
  const [first = '', second = '', ...others] = cells;
  const [title = '', ...text] = cellLines(second);
  const label = oneLine(first).replace(/^(\d+)$/u, '$1.');
  const beside = others.flatMap((cell, at) => {
    const lines = cellLines(cell);
    const name = head[at + 2] ?? '';
    return lines.length === 0 ? [] : [name === '' ? lines.join(', ') : `${name}: ${lines.join(', ')}`];
  });
  return ['', number.test(label) || label === '' ? `${label} ${title}`.trim() : title, ...text, ...beside];
}
