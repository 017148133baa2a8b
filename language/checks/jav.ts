/** Rules of recusal. */

import { recused } from '../facts/item-facts.ts';
import { allItems } from '../facts/traversal.ts';
import type { MentionUse } from '../meeting/model.ts';
import { type ItemCheck, isSamePerson } from './check-context.ts';

const actions: Readonly<Partial<Record<MentionUse, string>>> = {
  assignee: 'får ett uppdrag',
  mover: 'yrkar',
  voter: 'röstar',
};

/** jav/deltar, in the item and its sub-items */
export const recusedMustNotTakePart: ItemCheck = (item, _context, report) => {
  const people = recused(item);
  if (people.length === 0) return;
  for (const { mentions } of allItems([item])) {
    for (const mention of mentions) {
      const action = actions[mention.use];
      const recusal = action && people.find((person) => isSamePerson(person, mention));
      if (!recusal) continue;
      report(mention.range, `${mention.attendee?.name ?? mention.name} har jäv i punkten men ${action}.`, {
        related: [{ message: 'Jävet är anmält här.', range: recusal.range }],
      });
    }
  }
};
