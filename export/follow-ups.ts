import { followUpsOf, type Task } from '../language/facts/tasks.ts';
import { allItems } from '../language/facts/traversal.ts';
import { sortBlocks } from '../language/meeting/items/item.ts';
import type { Item, Meeting } from '../language/meeting/model.ts';
import { secretLabels } from './secret-label.ts';

/** Something to follow up. */
export interface FollowUp extends Task {
  /** The item that it is in, if any. */
  readonly item: Item | undefined;
  /** "Sekretess", where it is secret. */
  readonly secret: string | undefined;
}

/** Everything to follow up that the minutes mention, in the order of the source: also what is before or after the items. */
export function followUps(meeting: Meeting): FollowUp[] {
  const { preamble, items, closings } = meeting;
  const secretLabel = secretLabels(meeting);
  const outside = [preamble, ...closings.map(({ blocks }) => blocks)];
  return [
    ...outside.flatMap((blocks) => followUpsOf(sortBlocks(blocks)).map((task) => ({ ...task, item: undefined }))),
    ...[...allItems(items)].flatMap((item) => followUpsOf(item).map((task) => ({ ...task, item }))),
  ]
    .map((task) => ({ ...task, secret: secretLabel(task.source.range) }))
    .sort((a, b) => a.source.range.start - b.source.range.start);
}

/** What is due first above, what has no day last: ISO dates sort as they follow on each other; the rest keeps its order. */
export function sortByDue(tasks: readonly FollowUp[]): FollowUp[] {
  const day = (task: FollowUp) => task.due?.iso ?? '9999-99-99';
  return [...tasks].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
