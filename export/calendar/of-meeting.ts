/** What of the minutes belongs in a calendar: the next meeting, and what is to be done by a certain day. */
import { documentBlocks } from '../../language/facts/traversal.ts';
import { shorten } from '../../language/facts/wording.ts';
import { prosesOf } from '../../language/meeting/items/item.ts';
import type { Meeting, MeetingKind, MeetingTime, NextMeeting } from '../../language/meeting/model.ts';
import { addDays, formatLong } from '../../language/meeting/time/calendar.ts';
import { ExportProblem } from '../export-problem.ts';
import { ownText, whatText, whoText } from '../follow-up-text.ts';
import { type FollowUp, followUps } from '../follow-ups.ts';
import { documentTitle } from '../paper/names.ts';
import { headingLine, readable, readableProse } from '../without-at-signs.ts';
import type { CalendarData, CalendarEntry, EntryTime, LocalTime } from './calendar-data.ts';
import { uidOf } from './uid.ts';

/** Papers that call people to the meeting that they are about: it has not been yet. */
const callingKinds: ReadonlySet<MeetingKind> = new Set(['Kallelse', 'Dagordning', 'Föredragningslista']);

/**
 * The calendar of a meeting; `text` is what it was read from. It has
 * - the next meeting, and of an agenda or a notice to attend the meeting itself. Without a time it fills the day. Without
 *   an end it is as long as this meeting was, if that is known and under twelve hours, else one hour; the description
 *   says that the end is not from the minutes.
 * - each task and each decision with a deadline, as an entry for the whole day. They are no to-dos (VTODO): Outlook and
 *   most other calendars leave those out, and those that take them would show everything twice.
 *
 * An entry keeps its UID when its day, time or place is changed in the minutes. Throws an `ExportProblem` when there is
 * nothing to put in it.
 */
export function calendarOf(meeting: Meeting, text: string): CalendarData {
  const entries = [...meetingEntries(meeting), ...deadlineEntries(meeting, text)];
  if (entries.length === 0)
    throw new ExportProblem(
      'det finns inget att lägga i en kalender: protokollet har ingen dag för nästa möte och ingen uppgift med datum. ' +
        'Skriv till exempel ”Nästa möte: 24 januari 2025 kl. 9.00” eller ”Senast: 15 mars” under ett beslut',
    );
  return { name: documentTitle(meeting), date: meeting.date?.iso, entries };
}

// --- Meetings ---------------------------------------------------------------------------------------------------

function meetingEntries(meeting: Meeting): CalendarEntry[] {
  const { kind, date, start, end, place, nextMeeting } = meeting;
  const called = kind !== undefined && callingKinds.has(kind);
  return [
    ...(called ? meetingEntry(meeting, 'meeting', { date, start, end }, place?.value, undefined) : []),
    ...(nextMeeting
      ? meetingEntry(meeting, 'next', nextMeeting, nextMeeting.place?.value, wording(meeting, nextMeeting))
      : []),
  ];
}

function meetingEntry(
  meeting: Meeting,
  which: 'meeting' | 'next',
  when: MeetingTime,
  place: string | undefined,
  written: string | undefined,
): CalendarEntry[] {
  const day = when.date?.iso;
  if (day === undefined) return [];
  const { time, note } = timeOf(day, when, meeting);
  const body = meeting.body?.value;
  return [
    {
      uid: uidOf(which, ...meetingKey(meeting)),
      summary: body ? `Möte: ${body}` : 'Möte',
      description: [written && `Så står det i protokollet: ”${written}”`, note, documentTitle(meeting)]
        .filter(Boolean)
        .join('\n'),
      place: place === undefined ? undefined : readable(place, meeting.mentions).replace(/\s+/g, ' '),
      time,
    },
  ];
}

const longest = 12 * 60; // minutes; what would be longer is a slip of the pen

function timeOf(day: string, { start, end }: MeetingTime, meeting: Meeting): { time: EntryTime; note?: string } {
  if (!start) return { time: { kind: 'day', date: day } };
  const lasts = minutesBetween(start.value, end?.value);
  if (lasts !== undefined) return { time: span(day, start.value, lasts) };
  const before = minutesBetween(meeting.start?.value, meeting.end?.value);
  const told = meeting.date?.iso ? `mötet den ${formatLong(meeting.date.iso)}` : 'det här mötet';
  return {
    time: span(day, start.value, before ?? 60),
    note: `Sluttiden är inte bestämd. ${before === undefined ? 'Här är mötet en timme.' : `Här är mötet lika långt som ${told}.`}`,
  };
}

/** From one clock time to the next, past midnight if need be; undefined when that is no likely length of a meeting. */
function minutesBetween(start: string | undefined, end: string | undefined): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  const minutes = (minuteOf(end) - minuteOf(start) + 24 * 60) % (24 * 60);
  return minutes > 0 && minutes <= longest ? minutes : undefined;
}

function span(day: string, start: string, minutes: number): EntryTime {
  return { kind: 'span', start: localTime(day, minuteOf(start)), end: localTime(day, minuteOf(start) + minutes) };
}

/** 24:00 and later are the next day's. */
function localTime(day: string, minute: number): LocalTime {
  const days = Math.floor(minute / (24 * 60));
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0'));
  return { date: addDays(day, days) ?? day, clock: `${hours}:${minutes}` };
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The passage that announces the meeting, without the comments that may be between its lines. */
function wording(meeting: Meeting, { range }: NextMeeting): string | undefined {
  for (const block of documentBlocks(meeting)) {
    const prose = prosesOf(block).find((each) => each.range.start === range.start && each.range.end === range.end);
    if (prose) return readableProse(prose).replace(/\s+/g, ' ');
  }
  return undefined;
}

// --- Deadlines --------------------------------------------------------------------------------------------------

function deadlineEntries(meeting: Meeting, text: string): CalendarEntry[] {
  const seen = new Map<string, number>();
  return followUps(meeting).flatMap((task): CalendarEntry[] => {
    const day = task.due?.iso;
    if (day === undefined || task.isDone) return [];
    const what = whatText(task.source);
    const key = JSON.stringify([task.item?.title?.value, what]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return [
      {
        uid: uidOf('deadline', ...meetingKey(meeting), key, String(count)),
        summary: deadlineSummary(task),
        description: deadlineDescription(task, meeting, text),
        place: undefined,
        time: { kind: 'day', date: day },
      },
    ];
  });
}

/** Those who are named in the text already are not named again. */
function deadlineSummary({ source, secret }: FollowUp): string {
  const line = ownText(source).replace(/\s+/g, ' ').trim();
  // A clause ends as one of several: ", samt".
  const what = line.length > 80 ? shorten(line, 80) : line.replace(/[,;]?(?: (?:samt|och))?[\s.,;]*$/, '');
  const who = whoText(source);
  const isSaid = who.split(', ').every((name) => what.includes(name));
  return `${secret ? `${secret}. ` : ''}Senast: ${what}${isSaid ? '' : ` (${shorten(who, 60)})`}`;
}

function deadlineDescription({ source, item }: FollowUp, meeting: Meeting, text: string): string {
  const who = whoText(source);
  return [whatText(source), who && `Ansvarig: ${who}`, item && headingLine(text, item.heading), documentTitle(meeting)]
    .filter(Boolean)
    .join('\n');
}

/** What distinguishes this meeting from others. */
function meetingKey({ body, date, number }: Meeting): string[] {
  return [body?.value ?? '', date?.iso ?? '', number?.value ?? ''];
}
