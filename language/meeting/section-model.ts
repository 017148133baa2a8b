import type * as Ast from '../generated/ast.ts';
import { createNameIndex } from '../names/name-index.ts';
import type { SourceRange } from '../source/range.ts';
import { keywordOf } from '../syntax/keyword-lookup.ts';
import type { SectionNode } from '../syntax/section-parser.ts';
import type { Section } from '../syntax/sections.ts';
import type { BlockContext } from './block-context.ts';
import { readBlocks } from './blocks.ts';
import { readComments } from './comments.ts';
import { prosesOf, readItem } from './items/item.ts';
import type { ReadItem } from './items/nesting.ts';
import { readTitle, type TitleFacts } from './items/title.ts';
import type { AttendanceSection, Block, Comment, DateValue } from './model.ts';
import { pieceOf, pieces, rangeOf } from './node-tokens.ts';
import { moveRanges, type OwnRanges, rangesIn } from './own-ranges.ts';
import { type AttendanceDraft, readAttendance } from './people/attendance.ts';
import { type Election, readElections } from './people/elections.ts';
import { readSignatureEntries, type SignatureEntry } from './people/signatures.ts';
import { readProse } from './prose.ts';
import { meetingDate } from './time/meeting-date.ts';

/** What a section says by itself, before it is known who anybody is: who is listed there. */
export interface SectionDrafts {
  readonly attendance: ReadonlyMap<Ast.Attendance, AttendanceDraft>;
  readonly title: TitleFacts | undefined;
  /** The meeting's ISO date, which dates without a year are near to. */
  readonly near: string | undefined;
  /** What the minutes call the body that met, folded. */
  readonly own: string | undefined;
  readonly comments: readonly Comment[];
  readonly ranges: OwnRanges;
}

/** What a section says, read with the people of the whole document. All ranges are the document's. */
export interface SectionModel {
  readonly item: ReadItem | undefined;
  /** The blocks of a preamble or a closing part. */
  readonly blocks: readonly Block[];
  readonly signatures: readonly SignatureEntry[];
  readonly range: SourceRange;
  readonly elections: readonly Election[];
  readonly dates: readonly DateValue[];
  readonly ranges: OwnRanges;
}

/** Where a section is. A `fixed` one never moves, as when a text is read only once: its ranges need not be gathered. */
export interface SectionPlace extends Pick<Section, 'start' | 'length'> {
  readonly fixed?: boolean;
}

/** A section with its tree and what has been read of it. Lives as long as its text does; its ranges move with it. */
export interface ReadSection {
  readonly section: SectionPlace;
  readonly node: SectionNode;
  readonly text: string;
  readonly drafts: SectionDrafts;
  model: SectionModel | undefined;
  /** The people and the date that `model` was read with, and whether as one of the first items. */
  context: SharedContext | undefined;
  early: boolean;
}

/** Reads what a section says by itself. */
export function readDrafts(section: SectionPlace, node: SectionNode, text: string): SectionDrafts {
  const attendance = new Map<Ast.Attendance, AttendanceDraft>();
  // Rows below a secret part of a list continue the list.
  let heading = node.$type === 'Item' ? node.title : undefined;
  const visit = (blocks: readonly Ast.Block[]) => {
    for (const block of blocks) {
      if (block.$type === 'Attendance') {
        const draft = readAttendance(block, heading);
        attendance.set(block, draft);
        heading = draft.section.heading.value;
      } else if (block.$type === 'Secret' || block.$type === 'QuotedSection') visit(block.blocks);
    }
  };
  const blocks = node.$type === 'Minutes' ? node.preamble : node.blocks;
  visit(blocks);
  const title = node.$type === 'Minutes' ? titleOf(node, text) : undefined;
  const comments = readComments(text.slice(0, section.length));
  const near = node.$type === 'Minutes' ? dateOf(node, text, title) : undefined;
  const ranges = rangesFrom(section, [[...attendance.values()], title, comments]);
  const own = node.$type === 'Minutes' ? ownName(node) : undefined;
  return { attendance, title, near, own, comments, ranges };
}

function titleOf({ preamble }: Ast.Minutes, text: string): TitleFacts | undefined {
  const titles = preamble.filter((block) => block.$type === 'Title');
  return mergeTitles(titles.map((each) => readTitle(each, text)));
}

