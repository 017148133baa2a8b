/** Each kind of block as lines of plain text. */

import type {
  AttendanceData,
  BlockData,
  EntryData,
  FactData,
  ListData,
  SignatureRow,
  TableBlockData,
} from '../paper/paper-data.ts';
import { forPaperBlock, type PerPaperBlock } from '../paper/per-paper-block.ts';
import { endOfQuoted, isKeyword, secretNote } from '../paper.ts';
import type { Version } from '../published.ts';
import { aligned, barred, columnsOf, hanging, padded, wrapped } from './columns.ts';

/** A paragraph: lines without an empty one. */
export type Lines = readonly string[];

interface Page {
  readonly columns: number;
  readonly version: Version;
}

/** Paragraphs in order. */
export function blocksText(blocks: readonly BlockData[], page: Page): Lines[] {
  return blocks.flatMap((block) =>
    forPaperBlock(writers, block, page).filter((lines) => lines.some((line) => line !== '')),
  );
}

const writers: PerPaperBlock<Page, Lines[]> = {
  letterhead: paragraph,
  title: ({ label, text }, { columns }) => [
    underlined(wrapped(label === null ? text : `${label}: ${text}`, columns), '='),
  ],
  subtitle: paragraph,
  item: ({ level, number, text }, { columns }) => {
    const lines =
      number === null ? wrapped(text, columns) : hanging(`${number} `, wrapped(text, columns - columnsOf(number) - 1));
    // An empty line more than between paragraphs.
    return [['', ...(level === 1 ? underlined(lines, '-') : lines)]];
  },
  heading: ({ text }, { columns }) => [wrapped(text, columns)],
  paragraph,
  quote: ({ text }, page) => framed('> ', [wrapped(text, page.columns - 2)]),
  lists: ({ lists }, page) => [listsText(lists, page)],
  facts: ({ header, rows }, page) => [factsText(rows, page, header)],
  attendance: attendanceText,
  decision: ({ label, text, facts, tables, lists }, page) => [
    [
      ...labelledLines(label, text, page.columns, !isKeyword(label)),
      ...factsText(facts, page, false),
      ...blocksText(tables ?? [], page).flat(),
      ...listsText(lists, page),
    ],
  ],
  labelled: ({ label, level, text, lists }, page) => [
    [...labelledLines(label, text, page.columns, level !== undefined), ...listsText(lists, page)],
  ],
  outcome: ({ text }, page) => [goingOn(text, page.columns)],
  vote: ({ label, level, written }, page) => [
    [
      ...labelledLines(label, written.text, page.columns, level !== undefined),
      ...written.rows.flatMap((row) => goingOn(row, page.columns)),
    ],
  ],
  table: rowsText,
  quoted: ({ label, told, end, blocks }, page) => {
    const inner = { ...page, columns: page.columns - 2 };
    if (told) return framed('  ', blocksText(blocks, inner));
    return framed('  ', [
      wrapped(label, inner.columns),
      ...blocksText(blocks, inner),
      wrapped(end ?? endOfQuoted, inner.columns),
    ]);
  },
  secret: ({ label, basis, replacement, end, blocks }, page) => {
    const inner = { ...page, columns: page.columns - 2 };
    const heading = [label, basis].filter(Boolean).join(' ');
    const instead = page.version === 'publik' ? (replacement ?? secretNote) : replacement;
    return framed('  ', [
      labelledLines(heading, instead, inner.columns),
      ...(page.version === 'publik' ? [] : blocksText(blocks, inner)),
      end === null ? [] : wrapped(end, inner.columns),
    ]);
  },
  signatures: ({ rows }, page) => rows.flatMap((row) => signatureText(row, page)),
};

function paragraph({ text }: { readonly text: string }, { columns }: Page): Lines[] {
  return [wrapped(text, columns)];
}

function underlined(lines: Lines, sign: string): string[] {
  const longest = Math.max(1, ...lines.map(columnsOf));
  return [...lines, sign.repeat(Math.min(longest, 80))];
}

/** What is inside something, with a sign before each line. */
function framed(sign: string, paragraphs: readonly Lines[]): Lines[] {
  const lines = apart(paragraphs.filter((each) => each.length > 0));
  return lines.length === 0 ? [] : [lines.map((line) => (sign + line).trimEnd())];
}

/** Paragraphs with an empty line between. */
export function apart(paragraphs: readonly Lines[]): string[] {
  return paragraphs.flatMap((lines, index) => (index === 0 ? [...lines] : ['', ...lines]));
}

