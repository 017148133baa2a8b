import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarData, CalendarEntry, EntryTime } from '../../../export/calendar/calendar-data.ts';
import { renderCalendar } from '../../../export/calendar/ics.ts';
import { calendarOf } from '../../../export/calendar/of-meeting.ts';
import { uidOf } from '../../../export/calendar/uid.ts';
import { ExportProblem } from '../../../export/export-problem.ts';
import { publishedMinutes } from '../../../export/published.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { examples } from '../../support/examples.ts';
import { anyText } from '../any-text.ts';

interface ReadEntry {
  readonly uid: string;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly start: string;
  readonly end: string;
  /** UTC. */
  readonly instants: readonly string[];
}

/** What another program reads in the file. */
function readBack(file: string): ReadEntry[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      instants: [event.startDate, event.endDate].map((time) => new Date(time.toUnixTime() * 1000).toISOString()),
    };
  });
  ICAL.TimezoneService.reset();
  return entries;
}

function calendar(text: string): CalendarData {
  return calendarOf(readMinutes(text).meeting, text);
}

function entry(change: Partial<CalendarEntry> = {}): CalendarData {
  const time: EntryTime = { kind: 'day', date: '2024-03-01' };
  return {
    name: 'Protokoll',
    date: '2024-02-01',
    entries: [{ uid: 'a', summary: 'b', description: '', place: undefined, time, ...change }],
  };
}

function minutes(next: string, time = '2024-02-01 kl. 9.00–10.30'): string {
  return `Protokoll: Styrelsen\nTid: ${time}\n\nPunkt 1. Val\n\nText.\n\nNästa möte: ${next}\n`;
}

function timeOf(text: string): EntryTime | undefined {
  return calendar(text).entries[0]?.time;
}

