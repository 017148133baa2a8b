/** Fixes of rules about dates. */

import type { DateValue } from '../../meeting/model.ts';
import { addDays, dateParts, formatLong, isoDate, weekdayNames, weekdayOf } from '../../meeting/time/calendar.ts';
import type { SourceRange } from '../../source/range.ts';
import { isSameRange } from '../../source/range.ts';
import { rewriteDate } from './dates.ts';
import { type Fix, type FixMaker, fix, type Minutes, replace } from './fix.ts';

/** Two fixes: the weekday of the date, or the nearest date of the weekday. */
export const correctWeekday: FixMaker = ({ data, range }, minutes) => {
  const { meeting, text } = minutes;
  const date = meeting.dates.find(({ weekday }) => isSameRange(range, weekday?.range));
  const { replacement, iso } = data ?? {};
  if (!date?.weekday || replacement === undefined || iso === undefined) return [];
  const written = text.slice(range.start, range.end);
  const name = likeWeekday(written, replacement);
  const fixes = [fix(`Byt till ”${name}”`, [replace(range, name)])];
  const near = nearest(iso, date.weekday.value);
  return near === undefined
    ? fixes
    : [...fixes, ...inForm(`Byt till ${formatLong(near, { weekday: true })}`, date, near, minutes)];
};

/** A weekday's name in the form of another: "Fredagen" for "Torsdagen", "fre" for "tor", "fre" for "tors". */
function likeWeekday(written: string, name: string): string {
  const ending = /dag(en|s)?$/i.exec(written);
  const own = ending ? name + (ending[1] ?? '') : name.slice(0, 3);
  return /^\p{Lu}/u.test(written) ? own.charAt(0).toUpperCase() + own.slice(1) : own;
}

/** The day with that weekday that is nearest: at most three days away. */
function nearest(iso: string, weekday: number): string | undefined {
  const days = ((weekday - weekdayOf(iso) + 10) % 7) - 3;
  return addDays(iso, days);
}

/** The fix that writes another day where a date is, in the same form. */
function inForm(
  title: string,
  date: DateValue,
  iso: string,
  { text }: Minutes,
  options: { readonly withYear?: boolean; readonly isPreferred?: boolean } = {},
): Fix[] {
  const { start, end } = date.range;
  const rewritten = rewriteDate(text.slice(start, end), iso, options.withYear);
  if (!rewritten) return [];
  const range: SourceRange = { start: start + rewritten.range.start, end: start + rewritten.range.end };
  return [fix(title, [replace(range, rewritten.newText)], options.isPreferred)];
}

/** Writes the year that was understood. */
export const writeYear: FixMaker = ({ data, range }, minutes) => {
  const date = minutes.meeting.dates.find((each) => isSameRange(range, each.range));
  const iso = data?.iso;
  if (!date || iso === undefined) return [];
  return inForm(`Skriv ut året: ${formatLong(iso)}`, date, iso, minutes, { withYear: true, isPreferred: true });
};

/** Writes the first year in which the day comes after the meeting. */
export const correctYear: FixMaker = ({ range }, minutes) => {
  const { meeting } = minutes;
  const date = meeting.dates.find((each) => isSameRange(range, each.range));
  const [own, now] = [dateParts(date?.iso ?? ''), dateParts(meeting.date?.iso ?? '')];
  if (!date || !own || !now) return [];
  const iso = [now.year, now.year + 1]
    .map((year) => isoDate(year, own.month, own.day))
    .find((each) => each !== undefined && each >= (meeting.date?.iso ?? ''));
  if (iso === undefined || (date.weekday && weekdayOf(iso) !== date.weekday.value)) return [];
  return inForm(`Byt till ${formatLong(iso)} (${weekdayNames[weekdayOf(iso)]})`, date, iso, minutes, {
    withYear: true,
  });
};
