/** What the readers of tables return, and the cells that they read. */
import type { ImportRow, LeftOutKind, Origin } from '../lines.ts';

/** Lines in place of a row. */
export interface RowLines {
  readonly row: ImportRow;
  readonly lines: readonly string[];
  /** Other rows whose text is in these lines. */
  readonly joined?: readonly Origin[];
  /** What cells that have no place in the minutes are, as a header row. */
  readonly leftOut?: LeftOutKind;
}

/** What stands above a table: only a list of people makes rows of names people. */
export interface TableContext {
  readonly isBelowAttendance: boolean;
}

/** The paragraphs of a cell. */
export function cellLines(cell: string): string[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function oneLine(cell: string): string {
  return cellLines(cell).join(' ');
}
