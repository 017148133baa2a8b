/**
 * Swedish public holidays, computed. Sources: lag (1989:253) om allmänna helgdagar, in force from 1990, and from 2005 as
 * amended by lag (2004:1320); lag (1930:173) om beräkning av lagstadgad tid, 2 §. Dates are ISO dates, "2019-12-06".
 */
import { addDays, dateParts, isoDate, weekdayOf } from './calendar.ts';

/** The Sunday that Easter falls on in the Gregorian calendar (the method of Meeus, Jones and Butcher). Years 1583–9999. */
export function easterSunday(year: number): string | undefined {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return isoDate(year, Math.floor(days / 31), (days % 31) + 1);
}

interface Holiday {
  readonly name: string;
  readonly dateIn: (year: number) => string | undefined;
  /** The first and the last year that it is a holiday in. */
  readonly from?: number;
  readonly to?: number;
}

const on = (month: number, day: number) => (year: number) => isoDate(year, month, day);

const fromEaster = (days: number) => (year: number) => addDays(easterSunday(year) ?? '', days);

/** The Saturday in the week that begins on that day. */
const saturdayFrom = (month: number, day: number) => (year: number) => {
  const first = isoDate(year, month, day) ?? '';
  return addDays(first, 6 - weekdayOf(first));
};

const holidays: readonly Holiday[] = [
  { name: 'nyårsdagen', dateIn: on(1, 1) },
  { name: 'trettondedag jul', dateIn: on(1, 6) },
  { name: 'långfredagen', dateIn: fromEaster(-2) },
  { name: 'påskdagen', dateIn: fromEaster(0) },
  { name: 'annandag påsk', dateIn: fromEaster(1) },
  { name: 'första maj', dateIn: on(5, 1) },
  { name: 'Kristi himmelsfärdsdag', dateIn: fromEaster(39) },
  { name: 'pingstdagen', dateIn: fromEaster(49) },
  { name: 'annandag pingst', dateIn: fromEaster(50), to: 2004 },
  { name: 'nationaldagen', dateIn: on(6, 6), from: 2005 },
  { name: 'midsommardagen', dateIn: saturdayFrom(6, 20) },
  { name: 'alla helgons dag', dateIn: saturdayFrom(10, 31) },
  { name: 'juldagen', dateIn: on(12, 25) },
  { name: 'annandag jul', dateIn: on(12, 26) },
];

/** Not holidays, but nothing that has a time limit in law need be done on them. */
const eves: readonly Holiday[] = [
  { name: 'midsommarafton', dateIn: (year) => addDays(saturdayFrom(6, 20)(year) ?? '', -1) },
  { name: 'julafton', dateIn: on(12, 24) },
  { name: 'nyårsafton', dateIn: on(12, 31) },
];

/** "långfredagen", by lag (1989:253); undefined for other days, Sundays without a name of their own among them. */
export function holidayName(iso: string): string | undefined {
  return nameIn(holidays, iso);
}

/**
 * Why something that the law wants done by this day may wait, by 2 § lag (1930:173): "julafton", "söndag", "lördag",
 * "långfredagen" …; undefined for a working day and for what is no date.
 */
export function freeDayName(iso: string): string | undefined {
  const weekday = weekdayOf(iso);
  const day = weekday === 0 ? 'söndag' : weekday === 6 ? 'lördag' : undefined;
  return holidayName(iso) ?? nameIn(eves, iso) ?? day;
}

/** The day itself, or the first working day after it ("nästa vardag", 2 § lag 1930:173); undefined when it is no date. */
export function workingDayFrom(iso: string): string | undefined {
  let day = dateParts(iso) ? iso : undefined;
  while (day && freeDayName(day)) day = addDays(day, 1);
  return day;
}

function nameIn(days: readonly Holiday[], iso: string): string | undefined {
  const year = dateParts(iso)?.year;
  if (year === undefined) return undefined;
  return days.find(({ dateIn, from = 0, to = 9999 }) => from <= year && year <= to && dateIn(year) === iso)?.name;
}
