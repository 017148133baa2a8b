/** The cells of a table's row, from the text of its line. */

/** A cell without the blanks around it; positions are in the line's text. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
}

/** The cells between bars. Bars at both ends of the row are its frame; one after a backslash is text: `a \| b`. */
export function barCells(text: string): CellSpan[] {
  const { start, end } = trimmed(text, 0, text.length);
  const bars = barsIn(text, start, end);
  const first = bars[0] === start ? 1 : 0;
  const last = bars.length > first && bars.at(-1) === end - 1 ? bars.length - 1 : bars.length;
  const cells: CellSpan[] = [];
  let from = first === 1 ? start + 1 : start;
  for (let at = first; at < last; at++) {
    cells.push(trimmed(text, from, bars[at] ?? from));
    from = (bars[at] ?? from) + 1;
  }
  cells.push(trimmed(text, from, last < bars.length ? end - 1 : end));
  return cells;
}

/** Where the bars are that part cells, within a part of the text. */
export function barsIn(text: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('|', start); at >= 0 && at < end; at = text.indexOf('|', at + 1))
    if (text.charCodeAt(at - 1) !== 92) found.push(at);
  return found;
}

/** The cells between tabs, each tab one border: also those before the first cell with text and after the last. */
export function tabCells(text: string): CellSpan[] {
  const cells: CellSpan[] = [];
  let from = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', from)) {
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  cells.push(trimmed(text, from, text.length));
  return cells;
}

/** Which way a column of a Markdown table is aligned; undefined where the row of hyphens does not say. */
export type CellAlignment = 'left' | 'right' | 'center' | undefined;

const hyphens = /^(:?)-+(:?)$/;

/** The alignments in a row of hyphens, `|---|:-:|--:|` or `---+---`; undefined for any other row. */
export function delimiterRow(text: string): CellAlignment[] | undefined {
  if (!/^[\s|:+-]+$/.test(text) || !/[|+]/.test(text) || !text.includes('-')) return undefined;
  const barred = text.replaceAll('+', '|');
  const cells = barCells(barred).map(({ start, end }) => hyphens.exec(barred.slice(start, end)));
  if (cells.some((cell) => !cell)) return undefined;
  return cells.map((cell) => (cell?.[2] ? (cell[1] ? 'center' : 'right') : cell?.[1] ? 'left' : undefined));
}

function trimmed(text: string, start: number, end: number): CellSpan {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
