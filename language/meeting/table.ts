/** Reader of tables: rows and cells from lines with bars or tabs. */

import type * as Ast from '../generated/ast.ts';
import { lineEnd, lineStart } from '../source/lines.ts';
import type { SourceRange } from '../source/range.ts';
import { barCells, type CellAlignment, type CellSpan, delimiterRow, tabCells } from '../syntax/table-cells.ts';
import { isAmount, isNoAmount } from './amount.ts';
import type { BlockContext } from './block-context.ts';
import type { Prose, Table, TableColumn, TableRow } from './model.ts';
import { composed, pieces, rangeOf } from './node-tokens.ts';
import { proseIn } from './prose.ts';

/** A row of the source before it is known which columns there are. */
interface Row {
  readonly range: SourceRange;
  /** Cells in the source. */
  readonly cells: readonly SourceRange[];
}

/** The table that lines with bars or tabs are, in an item or below a clause. */
export function tableOf(node: Ast.Table | Ast.ClauseTable, context: BlockContext): Table {
  const lines = pieces(node).map(({ range }) => range);
  const text = (range: SourceRange) => context.text.slice(range.start, range.end);
  const isBarred = lines.some((line) => text(line).includes('|'));
  const delimiters = lines.map((line) => (isBarred ? delimiterRow(text(line)) : undefined));
  const read = isBarred ? barred(lines, text) : tabbed(lines, context.text);
  const written = read.filter((_, at) => delimiters[at] === undefined);
  const used = usedColumns(written);
  const rows = written.map((row) => withColumns(row, used));
  const cells = rows.map((row) => row.cells.map((cell) => cellProse(cell, context)));
  const hasRule = delimiters[1] !== undefined && delimiters[0] === undefined;
  const hasHeader = hasRule || (!delimiters[0] && numbersBelowWords(cells));
  const all = rows.map((row, at): TableRow => ({ range: row.range, cells: cells[at] ?? [] }));
  const header = hasHeader && all[0]?.cells.some((cell) => cell.text !== '') ? all[0] : undefined;
  const body = hasHeader ? all.slice(1) : all;
  const rule = delimiters.find((each) => each !== undefined) ?? [];
  return {
    type: 'table',
    range: rangeOf(node),
    columns: (all[0]?.cells ?? []).map((_, at) => columnOf(body, at, rule[used[at] ?? at])),
    header,
    rows: body,
  };
}

function columnOf(rows: readonly TableRow[], at: number, said: CellAlignment): TableColumn {
  const texts = rows.map((row) => row.cells[at]?.text ?? '');
  return { align: said ?? (isNumbers(texts) ? 'right' : 'left') };
}

function isNumbers(texts: readonly string[]): boolean {
  return texts.some(isAmount) && texts.every((text) => isAmount(text) || isNoAmount(text));
}

/**
 * True if the first row is a heading without a row of hyphens below it: words only, and below some of them numbers only; or
 * the corner of the table is empty ("⇥2023⇥2024").
 */
function numbersBelowWords(rows: readonly (readonly Prose[])[]): boolean {
  const [first, ...below] = rows;
  if (!first || below.length === 0) return false;
  const [corner, ...others] = first;
  if (corner?.text === '' && below.every(([cell]) => cell?.text !== '')) return others.every(({ text }) => text !== '');
  if (first.some((cell) => isAmount(cell.text))) return false;
  return first.some((cell, at) => /\p{L}/u.test(cell.text) && isNumbers(below.map((row) => row[at]?.text ?? '')));
}

function barred(lines: readonly SourceRange[], text: (range: SourceRange) => string): Row[] {
  return lines.map((range) => ({ range, cells: barCells(text(range)).map((cell) => moved(cell, range.start)) }));
}

/** Tabs before the first word are empty cells, where not all rows are indented so. Several in a row are one border where the rows then have as many cells. */
function tabbed(lines: readonly SourceRange[], source: string): Row[] {
  const rows = lines.map((range): Row => {
    const start = lineStart(source, range.start);
    const line = source.slice(start, lineEnd(source, range.end));
    return { range, cells: tabCells(line).map((cell) => moved(cell, start)) };
  });
  const filled = rows.map((row) => ({ ...row, cells: row.cells.filter(isFilled) }));
  const isEven = (each: readonly Row[]) => new Set(each.map((row) => row.cells.length)).size === 1;
  return isEven(filled) && !isEven(rows.map((row) => ({ ...row, cells: row.cells.slice(0, lastFilled(row)) })))
    ? filled
    : rows;
}

function moved({ start, end }: CellSpan, by: number): SourceRange {
  return { start: start + by, end: end + by };
}

function isFilled({ start, end }: SourceRange): boolean {
  return end > start;
}

function lastFilled({ cells }: Row): number {
  return cells.findLastIndex(isFilled) + 1;
}

/** The columns that have something in some row. */
function usedColumns(rows: readonly Row[]): number[] {
  const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const all = Array.from({ length: widest }, (_, at) => at);
  return all.filter((at) => rows.some(({ cells: { [at]: cell } }) => cell && isFilled(cell)));
}

/** The row with a cell for each of these columns. */
function withColumns({ range, cells }: Row, columns: readonly number[]): Row {
  const none: SourceRange = { start: range.end, end: range.end };
  return { range, cells: columns.map((at) => cells[at] ?? none) };
}

/** What a cell says; a bar after a backslash is a bar. */
function cellProse(range: SourceRange, context: BlockContext): Prose {
  const text = composed(context.text.slice(range.start, range.end)).replaceAll('\\|', '|');
  return proseIn(range, text, context);
}
