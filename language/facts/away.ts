/** Who had left, or not yet come, when a vote was taken, by what the items say about those who come and go. */
import type { Attendee, Item, Meeting, Movement, Vote } from '../meeting/model.ts';
import { areTwo, nameKey } from '../names/name-index.ts';
import { groupBy } from '../source/group-by.ts';
import { joined } from '../source/joined.ts';
import { contains } from '../source/range.ts';
import type { ItemFacts } from './item-facts.ts';
import { nothing, type PlacedMovements, placedMovements } from './placed-movements.ts';

/** For each vote at which somebody on a list was away, their rows. */
export type AwayAtVotes = ReadonlyMap<Vote, readonly Attendee[]>;

const nobody: AwayAtVotes = new Map();

/** `ofItems`: the facts of all items of the meeting, in the order of the source. */
export function awayAtVotes(meeting: Meeting, ofItems: readonly ItemFacts[]): AwayAtVotes {
  if (!ofItems.some(({ votes }) => votes.length > 0)) return nobody;
  const rowsOf = rowsAmong(meeting.attendance);
  const movers = new Set(
    joined(
      joined(ofItems, ({ movements }) => movements),
      rowsOf,
    ),
  );
  if (movers.size === 0) return nobody;
  const placed = placedMovements(meeting, ofItems);
  const moved: RowsOf = (movement) => rowsOf(movement).filter((row) => movers.has(row));
  const gone = notThereFromStart(placed, moved);
  const away = new Map<Vote, readonly Attendee[]>();
  for (const [at, { item, votes }] of ofItems.entries()) {
    const { before, during } = placed[at] ?? nothing;
    for (const movement of before) move(movement, moved, gone);
    for (const vote of votes) {
      const rows = during.length > 0 ? goneAt(vote, item, during, moved, gone) : gone;
      if (rows.size > 0)
        away.set(
          vote,
          meeting.attendance.filter((row) => rows.has(row)),
        );
    }
    for (const movement of during) move(movement, moved, gone);
  }
  return away;
}

/** Whose rows a movement is about. */
type RowsOf = (movement: Movement) => readonly Attendee[];

/** Names are compared once for each attendee. */
function rowsAmong(attendance: readonly Attendee[]): RowsOf {
  const byName = groupBy(attendance, ({ name }) => nameKey(name));
  const known = new Map<Attendee, readonly Attendee[]>();
  const rowsAbout = (attendee: Attendee) => {
    const rows =
      known.get(attendee) ?? (byName.get(nameKey(attendee.name)) ?? []).filter((row) => !areTwo(row, attendee));
    known.set(attendee, rows);
    return rows;
  };
  return ({ people }) => people.flatMap(({ attendee }) => (attendee ? rowsAbout(attendee) : []));
}

/** Those who are first said to come: they were not there from the start. */
function notThereFromStart(placed: readonly PlacedMovements[], rowsOf: RowsOf): Set<Attendee> {
  const first = new Map<Attendee, Movement['type']>();
  for (const { before, during } of placed)
    for (const movement of [...before, ...during])
      for (const row of rowsOf(movement)) if (!first.has(row)) first.set(row, movement.type);
  return new Set([...first.keys()].filter((row) => first.get(row) === 'arrival'));
}

function move(movement: Movement, rowsOf: RowsOf, gone: Set<Attendee>): void {
  for (const row of rowsOf(movement)) {
    if (movement.type === 'arrival') gone.delete(row);
    else gone.add(row);
  }
}

/** Who is away at a vote of an item in which people come and go; `gone` were when it began. */
function goneAt(
  vote: Vote,
  item: Item,
  during: readonly Movement[],
  rowsOf: RowsOf,
  gone: ReadonlySet<Attendee>,
): ReadonlySet<Attendee> {
  const at = new Set(gone);
  for (const movement of during) if (movement.range.start < vote.range.start) move(movement, rowsOf, at);
  // Another item's words about this one do not order the movement and the vote.
  for (const movement of during)
    if (!contains(item.range, movement.range)) for (const row of rowsOf(movement)) at.delete(row);
  return at;
}
