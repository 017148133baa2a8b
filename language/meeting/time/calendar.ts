/**
 * Arithmetic on ISO dates in the proleptic Gregorian calendar. Pure numbers: no time zone can move a meeting a day.
 * Dates go in and out as "2019-12-06"; for any other string the result is undefined (or NaN for a number of days).
 */

/** By number of the weekday: 0 = Sunday … 6 = Saturday. */
export const weekdayNames = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'] as const;

/** By number of the month minus one. */
export const monthNames = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The ISO date of a year (1–9999), month (1–12) and day; undefined when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of an ISO date; undefined when it is none. */
export function dateParts(iso: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return isoDate(year, month, day) ? { year, month, day } : undefined;
}

// Days since 1970-01-01 and back, by eras of 400 years that begin on 1 March (H. Hinnant, "chrono-Compatible Low-Level
// Date Algorithms").
function dayNumber(iso: string): number {
  const parts = dateParts(iso);
  if (!parts) return Number.NaN;
  const year = parts.month <= 2 ? parts.year - 1 : parts.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((parts.month + 9) % 12) + 2) / 5) + parts.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function dateOfDay(number: number): string | undefined {
  const days = number + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return isoDate(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

/** The date that many days later (or earlier); undefined outside the years 1–9999. */
export function addDays(iso: string, days: number): string | undefined {
  return dateOfDay(dayNumber(iso) + days);
}

/** Days from one date to another: positive when `to` is later, NaN when one is no date. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 = Sunday … 6 = Saturday; NaN when it is no date. */
export function weekdayOf(iso: string): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(iso) + 4) % 7) + 7) % 7;
}

/** The week by ISO 8601, with the year that the week belongs to (2018-12-31 is in week 1 of 2019). */
export function isoWeek(iso: string): { year: number; week: number } | undefined {
  const number = dayNumber(iso);
  if (Number.isNaN(number)) return undefined;
  const thursday = dateOfDay(number + 3 - ((weekdayOf(iso) + 6) % 7));
  const year = thursday ? Number(thursday.slice(0, 4)) : Number.NaN;
  const newYear = isoDate(year, 1, 1);
  if (!thursday || !newYear) return undefined;
  return { year, week: Math.floor(daysBetween(newYear, thursday) / 7) + 1 };
}

/** "6 december 2019", or with its weekday "fredag 6 december 2019". What is no date comes back as it is. */
export function formatLong(iso: string, options: { weekday?: boolean } = {}): string {
  const parts = dateParts(iso);
  if (!parts) return iso;
  const date = `${parts.day} ${monthNames[parts.month - 1]} ${parts.year}`;
  return options.weekday ? `${weekdayNames[weekdayOf(iso)]} ${date}` : date;
}

const months = new Map<string, number>([
  ...monthNames.map((name, index): [string, number] => [name, index + 1]),
  ...monthNames.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);

/** The number (1–12) of a month's name or abbreviation, in any letter case; undefined for another word. */
export function monthOf(word: string): number | undefined {
  return word.length < 3 || word.length > 9 ? undefined : months.get(word.toLowerCase());
}
