/** Lists of people side by side in a table: "Närvarande | Frånvarande", with names below. */
import { findKeyword, foldKey } from '../../language/syntax/keyword-lookup.ts';
import type { ImportRow } from '../lines.ts';
import { isPersonName } from './person-name.ts';
import { cellLines, oneLine, type RowLines } from './table-lines.ts';

/** A row of two headings or more, each of a list of people, and nothing but names below it. */
export function attendanceColumns(rows: readonly ImportRow[]): RowLines[] | undefined {
  const [head, ...body] = rows;
  const headings = head?.cells.map(oneLine) ?? [];
  const isHeading = (text: string) =>
    findKeyword(foldKey(text.replace(/\s*:$/u, '')), 'head', 'alone')?.token === 'ATTENDANCE_HEADING';
  if (!head || body.length === 0 || headings.length < 2 || !headings.every(isHeading)) return undefined;
  const names = body.flatMap(({ cells }) => cells.flatMap(cellLines));
  if (names.length === 0 || !names.every((name) => isPersonName(name.replace(/\s*[,(].*$/u, '')))) return undefined;
  return headings.flatMap((heading, column) => [
    { row: head, lines: ['', heading] },
    ...body.map((row) => ({ row, lines: cellLines(row.cells[column] ?? '').map((name) => `- ${name}`) })),
  ]);
}
