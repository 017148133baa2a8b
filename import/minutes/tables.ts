/** What a table of a document is, and the lines that minutes have in its place. */
import type { ImportRow } from '../lines.ts';
import { attendanceColumns } from './attendance-columns.ts';
import { attendanceRows } from './attendance-table.ts';
import { itemRows } from './item-table.ts';
import { labelledRows } from './labelled-table.ts';
import { signatureColumns } from './signature-table.ts';
import { cellLines, oneLine, type RowLines, type TableContext } from './table-lines.ts';
import { voteRows } from './vote-table.ts';

type TableReader = (rows: readonly ImportRow[], context: TableContext) => RowLines[] | undefined;

/** The first that knows what the table is decides. */
const readers: readonly TableReader[] = [
  singleColumn,
  signatureColumns,
  voteRows,
  attendanceColumns,
  attendanceRows,
  itemRows,
  labelledRows,
  plainTable,
];

export function linesOfTable(rows: readonly ImportRow[], context: TableContext): RowLines[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const read of readers) {
    const lines = read(filled, context);
    if (lines) return lines;
  }
  return [];
}

/** A frame around text, or one column in use: the text alone. */
function singleColumn(rows: readonly ImportRow[]): RowLines[] | undefined {
  if (rows.some(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)) return undefined;
  return rows.map((row) => ({ row, lines: ['', ...cellLines(row.cells.find((cell) => cell.trim() !== '') ?? '')] }));
}

/** A table as Markdown writes it. */
function plainTable(rows: readonly ImportRow[]): RowLines[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length), 1);
  return rows.map((row, at) => {
    const cells = Array.from({ length: width }, (_, column) => oneLine(row.cells[column] ?? '').replaceAll('|', '\\|'));
    const line = `| ${cells.join(' | ')} |`;
    return { row, lines: at === 0 ? ['', line, `|${'---|'.repeat(width)}`] : [line] };
  });
}
