import {
  digitsEnd,
  foldWord,
  isBlankAt,
  isDashAt,
  isDigitAt,
  isLetterAt,
  isSpaceAt,
  isWordAt,
  skipSpace,
  skipSpaceBack,
} from '../../source/characters.ts';
import { isInName } from '../../source/file-names.ts';
import type { Sourced } from '../../source/range.ts';
import type { DateValue } from '../model.ts';
import { isoDate, weekdayNames } from './calendar.ts';
import { inferYear, type YearRule, yearOfWeekday } from './missing-year.ts';
import { type Cue, isOneOrTwo, MAX_GAP, MAX_WORD, ordinalEnd, readDate, type Written } from './written-date.ts';

const weekdays = new Map<string, number>();
for (const [index, name] of weekdayNames.entries()) {
  const short = name.replace(/dag$/, '');
  for (const spelling of [name, `${name}en`, `${name}s`, short, name.slice(0, 3)]) weekdays.set(spelling, index);
}

/**
 * All dates in a text, in order. `base` is the document offset of the text's first character, `near` the ISO date of
 * the meeting, from which a missing year is inferred by `years` ({@link inferYear}); without it such a date has no `iso`.
 * The range of a date covers all of it, from the weekday or "den" to the year. In file names and web addresses is none.
 *
 * Read are `6 december 2019`, `6 dec. 2019`, `3:e december`, `2019-12-06`, `2019-1-24`, `6/12 2019`, `6/12-2019`,
 * `9/2-17`, `6.12.2019`, `14-09-2020`, `4. mars` and `24/1`, with or without a weekday and "den" before. Of `6–7 december` both days are found.
 * A day that there is not (31 februari, 2019-13-45) is found, without `iso`.
 *
 * A bare `d/m` is a date when day and month are possible, unless it is after what counts things (§, nr, punkt, sid),
 * before what is counted (majoritet, av, röster, timme, tsk) or is "24/7". A weekday, "den" or a year makes it a date all
 * the same; so does a preposition of time, but not before what is counted ("med 2/3 majoritet").
 */
export function findDates(text: string, base: number, near?: string, years: YearRule = 'near'): DateValue[] {
  const dates: DateValue[] = [];
  let done = 0;
  let at = nextDigit(text, 0);
  while (at < text.length) {
    const numberEnd = digitsEnd(text, at);
    const found = numberEnd - at <= 4 && startsAlone(text, at, done) ? readDate(text, at, numberEnd) : undefined;
    if (!found) {
      at = nextDigit(text, numberEnd);
      continue;
    }
    const lead = readLead(text, at, done);
    if ((found.needs && !isCued(found.needs, lead.cue)) || isInName(text, found.start, found.end)) {
      at = nextDigit(text, numberEnd);
      continue;
    }
    const first = firstOfRange(text, found, lead, done);
    if (first) dates.push(dateValue(first.written, base, { near, years }, first.lead));
    dates.push(dateValue(found, base, { near, years }, first ? noLead : lead));
    done = found.end;
    at = nextDigit(text, done);
  }
  return dates;
}

function isCued(needed: Cue, cue: Cue | undefined): boolean {
  return cue === 'day' || cue === needed;
}

function nextDigit(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (isDigitAt(text, at)) return at;
  return text.length;
}

// A number that continues to the left ("12.3", "08-3", "KN/3") begins no date, except right after another date's dash.
function startsAlone(text: string, at: number, done: number): boolean {
  if (at === 0) return true;
  if (isWordAt(text, at - 1)) return false;
  const before = text.charCodeAt(at - 1);
  if (isDashAt(text, at - 1)) {
    if (before !== 45 || at - 1 === done || isSpaceAt(text, at - 2)) return true;
    // "6-7 december": the second day of a range.
    const from = digitsStart(text, at - 1);
    return isOneOrTwo(at - 1 - from) && isBlankAt(text, digitsEnd(text, at)) && startsAlone(text, from, done);
  }
  if (before === 47) return false;
  if (before === 46 || before === 44 || before === 58) return !isDigitAt(text, at - 2);
  return true;
}

function digitsStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isDigitAt(text, start - 1)) start--;
  return start;
}

/** What is before a date and belongs to it. */
interface Lead {
  /** Where weekday or "den" begins; undefined when there is none. */
  readonly start: number | undefined;
  readonly weekday: Sourced<number> | undefined;
  readonly cue: Cue | undefined;
}

const noLead: Lead = { start: undefined, weekday: undefined, cue: undefined };
const timeWords = new Set(
  'senast före efter innan till från tom from med sedan på per mellan och möte mötet sammanträde sammanträdet datum'.split(
    ' ',
  ),
);
function readLead(text: string, date: number, done: number): Lead {
  let at = skipBack(text, date, done);
  let start: number | undefined;
  let word = wordBefore(text, at, done);
  if (at < date && word && (word.text === 'den' || word.text === 'd')) {
    start = word.start;
    at = skipBack(text, start, done);
    word = wordBefore(text, at, done);
  }
  const touches = at === (start ?? date);
  const weekday = word && !touches ? weekdays.get(word.text) : undefined;
  if (word && weekday !== undefined) {
    return { start: word.start, weekday: { value: weekday, range: { start: word.start, end: word.end } }, cue: 'day' };
  }
  const preposition = word !== undefined && !touches && timeWords.has(word.text);
  const cue = start !== undefined ? 'day' : preposition ? 'preposition' : undefined;
  return { start, weekday: undefined, cue };
}

function skipBack(text: string, at: number, done: number): number {
  return Math.max(done, at - MAX_GAP, skipSpaceBack(text, at));
}

// The word that ends at `end`, or before a comma or point there. Its range leaves the comma out.
function wordBefore(text: string, end: number, done: number): { text: string; start: number; end: number } | undefined {
  const last = text.charCodeAt(end - 1);
  const wordEnd = last === 44 || last === 46 ? end - 1 : end;
  let start = wordEnd;
  while (start > done && wordEnd - start <= MAX_WORD && isLetterAt(text, start - 1)) start--;
  if (start === wordEnd || wordEnd - start > MAX_WORD || isWordAt(text, start - 1)) return undefined;
  return { text: foldWord(text.slice(start, wordEnd)), start, end: wordEnd };
}

// "6–7 december 2019": the first day has the month and year of the last.
function firstOfRange(
  text: string,
  last: Written,
  lead: Lead,
  done: number,
): { written: Written; lead: Lead } | undefined {
  if (lead.start !== undefined || !isLetterAt(text, skipSpace(text, ordinalEnd(text, digitsEnd(text, last.start)))))
    return undefined;
  let end = skipSpaceBack(text, last.start);
  if (end <= done || !isDashAt(text, end - 1)) return undefined;
  end = skipSpaceBack(text, end - 1);
  const start = digitsStart(text, end);
  if (!isOneOrTwo(end - start) || start < done || !startsAlone(text, start, done)) return undefined;
  const day = Number(text.slice(start, end));
  if (day < 1 || day >= last.day) return undefined;
  return { written: { ...last, start, end, day }, lead: readLead(text, start, done) };
}

interface YearBasis {
  readonly near: string | undefined;
  readonly years: YearRule;
}

function dateValue(written: Written, base: number, { near, years }: YearBasis, lead: Lead): DateValue {
  const { month, day } = written;
  const inferred = written.year === undefined && near !== undefined ? inferYear(month, day, near, years) : undefined;
  const settled =
    inferred !== undefined && years === 'from' ? yearOfWeekday(inferred, written, lead.weekday?.value) : inferred;
  const year = written.year ?? settled;
  const iso = year === undefined ? undefined : isoDate(year, month, day);
  // 2000 has all days that any year has.
  const impossible = isoDate(2000, month, day) === undefined || (year !== undefined && iso === undefined);
  return {
    iso,
    yearInferred: written.year === undefined && !impossible,
    weekday: lead.weekday && {
      value: lead.weekday.value,
      range: { start: base + lead.weekday.range.start, end: base + lead.weekday.range.end },
    },
    range: { start: base + (lead.start ?? written.start), end: base + written.end },
  };
}
