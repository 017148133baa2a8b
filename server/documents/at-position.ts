/** What is at an offset of the minutes. Found by binary search: costs what the block there costs, not the document. */
import { isRuleCode, type RuleCode, ruleCodes } from '../../language/checks/rules.ts';
import type {
  AttendanceSection,
  Attendee,
  Block,
  Closing,
  DateValue,
  Item,
  ItemReference,
  Meeting,
  Mention,
  TitleBlock,
} from '../../language/meeting/model.ts';
import { findDates } from '../../language/meeting/time/dates.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { partAt, partsIn } from '../../language/source/search.ts';
import { blockInlines, type Inlines, isQuoted, itemInlines, titleInlines } from './inlines.ts';

/** What is at a place, and from where to where. */
export type Target =
  | { readonly kind: 'mention'; readonly range: SourceRange; readonly mention: Mention }
  /** A name on an attendance list. */
  | { readonly kind: 'attendee'; readonly range: SourceRange; readonly attendee: Attendee }
  /** "punkt 9"; in "punkt 3–5" the number that is pointed at, or the first. */
  | {
      readonly kind: 'reference';
      readonly range: SourceRange;
      readonly number: string;
      readonly numberRange: SourceRange;
      /** The reference in running text; undefined for "punkt 9" on an attendance row. */
      readonly reference: ItemReference | undefined;
    }
  /** The number in an item's heading. */
  | { readonly kind: 'itemNumber'; readonly range: SourceRange; readonly item: Item; readonly number: string }
  | { readonly kind: 'date'; readonly range: SourceRange; readonly date: DateValue }
  /** The rules that a comment silences: one by its code, or a whole area by `person/*`. */
  | { readonly kind: 'rules'; readonly range: SourceRange; readonly codes: readonly RuleCode[] };

/** The way from the document to an offset: items from the outermost, then blocks from the outermost. */
export interface Path {
  readonly items: readonly Item[];
  readonly blocks: readonly Block[];
  readonly closing: Closing | undefined;
}

/** What an offset is in. A place between two parts is in neither. */
export function pathAt(meeting: Meeting, offset: number): Path {
  const items: Item[] = [];
  for (let item = partAt(meeting.items, offset); item; item = partAt(item.items, offset)) items.push(item);
  const item = items.at(-1);
  if (item) return { items, blocks: blocksAt(item.blocks, offset), closing: undefined };
  const closing = meeting.closings.find(
    ({ range, blocks }) => isIn(range, offset) || blocksAt(blocks, offset).length > 0,
  );
  const blocks = blocksAt(closing?.blocks ?? meeting.preamble, offset);
  return { items, blocks, closing };
}

function blocksAt(blocks: readonly Block[], offset: number): Block[] {
  const path: Block[] = [];
  let inside = partAt(blocks, offset);
  while (inside) {
    path.push(inside);
    inside = inside.type === 'secret' || inside.type === 'quoted' ? partAt(inside.blocks, offset) : undefined;
  }
  return path;
}

/** What is at the offset; a place right after its last letter counts as inside. */
export function targetAt(minutes: MinutesDocument, offset: number): Target | undefined {
  const { meeting, text } = minutes;
  const comment = partAt(meeting.comments, offset);
  if (comment) return silencedAt(text, comment.range, offset);
  const { items, blocks } = pathAt(meeting, offset);
  const block = blocks.at(-1);
  if (block?.type === 'attendance') return rowTarget(block, meeting, offset);
  if (block?.type === 'title') return inlineTarget(titleDates(block, minutes), offset);
  if (block) return inlineTarget(blockInlines(block, meeting, blocks.some(isQuoted)), offset);
  const item = items.at(-1);
  return item && isIn(item.heading, offset) ? headingTarget(item, minutes, offset) : undefined;
}

function titleDates({ range: { start, end } }: TitleBlock, { meeting, text }: MinutesDocument): Inlines {
  return { mentions: [], references: [], dates: findDates(text.slice(start, end), start, meeting.date?.iso) };
}

function headingTarget(item: Item, minutes: MinutesDocument, offset: number): Target | undefined {
  const inTitle = inlineTarget(titleInlines(itemInlines(item, minutes)), offset);
  if (inTitle || !item.number || offset > item.number.range.end) return inTitle;
  return { kind: 'itemNumber', range: item.number.range, item, number: item.number.value };
}

function rowTarget(section: AttendanceSection, meeting: Meeting, offset: number): Target | undefined {
  const attendee = partAt(section.attendees, offset);
  if (!attendee) return undefined;
  if (isIn(attendee.nameRange, offset)) return { kind: 'attendee', range: attendee.nameRange, attendee };
  for (const { range, parts } of attendee.presence) {
    const part = partAt(parts, offset) ?? parts[0];
    if (part && isIn(range, offset))
      return { kind: 'reference', range, number: part.value, numberRange: part.range, reference: undefined };
  }
  return inlineTarget(blockInlines(section, meeting, false), offset);
}

function inlineTarget({ mentions, references, dates }: Inlines, offset: number): Target | undefined {
  const mention = partAt(mentions, offset);
  if (mention) return { kind: 'mention', range: mention.range, mention };
  const date = partAt(dates, offset);
  if (date) return { kind: 'date', range: date.range, date };
  const reference = partAt(references, offset);
  const part = reference && (partAt(reference.parts, offset) ?? reference.parts[0]);
  if (!reference || !part) return undefined;
  return { kind: 'reference', range: reference.range, number: part.value, numberRange: part.range, reference };
}

const silencing = /^\/\/\s*protokoll:\s*ignorera(?!\p{L})/iu;
const code = /[a-z]+\/(?:[a-z-]+|\*)/g;

function silencedAt(text: string, { start, end }: SourceRange, offset: number): Target | undefined {
  const comment = text.slice(start, end);
  if (!silencing.test(comment)) return undefined;
  for (const { 0: found, index } of comment.matchAll(code)) {
    const range = { start: start + index, end: start + index + found.length };
    if (!isIn(range, offset)) continue;
    const codes = found.endsWith('/*') ? ruleCodes.filter((each) => each.startsWith(found.slice(0, -1))) : [found];
    const known = codes.filter(isRuleCode);
    return known.length > 0 ? { kind: 'rules', range, codes: known } : undefined;
  }
  return undefined;
}

/** True if an offset is in a range or at its end. */
export function isIn(range: SourceRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The items, with their sub-items, that have something in `range`; costs what those items cost. */
export function itemsIn(items: readonly Item[], range: SourceRange): Item[] {
  return partsIn(items, range).flatMap((item) => [item, ...itemsIn(item.items, range)]);
}
