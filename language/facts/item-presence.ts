/** Who was there for which item: from the attendance list, and from what the items say about those who come, go and step aside. */
import type { Attendee, Item, Meeting, Mention, Movement } from '../meeting/model.ts';
import { areOne } from '../names/name-index.ts';
import type { SourceRange } from '../source/range.ts';
import { placedMovements } from './placed-movements.ts';
import { attends } from './presence.ts';
import { itemsOf } from './traversal.ts';

/**
 * `partly`: they came, or went, while the item was dealt with. `recused`: they did not take part because of a conflict of
 * interest (jäv). `unclear`: the list has clock times, and no item says when that was.
 */
export type ItemPresence = 'present' | 'absent' | 'partly' | 'recused' | 'unclear';

export interface PresenceAtItem {
  readonly item: Item;
  readonly presence: ItemPresence;
  /** What came to pass while the item was dealt with, in order. */
  readonly movements: readonly Movement[];
}

/**
 * The presence of somebody on a list, item by item. Somebody who is said to come later was not there before that, also
 * when the list only says that they were present. `isShown` leaves out what is stated in some places.
 */
export function presenceOf(
  attendee: Attendee,
  meeting: Meeting,
  isShown: (range: SourceRange) => boolean = () => true,
): PresenceAtItem[] {
  const items = itemsOf(meeting);
  const ofItems = items.map((item) => ({ item, movements: item.movements }));
  const own = placedMovements(meeting, ofItems, ({ people, range }) => isShown(range) && names(people, attendee));
  const first = own.flatMap(({ before, during }) => [...before, ...during])[0];
  const hasTimes = attendee.presence.some(({ time, items: numbers }) => time !== undefined && numbers.length === 0);
  let isThere = first ? first.type === 'departure' : attendee.status !== 'absent';
  return items.map((item, at): PresenceAtItem => {
    const { before = [], during: movements = [] } = own[at] ?? {};
    const wasThere = before.length > 0 ? before.at(-1)?.type === 'arrival' : isThere;
    const last = movements.at(-1);
    isThere = last ? last.type === 'arrival' : wasThere;
    const presence = presenceAt(attendee, item, wasThere, movements, isShown);
    return { item, presence: presence === 'present' && !first && hasTimes ? 'unclear' : presence, movements };
  });
}

function presenceAt(
  attendee: Attendee,
  item: Item,
  wasThere: boolean,
  movements: readonly Movement[],
  isShown: (range: SourceRange) => boolean,
): ItemPresence {
  const isRecused = item.statements.some(
    ({ type, people, range }) => type === 'recusal' && isShown(range) && names(people, attendee),
  );
  if (isRecused) return 'recused';
  if (movements.length > 0) return 'partly';
  return wasThere && attends(attendee, item.number?.value) ? 'present' : 'absent';
}

/** Somebody may be on two lists. */
function names(people: readonly Mention[], attendee: Attendee): boolean {
  return people.some((mention) => mention.attendee !== undefined && areOne(mention.attendee, attendee));
}