describe('a calendar file', () => {
  it.each([
    ['winter', '2020-01-24', '08:30', '2020-01-24T07:30:00.000Z'],
    ['summer', '2020-06-24', '08:30', '2020-06-24T06:30:00.000Z'],
    ['the day before summer time', '2024-03-30', '09:00', '2024-03-30T08:00:00.000Z'],
    ['the day of summer time', '2024-03-31', '09:00', '2024-03-31T07:00:00.000Z'],
    ['the day before winter time', '2024-10-26', '09:00', '2024-10-26T07:00:00.000Z'],
    ['the day of winter time', '2024-10-27', '09:00', '2024-10-27T08:00:00.000Z'],
    ['the last minute before summer time', '2024-03-31', '01:59', '2024-03-31T00:59:00.000Z'],
    ['the first minute of summer time', '2024-03-31', '03:00', '2024-03-31T01:00:00.000Z'],
    ['many years from now', '2055-07-01', '12:00', '2055-07-01T10:00:00.000Z'],
  ])('has the right instant in %s', (_name, date, clock, instant) => {
    const at = { date, clock };
    const file = renderCalendar(entry({ time: { kind: 'span', start: at, end: at } }));
    expect(readBack(file)[0]?.instants).toEqual([instant, instant]);
  });

  it('has whole days without a zone, over the turn of a month', () => {
    const file = renderCalendar(entry({ time: { kind: 'day', date: '2024-02-29' } }));
    expect(readBack(file)[0]).toMatchObject({ start: '2024-02-29', end: '2024-03-01' });
    expect(file).not.toContain('VTIMEZONE');
    expect(file).toContain('DTSTAMP:20240201T000000Z');
  });

  const nasty = [
    'a; b, c\\n d\\ "e": f',
    'BEGIN:VEVENT\r\nEND:VCALENDAR\nATTACH:file:///etc/passwd',
    '👩‍👩‍👧‍👦🇸🇪 עברית 漢字 å',
    `${'ord'.repeat(3_333)}😀`,
    ' inledande och avslutande ',
  ];
  it.each(nasty)('has text literally: %.40j', (text) => {
    const file = renderCalendar(entry({ summary: text, description: text, place: text }));
    const [read, ...others] = readBack(file);
    expect(others).toEqual([]);
    expect(read?.description).toBe(text.replace('\r\n', '\n'));
    expect(read?.location).toBe(text.replace('\r\n', '\n'));
    expect(read?.summary).toBe(text.replace(/\s+/g, ' '));
    expectWellFormed(file);
  });

  it('reads back as it was, whatever the texts, in lines of at most 75 octets', () => {
    const forbidden = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;
    const kept = anyText.map((text) => text.replace(/\r\n/g, '\n').replace(forbidden, '').normalize('NFC'));
    fc.assert(
      fc.property(kept, kept, (place, description) => {
        const file = renderCalendar(entry({ place, description }));
        expect(readBack(file)).toMatchObject([{ location: place, description: description || null }]);
        expectWellFormed(file);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out what no file may hold, and says so', () => {
    const warnings: string[] = [];
    const file = renderCalendar(entry({ summary: 'a\u0007b\u0000c' }), (message) => void warnings.push(message));
    expect(readBack(file)[0]?.summary).toBe('abc');
    expect(warnings).toEqual([expect.stringContaining('U+0007')]);
  });
});

function expectWellFormed(file: string): void {
  expect(file.endsWith('\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    // Nothing is cut in two: each line is well-formed by itself.
    expect(line).not.toMatch(/\p{Cs}/u);
  }
}

describe('the next meeting', () => {
  it.each([
    ['24 maj 2024 kl. 8.30–11.00, Valhall', '2024-05-24 08:30', '2024-05-24 11:00'],
    // Without an end it is as long as this one.
    ['24 maj 2024 kl. 8.30, Valhall', '2024-05-24 08:30', '2024-05-24 10:00'],
    ['24 maj 2024 kl. 23.00, Valhall', '2024-05-24 23:00', '2024-05-25 00:30'],
    ['24 maj 2024 kl. 23.00–24.00', '2024-05-24 23:00', '2024-05-25 00:00'],
    ['24 maj 2024 kl. 21.00–00.15', '2024-05-24 21:00', '2024-05-25 00:15'],
    // That would be 22 hours.
    ['24 maj 2024 kl. 11.00–9.00', '2024-05-24 11:00', '2024-05-24 12:30'],
  ])('is from one clock time to another: %s', (next, start, end) => {
    const time = timeOf(minutes(next));
    if (time?.kind !== 'span') throw new Error('it has no time');
    expect(`${time.start.date} ${time.start.clock}`).toBe(start);
    expect(`${time.end.date} ${time.end.clock}`).toBe(end);
  });

  it('is an hour when nobody knows better, and says that the end is not from the minutes', () => {
    const [found] = calendar(minutes('24 maj 2024 kl. 8.30', '2024-02-01')).entries;
    expect(found?.time).toMatchObject({ end: { date: '2024-05-24', clock: '09:30' } });
    expect(found?.description).toContain('Sluttiden är inte bestämd');
    expect(calendar(minutes('24 maj 2024 kl. 8.30–9.00')).entries[0]?.description).not.toContain('Sluttiden');
  });

  it('fills the day without a time', () => {
    expect(timeOf(minutes('24 maj 2024, Valhall'))).toEqual({ kind: 'day', date: '2024-05-24' });
  });

  it('has the place, the body and the passage that says so, without comments', () => {
    const text = `Protokoll: Styrelsen\nDatum: 2024-02-01\n\nPunkt 1. Nästa möte\n\nNästa möte är 24 maj kl. 18.30 i lokalen\n// Boka hos @Bo Ask!\noch hålls av @Anna Ek.\n`;
    const [found] = calendar(text).entries;
    expect(found).toMatchObject({ summary: 'Möte: Styrelsen', place: 'lokalen' });
    expect(found?.description).toContain('”Nästa möte är 24 maj kl. 18.30 i lokalen och hålls av Anna Ek.”');
    expect(JSON.stringify(found)).not.toContain('Boka');
  });

  it('of an agenda is the meeting itself', () => {
    const text = 'Kallelse: Styrelsen\nTid: 2024-02-01 kl. 9.00–10.30\nPlats: Valhall\n\nPunkt 1. Val\n';
    expect(calendar(text).entries).toMatchObject([
      { summary: 'Möte: Styrelsen', place: 'Valhall', time: { start: { date: '2024-02-01', clock: '09:00' } } },
    ]);
  });
});

const tasks = `Protokoll: Styrelsen
Datum: 2024-03-01

Närvarande
- Anna Ek
- Bo Ask

Punkt 1. Kaffe

Beslut
att uppdra åt Anna Ek att köpa kaffe senast 20 mars,
att lämna yttrandet.
  Ansvarig: kansliet
  Senast: 1 maj

Att göra
- Bo Ask: ta upp frågan
- Bo Ask: boka lokal senast 20 mars
- Bo Ask: boka lokal senast 20 mars

Tidigare beslut 2018-10-05
Beslut
att uppdra åt Anna Ek att mäta senast 1 november.
Slut tidigare beslut

Punkt 2. Lön

Sekretess OSL 21 kap. 7 §: Utgår.
Beslut
att uppdra åt Bo Ask att varna hemligheten senast 2 maj.
Slut sekretess
`;

describe('deadlines', () => {
  it('are the tasks of this meeting that have a day, as whole days', () => {
    expect(calendar(tasks).entries.map(({ summary, time }) => [time.kind === 'day' && time.date, summary])).toEqual([
      ['2024-03-20', 'Senast: uppdra åt Anna Ek att köpa kaffe senast 20 mars'],
      ['2024-05-01', 'Senast: lämna yttrandet (kansliet)'],
      ['2024-03-20', 'Senast: Bo Ask: boka lokal senast 20 mars'],
      ['2024-03-20', 'Senast: Bo Ask: boka lokal senast 20 mars'],
      ['2024-05-02', 'Sekretess. Senast: uppdra åt Bo Ask att varna hemligheten senast 2 maj'],
    ]);
    expect(calendar(tasks).entries[1]?.description.split('\n')).toEqual([
      'att lämna yttrandet.',
      'Ansvarig: kansliet',
      'Punkt 1. Kaffe',
      'Protokoll, Styrelsen, 1 mars 2024',
    ]);
  });

  it('that are secret are not in the published version', () => {
    const published = publishedMinutes(readMinutes(tasks).meeting, tasks);
    const file = renderCalendar(calendarOf(published.meeting, published.text));
    expect(readBack(file)).toHaveLength(4);
    expect(file.replaceAll('\r\n ', '')).not.toContain('hemlig');
  });

  it('keep their names when the day changes, and no two have the same', () => {
    const uids = (text: string) => calendar(text).entries.map(({ uid }) => uid);
    expect(new Set(uids(tasks)).size).toBe(5);
    expect(uids(tasks.replace('1 maj', '8 maj'))).toEqual(uids(tasks));
    expect(uids(tasks.replace('Styrelsen', 'Nämnden'))).not.toContain(uids(tasks)[0]);
    expect(uids(minutes('24 maj 2024'))).toEqual(uids(minutes('31 maj 2024 kl. 9.00, Valhall')));
  });
});

describe('a calendar', () => {
  const withoutAny = ['arsmote-granviks-if', 'kommunstyrelsen', 'stamma-brf-sjoutsikten'];
  it.each(examples)('of $name is all in the file, the same each time', ({ name, text }) => {
    if (withoutAny.some((each) => name.startsWith(each))) {
      expect(() => calendar(text)).toThrow(ExportProblem);
      return;
    }
    const data = calendar(text);
    const file = renderCalendar(data);
    expect(renderCalendar(calendar(text))).toBe(file);
    expectWellFormed(file);
    expect(readBack(file).map(({ uid, summary, description }) => ({ uid, summary, description }))).toEqual(
      data.entries.map(({ uid, summary, description }) => ({ uid, summary, description })),
    );
  });

  it.each([
    '',
    'Protokoll: Styrelsen\n\nPunkt 1. Val\n\nText.\n',
    minutes('31 februari 2024'),
    minutes('bestäms senare'),
  ])('with nothing in it is none: %.60j', (text) => {
    expect(() => calendar(text)).toThrow(ExportProblem);
  });
});

it('names are of their texts alone, and told apart', () => {
  expect(uidOf('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uidOf('a', 'b')).toBe(uidOf('a', 'b'));
  expect(new Set([uidOf('a', 'b'), uidOf('ab'), uidOf('a', 'b', ''), uidOf('b', 'a')]).size).toBe(4);
});
