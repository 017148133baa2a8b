/** Pages without tags: lines by where their words are, paragraphs by how lines follow one another. */
import { type ImportBlock, type ImportLine, isTable, type Reading } from '../lines.ts';
import { joinLines } from './hyphens.ts';
import type { PageContent, TextPiece } from './page-content.ts';
import { tableLength, tableRows } from './page-tables.ts';

/** Words side by side without a gap between them. Points. */
interface Segment {
  text: string;
  readonly x: number;
  right: number;
}

interface PageLine {
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
  readonly right: number;
  readonly x: number;
}

export function readUntagged(pages: readonly PageContent[]): Reading {
  const laid = pages.map(({ pieces }) => linesOf(pieces));
  const body = bodySize(laid.flat());
  const sizes = [...new Set(laid.flat().map(({ size }) => size))]
    .filter((size) => size > body * 1.15)
    .sort((a, b) => b - a);
  const left = Math.min(...laid.flat().map(({ x }) => x));
  const unit = characterWidth(laid.flat());
  const blocks = laid.flatMap((lines, at) => pageLines(lines, at + 1, { body, sizes, left, unit }));
  return { blocks, leftOut: [] };
}

interface Measures {
  /** Size of the running text. */
  readonly body: number;
  /** Sizes of headings, largest first. */
  readonly sizes: readonly number[];
  readonly left: number;
  readonly unit: number;
}

/** Pieces on about the same height are a line, from left to right. */
function linesOf(pieces: readonly TextPiece[]): PageLine[] {
  const filled = pieces.filter(({ text }) => text.trim() !== '');
  const rows: TextPiece[][] = [];
  for (const piece of [...filled].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.4) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const segments = segmentsOf(row.sort((a, b) => a.x - b.x));
    const size = Math.round(Math.max(...row.map((piece) => piece.size)) * 2) / 2;
    const last = segments.at(-1);
    return { segments, size, y: row[0]?.y ?? 0, x: segments[0]?.x ?? 0, right: last?.right ?? 0 };
  });
}

function segmentsOf(row: readonly TextPiece[]): Segment[] {
  const segments: Segment[] = [];
  for (const { text, x, width, size } of row) {
    const last = segments.at(-1);
    const gap = last ? x - last.right : 0;
    // Wider than blanks in justified text are.
    if (!last || gap > size * 1.2) segments.push({ text, x, right: x + width });
    else {
      last.text += gap > size * 0.12 && !/\s$/.test(last.text) && !/^\s/.test(text) ? ` ${text}` : text;
      last.right = x + width;
    }
  }
  return segments;
}

function bodySize(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, segments } of lines) {
    const length = segments.reduce((sum, { text }) => sum + text.length, 0);
    counts.set(size, (counts.get(size) ?? 0) + length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function characterWidth(lines: readonly PageLine[]): number {
  let [width, length] = [0, 0];
  for (const { text, x, right } of lines.flatMap(({ segments }) => segments)) {
    width += right - x;
    length += text.length;
  }
  return length === 0 || width <= 0 ? 5 : width / length;
}

function pageLines(lines: readonly PageLine[], page: number, measures: Measures): ImportBlock[] {
  const margin = Math.max(...lines.filter(({ segments }) => segments.length === 1).map(({ right }) => right), 0);
  const result: ImportBlock[] = [];
  let number = 0;
  let tableEnd = 0;
  for (const [at, line] of lines.entries()) {
    if (at < tableEnd) continue;
    const length = tableLength(lines, at);
    if (length > 0) {
      tableEnd = at + length;
      const origins = lines.slice(at, tableEnd).map(() => ({ line: ++number, page }));
      result.push({ style: 'table', rows: tableRows(lines.slice(at, tableEnd), origins) });
      continue;
    }
    const above = lines[at - 1];
    const last = result.at(-1);
    const origin = { line: ++number, page };
    const text = laidOut(line, measures);
    const gap = above ? above.y - line.y : 0;
    const own: ImportLine = { text, origin, ...styleOf(line, page, measures) };
    if (above && last && !isTable(last) && isContinuation(above, line, margin) && last.style === own.style) {
      const joined = [...(last.joined ?? []), { ...own, text: text.trim() }];
      result[result.length - 1] = { ...last, raw: last.raw ?? last.text, text: joinLines(last.text, text), joined };
      continue;
    }
    for (let blank = 1.75; above && gap > line.size * blank && blank < 4; blank += 1.3)
      result.push({ text: '', style: 'verbatim', origin: { line: ++number, page } });
    result.push(own);
  }
  return result;
}

/** The line with blanks where the page has room. */
function laidOut({ segments }: PageLine, { left, unit }: Measures): string {
  let text = '';
  for (const [at, segment] of segments.entries()) {
    const column = Math.max(0, Math.round((segment.x - left) / unit));
    const blanks = at === 0 ? Math.min(column, 60) : Math.max(3, column - text.length);
    text += ' '.repeat(blanks) + segment.text;
  }
  return text;
}

function styleOf(line: PageLine, page: number, { sizes }: Measures): Pick<ImportLine, 'style' | 'level'> {
  const rank = sizes.indexOf(line.size);
  if (rank < 0 || line.segments.length > 1) return { style: 'verbatim' };
  return rank === 0 && page === 1 && sizes.length > 1
    ? { style: 'title' }
    : { style: 'heading', level: Math.min(6, rank + (sizes.length > 1 ? 0 : 1)) || 1 };
}

const begins = /^\s*(?:§|punkt\s\d|\d{1,3}(?:\.\d+)*[.)]\s|[-–•*]\s|att\s|\p{Lu}[\p{L} ]{2,30}:)/iu;

/** True if the line goes on with the one above: close below it, and its first word had no room there. */
function isContinuation(above: PageLine, line: PageLine, margin: number): boolean {
  const [one, other] = [above.segments[0], line.segments[0]];
  if (!one || !other || above.segments.length > 1 || line.segments.length > 1 || above.size !== line.size) return false;
  const gap = above.y - line.y;
  if (gap <= 0 || gap > line.size * 1.75 || begins.test(other.text)) return false;
  const word = other.text.trimStart().split(/\s/)[0]?.length ?? 0;
  const width = other.text.length === 0 ? 0 : (other.right - other.x) / other.text.length;
  const isFull = above.right + (word + 1) * width > margin - width;
  const isIndented = other.x - one.x > -2 && other.x - one.x < line.size * 4;
  return isFull && isIndented;
}
