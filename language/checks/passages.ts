/** The parts of the source that a rule about text looks at. */
import type { Item } from '../meeting/model.ts';
import { skipSpace } from '../source/characters.ts';
import type { SourceRange } from '../source/range.ts';
import { oncePerCheck } from './check-context.ts';

/** What is left of the ranges without the holes. Both in the order of the source; holes may lie anywhere. */
export function without(ranges: readonly SourceRange[], holes: readonly SourceRange[]): SourceRange[] {
  const sorted = [...holes].sort((a, b) => a.start - b.start);
  const left: SourceRange[] = [];
  for (const range of ranges) {
    let start = range.start;
    for (const hole of sorted) {
      if (hole.end <= start) continue;
      if (hole.start >= range.end) break;
      if (hole.start > start) left.push({ start, end: hole.start });
      start = Math.max(start, hole.end);
    }
    if (start < range.end) left.push({ start, end: range.end });
  }
  return left;
}

/** The item without its sub-items. */
export function ownRanges(item: Item): SourceRange[] {
  return without(
    [item.range],
    item.items.map((sub) => sub.range),
  );
}

/** What is before, between and after the items: where there is text at all, which between items there seldom is. */
export const outsideItems = oncePerCheck(({ meeting, text }) => {
  const outside: SourceRange[] = [];
  let start = meeting.range.start;
  const upTo = (end: number) => {
    if (start < end && skipSpace(text, start) < end) outside.push({ start, end });
  };
  for (const { range } of meeting.items) {
    upTo(range.start);
    start = Math.max(start, range.end);
  }
  upTo(meeting.range.end);
  return outside;
});
