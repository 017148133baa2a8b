import type { AttendanceSection, Attendee } from '../../language/meeting/model.ts';
import type { Sourced } from '../../language/source/range.ts';
import type { TextTable } from '../attendance-table.ts';
import { readable } from '../without-at-signs.ts';

/** A longer list uses the width of the page: names beside each other. */
export const manyPeople = 40;

interface Row {
  readonly name: string;
  readonly organization: string;
  readonly rest: string;
}

/**
 * The people as a page has room for them: the party beside the name, the organisation, and all else as it is written.
 * A page is narrower than a table on a screen, so columns that are nearly empty cost too much.
 */
export function attendanceRows(section: AttendanceSection, source: string): TextTable {
  const rows = section.attendees.map((attendee) => rowOf(attendee, source));
  const columns = [
    { heading: 'Namn', key: 'name' },
    { heading: 'Organisation', key: 'organization' },
    { heading: restHeading(section.attendees), key: 'rest' },
  ] as const;
  const used = columns.filter(({ key }) => rows.some((row) => row[key] !== ''));
  return { columns: used.map(({ heading }) => heading), rows: rows.map((row) => used.map(({ key }) => row[key])) };
}

function rowOf(attendee: Attendee, source: string): Row {
  const mentions = attendee.substitutesFor ? [attendee.substitutesFor] : [];
  let [name, organization, rest] = [attendee.name, '', ''];
  for (const detail of attendee.details) {
    const text = readable(detail.value, mentions);
    const isAt = (other: Sourced<unknown> | undefined) => other?.range.start === detail.range.start;
    if (isAt(attendee.party) && organization === '' && rest === '') name += ` (${text})`;
    else if (isAt(attendee.organization) && organization === '') organization = text;
    else if (rest !== '' && inBrackets(detail, source)) rest += ` (${text})`;
    else rest += (rest === '' ? '' : ', ') + text;
  }
  return { name, organization, rest };
}

/** "ersätter Lennart Oja (S)": the brackets belong to what is before them. */
function inBrackets({ range }: Sourced<string>, source: string): boolean {
  return source.charAt(range.start - 1) === '(' && source.charAt(range.end) === ')';
}

/** What the last column has, unless it has too much to be said. */
function restHeading(attendees: readonly Attendee[]): string {
  const has = (one: (attendee: Attendee) => boolean) => attendees.some(one);
  const kinds = [
    has((each) => each.roles.length > 0) ? 'Roll' : '',
    has((each) => each.presence.length > 0) ? 'Närvaro' : '',
    has((each) => each.substitutesFor !== undefined) ? 'Ersätter' : '',
  ].filter((kind) => kind !== '');
  const [first, second, third] = kinds;
  if (!first || third) return 'Övrigt';
  return second ? `${first}, ${second.toLowerCase()}` : first;
}
