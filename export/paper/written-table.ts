/** A list of people that was written as a table with headings of its own. */
import type { AttendanceSection } from '../../language/meeting/model.ts';
import type { TextTable } from '../attendance-table.ts';
import { readable } from '../readable.ts';

/**
 * The table as it was written, when each row has a cell for each heading and the first one is a name: a register of voters
 * with "Lägenhet" and "Röster" needs those words. Undefined for any other list. `source` is what the meeting was read from.
 */
export function writtenTable({ attendees, notes }: AttendanceSection, source: string): TextTable | undefined {
  const [heading] = notes;
  const [first] = attendees;
  if (!heading || !first || heading.range.start > first.range.start || !heading.value.startsWith('|')) return undefined;
  const columns = cellsOf(heading.value);
  if (columns.length < 2) return undefined;
  const rows: string[][] = [];
  for (const { name, range, substitutesFor } of attendees) {
    const line = lineAround(source, range.start);
    const cells = cellsOf(readable(line, substitutesFor ? [substitutesFor] : []));
    if (!line.startsWith('|') || cells.length !== columns.length || !cells[0]?.includes(name)) return undefined;
    rows.push(cells);
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
function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim().replace(/^@/, ''));
}
