/** Who had left, or not yet come, when a vote was taken, by what the items say of those who come and go. */
import type { Attendee, Item, Meeting, Movement, Vote } from '../meeting/model.ts';
import { areOne, nameKey } from '../meeting/names.ts';
import { contains } from '../meeting/source.ts';
import { type PlacedMovements, placedMovements } from './placed-movements.ts';

/** For each vote at which somebody on a list was away, their rows. */
export type AwayAtVotes = ReadonlyMap<Vote, readonly Attendee[]>;

const nobody: AwayAtVotes = new Map();

/** `items`: all items of the meeting, in the order of the source. */
export function awayAtVotes(meeting: Meeting, items: readonly Item[]): AwayAtVotes {
  if (!items.some(({ votes }) => votes.length > 0)) return nobody;
  const moved = meeting.attendance.filter(moversOf(items));
  if (moved.length === 0) return nobody;
  const placed = placedMovements(meeting);
  const byItem = items.map((item) => ({ item, ...placed(item) }));
  const away = new Map<Vote, Attendee[]>();
  for (const attendee of moved)
    for (const vote of missedVotes(attendee, byItem)) away.set(vote, [...(away.get(vote) ?? []), attendee]);
  return away;
}

function moversOf(items: readonly Item[]): (attendee: Attendee) => boolean {
  const people = items.flatMap(({ movements }) => movements.flatMap((movement) => movement.people));
  const movers = new Map<string, Attendee[]>();
  for (const mover of new Set(people.flatMap(({ attendee }) => attendee ?? []))) {
    const key = nameKey(mover.name);
    movers.set(key, [...(movers.get(key) ?? []), mover]);
  }
  if (movers.size === 0) return () => false;
  return (attendee) => movers.get(nameKey(attendee.name))?.some((mover) => areOne(mover, attendee)) ?? false;
}

/** The votes while somebody was away. Who comes later, without having left before, was not there from the start. */
function missedVotes(attendee: Attendee, byItem: readonly ({ item: Item } & PlacedMovements)[]): Vote[] {
  const own = (movements: readonly Movement[]) =>
    movements.filter(({ people }) => people.some((each) => each.attendee && areOne(each.attendee, attendee)));
  const moves = byItem.map(({ item, before, during }) => ({ item, before: own(before), during: own(during) }));
  const first = moves.flatMap(({ before, during }) => [...before, ...during])[0];
  if (!first) return [];
  const missed: Vote[] = [];
  let isThere = first.type === 'departure';
  for (const { item, before, during } of moves) {
    isThere = after(before, isThere);
    // What another item says of this one does not say whether it was before the vote.
    const isTimed = during.every(({ range }) => contains(item.range, range));
    for (const vote of item.votes) {
      const earlier = during.filter(({ range }) => range.start < vote.range.start);
      if (isTimed && !after(earlier, isThere)) missed.push(vote);
    }
    isThere = after(during, isThere);
  }
  return missed;
}

function after(movements: readonly Movement[], wasThere: boolean): boolean {
  const last = movements.at(-1);
  return last ? last.type === 'arrival' : wasThere;
}
