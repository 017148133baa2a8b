/** Text in columns side by side, as a page is laid out with blanks: the right-hand column goes below the left-hand one. */
import { foldKey, keywordOf } from '../../language/syntax/keyword-lookup.ts';
import { type ImportBlock, type ImportLine, isTable } from '../lines.ts';
import { isPersonName } from './person-name.ts';

/** Blanks that part columns. */
const gap = / {3,}/g;

/** Blank lines that part blocks. */
const betweenBlocks = 2;

/**
 * Reads a block of lines column by column when its right-hand column has a heading of attendance with names below it, which
 * stand where the left-hand column is empty. All other columns are rows: labels and their values.
 */
export function columnByColumn(blocks: readonly ImportBlock[]): ImportBlock[] {
  const result: ImportBlock[] = [];
  let block: ImportLine[] = [];
  let blanks = 0;
  const close = () => {
    result.push(...splitBlock(block));
    block = [];
  };
  for (const each of blocks) {
    if (isTable(each) || each.style !== 'verbatim') {
      close();
      result.push(each);
      continue;
    }
    blanks = each.text.trim() === '' ? blanks + 1 : 0;
    block.push(each);
    if (blanks >= betweenBlocks) close();
  }
  close();
  return result;
}

function splitBlock(lines: readonly ImportLine[]): readonly ImportLine[] {
  const lists = listsSideBySide(lines);
  if (lists) {
    const { from, to, at } = lists;
    return [...lines.slice(0, from), ...apart(lines.slice(from, to), at), ...splitBlock(lines.slice(to))];
  }
  const at = gutterOf(lines);
  return at === undefined ? lines : apart(lines, at);
}

/** Two headings of attendance on a line, above names up to a blank line. */
function listsSideBySide(lines: readonly ImportLine[]): { from: number; to: number; at: number } | undefined {
  for (const [from, { text }] of lines.entries()) {
    for (const found of text.matchAll(gap)) {
      const at = found.index + found[0].length;
      if (!isAttendance(text.slice(0, at)) || !isAttendance(text.slice(at))) continue;
      const blank = lines.findIndex((line, row) => row > from && line.text.trim() === '');
      const to = blank < 0 ? lines.length : blank;
      const below = lines.slice(from + 1, to);
      const areNames = below.every((line) => [line.text.slice(0, at), line.text.slice(at)].every(isNameOrBlank));
      if (below.length > 0 && areNames) return { from, to, at };
    }
  }
  return undefined;
}

/** The left-hand column, then the right-hand one. */
function apart(lines: readonly ImportLine[], at: number): ImportLine[] {
  const left = lines.map((line) => part(line, 0, at)).filter(({ text }) => text.trim() !== '');
  const right = lines.map((line) => part(line, at)).filter(({ text }, row) => text !== '' || row > 0);
  const blank: ImportLine = { text: '', style: 'verbatim', origin: lines[0]?.origin ?? { line: 1 } };
  return [...left, blank, ...right];
}

function part(line: ImportLine, from: number, to?: number): ImportLine {
  return { ...line, text: line.text.slice(from, to).trim() };
}

/** Where the right-hand column begins, when it is one to read by itself. */
function gutterOf(lines: readonly ImportLine[]): number | undefined {
  const starts = new Set(
    lines.flatMap(({ text }) => Array.from(text.matchAll(gap), (found) => found.index + found[0].length)),
  );
  for (const at of [...starts].sort((a, b) => a - b)) {
    const isFree = lines.every(({ text }) => text.length < at - 1 || text.slice(at - 2, at).trim() === '');
    if (!isFree) continue;
    const heading = lines.findIndex(({ text }) => isAttendance(text.slice(at)));
    if (heading < 0) continue;
    const below = lines.slice(heading + 1).filter(({ text }) => text.trim() !== '');
    const alone = below.filter(({ text }) => text.slice(0, at).trim() === '');
    const isHeadingInLeft = isAttendance(lines[heading]?.text.slice(0, at) ?? '');
    if (alone.length >= 1 && (alone.length === below.length || !isHeadingInLeft)) return at;
  }
  return undefined;
}

function isNameOrBlank(cell: string): boolean {
  const text = cell.trim().replace(/\s*[,(].*$/u, '');
  return text === '' || isPersonName(text);
}

function isAttendance(text: string): boolean {
  return keywordOf(foldKey(text.trim().replace(/\s*:$/u, '')), 'ATTENDANCE_HEADING', 'head') !== undefined;
}
