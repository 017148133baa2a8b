import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  formatLong,
  isoDate,
  isoWeek,
  weekdayOf,
} from '../../../../language/meeting/time/calendar.ts';
import { inferYear } from '../../../../language/meeting/time/missing-year.ts';

const DAY = 86_400_000;
const time = fc.integer({ min: Date.UTC(1600, 0, 1) / DAY, max: Date.UTC(2400, 0, 1) / DAY });
const isoOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

describe('ISO dates', () => {
  test('only days that there are', () => {
    expect(isoDate(2019, 12, 6)).toBe('2019-12-06');
    expect(isoDate(2020, 2, 29)).toBe('2020-02-29');
    expect(isoDate(2000, 2, 29)).toBe('2000-02-29');
    for (const [year, month, day] of [
      [2019, 2, 29],
      [1900, 2, 29],
      [2019, 2, 31],
      [2019, 4, 31],
      [2019, 13, 1],
      [2019, 0, 1],
      [2019, 1, 0],
      [0, 1, 1],
      [2019, Number.NaN, 1],
    ] as const) {
      expect(isoDate(year, month, day)).toBeUndefined();
    }
  });

  test('count days as the platform does in UTC', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: -200_000, max: 200_000 }), (day, days) => {
        const iso = isoOf(day);
        expect(weekdayOf(iso)).toBe(new Date(day * DAY).getUTCDay());
        expect(addDays(iso, days)).toBe(isoOf(day + days));
        expect(daysBetween(iso, isoOf(day + days))).toBe(days);
      }),
    );
  });

  test('what is no date has no arithmetic', () => {
    for (const iso of ['', '2019-02-30', '2019-1-1', 'i morgon', '2019-12-06T09:00']) {
      expect(addDays(iso, 1)).toBeUndefined();
      expect(weekdayOf(iso)).toBeNaN();
      expect(daysBetween(iso, '2019-12-06')).toBeNaN();
      expect(isoWeek(iso)).toBeUndefined();
      expect(formatLong(iso)).toBe(iso);
    }
    expect(addDays('9999-12-31', 1)).toBeUndefined();
    expect(addDays('0001-01-01', -1)).toBeUndefined();
  });

  test('weeks by ISO 8601', () => {
    expect(isoWeek('2019-12-06')).toEqual({ year: 2019, week: 49 });
    expect(isoWeek('2018-12-31')).toEqual({ year: 2019, week: 1 });
    expect(isoWeek('2021-01-03')).toEqual({ year: 2020, week: 53 });
    expect(isoWeek('2016-01-01')).toEqual({ year: 2015, week: 53 });
    // Every week has seven days, from Monday on, and its 4 January is in week 1.
    fc.assert(
      fc.property(time, (day) => {
        const week = isoWeek(isoOf(day));
        const monday = day - ((weekdayOf(isoOf(day)) + 6) % 7);
        expect(isoWeek(isoOf(monday))).toEqual(week);
        expect(isoWeek(isoOf(monday + 6))).toEqual(week);
        expect(isoWeek(isoOf(monday + 7))).not.toEqual(week);
        expect(isoWeek(`${isoOf(day).slice(0, 4)}-01-04`)?.week).toBe(1);
      }),
    );
  });

  test('written out', () => {
    expect(formatLong('2019-12-06')).toBe('6 december 2019');
    expect(formatLong('2019-12-06', { weekday: true })).toBe('fredag 6 december 2019');
    expect(formatLong('2020-03-01', { weekday: true })).toBe('söndag 1 mars 2020');
  });
});

describe('the year of a day without one', () => {
  test.each([
    [1, 24, '2019-12-06', 2020],
    [11, 30, '2019-12-06', 2019],
    [12, 6, '2019-12-06', 2019],
    [8, 6, '2019-12-06', 2019],
    [8, 5, '2019-12-06', 2020],
    [12, 18, '2020-01-10', 2019],
    [6, 1, '2020-01-10', 2020],
  ])('%i/%i near %s is in %i', (month, day, near, year) => {
    expect(inferYear(month, day, near)).toBe(year);
  });

  test('is the first one from four months before the meeting on', () => {
    fc.assert(
      fc.property(time, time, (near, day) => {
        const [, month = 0, date = 0] = isoOf(day).split('-').map(Number);
        fc.pre(!(month === 2 && date === 29));
        const year = inferYear(month, date, isoOf(near)) ?? 0;
        const away = daysBetween(isoOf(near), isoDate(year, month, date) ?? '');
        expect(away).toBeGreaterThanOrEqual(-122);
        expect(away).toBeLessThan(366 - 122);
      }),
    );
  });

  test.each([
    [12, 31, '2024-02-15', 'from', 2024],
    [2, 15, '2024-02-15', 'from', 2024],
    [2, 14, '2024-02-15', 'from', 2025],
    [2, 15, '2024-02-15', 'after', 2025],
    [2, 16, '2024-02-15', 'after', 2024],
    [1, 1, '2023-12-31', 'after', 2024],
    [2, 29, '2024-03-01', 'from', 2028],
    [2, 29, '2023-12-01', 'after', 2024],
    [2, 29, '2096-03-01', 'from', 2104],
  ] as const)('%i/%i near %s, %s it, is in %i', (month, day, near, rule, year) => {
    expect(inferYear(month, day, near, rule)).toBe(year);
  });

  test('is not known without a meeting date', () => {
    expect(inferYear(1, 24, 'i fredags')).toBeUndefined();
  });
});
