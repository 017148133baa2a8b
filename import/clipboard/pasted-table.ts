/** A table from another program's clipboard as what minutes have in its place. */
import { type ImportBlock, isTable } from '../lines.ts';
import { attendanceRows } from '../minutes/attendance-table.ts';
import { linesOfTable } from '../minutes/tables.ts';

export interface PastedTable {
  readonly kind: 'attendance' | 'table';
  readonly text: string;
}

/** Undefined when more than one table was copied: text around it is pasted as it is. */
export function pastedTable(blocks: readonly ImportBlock[], isBelowAttendance: boolean): PastedTable | undefined {
  const filled = blocks.filter((block) => isTable(block) || block.text.trim() !== '');
  const [table] = filled;
  if (!table || !isTable(table) || filled.length > 1) return undefined;
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const people = attendanceRows(rows, { isBelowAttendance: true });
  const lines = people ?? linesOfTable(rows, { isBelowAttendance });
  const text = lines
    .flatMap((row) => row.lines)
    .join('\n')
    // The list that they are pasted into has the heading.
    .replace(isBelowAttendance ? /^\n*(?:Närvarande\n)?/ : /^\n*/, '');
  return text === '' ? undefined : { kind: people ? 'attendance' : 'table', text };
}
