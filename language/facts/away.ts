/** Who had left, or not yet come, when a vote was taken, by what the items say of those who come and go. */
import type { Attendee, Item, Meeting, Movement, Vote } from '../meeting/model.ts';
import { areOne } from '../names/name-index.ts';
import { contains } from '../source/range.ts';
import { placedMovements } from './placed-movements.ts';

/** For each vote at which somebody on a list was away, their rows. */
export type AwayAtVotes = ReadonlyMap<Vote, readonly Attendee[]>;

const nobody: AwayAtVotes = new Map();

/** `items`: all items of the meeting, in the order of the source. */
export function awayAtVotes(meeting: Meeting, items: readonly Item[]): AwayAtVotes {
  if (!items.some(({ votes }) => votes.length > 0)) return nobody;
  const movers = moversOf(meeting, items);
  if (movers.size === 0) return nobody;
  const placed = placedMovements(meeting);
  const moves = new Map<Attendee, Map<Item, Moves>>();
  const rowsOf = rowsAmong(movers);
  for (const item of items) {
    const { before, during } = placed(item);
    for (const movement of before) for (const row of rowsOf(movement)) movesOf(row, item, moves).before.push(movement);
    for (const movement of during) for (const row of rowsOf(movement)) movesOf(row, item, moves).during.push(movement);
  }
  // Nothing of this comes to pass in the other items.
  const relevant = items.filter(
    (item) => item.votes.length > 0 || placed(item).before.length + placed(item).during.length > 0,
  );
  const away = new Map<Vote, Attendee[]>();
  for (const attendee of meeting.attendance) {
    const own = moves.get(attendee);
    if (!own) continue;
    for (const vote of missedVotes(own, relevant)) away.set(vote, [...(away.get(vote) ?? []), attendee]);
  }
  return away;
}

/** Where somebody comes and goes in an item. */
interface Moves {
  readonly before: Movement[];
  readonly during: Movement[];
}

/** Everybody on the lists whom the items say to come or go. */
function moversOf({ attendance }: Meeting, items: readonly Item[]): ReadonlySet<Attendee> {
  const named = new Set(
    items.flatMap(({ movements }) =>
      movements.flatMap(({ people }) => people.flatMap(({ attendee }) => attendee ?? [])),
    ),
  );
  return new Set([...named].flatMap((mover) => attendance.filter((row) => areOne(row, mover))));
}

/** Makes a function that returns whose rows of these a movement is about. Names are compared once for each attendee. */
function rowsAmong(movers: ReadonlySet<Attendee>): (movement: Movement) => ReadonlySet<Attendee> {
  const known = new Map<Attendee, readonly Attendee[]>();
  const rowsAbout = (attendee: Attendee) => {
    const rows = known.get(attendee) ?? [...movers].filter((row) => areOne(row, attendee));
    known.set(attendee, rows);
    return rows;
  };
  return ({ people }) => new Set(people.flatMap(({ attendee }) => (attendee ? rowsAbout(attendee) : [])));
}

function movesOf(attendee: Attendee, item: Item, all: Map<Attendee, Map<Item, Moves>>): Moves {
  const own = all.get(attendee) ?? new Map<Item, Moves>();
  all.set(attendee, own);
  const found = own.get(item) ?? { before: [], during: [] };
  own.set(item, found);
  return found;
}

const none: Moves = { before: [], during: [] };

/** The votes while somebody was away. Who comes later, without having left before, was not there from the start. */
function missedVotes(moves: ReadonlyMap<Item, Moves>, items: readonly Item[]): Vote[] {
  const [first] = [...moves.values()].flatMap(({ before, during }) => [...before, ...during]);
  if (!first) return [];
  const missed: Vote[] = [];
  let isThere = first.type === 'departure';
  for (const item of items) {
    const { before, during } = moves.get(item) ?? none;
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
