/** Lines with gaps at the same places are the rows of a table. */
import type { ImportRow, Origin } from '../lines.ts';

/** A line as it is on the page; places in points. */
export interface Row {
  readonly segments: readonly { readonly text: string; readonly x: number }[];
  readonly y: number;
  readonly size: number;
}

/** Points by which the cells of a column may begin apart. */
const tolerance = 4;

/** First cells of the header rows of tables that are more than labels beside values. */
const header = /^(?:namn|förnamn|efternamn|röst|§|#|nr\.?|punkt|post)$/iu;

/**
 * How many lines from `from` on are a table below a header row: all that begin at its columns and follow as closely as the
 * first row does. 0 for none.
 */
export function tableLength(lines: readonly Row[], from: number): number {
  const head = lines[from];
  if (!head || head.segments.length < 2 || !header.test(head.segments[0]?.text.trim() ?? '')) return 0;
  const columns = head.segments.map(({ x }) => x);
  const isKnown = (x: number) => columns.some((column) => Math.abs(column - x) < tolerance);
  let to = from + 1;
  let usual = Number.POSITIVE_INFINITY;
  for (; to < lines.length; to++) {
    const [above, line] = [lines[to - 1], lines[to]] as [Row, Row];
    const gap = above.y - line.y;
    if (gap > Math.min(usual * 1.5, line.size * 4) || !line.segments.every(({ x }) => isKnown(x))) break;
    if (to > from + 1 && Math.abs(line.size - (lines[from + 1]?.size ?? line.size)) > 0.6) break;
    if (to === from + 1) usual = gap;
  }
  return to - from < 2 ? 0 : to - from;
}

function startsRow({ segments }: Row, columns: readonly number[]): boolean {
  return Math.abs((segments[0]?.x ?? 0) - Math.min(...columns)) < tolerance;
}

/** The rows of such lines. A line without the first cell goes on with the row above. */
export function tableRows(lines: readonly Row[], origins: readonly Origin[]): ImportRow[] {
  const columns: number[] = [];
  for (const { x } of lines.flatMap(({ segments }) => segments))
    if (!columns.some((column) => Math.abs(column - x) < tolerance)) columns.push(x);
  columns.sort((a, b) => a - b);
  const firstGap = (lines[0]?.y ?? 0) - (lines[1]?.y ?? 0);
  const rows: { cells: string[]; isHeader: boolean; origin: Origin }[] = [];
  for (const [at, line] of lines.entries()) {
    const cells = columns.map(
      (column) => line.segments.find(({ x }) => Math.abs(column - x) < tolerance)?.text.trim() ?? '',
    );
    const last = rows.at(-1);
    const above = lines[at - 1];
    const gap = above ? above.y - line.y : 0;
    // Lines within a cell are closer than rows are.
    const isWrapped = line.segments.length === 1 && gap < firstGap * 0.85;
    if (last && (isWrapped || !startsRow(line, columns))) {
      for (const [index, cell] of cells.entries())
        if (cell !== '') last.cells[index] = `${last.cells[index] ?? ''}\n${cell}`.trim();
    } else rows.push({ cells, isHeader: false, origin: origins[at] ?? { line: at + 1 } });
  }
  return rows;
}
