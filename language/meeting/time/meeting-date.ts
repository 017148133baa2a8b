/** The day of the meeting, which days without a year are near to: from the fields, the title, or the opening words. */

import type { SourceRange } from '../../source/range.ts';
import type { Block, DateValue, Field, FieldName } from '../model.ts';
import { weekdayOf } from './calendar.ts';
import { findDates } from './dates.ts';
import { findFieldDates } from './field-dates.ts';

/** The days in a date field or a title; short forms (`23-03-04`) only where no other day is. */
export function daysIn(range: SourceRange, source: string): DateValue[] {
  const text = source.slice(range.start, range.end);
  const dates = findDates(text, range.start);
  return dates.length > 0 ? dates : findFieldDates(text, range.start);
}

/** What may be the meeting's day, the first one that counts first. `source` is the whole document. */
export function meetingDate(
  fields: readonly Field[],
  titleDate: DateValue | undefined,
  preamble: readonly Block[],
  source: string,
): DateValue[] {
  const inFields = fields.flatMap(({ known, prose }) => (prose ? daysInField(known, prose.range, source) : []));
  const opening = preamble.flatMap((block) =>
    block.type === 'paragraph' ? openingDays(block.prose.range, source) : [],
  );
  return [...inFields, ...(titleDate ? [titleDate] : []), ...opening].map((date) => withYearAbove(date, source));
}

/** The days in a field that may have the meeting's. */
export function daysInField(field: FieldName | undefined, range: SourceRange, source: string): DateValue[] {
  if (field === 'tid' || field === 'datum') return daysIn(range, source);
  return field === 'plats' ? findDates(source.slice(range.start, range.end), range.start) : [];
}

const LONGEST_DAY = 20; // characters
/** "Protokoll fört vid vårstämman 20240507", "Möte nr 7, 240323 Biblioteket, klockan 17.15": lines that say when. */
const saysWhen =
  /^(?:#+\s*)?(?:\p{L}*(?:protokoll|möte|stämma|sammanträde)(?!\p{L})|plats(?!\p{L}))|(?<!\p{L})(?:kl\.?|klockan)\s*\d/iu;

/** The days in a paragraph before the first item; "23-03-04" alone below the title is one, too. */
export function openingDays(range: SourceRange, source: string): DateValue[] {
  const text = source.slice(range.start, range.end);
  const dates = findDates(text, range.start);
  if (dates.length > 0) return dates;
  const isShort = range.end - range.start <= LONGEST_DAY;
  return isShort || (saysWhen.test(text.normalize('NFC')) && !/[\r\n]/.test(text))
    ? findFieldDates(text, range.start)
    : [];
}

const year = /(?<![\p{L}\p{N}/.:–-])(?:19|20)\d\d(?![\p{L}\p{N}/–-]|[.:]\d)/gu;
/** The year of these is not that of the meeting. */
const otherYear = /(?:verksamhets|räkenskaps|budget|läs)år(?:et)?\s*$|(?:budget|bokslut|stadgar|sedan|plan)\s*$/iu;

/** "Lördagen den 6 maj" below "Protokoll från årsstämma 2023": the day with the last year above it, if its weekday agrees. */
export function withYearAbove(date: DateValue, source: string): DateValue {
  if (!date.yearInferred) return date;
  const above = source.slice(Math.max(0, date.range.start - 1000), date.range.start).normalize('NFC');
  const found = [...above.matchAll(year)].findLast((each) => !otherYear.test(above.slice(0, each.index)));
  const written = source.slice(date.range.start, date.range.end);
  const iso = found && findDates(`${written} ${found[0]}`, 0)[0]?.iso;
  if (!iso || (date.weekday && date.weekday.value !== weekdayOf(iso))) return date;
  return { ...date, iso, yearInferred: false };
}
