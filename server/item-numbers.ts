/** Items by their number, and everywhere that a number is referred to. */
import { allItems } from '../language/checks/walk.ts';
import type { Item, Meeting } from '../language/meeting/model.ts';
import type { SourceRange } from '../language/meeting/source.ts';
import type { MinutesDocument } from '../language/minutes-document.ts';
import { blocksInlines, type Inlines, itemInlines, titleInlines } from './inlines.ts';

const byNumber = new WeakMap<Meeting, Map<string, Item[]>>();

/** The items that have this number: one, unless two have been given the same. */
export function itemsNumbered(meeting: Meeting, number: string): readonly Item[] {
  let known = byNumber.get(meeting);
  if (!known) {
    known = new Map();
    for (const item of allItems(meeting.items)) {
      if (!item.number) continue;
      const same = known.get(item.number.value);
      if (same) same.push(item);
      else known.set(item.number.value, [item]);
    }
    byNumber.set(meeting, known);
  }
  return known.get(number) ?? [];
}

/** A place where an item's number stands. */
export interface NumberPlace {
  /** The number alone. */
  readonly range: SourceRange;
  readonly number: string;
  /** In an item's heading, or in a reference to it. */
  readonly inHeading: boolean;
}

/**
 * Every number of an item of these minutes in the document: in headings, in references ("punkt 3–5" has two), and in
 * when somebody was there. References to statutes and other minutes are left out, and quoted text refers to others.
 */
export function* numberPlaces(minutes: MinutesDocument): Generator<NumberPlace> {
  const { meeting } = minutes;
  for (const { presence } of meeting.attendance)
    for (const { parts } of presence)
      for (const { value, range } of parts) yield { range, number: value, inHeading: false };
  yield* referred(blocksInlines(meeting.preamble, meeting));
  for (const item of allItems(meeting.items)) {
    if (item.number) yield { range: item.number.range, number: item.number.value, inHeading: true };
    yield* referred(titleInlines(item, minutes));
    yield* referred(itemInlines(item, meeting));
  }
  for (const closing of meeting.closings) yield* referred(blocksInlines(closing.blocks, meeting));
}

function* referred({ references }: Pick<Inlines, 'references'>): Generator<NumberPlace> {
  for (const { external, parts } of references) {
    if (external) continue;
    for (const { value, range } of parts) yield { range, number: value, inHeading: false };
  }
}
