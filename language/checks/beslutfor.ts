/** Rules of the quorum. */

import { type PlacedMovements, placedMovements } from '../facts/placed-movements.ts';
import { attends, servesAsMember } from '../facts/presence.ts';
import type { Attendee, Mention } from '../meeting/model.ts';
import { distinctPeople, nameKey } from '../names/name-index.ts';
import type { MeetingCheck } from './check-context.ts';

/** beslutfor/ej: once for the meeting when too few came at all, otherwise for each item that too few decided. */
export const meetingShouldHaveQuorum: MeetingCheck = ({ meeting, facts }, report) => {
  const { quorum } = meeting;
  if (!quorum || !facts.hasAttendance || facts.attendanceIsPartial) return;
  const members = distinctPeople(meeting.attendance).filter(servesAsMember);
  if (members.length === 0) return;
  const related = [{ message: `För beslut behövs ${quorum.value} närvarande.`, range: quorum.range }];
  if (members.length < quorum.value) {
    report(quorum.range, `Mötet är inte beslutsfört: ${members.length} närvarande av de ${quorum.value} som behövs.`);
    return;
  }
  const placed = placedMovements(meeting, facts.ofItems);
  const away = new Set(lateArrivals(placed));
  for (const [at, { item, decides, recused }] of facts.ofItems.entries()) {
    const { before = [], during = [] } = placed[at] ?? {};
    for (const { type, people } of before)
      for (const person of people) {
        if (type === 'arrival') away.delete(nameOf(person));
        else away.add(nameOf(person));
      }
    // Who comes or goes in an item may be there for its decision; they count until the next.
    const gone = new Set(away);
    for (const { type, people } of during) {
      for (const person of people) {
        const name = nameOf(person);
        if (type === 'arrival') {
          away.delete(name);
          gone.delete(name);
        } else {
          away.add(name);
        }
      }
    }
    if (!decides) continue;
    for (const person of recused) gone.add(nameOf(person));
    const present = members.filter((member) => attends(member, item.number?.value) && !gone.has(rowOf(member)));
    if (present.length >= quorum.value) continue;
    report(item.heading, `Punkten är inte beslutsför: ${present.length} närvarande av de ${quorum.value} som behövs.`, {
      related,
    });
  }
};

/** Those of whom the first that is said is that they come: they were not there from the start. */
function lateArrivals(placed: readonly PlacedMovements[]): string[] {
  const first = new Map<string, 'arrival' | 'departure'>();
  for (const { before, during } of placed) {
    for (const { type, people } of [...before, ...during]) {
      for (const person of people) if (!first.has(nameOf(person))) first.set(nameOf(person), type);
    }
  }
  return [...first].filter(([, type]) => type === 'arrival').map(([name]) => name);
}

function nameOf(person: Mention): string {
  return person.attendee ? rowOf(person.attendee) : nameKey(person.name);
}

/** The row that mentions of somebody lead to. */
function rowOf({ nameRange }: Attendee): string {
  return String(nameRange.start);
}
