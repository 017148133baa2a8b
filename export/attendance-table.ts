import type { AttendanceSection, AttendanceStatus, Attendee } from '../language/meeting/model.ts';
import type { Sourced, SourceRange } from '../language/source/range.ts';
import { readable } from './without-at-signs.ts';

/** A table of text, for any format that has tables. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a list of people is called that has no heading of its own. */
export const statusNames: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Närvarande',
  absent: 'Frånvarande',
  guest: 'Övriga deltagare',
  deputy: 'Ersättare',
};

type Column = 'name' | 'party' | 'organization' | 'role' | 'presence' | 'substitute';

const headings: Readonly<Record<Column, string>> = {
  name: 'Namn',
  party: 'Parti',
  organization: 'Organisation',
  role: 'Roll',
  presence: 'Närvaro',
  substitute: 'Ersätter',
};

/**
 * The people of an attendance section, with the columns that somebody has a value in: somebody in the section, or in any of
 * `alike`, so that their tables can be under one another. Everything on a row is in it.
 */
export function attendanceTable(
  section: AttendanceSection,
  alike: readonly AttendanceSection[] = [section],
): TextTable {
  const people = section.attendees.map(attendeeCells);
  const all = alike.flatMap(({ attendees }) => attendees.map(attendeeCells));
  const columns = (Object.keys(headings) as Column[]).filter((column) => all.some((person) => person[column]));
  return {
    columns: columns.map((column) => headings[column]),
    rows: people.map((person) => columns.map((column) => person[column])),
  };
}

/** What a row of attendance says, by what it is about. Everything on the row is in it. */
export function attendeeCells(attendee: Attendee): Record<Column, string> {
  const found: Record<Column, string[]> = {
    name: [attendee.name],
    party: [],
    organization: [],
    role: [],
    presence: [],
    substitute: [],
  };
  let last: Column | undefined;
  for (const detail of attendee.details) {
    const column = columnOf(detail, attendee);
    const text = cellText(detail, attendee);
    // "ersätter Lennart Oja (S)": the party is that of the one who is not there.
    if (column === 'role' && last === 'substitute' && /^\p{Lu}{1,4}$/u.test(text))
      found.substitute.push(`${found.substitute.pop()} (${text})`);
    else found[column].push(text);
    last = column;
  }
  return Object.fromEntries(Object.entries(found).map(([column, texts]) => [column, texts.join(', ')])) as Record<
    Column,
    string
  >;
}

function columnOf(detail: Sourced<string>, attendee: Attendee): Column {
  const covers = (range: SourceRange | undefined) => range !== undefined && range.start === detail.range.start;
  if (covers(attendee.party?.range)) return 'party';
  if (covers(attendee.organization?.range)) return 'organization';
  if (attendee.presence.some((presence) => covers(presence.range))) return 'presence';
  const served = attendee.substitutesFor?.range;
  if (served && detail.range.start <= served.start && served.end <= detail.range.end) return 'substitute';
  return 'role';
}

/** As written, but for the word that the column's heading says. */
function cellText(detail: Sourced<string>, attendee: Attendee): string {
  const mentions = attendee.substitutesFor ? [attendee.substitutesFor] : [];
  return readable(detail.value.replace(/^ersätter\s+/i, ''), mentions);
}
