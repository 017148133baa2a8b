/** At which items people come and go: in the one that says so, unless it says another ("efter § 3", "fr.o.m. § 4"). */
import { movementsOf } from '../meeting/items/item.ts';
import type { Item, Meeting, Movement } from '../meeting/model.ts';
import type { ItemFacts } from './item-facts.ts';
import { itemNumberKey } from './presence.ts';

/** Those who have come and gone when an item begins, since the one before it, and those who do while it is dealt with. */
export interface PlacedMovements {
  readonly before: readonly Movement[];
  readonly during: readonly Movement[];
}

/** Nobody comes or goes. */
export const nothing: PlacedMovements = { before: [], during: [] };

/**
 * For each of `ofItems`, all items of the meeting in order, what comes to pass there. `isShown` leaves out what is stated in
 * some places.
 */
export function placedMovements(
  meeting: Meeting,
  ofItems: readonly Pick<ItemFacts, 'item' | 'movements'>[],
  isShown: (movement: Movement) => boolean = () => true,
): readonly PlacedMovements[] {
  let numbered: ReadonlyMap<string, number> | undefined;
  const placed: PlacedMovements[] = ofItems.map(() => nothing);
  const add = (movement: Movement, own: number) => {
    const { number, side } = movement.item ?? { number: undefined, side: 'during' as const };
    if (number) numbered ??= placesOf(ofItems);
    const named = number ? (numbered?.get(itemNumberKey(number.value)) ?? -1) : own;
    // "efter § 3" is before what comes next.
    const at = named < 0 ? own : named + (side === 'after' ? 1 : 0);
    const found = placed[at];
    if (!found) return;
    const { before, during } = found;
    placed[at] =
      named < 0 || side === 'during'
        ? { before, during: [...during, movement] }
        : { before: [...before, movement], during };
  };
  for (const movement of meeting.preamble.flatMap(movementsOf))
    if (movement.item && isShown(movement)) add(movement, -1);
  for (const [at, { movements }] of ofItems.entries())
    for (const movement of movements) if (isShown(movement)) add(movement, at);
  return placed;
}

/** Where the first item of each number is. */
function placesOf(ofItems: readonly { readonly item: Item }[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, { item }] of ofItems.entries()) {
    const key = item.number && itemNumberKey(item.number.value);
    if (key !== undefined && !places.has(key)) places.set(key, at);
  }
  return places;
}
