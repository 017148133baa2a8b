/** Each kind of block as paragraphs and tables of Word. */
import {
  Bookmark,
  BorderStyle,
  type HeadingLevel,
  type IParagraphOptions,
  LeaderType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { manyPeople } from '../paper/attendance-rows.ts';
import type { AttendanceData, BlockData, EntryData, FactData, ListData, SignatureRow } from '../paper/paper-data.ts';
import { forPaperBlock, type PerPaperBlock } from '../paper/per-paper-block.ts';
import { besideEachOther } from '../paper/rows-side-by-side.ts';
import { secretNote } from '../paper.ts';
import type { Version } from '../published.ts';
import { columnFit } from './column-fit.ts';
import { keepWithNext, type Part } from './keep-with-next.ts';
import type { Numbering } from './numbering.ts';
import { colours, indents } from './styles.ts';
import { kindShares, noBorders, space, table } from './word-table.ts';
import { runs, styled, tab } from './word-text.ts';

export interface Place {
  readonly version: Version;
  readonly numbering: Numbering;
  /** How wide the text is, in twips. */
  readonly width: number;
  /** The level of a list inside others. */
  readonly depth: number;
  /** Where the items are counted that a list of them leads to. */
  readonly listed?: { count: number };
  /** Lists of people are as text. */
  readonly dense?: boolean;
  /** What is below the block. */
  readonly next?: BlockData | undefined;
}

export function blocksWord(blocks: readonly BlockData[], place: Place): Part[] {
  return blocks.flatMap((block, at) => forPaperBlock(writers, block, { ...place, next: blocks[at + 1] }));
}

const writers: PerPaperBlock<Place, Part[]> = {
  letterhead: ({ text }) => [styled('Brevhuvud', runs(text))],
  title: ({ label, text }) => [
    ...(label === null ? [] : [styled('Protokollstyp', runs(label))]),
    styled('Title', runs(text)),
  ],
  subtitle: ({ text }) => [styled('Subtitle', runs(text))],
  item: ({ level, number, text }, { next, listed }) => [
    heading(
      level,
      bookmarked(
        [...(number === null ? [] : runs(`${number} `, { color: colours.accent })), ...runs(text)],
        level === 1 ? listed : undefined,
      ),
      // With nothing under it, it would take the next heading along to another page, and so on.
      next?.kind === 'item' && next.level <= level ? { keepNext: false } : {},
    ),
  ],
  heading: ({ level, text }) => [heading(level, runs(text))],
  paragraph: ({ text, keep }) => [new Paragraph({ children: runs(text), ...(keep ? { keepNext: true } : {}) })],
  quote: ({ text }, place) => box([new Paragraph({ children: runs(text) })], place, 'quote'),
  lists: ({ lists }, place) => listsWord(lists, place),
  facts: ({ header, rows, keep }, place) => {
    const facts = rows.flatMap((row) => factWord(row, place, header));
    if (keep) facts.forEach(keepWithNext);
    return facts;
  },
  attendance: attendanceWord,
  decision: ({ label, level, text, facts, tables, lists }, place) => [
    ...(label === null ? [] : [labelWord(label, level)]),
    ...(text === null ? [] : [new Paragraph({ children: runs(text) })]),
    ...facts.flatMap((row) => factWord(row, place, false)),
    ...blocksWord(tables ?? [], place),
    ...listsWord(lists, place),
  ],
  labelled: ({ label, level, text, lists }, place) => [...labelledWord(label, text, level), ...listsWord(lists, place)],
  outcome: ({ text }) => [styled('Utfall', runs(text))],
  vote: ({ label, level, text, columns, rows }, place) => [
    ...labelledWord(label, text, level),
    ...(rows.length === 0 ? [] : table(columns, rows, place.width)),
  ],
  table: ({ caption, columns, headless, rows, beside = 1 }, place) => {
    const indent = place.depth > 0 ? indents.att + indents.list * (place.depth - 1) : 0;
    const own = caption === '' ? columnFit(columns, rows, place.width - indent) : undefined;
    const all = Array.from({ length: beside }, () => columns).flat();
    return table(
      all.map(({ heading }) => heading),
      besideEachOther(rows, columns.length, beside),
      place.width - indent,
      {
        parts: own?.shares ?? all.map(({ kind }) => kindShares[kind]),
        alignments: all.map(({ align }) => align),
        headless,
        indent,
        size: own?.size,
      },
    );
  },
  quoted: ({ label, end, blocks }, place) =>
    box(
      [
        ...(label ? [styled('Etikett', runs(label))] : []),
        ...blocksWord(blocks, inside(place)),
        ...(end === null ? [] : [styled('Notering', runs(end, { color: colours.muted }))]),
      ],
      place,
      'quote',
    ),
  secret: ({ label, basis, replacement, end, blocks }, place) => {
    const name = [label, basis].filter(Boolean).join(' ');
    if (place.version === 'publik') return box(labelledWord(name, replacement ?? secretNote), place, 'withheld');
    const first = replacement === null ? runs(name) : [...runs(`${name}: `), ...runs(replacement, { bold: false })];
    return box(
      [
        styled('Sekretess', first),
        ...blocksWord(blocks, inside(place)),
        ...(end === null ? [] : [styled('Notering', runs(end, { color: colours.warning }))]),
      ],
      place,
      'secret',
    );
  },
  signatures: ({ rows }, place) => signaturesWord(rows, place),
};

// --- Text -------------------------------------------------------------------------------------------------------

/** As something that the list of items leads to, where there is one. */
function bookmarked(children: TextRun[], listed: Place['listed']): (TextRun | Bookmark)[] {
  return listed ? [new Bookmark({ id: itemBookmark(listed.count++), children })] : children;
}

/** The count of the item, not its number: two may have the same one. */
export function itemBookmark(index: number): string {
  return `arende_${index + 1}`;
}

function heading(level: number, children: (TextRun | Bookmark)[], more: IParagraphOptions = {}): Paragraph {
  const name = `Heading${Math.min(level, 6)}` as (typeof HeadingLevel)[keyof typeof HeadingLevel];
  return new Paragraph({ ...more, heading: name, children });
}

/** What is above a part of an item, a heading where it has a level. */
function labelWord(label: string, level: number | undefined): Paragraph {
  return level === undefined ? styled('Etikett', runs(label)) : heading(level, runs(label));
}

function labelledWord(label: string | null, text: string | null, level?: number): Paragraph[] {
  if (label !== null && level !== undefined) return [labelWord(label, level), ...labelledWord(null, text)];
  if (label === null) return text === null ? [] : [new Paragraph({ children: runs(text) })];
  if (text === null) return [labelWord(label, undefined)];
  return [new Paragraph({ children: [...runs(`${label}:`, { bold: true }), ...runs(` ${text}`)] })];
}

/** Letters that fit beside the column of the text. */
const longestLabel = 19;

/** In the head the text is in a column of its own; else a smaller line. */
function factWord({ label, text, lists, blank }: FactData, place: Place, inColumns: boolean): Part[] {
  if (blank) return [blankWord(label, place)];
  const told = text === null ? [] : runs(text);
  const below = listsWord(lists, place);
  if (label === '') return [...(text === null ? [] : [new Paragraph({ children: told })]), ...below];
  const indent = place.depth > 0 ? { indent: { left: indents.list * (place.depth + 1) } } : {};
  const between = label.length > longestLabel ? new TextRun({ break: 1 }) : tab();
  const first = inColumns
    ? styled('Uppgift', [...runs(label, { bold: true }), ...(told.length > 0 ? [between, ...told] : [])])
    : styled('Notering', [...runs(`${label}:`, { bold: true }), ...(text === null ? [] : runs(` ${text}`))], indent);
  return [first, ...below];
}

/** A line to write on, as Word draws it to a tab stop. */
function blankWord(label: string, { width }: Place): Paragraph {
  const hasColumn = label.length <= longestLabel;
  return styled('Uppgift', [...runs(label, { bold: true }), ...(hasColumn ? [tab()] : []), tab()], {
    spacing: { before: 200 },
    tabStops: [
      ...(hasColumn ? [{ type: TabStopType.LEFT, position: indents.label }] : []),
      { type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE },
    ],
  });
}

// --- Lists ------------------------------------------------------------------------------------------------------

function listsWord(lists: readonly ListData[], place: Place): Part[] {
  return lists.flatMap(({ ordered, start, marker, entries }) => {
    const after = (index: number) =>
      index === entries.length - 1 && place.depth === 0 ? { spacing: { after: 140 } } : {};
    if (!ordered && marker !== null)
      return entries.flatMap((entry, index) => markedEntry(marker, entry, place, after(index)));
    const numbering = ordered ? place.numbering.count(place.depth, start ?? 1) : place.numbering.bullet(place.depth);
    return entries.flatMap(({ text, blocks }, index) => [
      styled('ListParagraph', runs(text), { numbering, ...after(index) }),
      ...blocksWord(blocks, { ...place, depth: place.depth + 1 }),
    ]);
  });
}

/** The sign is text: "att" can be searched and copied, and any program that reads the file finds it. */
function markedEntry(marker: string, { text, blocks }: EntryData, place: Place, more: IParagraphOptions): Part[] {
  const isWord = /^\p{L}{2,}/u.test(marker);
  const hanging = isWord ? indents.att : indents.list;
  const indent = place.depth > 0 ? { indent: { left: indents.list * place.depth + hanging, hanging } } : {};
  const children = [...runs(marker, isWord ? { bold: true, color: colours.accent } : {}), tab(), ...runs(text)];
  return [
    styled(isWord ? 'Attsats' : 'Markerad lista', children, { ...indent, ...more }),
    ...blocksWord(blocks, { ...place, depth: place.depth + 1 }),
  ];
}

// --- Boxes ---------------------------------------------------------------------------------------------------------

const frames = {
  quote: {
    borders: { ...noBorders, left: { style: BorderStyle.SINGLE, size: 16, color: colours.line } },
    fill: undefined,
  },
  secret: {
    borders: Object.fromEntries(
      ['top', 'bottom', 'left', 'right'].map((side) => [
        side,
        { style: BorderStyle.SINGLE, size: 8, color: colours.warning },
      ]),
    ),
    fill: undefined,
  },
  withheld: { borders: noBorders, fill: colours.surface },
} as const;

const boxPadding = 200;

function inside(place: Place): Place {
  return { ...place, width: place.width - 2 * boxPadding, depth: 0 };
}

/** What is within a frame, set off from the meeting's own text. */
function box(children: Part[], { width }: Place, look: keyof typeof frames): Part[] {
  const { borders, fill } = frames[look];
  const only = new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: boxPadding, right: boxPadding },
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
  });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: [width],
      width: { size: width, type: WidthType.DXA },
      borders,
      rows: [new TableRow({ children: [only] })],
    }),
    space(),
  ];
}

