/** A list of people that was written as a table with headings of its own. */
import type { AttendanceSection } from '../../language/meeting/model.ts';
import { isColumnHead } from '../../language/syntax/lines/attendance-row.ts';
import type { TextTable } from '../attendance-table.ts';
import { readable } from '../without-at-signs.ts';

/**
 * The table as it was written, when each row has a cell for each heading and the first one is a name: a register of voters
 * with "Lägenhet" and "Röster" needs those words. Undefined for any other list. `source` is what the meeting was read from.
 */
export function writtenTable({ attendees, notes }: AttendanceSection, source: string): TextTable | undefined {
  const [heading] = notes;
  const [first] = attendees;
  if (!heading || !first || heading.range.start > first.range.start) return undefined;
  const separator = heading.value.startsWith('|') ? '|' : '\t';
  if (separator === '\t' && !isColumnHead(heading.value, 0, heading.value.length)) return undefined;
  const columns = cellsOf(heading.value, separator).map((cell) => cell.replace(/^[*_]+|[*_:]+$/g, ''));
  if (columns.length < 2) return undefined;
  const rows: string[][] = [];
  for (const { name, range, substitutesFor } of attendees) {
    const line = lineAround(source, range.start);
    const cells = cellsOf(readable(line, substitutesFor ? [substitutesFor] : []), separator);
    if (!line.includes(separator) || !cells[0]?.includes(name)) return undefined;
    if (separator === '|' ? cells.length !== columns.length : cells.length > columns.length) return undefined;
    rows.push(columns.map((_, at) => cells[at] ?? ''));
  }
  return { columns, rows };
}

function lineAround(source: string, at: number): string {
  const start = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
  const end = source.slice(at).search(/[\r\n]/);
  return source
    .slice(start, end < 0 ? source.length : at + end)
    .normalize('NFC')
    .trim();
}

/** "| 1001 | Anna Ek |" → "1001", "Anna Ek". */
function cellsOf(row: string, separator: '|' | '\t'): string[] {
  const inner = separator === '|' ? row.trim().replace(/^\||\|$/g, '') : row.trim();
  return inner.split(separator).map((cell) => cell.trim().replace(/^@/, ''));
}
