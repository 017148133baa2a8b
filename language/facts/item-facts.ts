/**
 * What rules of the whole document need to know of each item. An item stays the same object as long as its text does,
 * so this is gathered once for it, not once for each key.
 */

import type { Attendee, DateValue, Item } from '../meeting/model.ts';
import { nameKey } from '../names/name-index.ts';
import { memo } from '../source/memo.ts';

export interface ItemFacts {
  /** Deadlines of decisions and actions. */
  readonly due: readonly DateValue[];
  /** Everybody on the lists who is named in the item itself. */
  readonly named: readonly Attendee[];
  /** Names, folded, of those on no list whom the item elects. */
  readonly elected: readonly string[];
}

/** The facts of one item, without its sub-items. */
export const itemFacts = memo((item: Item): ItemFacts => {
  const clauses = item.decisions.flatMap((decision) => decision.clauses.map((clause) => clause.due));
  const actions = item.actions.flatMap((action) => [action.due, ...action.entries.map((entry) => entry.due)]);
  return {
    due: [...clauses, ...actions].filter((date) => date !== undefined),
    named: [...new Set(item.mentions.flatMap(({ attendee }) => attendee ?? []))],
    elected: item.mentions.flatMap(({ use, attendee, name }) => (use === 'role' && !attendee ? [nameKey(name)] : [])),
  };
});