// --- People -----------------------------------------------------------------------------------------------------

function attendanceWord(block: AttendanceData, place: Place): Part[] {
  const { heading: name, level, ownHeadings, columns, rows, notes } = block;
  if (place.dense && !ownHeadings && rows.length > 0)
    return [
      ...(name === null ? [] : [heading(level, runs(name), { spacing: { before: 120, after: 0 } })]),
      new Paragraph({ children: runs(rows.map((row) => row.filter((each) => each !== '').join(', ')).join('; ')) }),
      ...notes.map((note) => new Paragraph({ children: runs(note) })),
    ];
  return [
    ...(name === null ? [] : [heading(level, runs(name))]),
    ...(rows.length === 0
      ? []
      : columns.length > 1
        ? table(columns, rows, place.width)
        : rows.length > manyPeople
          ? table(
              Array.from({ length: 3 }, () => columns[0] ?? 'Namn'),
              besideEachOther(rows, 1, 3),
              place.width,
            )
          : rows.map(([who = '']) => styled('Namn', runs(who)))),
    ...notes.map((note) => new Paragraph({ children: runs(note) })),
  ];
}

type Signer = Extract<SignatureRow, { kind: 'signer' }>;

/** Those who sign are two beside each other, each with a line to sign on in the original. */
function signaturesWord(rows: readonly SignatureRow[], place: Place): Part[] {
  const parts: Part[] = [];
  let waiting: Signer[] = [];
  const finish = () => {
    if (waiting.length > 0) parts.push(...signersWord(waiting, place));
    waiting = [];
  };
  for (const row of rows) {
    if (row.kind === 'signer') waiting.push(row);
    else {
      finish();
      parts.push(
        row.kind === 'heading' ? heading(row.level, runs(row.text)) : new Paragraph({ children: runs(row.text) }),
      );
    }
  }
  finish();
  return parts;
}

