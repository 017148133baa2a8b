import type { Item, Meeting } from '../language/meeting/model.ts';

const ofMeetings = new WeakMap<Meeting, readonly Item[]>();

/** All items and sub-items, in the order of the source. The same list each time for the same meeting. */
export function itemsOf(meeting: Meeting): readonly Item[] {
  let found = ofMeetings.get(meeting);
  if (!found) {
    const all: Item[] = [];
    const add = (items: readonly Item[]) => {
      for (const item of items) {
        all.push(item);
        if (item.items.length > 0) add(item.items);
      }
    };
    add(meeting.items);
    found = all;
    ofMeetings.set(meeting, found);
  }
  return found;
}
