import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tasksOf } from '../../../../language/facts/tasks.ts';
import { findDates } from '../../../../language/meeting/time/dates.ts';
import { readDigest } from '../../../support/digest.ts';
import { minutesOn } from '../minutes-on.ts';
import { readText } from '../read-text.ts';

const days = fc.record({
  year: fc.integer({ min: 1990, max: 2080 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const iso = ({ year, month, day }: { year: number; month: number; day: number }) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

describe('the weekday of a day without a year', () => {
  it.each([
    ['2024-11-07', 'senast mån 2 dec', '2024-12-02'],
    // Never before the meeting: the rule tid/veckodag says so.
    ['2024-12-05', 'senast måndag 2 december', '2025-12-02'],
    ['2024-12-05', 'senast tis 2 dec', '2025-12-02'],
    ['2024-11-07', 'senast tis 2 dec', '2025-12-02'],
    // Of no year nearby.
    ['2024-11-07', 'senast lör 2 dec', '2024-12-02'],
    ['2024-11-07', 'senast 2 dec', '2024-12-02'],
  ])('settles the year: at a meeting on %s, %s', (meeting, written, expected) => {
    const item = readText(minutesOn(meeting, `Uppgift: @Anna Ek ringer ${written}`)).items[0];
    expect(item?.actions[0]?.due?.iso).toBe(expected);
  });

  it('settles no next meeting, which is not years away', () => {
    const { nextMeeting } = readText(minutesOn('2024-11-07', 'Nästa möte: tisdag 2 december kl. 18'));
    expect(nextMeeting?.date?.iso).toBe('2024-12-02');
  });
});

describe('a day without a year', () => {
  it.each([
    'Beslut\natt Anna Ek lämnar rapport senast den DAY.',
    'Beslut: Anna Ek lämnar rapport senast DAY.',
    'Styrelsen beslutade att Anna Ek lämnar rapport till DAY.',
    'Beslut\natt Anna Ek lämnar rapport.\n  Senast: DAY',
    'Beslut\natt uppdra åt Anna Ek att, enligt listan från 2024-01-02, lämna rapport före DAY.',
    'Uppgift: @Anna Ek lämnar rapport senast DAY',
    'Uppgift: @Anna Ek lämnar rapport DAY',
    'Uppgifter\n- @Anna Ek: rapport DAY',
  ])('is never before the meeting as a last day: %j', (form) => {
    const written = fc.constantFrom(
      ({ day, month }: { day: number; month: number }) => `${day}/${month}`,
      ({ day, month }: { day: number; month: number }) => `${day} ${months[month - 1]}`,
    );
    fc.assert(
      fc.property(days, days, written, (meeting, last, write) => {
        fc.pre(last.day !== 24 || last.month !== 7);
        const text = minutesOn(iso(meeting), form.replace('DAY', write(last)));
        const read = readText(text);
        const [task] = read.items.flatMap(tasksOf);
        const due = task?.source.due;
        expect(due?.yearInferred).toBe(true);
        expect(due?.iso?.slice(5)).toBe(iso(last).slice(5));
        const within = [iso(meeting), iso({ ...meeting, year: meeting.year + 1 })];
        expect(due?.iso && within[0] && within[1] && due.iso >= within[0] && due.iso < within[1]).toBe(true);
        // The same everywhere.
        expect(read.dates.filter(({ range }) => range.start === due?.range.start)).toEqual([due]);
        expect(readDigest(text).tasks[0]?.due).toBe(due?.iso);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    'Nästa möte: DAY kl. 18',
    'Nästa möte: Sal Björk, DAY',
    '§ 2 Nästa möte\nDAY kl. 18 i Sal Björk',
    '§ 2 Nästa möte\n- DAY kl. 18',
    '§ 2 Nästa möte DAY',
    'Nästa möte hålls den DAY.',
  ])('is after the meeting as the next one: %j', (form) => {
    fc.assert(
      fc.property(days, days, (meeting, next) => {
        // "24/7" is a date only where something says so.
        fc.pre(next.day !== 24 || next.month !== 7);
        const read = readText(minutesOn(iso(meeting), `Text.\n\n${form.replace('DAY', `${next.day}/${next.month}`)}`));
        const found = read.nextMeeting?.date;
        expect(found?.iso?.slice(5)).toBe(iso(next).slice(5));
        expect(found?.iso && found.iso > iso(meeting) && found.iso <= iso({ ...meeting, year: meeting.year + 1 })).toBe(
          true,
        );
        expect(read.dates.filter(({ range }) => range.start === found?.range.start)).toEqual([found]);
      }),
      { numRuns: 40 },
    );
  });

  it('is not before the meeting when somebody signed', () => {
    const read = readText(
      minutesOn('2024-01-10', 'Text.\n\nVid protokollet: Anna Ek 18/12\nJusteras: Bo Ask 12 januari'),
    );
    expect(read.signatures.map(({ date }) => date?.iso)).toEqual(['2024-12-18', '2024-01-12']);
  });
});

describe('no date stands in a name', () => {
  it.each([
    'Möte 29 november.pdf',
    'Möte den 29 november 2024.pdf',
    'protokoll 2024-11-29.docx',
    'underlag 29/11.xlsx och mer',
    'se ”29 november Budget.pdf” för mer',
    'se [mötet](filer/29 november möte.pdf) för mer',
    '29 november-utkast.odt',
    'https://exempel.se/?dag=2024-11-29',
    'https://exempel.se/möten/29-11/2024-11-29',
    'www.exempel.se/2024-11-29',
    'exempel.se/moten/29/11',
    'exempel.se?d=2024-11-29',
  ])('%s', (text) => {
    expect(findDates(text, 0, '2024-10-01')).toEqual([]);
  });

  it.each([
    'den 29 november behandlas budget.pdf',
    'den 29 november (se budget.pdf)',
    'Den 29 november. Se budget.pdf.',
    'den 29 november, budget.pdf',
    'anna@exempel.se den 29 november',
    'https://exempel.se den 29 november',
    '29 november',
  ])('but beside one: %s', (text) => {
    expect(findDates(text, 0, '2024-10-01').map(({ iso: found }) => found)).toEqual(['2024-11-29']);
  });

  it.each([
    'Bilaga: 29 november Möte.pdf',
    'Bilagor\n- 29 november Möte.pdf\n- 1/2 och 3/4.docx',
    'Underlag: Möte 1/2, 29 november B.pdf',
  ])('as an attachment: %j', (fact) => {
    const { dates } = readText(minutesOn('2024-10-01', fact));
    expect(dates.filter(({ yearInferred }) => yearInferred).map((date) => date.iso)).toEqual(
      fact.startsWith('Underlag') ? ['2025-02-01'] : [],
    );
  });
});

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
