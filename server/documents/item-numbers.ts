/** Items by their number, and everywhere that a number is referred to. */

import { itemsOf } from '../../language/facts/traversal.ts';
import type { Item, ItemReference, Meeting } from '../../language/meeting/model.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import { groupBy } from '../../language/source/group-by.ts';
import { memo } from '../../language/source/memo.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { everyInlines } from './inlines.ts';

const byNumber = memo((meeting: Meeting) => groupBy(itemsOf(meeting), ({ number }) => number?.value));

/** The items that have this number: one, unless two have been given the same. */
export function itemsNumbered(meeting: Meeting, number: string): readonly Item[] {
  return byNumber(meeting).get(number) ?? [];
}

/** A place where an item's number is. */
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
 * In no particular order.
 */
export function numberPlaces(minutes: MinutesDocument): NumberPlace[] {
  const { meeting } = minutes;
  const places: NumberPlace[] = [];
  const add = (parts: ItemReference['parts']) => {
    for (const { value, range } of parts) places.push({ range, number: value, inHeading: false });
  };
  for (const { presence } of meeting.attendance) for (const { parts } of presence) add(parts);
  for (const { references } of everyInlines(minutes))
    for (const { external, parts } of references) if (!external) add(parts);
  for (const { number } of itemsOf(meeting))
    if (number) places.push({ range: number.range, number: number.value, inHeading: true });
  return places;
}
