/** Text in columns of characters, as a terminal, a mail or a plain editor shows it. */

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const narrow = /^[ -~À-ÿ–—’”•…]*$/;

/** How many columns a text takes. Chinese, Japanese and Korean signs and emoji take two. */
export function columnsOf(text: string): number {
  if (narrow.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (/^\p{Cf}+$/u.test(segment)) continue;
    columns += wide.test(segment) ? 2 : 1;
  }
  return columns;
}

/** Filled up with spaces to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/**
 * Lines of at most so many columns, parted at spaces that are not hard. A word that is longer has a line of its own, whole:
 * it may be an address.
 */
export function wrapped(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, columns));
}

function wrappedLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of line.split(/ +/)) {
    const width = columnsOf(word);
    if (current !== '' && used + 1 + width > columns) {
      lines.push(current);
      current = word;
      used = width;
    } else {
      used += (current === '' ? 0 : 1) + width;
      current += (current === '' ? '' : ' ') + word;
    }
  }
  return [...lines, current];
}

/** The lines with `first` before the first one and as many spaces before the others. */
export function hanging(first: string, lines: readonly string[]): string[] {
  const rest = ' '.repeat(columnsOf(first));
  return lines.map((line, index) => (line === '' && index > 0 ? '' : ((index === 0 ? first : rest) + line).trimEnd()));
}

/** Rows in columns with two spaces between; undefined when they are wider than the page. */
export function aligned(rows: readonly (readonly string[])[], columns: number): string[] | undefined {
  const widths = widthsOf(rows);
  if (!widths || widths.reduce((sum, width) => sum + width, 2 * Math.max(0, widths.length - 1)) > columns)
    return undefined;
  return rows.map((row) =>
    row
      .map((cell, index) => padded(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

export type Alignment = 'right' | 'center' | undefined;

/**
 * Rows in columns with bars between, the first one underlined; undefined when they are wider than the page. It can be read
 * as a table again. Rows without a heading have bars around them.
 */
export function barred(
  rows: readonly (readonly string[])[],
  columns: number,
  alignments: readonly Alignment[],
  headless = false,
): string[] | undefined {
  const safe = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = widthsOf(safe);
  if (!widths || widths.reduce((sum, width) => sum + width + 3, headless ? 1 : -3) > columns) return undefined;
  const lines = safe.map((row) => row.map((cell, at) => placed(cell, widths[at] ?? 0, alignments[at])).join(' | '));
  if (headless) return lines.map((line) => `| ${line} |`);
  const [first = '', ...rest] = lines;
  return [first, widths.map((width) => '-'.repeat(width)).join('-+-'), ...rest];
}

/** How wide each column is; undefined where a cell has several lines. */
function widthsOf(rows: readonly (readonly string[])[]): number[] | undefined {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) {
      if (cell.includes('\n')) return undefined;
      widths[index] = Math.max(widths[index] ?? 0, columnsOf(cell));
    }
  return widths;
}

function placed(cell: string, columns: number, alignment: Alignment): string {
  const free = Math.max(0, columns - columnsOf(cell));
  const before = alignment === 'right' ? free : alignment === 'center' ? Math.floor(free / 2) : 0;
  return ' '.repeat(before) + cell + ' '.repeat(free - before);
}
