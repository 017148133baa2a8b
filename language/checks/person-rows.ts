/** Rules of the lists themselves: a person is on them once. */
import type { AttendanceSection, Attendee } from '../meeting/model.ts';
import { areTwo, nameKey } from '../names/name-index.ts';
import { groupBy } from '../source/group-by.ts';
import type { CheckContext, MeetingCheck } from './check-context.ts';

/** Lists of everybody who could have come, which repeat those who did. */
const rosterHeading = /röstlängd|ledamöter|medlemmar|kallade|ersättare|suppleanter/i;

function isRoster(section: AttendanceSection): boolean {
  return rosterHeading.test(section.heading.value.normalize('NFC'));
}

/** A row and the section that it is in. */
interface Row {
  readonly attendee: Attendee;
  readonly section: AttendanceSection;
}

/** The rows of each name that occurs more than once. */
function repeatedRows({ facts }: CheckContext): Row[][] {
  const rows = facts.sections.flatMap((section) => section.attendees.map((attendee) => ({ attendee, section })));
  const byName = groupBy(rows, ({ attendee }) => nameKey(attendee.name));
  return [...byName.values()].filter((same) => same.length > 1);
}

/** True if two rows of one name can be about two people, or about two parts of the meeting. */
function canBothBeRight(a: Attendee, b: Attendee): boolean {
  return a.presence.length > 0 || b.presence.length > 0 || areTwo(a, b);
}

/** person/dubblett */
export const attendeeShouldBeListedOnce: MeetingCheck = (context, report) => {
  for (const rows of repeatedRows(context)) {
    const seen: Row[] = [];
    for (const row of rows) {
      const first = seen.find((earlier) => isDuplicate(earlier, row));
      seen.push(row);
      if (!first) continue;
      report(row.attendee.nameRange, `${row.attendee.name} står två gånger. Ta bort den ena raden.`, {
        related: [{ message: 'Den andra raden står här.', range: first.attendee.range }],
      });
    }
  }
};

function isDuplicate(a: Row, b: Row): boolean {
  const bothCame = a.attendee.status !== 'absent' && b.attendee.status !== 'absent';
  const bothAway = a.attendee.status === 'absent' && b.attendee.status === 'absent';
  if (!(bothCame || bothAway) || canBothBeRight(a.attendee, b.attendee)) return false;
  if (a.section === b.section) return true;
  return !isRoster(a.section) && !isRoster(b.section);
}

/** person/bade-narvarande-och-franvarande */
export const attendeeMustNotBePresentAndAbsent: MeetingCheck = (context, report) => {
  for (const rows of repeatedRows(context)) {
    const earlier: Record<'came' | 'away', Row[]> = { came: [], away: [] };
    for (const row of rows) {
      const absent = row.attendee.status === 'absent';
      earlier[absent ? 'away' : 'came'].push(row);
      const other = earlier[absent ? 'came' : 'away'].find((each) => !isRosterOnly(each, row));
      if (!other || canBothBeRight(other.attendee, row.attendee)) continue;
      report(
        row.attendee.nameRange,
        `${row.attendee.name} står både som närvarande och frånvarande. Ta bort den ena raden.`,
        {
          related: [{ message: 'Den andra raden står här.', range: other.attendee.range }],
        },
      );
    }
  }
};

/** "Ledamöter" may be all members, and those who did not come are named again below. */
function isRosterOnly(a: Row, b: Row): boolean {
  const came = a.attendee.status === 'absent' ? b : a;
  return isRoster(came.section);
}
