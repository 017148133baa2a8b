/** Rules of reservations. */

import { recused } from '../facts/item-facts.ts';
import { attends, mayVote } from '../facts/presence.ts';
import type { Attendee, Item, Mention } from '../meeting/model.ts';
import type { SourceRange } from '../source/range.ts';
import { type ItemCheck, isSamePerson } from './check-context.ts';

/** reservation/ej-deltagit. Somebody absent is another rule's. */
export const reservationNeedsParticipation: ItemCheck = (item, { facts }, report) => {
  const withRecusal = recused(item);
  for (const statement of item.statements) {
    if (statement.type !== 'reservation') continue;
    for (const person of statement.people) {
      const obstacle = findObstacle(person, withRecusal, item, facts.attendance);
      if (!obstacle) continue;
      const name = person.attendee?.name ?? person.name;
      report(person.range, `${name} reserverar sig men deltog inte i beslutet: ${obstacle.why}.`, {
        related: [{ message: 'Det framgår här.', range: obstacle.range }],
      });
    }
  }
};

interface Obstacle {
  readonly why: string;
  readonly range: SourceRange;
}

function findObstacle(
  person: Mention,
  withRecusal: readonly Mention[],
  item: Item,
  attendance: readonly Attendee[],
): Obstacle | undefined {
  const recusal = withRecusal.find((other) => isSamePerson(other, person));
  if (recusal) return { why: 'personen har anmält jäv', range: recusal.range };
  const { attendee } = person;
  if (!attendee || attendee.status === 'absent' || mayVote(attendee, item, attendance)) return undefined;
  if (!attends(attendee, item.number?.value)) return { why: 'personen var inte med på punkten', range: attendee.range };
  const why = attendee.status === 'guest' ? 'personen är gäst' : 'det står inte att ersättaren tjänstgör';
  return { why, range: attendee.range };
}