function labelledLines(label: string | null, text: string | null, columns: number, isHeading = false): string[] {
  if (label !== null && text !== null && isHeading) return [...wrapped(label, columns), ...wrapped(text, columns)];
  if (label === null) return text === null ? [] : wrapped(text, columns);
  if (text === null) return wrapped(label, columns);
  return goingOn(`${label}: ${text}`, columns);
}

/** Lines of which all but the first are further in, so that they continue it for those who read the text as minutes. */
function goingOn(text: string, columns: number): string[] {
  return wrapped(text, columns - 4).map((line, at) => (at === 0 ? line : `    ${line}`));
}

/** So wide is the column of labels at most. */
const widestLabel = 22;

function factsText(rows: readonly FactData[], page: Page, inColumns: boolean): string[] {
  const labels = rows.map(({ label }) => columnsOf(label) + 2).filter((width) => width <= widestLabel);
  const width = inColumns ? Math.max(0, ...labels) : 0;
  return rows.flatMap(({ label, text, lists, blank }) => {
    if (label === '') return [...(text === null ? [] : wrapped(text, page.columns)), ...listsText(lists, page)];
    const first = padded(`${label}: `, width);
    const narrower = { ...page, columns: page.columns - columnsOf(first) };
    const line = blank ? [blankLine] : [];
    const told = [...(text === null ? line : wrapped(text, narrower.columns)), ...listsText(lists, narrower)];
    return told.length === 0 ? [first.trimEnd()] : hanging(first, told);
  });
}

function listsText(lists: readonly ListData[], page: Page): string[] {
  return lists.flatMap(({ ordered, start, marker, entries }) =>
    entries.flatMap((entry, index) => entryText(ordered ? `${(start ?? 1) + index}.` : (marker ?? '-'), entry, page)),
  );
}

function entryText(sign: string, { text, blocks }: EntryData, page: Page): string[] {
  const first = `${sign} `;
  const inner = { ...page, columns: Math.max(20, page.columns - columnsOf(first)) };
  return hanging(first, [...wrapped(text, inner.columns), ...blocksText(blocks, inner).flat()]);
}

function attendanceText({ heading, ownHeadings, columns: names, rows, notes }: AttendanceData, page: Page): Lines[] {
  const columns = page.columns - 2;
  const all = ownHeadings ? [names, ...rows] : rows;
  const people = aligned(all, columns) ?? all.flatMap((row) => asSentence(row, columns));
  return [
    [
      ...(heading === null ? [] : wrapped(heading, page.columns)),
      ...people.map((line) => `  ${line}`),
      ...notes.flatMap((note) => wrapped(note, columns).map((line) => `  ${line}`)),
    ],
  ];
}

/** A row that has no room in columns: its cells one after the other. */
function asSentence(row: readonly string[], columns: number): string[] {
  const [first = '', ...more] = wrapped(row.filter(Boolean).join(', '), columns - 2);
  return [first, ...more.map((line) => `  ${line}`)];
}

/** Rows in columns; where they have no room, each cell on a line of its own, after its heading. */
function rowsText({ caption, columns, headless, rows }: TableBlockData, page: Page): Lines[] {
  const headings = columns.map(({ heading }) => heading);
  const filled = rows.map((row) =>
    row.map((cell, at) => (columns[at]?.kind === 'signature' && cell === '' ? signatureLine : cell)),
  );
  const all = headless ? filled : [headings, ...filled];
  const alignments = columns.map(({ align }) => align);
  const whole = caption === '' ? barred(all, page.columns, alignments, headless) : aligned(all, page.columns);
  if (whole) return [whole];
  return filled.map((row) =>
    row.flatMap((cell, at) => {
      if (cell === '') return [];
      const heading = headings[at] ?? '';
      return hanging('', wrapped(heading === '' ? cell : `${heading}: ${cell}`, page.columns));
    }),
  );
}

/** What nobody has said yet is written here. */
const blankLine = '_'.repeat(30);

/** The same in a column. */
const signatureLine = '_'.repeat(20);

const nameLine = 40;
const dateLine = 14;

/** In the original there is a line to sign on, above the name. */
function signatureText(row: SignatureRow, { columns, version }: Page): Lines[] {
  if (row.kind !== 'signer') return [wrapped(row.text, columns)];
  const { role, name, date, details } = row;
  const toSign = version === 'intern';
  const day = date ?? (toSign ? 'Datum' : '');
  const under = wrapped([name, details].filter(Boolean).join(', '), nameLine);
  return [
    [
      ...(role === null ? [] : wrapped(role, columns)),
      ...(toSign ? ['', '', `${'_'.repeat(nameLine)}  ${'_'.repeat(dateLine)}`] : []),
      ...under.map((line, index) =>
        index === 0 && day ? `${padded(line, toSign ? nameLine : 0)}  ${day}`.trimEnd() : line,
      ),
    ],
  ];
}
