import type { AttendanceStatus, Attendee, Meeting, Office } from '../../language/meeting/model.ts';
import { attendeeCells } from '../attendance-table.ts';
import { paperTitle } from '../paper/names.ts';
import { noteText, saysSomething } from '../paper/notes.ts';
import type { Cell, TableData } from './table-data.ts';

const statuses: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Närvarande',
  absent: 'Frånvarande',
  guest: 'Övriga närvarande',
  deputy: 'Ersättare',
};

/**
 * Närvarolista: a row for each person on the lists, and for each line there that is no person ("samt ytterligare 31
 * medlemmar"), in the order of the minutes. The columns are always the same, so that the lists of several meetings can be
 * put under one another.
 */
export function peopleTable(meeting: Meeting): TableData {
  return {
    sheet: 'Närvaro',
    title: paperTitle('Närvarolista', meeting),
    date: meeting.date?.iso,
    columns: [
      { label: 'Namn', width: 28, kind: 'text' },
      { label: 'Parti', width: 8, kind: 'text' },
      { label: 'Organisation', width: 28, kind: 'text' },
      { label: 'Roll', width: 28, kind: 'text' },
      { label: 'Närvaro', width: 24, kind: 'text' },
      { label: 'Punkter', width: 22, kind: 'text' },
      { label: 'Ersätter', width: 26, kind: 'text' },
    ],
    rows: meeting.attendanceSections.flatMap(({ status, heading, attendees, notes }) => {
      const called = heading.value.replace(/(?<![\s:])[\s:]+$/, '').replace(/\s+/g, ' ') || statuses[status];
      return [
        ...attendees.map((attendee) => ({ at: attendee.range.start, row: rowOf(attendee, called, meeting) })),
        ...notes
          .filter(saysSomething)
          .map((note) => ({ at: note.range.start, row: [noteText(note), '', '', '', called, '', ''] })),
      ]
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
    }),
  };
}

function rowOf(attendee: Attendee, called: string, meeting: Meeting): Cell[] {
  const { name, party, organization, role, presence, substitute } = attendeeCells(attendee);
  const roles = [role, ...officesElsewhere(attendee, meeting)].filter((each) => each !== '').join(', ');
  return [name, party, organization, roles, called, presence, substitute];
}

/** Offices that the minutes give somebody in another place than on the list: "Justerare: Bo Ask". */
function officesElsewhere(attendee: Attendee, { chair, secretary, adjusters }: Meeting): string[] {
  const holds = (office: Office, holders: readonly (typeof chair)[]) =>
    holders.some((holder) => holder?.attendee === attendee) && !attendee.roles.some((role) => role.office === office);
  return [
    ...(holds('chair', [chair]) ? ['ordförande'] : []),
    ...(holds('secretary', [secretary]) ? ['sekreterare'] : []),
    ...(holds('adjuster', adjusters) ? ['justerare'] : []),
  ];
}
