import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../language/meeting/time/calendar.ts';
import { easterSunday, freeDayName, holidayName, workingDayFrom } from '../../../../language/meeting/time/holidays.ts';

describe('Easter', () => {
  it.each([
    [1818, '1818-03-22'], // the earliest that there is
    [1943, '1943-04-25'], // the latest that there is
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('%i', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });
});

describe('public holidays', () => {
  it('of 2024 are those in the almanac', () => {
    expect(daysOf(2024, holidayName)).toEqual({
      '2024-01-01': 'nyårsdagen',
      '2024-01-06': 'trettondedag jul',
      '2024-03-29': 'långfredagen',
      '2024-03-31': 'påskdagen',
      '2024-04-01': 'annandag påsk',
      '2024-05-01': 'första maj',
      '2024-05-09': 'Kristi himmelsfärdsdag',
      '2024-05-19': 'pingstdagen',
      '2024-06-06': 'nationaldagen',
      '2024-06-22': 'midsommardagen',
      '2024-11-02': 'alla helgons dag',
      '2024-12-25': 'juldagen',
      '2024-12-26': 'annandag jul',
    });
  });

  it('of 2004 have Whit Monday and no National Day', () => {
    expect(holidayName('2004-05-31')).toBe('annandag pingst');
    expect(holidayName('2004-06-06')).toBeUndefined();
    expect(holidayName('2005-05-16')).toBeUndefined();
    expect(holidayName('2005-06-06')).toBe('nationaldagen');
  });

  it.each([
    ['2025-06-21', '2025-11-01'],
    ['2026-06-20', '2026-10-31'],
    ['2020-06-20', '2020-10-31'],
    ['2021-06-26', '2021-11-06'],
  ])('Midsummer and All Saints on Saturdays: %s, %s', (midsummer, saints) => {
    expect(holidayName(midsummer)).toBe('midsommardagen');
    expect(freeDayName(addDays(midsummer, -1) ?? '')).toBe('midsommarafton');
    expect(holidayName(saints)).toBe('alla helgons dag');
  });
});

describe('days on which a time limit does not end', () => {
  it.each([
    ['2024-12-24', 'julafton'],
    ['2024-12-31', 'nyårsafton'],
    ['2024-06-21', 'midsommarafton'],
    ['2024-12-07', 'lördag'],
    ['2024-12-08', 'söndag'],
    ['2024-05-09', 'Kristi himmelsfärdsdag'],
    ['2024-12-06', undefined],
    // Eves of other holidays are working days.
    ['2024-03-28', undefined],
    ['2024-04-30', undefined],
    ['2024-01-05', undefined],
    ['2024-02-30', undefined],
  ])('%s: %s', (day, name) => {
    expect(freeDayName(day)).toBe(name);
  });

  it.each([
    ['2024-12-24', '2024-12-27'],
    ['2024-12-31', '2025-01-02'],
    // Good Friday to Easter Monday.
    ['2024-03-29', '2024-04-02'],
    ['2024-06-21', '2024-06-24'],
    // Christmas Eve on a Saturday.
    ['2022-12-24', '2022-12-27'],
    ['2019-12-06', '2019-12-06'],
    ['2019-02-29', undefined],
    ['', undefined],
    ['9999-12-31', undefined],
  ])('from %s on the first working day is %s', (day, working) => {
    expect(workingDayFrom(day)).toBe(working);
  });
});

function daysOf(year: number, name: (iso: string) => string | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1) ?? '') {
    const called = name(day);
    if (called) found[day] = called;
  }
  return found;
}
