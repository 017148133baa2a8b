/** The columns of a list of people: their own headings, or a table's header row. */
import type { AstNode } from 'langium';
import type { Attendance } from '../../generated/ast.ts';
import { lineEnd, lineStart } from '../../source/lines.ts';
import type { Sourced } from '../../source/range.ts';
import { keywordOf } from '../../syntax/keyword-lookup.ts';
import { barCells, type CellSpan, tabCells } from '../../syntax/table-cells.ts';
import type { AttendanceStatus } from '../model.ts';
import { type Piece, rangeOf } from '../node-tokens.ts';

export interface StatusColumn {
  readonly label: Piece;
  readonly status: AttendanceStatus;
}

/** "Närvarande⇥Frånvarande": the columns when the heading's line has headings of different status; otherwise none. */
export function statusColumns(node: Attendance, heading: Piece | undefined): readonly StatusColumn[] {
  const text = node.$cstNode?.root.fullText;
  if (!heading || !text) return [];
  const columns: StatusColumn[] = [];
  let at = heading.range.start;
  for (const value of text
    .slice(at, lineEnd(text, at))
    .trimEnd()
    .split(/(\t+| {2,})/)) {
    const end = at + value.length;
    const status = keywordOf(value.trim(), 'ATTENDANCE_HEADING', 'head')?.status;
    if (status) columns.push({ label: { token: 'ATTENDEE_ROLE', value, range: { start: at, end } }, status });
    else if (value.trim() !== '') return [];
    at = end;
  }
  return new Set(columns.map(({ status }) => status)).size > 1 ? columns : [];
}

/** The column that a person is in. */
export function statusColumnOf(columns: readonly StatusColumn[], row: AstNode): StatusColumn | undefined {
  const text = row.$cstNode?.root.fullText;
  if (columns.length === 0 || !text) return undefined;
  const { start } = rangeOf(row);
  return columns[text.slice(lineStart(text, start), start).split(/\t+| {2,}/).length - 1];
}

/** The title of the column that a part of somebody's row is in, when there is a header row. */
export type TitleOf = (piece: Piece) => string | undefined;

/** `header` is the note above the people, which is a header row if it has bars or tabs. */
export function columnTitles(header: Sourced<string> | undefined, row: AstNode): TitleOf {
  const text = row.$cstNode?.root.fullText;
  const range = rangeOf(row);
  const cellsOf = header?.value.includes('|') ? barCells : header?.value.includes('\t') ? tabCells : undefined;
  if (!header || !cellsOf || !text || header.range.start > range.start) return () => undefined;
  const titles = cellsOf(header.value).map(({ start, end }) =>
    header.value.slice(start, end).replace(/^[*_\s]+|[*_:\s]+$/g, ''),
  );
  const start = lineStart(text, range.start);
  const cells = cellsOf(text.slice(start, lineEnd(text, range.end)));
  if (cells.length < 2) return () => undefined;
  const isIn = (piece: Piece, cell: CellSpan) =>
    start + cell.start <= piece.range.start && piece.range.end <= start + cell.end;
  return (piece) => titles[cells.findIndex((cell) => isIn(piece, cell))] || undefined;
}

/** What the values of a column are about. */
export type ColumnKind = 'presence' | 'absence' | 'role' | 'served';

const kinds: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:närvar(?:o|ande|ade)|närv\.?|deltog|deltar|deltagit|på plats|kom)$/iu, 'presence'],
  [/^(?:frånvar(?:o|ande)|frånv\.?|förhinder)$/iu, 'absence'],
  [/^(?:(?:mötes)?roll|uppdrag|befattning|funktion|titel)$/iu, 'role'],
  [/^ersätter$/iu, 'served'],
];

/** Undefined for a title whose values are read by themselves. */
export function columnKind(title: string | undefined): ColumnKind | undefined {
  return title === undefined ? undefined : kinds.find(([words]) => words.test(title))?.[1];
}