const signerGap = 500;

function signersWord(signers: readonly Signer[], place: Place): Part[] {
  const half = Math.floor(place.width / 2);
  const line = half - signerGap;
  const pairs: Signer[][] = [];
  for (let at = 0; at < signers.length; at += 2) pairs.push(signers.slice(at, at + 2));
  const cellOf = (signer: Signer | undefined) =>
    new TableCell({
      children: signer ? signerWord(signer, place.version, line) : [space()],
      width: { size: half, type: WidthType.DXA },
      margins: { top: 0, bottom: 120, left: 0, right: signerGap },
    });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: [half, half],
      width: { size: 2 * half, type: WidthType.DXA },
      borders: noBorders,
      rows: pairs.map(([a, b]) => new TableRow({ cantSplit: true, children: [cellOf(a), cellOf(b)] })),
    }),
    space(),
  ];
}

function signerWord({ role, name, date, details }: Signer, version: Version, width: number): Paragraph[] {
  const toSign = version === 'intern';
  const day = date === null ? (toSign ? runs('Datum', { color: colours.muted, size: 18 }) : []) : runs(date);
  const under = [...runs(name ?? ''), ...(day.length > 0 ? [tab(), ...day] : [])];
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  return [
    ...(role === null ? [] : [styled('Undertecknas som', runs(role))]),
    styled(toSign ? 'Underskrift' : 'Namn', under, { tabStops }),
    ...(details === null ? [] : [styled('Notering', runs(details))]),
  ];
}
