/** Who comes to a body's next meeting, from the minutes of this one. */

import { isYearlyMeeting } from '../meeting/items/standing-items.ts';
import type { AttendanceStatus, Attendee, Meeting, OfficeHolder } from '../meeting/model.ts';
import { nameKey } from '../names/name-index.ts';
import { oneLine } from '../source/one-line.ts';
import { contains } from '../source/range.ts';
import type { RowPerson } from './attendance-row.ts';

export interface CarriedOver {
  readonly chair: string | undefined;
  readonly secretary: string | undefined;
  /** By list, in the order of the minutes. Nobody is absent from a meeting that has not been. */
  readonly people: readonly (RowPerson & { readonly status: Exclude<AttendanceStatus, 'absent'> })[];
}

/**
 * Those who belong to the body, absent this time or not, and the guests who were there all the time. Whom the meeting
 * elected has their office for the meeting only; a meeting of members has neither.
 */
export function carriedOver(meeting: Meeting): CarriedOver {
  if (isYearlyMeeting(meeting.kind, meeting.title?.text.value))
    return { chair: undefined, secretary: undefined, people: [] };
  const seen = new Map<string, readonly Attendee[]>();
  const people = meeting.attendance.flatMap((attendee) => {
    const key = nameKey(attendee.name);
    const isInvited = attendee.status === 'guest' && attendee.presence.length > 0;
    const alike = seen.get(key) ?? [];
    if (key === '' || isInvited || !alike.every((other) => areTwo(other, attendee, meeting))) return [];
    seen.set(key, [...alike, attendee]);
    return [{ ...rowOf(attendee), status: statusOf(attendee) }];
  });
  const chair = standing(meeting.chair);
  const secretary = standing(meeting.secretary);
  // Those who are named in other places only: "Siv Granlund ersätter Lennart Oja", "Sekreterare: Nils Dahl".
  const others = [
    ...meeting.attendance.flatMap(({ substitutesFor }) => {
      const name = substitutesFor && (substitutesFor.attendee?.name ?? substitutesFor.name);
      return name ? [{ name, roles: [], status: 'present' as const }] : [];
    }),
    ...(chair ? [{ name: chair, roles: ['ordförande'], status: 'present' as const }] : []),
    ...(secretary ? [{ name: secretary, roles: ['sekreterare'], status: 'guest' as const }] : []),
  ].filter(({ name }) => {
    const isNew = people.length > 0 && !seen.has(nameKey(name));
    seen.set(nameKey(name), []);
    return isNew;
  });
  return { chair, secretary, people: [...people, ...others] };
}

/**
 * True if two rows with one name are two people: each has a party or an organisation of their own, or they are on one list
 * with a role each. The same person may be on two lists.
 */
function areTwo(a: Attendee, b: Attendee, { attendanceSections }: Meeting): boolean {
  const differ = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && nameKey(one) !== nameKey(other);
  if (differ(a.party?.value, b.party?.value) || differ(a.organization?.value, b.organization?.value)) return true;
  const areOnOneList = attendanceSections.some(({ range }) => contains(range, a.range) && contains(range, b.range));
  return areOnOneList && differ(a.roles[0]?.text, b.roles[0]?.text);
}

/** A holder of an office for more than the meeting, when it is clear who it is. */
function standing(holder: OfficeHolder | undefined): string | undefined {
  if (!holder || holder.source === 'election') return undefined;
  const { candidates, resembles } = holder.mention;
  return holder.attendee || (candidates.length === 0 && !resembles) ? holder.name : undefined;
}

/** How somebody took part this time. */
const ofOneMeeting = /^(?:via|på|över)\s+(?:distans|länk|telefon|teams|zoom|video)|^digitalt|^adjungerad$/iu;

function rowOf({ name, organization, party, roles }: Attendee): RowPerson {
  const kept = roles
    .filter(({ office, text }) => office !== 'adjuster' && !ofOneMeeting.test(text))
    .map(({ text }) => oneLine(text));
  return { name, organization: organization && oneLine(organization.value), party: party?.value, roles: kept };
}

function statusOf({ status, substitutesFor }: Attendee): Exclude<AttendanceStatus, 'absent'> {
  if (status === 'present' && substitutesFor) return 'deputy';
  return status === 'absent' ? 'present' : status;
}
