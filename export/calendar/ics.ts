/** A calendar file: iCalendar, RFC 5545. */
import { addDays } from '../../language/meeting/time/calendar.ts';
import { createCleaner, droppedCharacters } from '../clean-text.ts';
import type { CalendarData, CalendarEntry, LocalTime } from './calendar-data.ts';

const zone = 'Europe/Stockholm';

/**
 * Summer time by the rules of the European Union, in force since 1996. They are said to have been so since 1970, as is
 * the custom, for a program needs a rule for every year; no minutes here announce meetings from before.
 */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

/**
 * The file's text, the same for the same calendar. There is no METHOD: RFC 5546 wants an organiser's address with it,
 * and without it a program takes the file for what it is, entries to add. `warn` receives, in Swedish, what was left out.
 */
export function renderCalendar(calendar: CalendarData, warn?: (message: string) => void): string {
  const { clean, dropped } = createCleaner();
  const text = (written: string) => escaped(clean(written));
  const timed = calendar.entries.some(({ time }) => time.kind === 'span');
  // The meeting's day, as it is not known when the entries were last changed; today's would make another file each day.
  const stamp = `${digits(calendar.date ?? '1970-01-01')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Protokoll//Protokoll//SV',
    'CALSCALE:GREGORIAN',
    // RFC 7986, and what programs read that are older than it.
    `NAME:${text(calendar.name)}`,
    `X-WR-CALNAME:${text(calendar.name)}`,
    ...(timed ? zoneLines : []),
    ...calendar.entries.flatMap((entry) => entryLines(entry, stamp, text)),
    'END:VCALENDAR',
  ];
  const message = droppedCharacters(dropped);
  if (message) warn?.(message);
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entryLines(
  { uid, summary, description, place, time }: CalendarEntry,
  stamp: string,
  text: (written: string) => string,
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${stamp}`,
    ...(time.kind === 'day'
      ? [`DTSTART;VALUE=DATE:${digits(time.date)}`, `DTEND;VALUE=DATE:${digits(addDays(time.date, 1) ?? time.date)}`]
      : [`DTSTART;TZID=${zone}:${localTime(time.start)}`, `DTEND;TZID=${zone}:${localTime(time.end)}`]),
    `SUMMARY:${text(summary.replace(/\s+/g, ' '))}`,
    ...(description === '' ? [] : [`DESCRIPTION:${text(description)}`]),
    ...(place === undefined ? [] : [`LOCATION:${text(place)}`]),
    // A deadline does not make anybody busy.
    `TRANSP:${time.kind === 'day' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

function localTime({ date, clock }: LocalTime): string {
  return `${digits(date)}T${clock.replace(':', '')}00`;
}

function digits(date: string): string {
  return date.replaceAll('-', '');
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

const longestLine = 75; // octets, RFC 5545, 3.1

/** A line in pieces that are short enough, broken between characters; each after the first begins with a space. */
function folded(line: string): string {
  if (line.length * 3 <= longestLine) return line;
  let result = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > longestLine) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += length;
  }
  return result;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
