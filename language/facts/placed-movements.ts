/** At which items people come and go: in the one that says so, unless it says another ("efter § 3", "fr.o.m. § 4"). */
import { movementsOf } from '../meeting/items/item.ts';
import type { Item, Meeting, Movement } from '../meeting/model.ts';
import { itemNumberKey } from './presence.ts';
import { itemsOf } from './traversal.ts';

/** Those who have come and gone when an item begins, since the one before it, and those who do while it is dealt with. */
export interface PlacedMovements {
  readonly before: readonly Movement[];
  readonly during: readonly Movement[];
}

const none: PlacedMovements = { before: [], during: [] };

/** The movements by item, each where it came to pass. `isShown` leaves out what is told in some places. */
export function placedMovements(
  meeting: Meeting,
  isShown: (movement: Movement) => boolean = () => true,
): (item: Item) => PlacedMovements {
  const items = itemsOf(meeting);
  let numbered: ReadonlyMap<string, number> | undefined;
  const placed = new Map<Item, { before: Movement[]; during: Movement[] }>();
  const add = (movement: Movement, own: number) => {
    const { number, side } = movement.item ?? { number: undefined, side: 'during' as const };
    if (number) numbered ??= placesOf(items);
    const named = number ? (numbered?.get(itemNumberKey(number.value)) ?? -1) : own;
    // "efter § 3" is before what comes next.
    const at = named < 0 ? own : named + (side === 'after' ? 1 : 0);
    const item = items[at];
    if (!item) return;
    const found = placed.get(item) ?? { before: [], during: [] };
    placed.set(item, found);
    (named < 0 || side === 'during' ? found.during : found.before).push(movement);
  };
  for (const movement of meeting.preamble.flatMap(movementsOf))
    if (movement.item && isShown(movement)) add(movement, -1);
  for (const [at, item] of items.entries())
    for (const movement of item.movements) if (isShown(movement)) add(movement, at);
  return (item) => placed.get(item) ?? none;
}

/** Where the first item of each number is. */
function placesOf(items: readonly Item[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, { number }] of items.entries()) {
    const key = number && itemNumberKey(number.value);
    if (key !== undefined && !places.has(key)) places.set(key, at);
  }
  return places;
}
