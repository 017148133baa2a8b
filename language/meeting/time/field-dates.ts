/** Days as they are written only in a title or a date field, where nothing else can be meant: `23-03-04`, `100314`. */

import type { DateValue } from '../model.ts';
import { isoDate } from './calendar.ts';

const yearFirst = /(?<![\p{L}\p{N}/.:–-])((?:19|20)?\d\d)([-./]?)(\d\d)\2(\d\d)(?![\p{L}\p{N}/–-]|[.:]\d)/gu;
/** Two digits are a year up to this one of the century; the product has no minutes from after it. */
const latestShortYear = 69;

/** The days in a text of a title or a date field; `base` is the document offset of its first character. */
export function findFieldDates(text: string, base: number): DateValue[] {
  return [...text.matchAll(yearFirst)].flatMap((found) => {
    const [all, year = '', , month = '', day = ''] = found;
    const iso = isoDate(fullYear(year), Number(month), Number(day));
    if (iso === undefined) return [];
    const start = base + found.index;
    return [{ iso, yearInferred: false, weekday: undefined, range: { start, end: start + all.length } }];
  });
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= latestShortYear ? 2000 + year : 1900 + year;
}
