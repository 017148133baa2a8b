/** A day as somebody types it by itself, in any of the forms that the minutes are read in. */
import { addDays, weekdayOf } from './calendar.ts';
import { findDates } from './dates.ts';

export type TypedDay =
  | { readonly iso: string }
  /** `none`: this is no date. `impossible`: there is no such day. `weekday`: the date has this weekday (0 = Sunday), not the one typed. */
  | { readonly wrong: 'none' | 'impossible' }
  | { readonly wrong: 'weekday'; readonly iso: string; readonly weekday: number };

const relative: readonly (readonly [RegExp, number])[] = [
  [/^i\s?dag$/i, 0],
  [/^i\s?morgon$/i, 1],
  [/^i\s?går$/iu, -1],
  [/^i\s?övermorgon$/iu, 2],
];

/** Reads "fredag 6 december 2019", "6/12", "2019-12-06", "i morgon"; a missing year is that near `today` (an ISO date). */
export function typedDay(typed: string, today: string): TypedDay {
  const text = typed.normalize('NFC').trim();
  const word = relative.find(([pattern]) => pattern.test(text));
  const moved = word && addDays(today, word[1]);
  if (moved !== undefined) return { iso: moved };
  const [date, ...others] = findDates(text, 0, today);
  if (!date || others.length > 0 || date.range.start > 0 || !/^[\s.,]*$/.test(text.slice(date.range.end)))
    return { wrong: 'none' };
  if (date.iso === undefined) return { wrong: 'impossible' };
  const weekday = weekdayOf(date.iso);
  if (date.weekday && date.weekday.value !== weekday) return { wrong: 'weekday', iso: date.iso, weekday };
  return { iso: date.iso };
}
