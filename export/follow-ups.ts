import { allItems } from '../language/checks/walk.ts';
import { sortBlocks } from '../language/meeting/item.ts';
import type { Item, Meeting } from '../language/meeting/model.ts';
import { followUpsOf, type Task } from '../language/meeting/tasks.ts';

/** Something to follow up, and the item that it stands in, if it does. */
export interface FollowUp extends Task {
  readonly item: Item | undefined;
}

/** Everything to follow up that the minutes tell of, in the order of the source: also what stands before or after the items. */
export function followUps({ preamble, items, closings }: Meeting): FollowUp[] {
  const outside = [preamble, ...closings.map(({ blocks }) => blocks)];
  return [
    ...outside.flatMap((blocks) => followUpsOf(sortBlocks(blocks)).map((task) => ({ ...task, item: undefined }))),
    ...[...allItems(items)].flatMap((item) => followUpsOf(item).map((task) => ({ ...task, item }))),
  ].sort((a, b) => a.source.range.start - b.source.range.start);
}
