import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  formatLong,
  monthNames,
  weekdayNames,
  weekdayOf,
} from '../../../../language/meeting/time/calendar.ts';
import { findDates } from '../../../../language/meeting/time/dates.ts';
import { hostile, hostileTexts, pieces } from '../../hostile.ts';

const near = '2019-12-06';

/** Each date as "iso", "iso?" when the year is inferred, "-" when there is no such day, and the text it covers. */
function read(text: string, meeting: string | undefined = near): string[] {
  return findDates(text, 0, meeting).map(
    ({ iso, yearInferred, range }) => `${iso ?? '-'}${yearInferred ? '?' : ''} ${text.slice(range.start, range.end)}`,
  );
}

describe('forms of a date', () => {
  test.each([
    ['Tid: 6 december 2019 kl. 9.00', '2019-12-06 6 december 2019'],
    ['den 6 dec. 2019', '2019-12-06 den 6 dec. 2019'],
    ['den 6 dec. Sedan', '2019-12-06? den 6 dec'],
    ['den 3:e december', '2019-12-03? den 3:e december'],
    ['den 1:a maj 2020', '2020-05-01 den 1:a maj 2020'],
    ['den 3e december', '2019-12-03? den 3e december'],
    ['torsdagen den 3:e december', '2019-12-03? torsdagen den 3:e december'],
    ['Fredagen den 6 december 2019', '2019-12-06 Fredagen den 6 december 2019'],
    ['fredag, 6 december', '2019-12-06? fredag, 6 december'],
    ['FREDAG 6 DECEMBER 2019', '2019-12-06 FREDAG 6 DECEMBER 2019'],
    ['2019-12-06', '2019-12-06 2019-12-06'],
    ['2019-1-24', '2019-01-24 2019-1-24'],
    ['2019‑12‑06', '2019-12-06 2019‑12‑06'],
    ['2019-12-06T09:00', '2019-12-06 2019-12-06'],
    ['fre 2019-12-06.', '2019-12-06 fre 2019-12-06'],
    ['6/12 2019', '2019-12-06 6/12 2019'],
    ['6/12-2019', '2019-12-06 6/12-2019'],
    ['9/2-2017', '2017-02-09 9/2-2017'],
    ['9/2-17', '2017-02-09 9/2-17'],
    ['6/12/2019', '2019-12-06 6/12/2019'],
    ['6 dec -19', '2019-12-06 6 dec -19'],
    ['6.12.2019', '2019-12-06 6.12.2019'],
    ['fre. 6/12', '2019-12-06? fre. 6/12'],
    ['hålls den 24/1 kl 8.30-11.00', '2020-01-24? den 24/1'],
    ['(24/1)', '2020-01-24? 24/1'],
    ['SSKs planeringskonferens 16/1', '2020-01-16? 16/1'],
    ['den\u00a06\u00a0december\u202f2019', '2019-12-06 den\u00a06\u00a0december\u202f2019'],
    ['den 6\ndecember 2019', '2019-12-06 den 6\ndecember 2019'],
    ['punkt 3 den 2 Jan', '2020-01-02? den 2 Jan'],
    ['Möte 3/9', '2019-09-03? 3/9'],
    ['den 24/7', '2020-07-24? den 24/7'],
    ['24/7 2020', '2020-07-24 24/7 2020'],
    ['**6 december 2019**', '2019-12-06 6 december 2019'],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['6–7 december 2019', ['2019-12-06 6', '2019-12-07 7 december 2019']],
    ['den 6-7 december', ['2019-12-06? den 6', '2019-12-07? 7 december']],
    ['12/1–14/2', ['2020-01-12? 12/1', '2020-02-14? 14/2']],
    ['2019-12-06–2019-12-08', ['2019-12-06 2019-12-06', '2019-12-08 2019-12-08']],
    ['2019-12-06-2019-12-08', ['2019-12-06 2019-12-06', '2019-12-08 2019-12-08']],
    ['2019-12-06-07', ['2019-12-06 2019-12-06']],
    ['1/9, 2/10 och 3/11', ['2019-09-01? 1/9', '2019-10-02? 2/10', '2019-11-03? 3/11']],
  ])('several: %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'den 31 februari',
    '31/2',
    '2019-13-45',
    '2019-02-29',
    '32 december 2019',
    '6/13 2019',
    '0 maj',
    'den 29 februari 2019',
  ])('no such day: %s', (text) => {
    expect(findDates(text, 0, near)).toMatchObject([{ iso: undefined, yearInferred: false }]);
  });

  test('29 February needs a leap year', () => {
    expect(read('29/2', '2019-12-06')).toEqual(['2020-02-29? 29/2']);
    expect(read('29/2', '2018-12-06')).toEqual(['- 29/2']);
  });

  test('without the meeting a missing year stays missing', () => {
    expect(findDates('den 24/1', 0)).toMatchObject([{ iso: undefined, yearInferred: true }]);
    expect(findDates('den 31 februari', 0)).toMatchObject([{ iso: undefined, yearInferred: false }]);
  });

  test.each([
    ...[
      '50 000 kr',
      '1/2 tsk',
      'med 2/3 majoritet',
      '3/4 av medlemmarna',
      'sida 1/4',
      'sid. 1/4',
      '24/7',
      'öppet 24/7',
    ],
    ...[
      'KN 2019/147',
      'Dnr 2019-00147',
      '2019/147',
      'version 1.2.3',
      '1.12.3',
      '§ 3/4',
      '§ 12/5',
      'nr 3/12',
      'punkt 3/4',
    ],
    ...[
      '192.168.1.12',
      '10.0.0.1/12',
      '070-123 45 67',
      '08-12 12 12',
      '08-7/12',
      '0708-3/4',
      '9/11 röster',
      '7/9 ledamöter',
    ],
    ...[
      '3/12/45',
      'protokoll-2019-12-06.pdf',
      '2019-12-06.pdf',
      'bilagor/2019-12-06',
      'KN3/12',
      '3/12a',
      '13/13',
      '32/1',
      '0/5',
    ],
    ...[
      'punkt 3 Jan Ek redogjorde',
      'punkt 2 Maj-Britt Ek',
      '3 majoriteter',
      '5 marsvin',
      '3:10',
      '12 § maj',
      '640823-3234',
      '1/2,5',
      '3/4 %',
    ],
    ...['100 december', '2019 december', 'december 2019', 'den 6', 'fredag', ''],
  ])('no date: %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('the weekday is the one that is written, and where', () => {
    const text = 'möte lördagen den 7 december 2019';
    for (const source of [text, text.normalize('NFD')]) {
      const [date] = findDates(source, 100, near);
      expect(date?.weekday?.value).toBe(6);
      const { start = 0, end = 0 } = date?.weekday?.range ?? {};
      expect(source.slice(start - 100, end - 100).normalize('NFC')).toBe('lördagen');
      expect(date?.range).toEqual({ start, end: 100 + source.length });
    }
  });

  test('the weekday stands before the date, not before something else', () => {
    expect(findDates('fredag kl. 9 den 6 december', 0, near)[0]?.weekday).toBeUndefined();
    expect(findDates('ont 6/12', 0, near)[0]?.weekday).toBeUndefined();
    expect(findDates('fredag 6/12, 7/12', 0, near)[1]?.weekday).toBeUndefined();
  });
});

