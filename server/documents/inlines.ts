/** What is in the text of the minutes: people named, items referred to, dates. Each list is in the order of the source. */

import { itemsOf } from '../../language/facts/traversal.ts';
import { prosesOf } from '../../language/meeting/items/item.ts';
import { findReferences } from '../../language/meeting/items/references.ts';
import type { Block, DateValue, Item, ItemReference, Meeting, Mention, Prose } from '../../language/meeting/model.ts';
import { findDates } from '../../language/meeting/time/dates.ts';
import { isAboutNextMeeting } from '../../language/meeting/time/next-meeting.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import { findMentions } from '../../language/names/mentions.ts';
import { memo } from '../../language/source/memo.ts';
import { contains, type SourceRange } from '../../language/source/range.ts';
import { type Placed, partsIn } from '../../language/source/search.ts';

export interface Inlines {
  readonly mentions: readonly Mention[];
  /** To items of these minutes or, when `external`, elsewhere. What quoted text refers to is not here: it has other items. */
  readonly references: readonly ItemReference[];
  readonly dates: readonly DateValue[];
}

const nothing: Inlines = { mentions: [], references: [], dates: [] };

/** True if a block, or what is inside it, is another meeting's text. */
export function isQuoted(block: Block): boolean {
  return block.type === 'quoted' || (block.type === 'decision' && block.quotedFrom !== undefined);
}

/** What is in a block itself; blocks inside it have their own. `quoted`: the block is in quoted text, or is it. */
export function blockInlines(block: Block, meeting: Meeting, quoted: boolean): Inlines {
  // A decision that answers a motion has the motion's clauses, which are elsewhere.
  const proses = ownProses(block).filter((prose) => contains(block.range, prose.range));
  const mentions = [
    ...proses.flatMap((prose) => prose.mentions),
    ...otherMentions(block, meeting).filter((mention) => contains(block.range, mention.range)),
  ];
  const dates = [...proses.flatMap((prose) => prose.dates), ...otherDates(block)];
  return {
    mentions: inOrder(mentions),
    references: quoted ? [] : inOrder(proses.flatMap((prose) => prose.references)),
    dates: inOrder(dates),
  };
}

function ownProses(block: Block): readonly Prose[] {
  if (block.type === 'secret') return [];
  if (block.type === 'quoted') return block.prose ? [block.prose] : [];
  return prosesOf(block);
}

/** Those whom the model has beside a block's text: they are known to be people, where the text only seems to name them. */
function otherMentions(block: Block, meeting: Meeting): readonly Mention[] {
  switch (block.type) {
    case 'field':
      return partsIn(meeting.mentions, block.range);
    case 'attendance':
      return block.attendees.flatMap((attendee) => attendee.substitutesFor ?? []);
    case 'signatures':
      return block.signatures.map((signature) => signature.mention);
    case 'vote':
      return block.counts.flatMap((count) => count.voters);
    case 'decision':
      return [...block.assignees, ...block.clauses.flatMap((clause) => clause.assignees)];
    case 'motion':
      return block.clauses.flatMap((clause) => clause.assignees);
    default:
      return [];
  }
}

function otherDates(block: Block): readonly DateValue[] {
  return block.type === 'signatures' ? block.signatures.flatMap((signature) => signature.date ?? []) : [];
}

/** In the order of the source and without overlaps: of two at one place the later in the list, which knows more. */
function inOrder<T extends Placed>(parts: readonly T[]): readonly T[] {
  if (parts.length < 2) return parts;
  const sorted = [...parts].sort((a, b) => a.range.start - b.range.start);
  const kept: T[] = [];
  for (const part of sorted) {
    const last = kept.at(-1);
    if (!last || last.range.end <= part.range.start) kept.push(part);
    else if (last.range.start === part.range.start || isExplicit(part)) kept[kept.length - 1] = part;
  }
  return kept;
}

function isExplicit(part: object): boolean {
  return 'explicit' in part && part.explicit === true;
}

/** What is in blocks, and in those inside them. */
export function blocksInlines(blocks: readonly Block[], meeting: Meeting): Inlines {
  const all = everyBlock(blocks, false).map(({ block, quoted }) => blockInlines(block, meeting, quoted));
  return {
    mentions: inOrder(all.flatMap((each) => each.mentions)),
    references: inOrder(all.flatMap((each) => each.references)),
    dates: inOrder(all.flatMap((each) => each.dates)),
  };
}

function everyBlock(blocks: readonly Block[], within: boolean): { block: Block; quoted: boolean }[] {
  return blocks.flatMap((block) => {
    const quoted = within || isQuoted(block);
    const inside = block.type === 'secret' || block.type === 'quoted' ? everyBlock(block.blocks, quoted) : [];
    return [{ block, quoted }, ...inside];
  });
}

/** What is in an item: in its own blocks, and in its title. */
export interface ItemInlines {
  readonly item: Item;
  /** In its own blocks, quoted or not, without those of its sub-items. The ranges are the model's own and move with it. */
  readonly own: Inlines;
  /** In its title, with offsets from the title's start; see {@link titleInlines}. */
  readonly inTitle: Inlines;
}

/** What is in an item without its sub-items. The item is a new object when its text or the people have changed. */
export const itemInlines = memo((item: Item, minutes: MinutesDocument): ItemInlines => {
  const inTitle = item.title ? searchTitle(item.title.range, minutes) : nothing;
  return { item, own: blocksInlines(item.blocks, minutes.meeting), inTitle };
});

const inItemsOf = memo((meeting: Meeting, minutes: MinutesDocument): readonly ItemInlines[] =>
  itemsOf(meeting).map((item) => itemInlines(item, minutes)),
);

/** What is in each item and sub-item, in order. Costs what has changed, and a little for each of the others. */
export function everyItem(minutes: MinutesDocument): readonly ItemInlines[] {
  return inItemsOf(minutes.meeting, minutes);
}

/** What is in each passage of the document: before the items, in each title and item, and in the closing parts. */
export function everyInlines(minutes: MinutesDocument): Inlines[] {
  const { meeting } = minutes;
  const found = [blocksInlines(meeting.preamble, meeting)];
  for (const each of everyItem(minutes)) {
    const inTitle = titleInlines(each);
    if (inTitle !== nothing) found.push(inTitle);
    found.push(each.own);
  }
  for (const closing of meeting.closings) found.push(blocksInlines(closing.blocks, meeting));
  return found;
}

/** What is in an item's title. The model has a title's text only, so it is searched here as running text is. */
export function titleInlines({ item, inTitle }: ItemInlines): Inlines {
  return inTitle === nothing || !item.title ? nothing : moved(inTitle, item.title.range.start);
}

function searchTitle({ start, end }: SourceRange, { text, sections }: MinutesDocument): Inlines {
  const context = sections[0]?.context;
  const raw = text.slice(start, end);
  const mentions = context ? findMentions(raw, 0, context.names, 'text') : [];
  const references = findReferences(raw, 0);
  const dates = findDates(raw, 0, context?.near, isAboutNextMeeting(raw) ? 'after' : 'near');
  return mentions.length + references.length + dates.length === 0 ? nothing : { mentions, references, dates };
}

function moved({ mentions, references, dates }: Inlines, by: number): Inlines {
  const move = ({ start, end }: SourceRange): SourceRange => ({ start: start + by, end: end + by });
  const place = <T extends Placed>(part: T): T => ({ ...part, range: move(part.range) });
  return {
    mentions: mentions.map(place),
    references: references.map((each) => ({ ...place(each), parts: each.parts.map(place) })),
    dates: dates.map(place),
  };
}