/** What the first title says, and where it says nothing, the next one. */
function mergeTitles([first, ...others]: readonly TitleFacts[]): TitleFacts | undefined {
  const second = others[0];
  if (!first || !second) return first;
  return {
    kind: first.kind ?? second.kind,
    body: first.body ?? second.body,
    number: first.number ?? second.number,
    date: first.date ?? second.date,
  };
}

function dateOf(node: Ast.Minutes, text: string, title: TitleFacts | undefined): string | undefined {
  const nobody = {
    text,
    names: createNameIndex([]),
    near: undefined,
    own: undefined,
    attendance: new Map(),
    isSilent: true,
  };
  const blocks = readBlocks(
    node.preamble.filter((block) => block.$type === 'Field' || block.$type === 'Paragraph'),
    nobody,
  );
  const fields = blocks.filter((block) => block.type === 'field');
  return meetingDate(fields, title?.date, blocks, text).find((date) => date.iso)?.iso;
}

/** What the minutes call the body: the title, the line above it, and `Organ`. */
function ownName({ preamble }: Ast.Minutes): string | undefined {
  const title = preamble.findIndex((block) => block.$type === 'Title');
  const named = preamble.filter(
    (block, at) =>
      block.$type === 'Title' ||
      (block.$type === 'Paragraph' && at === title - 1) ||
      (block.$type === 'Field' && keywordOf(pieces(block)[0]?.value ?? '', 'FIELD_KEY', 'head')?.field === 'organ'),
  );
  const text = named.flatMap((block) => pieces(block).map(({ value }) => value)).join(' ');
  return text === '' ? undefined : text.toLowerCase();
}

/** Everybody's names and the meeting's date: what sections are read with. */
export interface SharedContext {
  readonly names: BlockContext['names'];
  readonly near: string | undefined;
  readonly own: string | undefined;
  readonly attendance: ReadonlyMap<Ast.Attendance, AttendanceSection>;
}

/** Reads a section in the document's context. `early`: it is one of the first items, where the meeting elects its officers. */
export function readSection(
  { section, node, text, drafts }: ReadSection,
  shared: SharedContext,
  early: boolean,
): SectionModel {
  const context: BlockContext = { text, ...shared };
  const own = readNode(node, context);
  const blocks = own.item?.item.blocks ?? own.blocks;
  const elections =
    own.item || node.$type === 'Minutes'
      ? readElections(own.item?.item ?? { title: undefined, blocks, facts: [] }, early || !own.item, context)
      : [];
  const dates = [
    ...blocks.flatMap(prosesOf).flatMap((prose) => prose.dates),
    ...own.signatures.flatMap((entry) => entry.date ?? []),
  ];
  const model = { ...own, elections, dates };
  return { ...model, ranges: rangesFrom(section, model, drafts.ranges) };
}

/** The ranges in what was read of a section, moved to where it is; those of people's rows were moved `before`. */
function rangesFrom({ start, fixed }: SectionPlace, read: object, before?: OwnRanges): OwnRanges {
  if (fixed) return [];
  const found = rangesIn(read);
  for (const range of before ?? []) found.delete(range);
  const ranges = [...found];
  moveRanges(ranges, start);
  return ranges;
}

function readNode(
  node: SectionNode,
  context: BlockContext,
): Pick<SectionModel, 'item' | 'blocks' | 'signatures' | 'range'> {
  const range = rangeOf(node);
  switch (node.$type) {
    case 'Item':
      return { item: readItem(node, context), blocks: [], signatures: [], range };
    case 'Minutes':
      return { item: undefined, blocks: readBlocks(node.preamble, context), signatures: [], range };
    case 'Signatures':
      return {
        item: undefined,
        blocks: readBlocks(node.blocks, context),
        signatures: readSignatureEntries(node, context),
        range,
      };
    case 'NextMeeting':
      return {
        item: undefined,
        blocks: [nextMeetingBlock(node, context), ...readBlocks(node.blocks, context)],
        signatures: [],
        range,
      };
  }
}

function nextMeetingBlock(node: Ast.NextMeeting, context: BlockContext): Block {
  const all = pieces(node);
  const label = pieceOf(all, 'NEXT_MEETING') ?? { value: '', range: rangeOf(node) };
  const prose = readProse(all, { ...context, years: 'after', namesNobody: true });
  return { type: 'nextMeeting', range: { start: label.range.start, end: (prose ?? label).range.end }, label, prose };
}
