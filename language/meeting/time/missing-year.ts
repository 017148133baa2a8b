/** The year of a day that is written without one. */
import { addDays, dateParts, isLeapYear, isoDate, weekdayOf } from './calendar.ts';
import type { Written } from './written-date.ts';

/**
 * Which day is meant by one without a year: the one near to the meeting, the first one on or after the meeting (a last
 * day, a signature), or the first one after it (the next meeting).
 */
export type YearRule = 'near' | 'from' | 'after';

/**
 * The year of a day written without one, from the meeting's date. Near it, that of the first such day from four months
 * before the meeting on: minutes look ahead further than they look back, so near 2019-12-06, 24/1 is in 2020 and 30/11
 * in 2019. Undefined when `near` is no date. The day need not exist in that year, but 29 February `from` or `after` the
 * meeting is in a leap year.
 */
export function inferYear(month: number, day: number, near: string, rule: YearRule = 'near'): number | undefined {
  const start = addDays(near, rule === 'near' ? -MONTHS_BACK : rule === 'after' ? 1 : 0);
  const from = start && dateParts(start);
  if (!from) return undefined;
  const year = month > from.month || (month === from.month && day >= from.day) ? from.year : from.year + 1;
  const isLeapDay = month === 2 && day === 29 && rule !== 'near';
  return isLeapDay ? [...Array(9).keys()].map((more) => year + more).find(isLeapYear) : year;
}

const MONTHS_BACK = 122; // four months, in days

/** The year in which a last day has this weekday: the inferred one or the one after, never one before the meeting. */
export function yearOfWeekday(
  inferred: number,
  { month, day }: Pick<Written, 'month' | 'day'>,
  weekday: number | undefined,
): number {
  if (weekday === undefined) return inferred;
  const fits = (year: number) => {
    const iso = isoDate(year, month, day);
    return iso !== undefined && weekdayOf(iso) === weekday;
  };
  return !fits(inferred) && fits(inferred + 1) ? inferred + 1 : inferred;
}