describe('every date', () => {
  const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1900-01-01', days) ?? '');
  const blank = fc.constantFrom(' ', '\u00a0', '\n');

  test('is read in each form', () => {
    fc.assert(
      fc.property(day, blank, fc.boolean(), fc.boolean(), (iso, space, weekday, nfd) => {
        const [year = '', month = '', date = ''] = iso.split('-').map((part) => String(Number(part)));
        const name = monthNames[Number(month) - 1] ?? '';
        const lead = weekday ? `${weekdayNames[weekdayOf(iso)]}${space}` : '';
        for (const written of [
          formatLong(iso),
          `${date} ${name.slice(0, 3)} ${year}`,
          `den ${date} ${name} ${year}`,
          iso,
          `${year}-${month}-${date}`,
          `${date}/${month} ${year}`,
          `${date}/${month}-${year}`,
        ]) {
          const plain = (lead + written).replaceAll(' ', space);
          const text = nfd ? plain.normalize('NFD') : plain;
          expect(findDates(`Möte ${text}, sal`.normalize('NFC'), 7)).toHaveLength(1);
          expect(findDates(text, 7)).toEqual([
            {
              iso,
              yearInferred: false,
              weekday: weekday ? expect.objectContaining({ value: weekdayOf(iso) }) : undefined,
              range: { start: 7, end: 7 + text.length },
            },
          ]);
        }
      }),
    );
  });

  test('stands in order, within the text, at the same place wherever the text stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), fc.nat(1e6), (parts, base) => {
        const text = parts.join('');
        const dates = findDates(text, 0, near);
        let end = 0;
        for (const { range, weekday } of dates) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          if (weekday) expect(weekday.range.start).toBe(range.start);
          end = range.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(findDates(text, base, near).map(({ range }) => range.start - base)).toEqual(
          dates.map(({ range }) => range.start),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('is looked for in hostile texts, too', hostile, () => {
    for (const text of hostileTexts)
      expect(findDates(text, 0, near).every(({ range }) => range.end <= text.length)).toBe(true);
  });
});
