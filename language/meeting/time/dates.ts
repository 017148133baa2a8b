import {
  digitsEnd,
  foldWord,
  isBlankAt,
  isDashAt,
  isDigitAt,
  isLetterAt,
  isSpaceAt,
  isUpperAt,
  isWordAt,
  lettersEnd,
  lettersStart,
  skipSpace,
  skipSpaceBack,
} from '../../source/characters.ts';
import { isInName } from '../../source/file-names.ts';
import type { Sourced } from '../../source/range.ts';
import { isCountedWord } from '../counted-words.ts';
import type { DateValue } from '../model.ts';
import { inferYear, isoDate, monthNames, weekdayNames, type YearRule } from './calendar.ts';

const months = new Map<string, number>();
for (const [index, name] of monthNames.entries()) {
  months.set(name, index + 1);
  months.set(name.slice(0, 3), index + 1);
}
months.set('sept', 9);

const weekdays = new Map<string, number>();
for (const [index, name] of weekdayNames.entries()) {
  const short = name.replace(/dag$/, '');
  for (const spelling of [name, `${name}en`, `${name}s`, short, name.slice(0, 3)]) weekdays.set(spelling, index);
}

/** The number (1–12) of a month's name or abbreviation, in any letter case; undefined for another word. */
export function monthOf(word: string): number | undefined {
  return word.length < 3 || word.length > 9 ? undefined : months.get(word.toLowerCase());
}

/** A preposition of time; or a weekday or "den", which is a stronger sign. */
type Cue = 'preposition' | 'day';

/** A date's parts as they stand in the text; positions are in the text. */
interface Written {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  /** What must stand before it to make this a date, when it may as well be a fraction, a page number, a name. */
  readonly needs?: Cue | undefined;
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
 * A bare `d/m` is a date when day and month are possible, unless it stands after what counts things (§, nr, punkt, sid),
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

// A number that goes on to the left ("12.3", "08-3", "KN/3") begins no date, except right after another date's dash.
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

function readDate(text: string, at: number, numberEnd: number): Written | undefined {
  const length = numberEnd - at;
  if (length === 4) return isDashAt(text, numberEnd) ? readIso(text, at, numberEnd) : undefined;
  if (length > 2) return undefined;
  const next = text.charCodeAt(numberEnd);
  if (next === 47) return readSlashed(text, at, numberEnd);
  if (isDashAt(text, numberEnd)) return readDayFirst(text, at, numberEnd);
  return (next === 46 ? readDotted(text, at, numberEnd) : undefined) ?? readNamed(text, at, numberEnd);
}

// 2019-12-06
function readIso(text: string, start: number, yearEnd: number): Written | undefined {
  const monthEnd = digitsEnd(text, yearEnd + 1);
  if (!isOneOrTwo(monthEnd - yearEnd - 1) || !isDashAt(text, monthEnd)) return undefined;
  const end = digitsEnd(text, monthEnd + 1);
  if (!isOneOrTwo(end - monthEnd - 1)) return undefined;
  // "2019-12-06T09:00" is a date with a clock time, "2019-12-06.pdf" a file.
  const time = (text.charAt(end) === 'T' || text.charAt(end) === 't') && isDigitAt(text, end + 1);
  if (!time && (isWordAt(text, end) || isPointWithin(text, end))) return undefined;
  if (isDashAt(text, end) && isWordAt(text, end + 1) && !isRangeEnd(text, end + 1)) return undefined;
  const year = Number(text.slice(start, yearEnd));
  if (year < 1000) return undefined;
  return {
    start,
    end,
    year,
    month: Number(text.slice(yearEnd + 1, monthEnd)),
    day: Number(text.slice(monthEnd + 1, end)),
  };
}

// What may follow an ISO date and a dash: the last day of a range, "2019-12-06-07", or another ISO date.
function isRangeEnd(text: string, at: number): boolean {
  const end = digitsEnd(text, at);
  if (end - at === 2) return !isWordAt(text, end) && !isDashAt(text, end);
  return end - at === 4 && readIso(text, at, end) !== undefined;
}

// 6/12, 6/12 2019, 6/12-2019, 6/12-19, 6/12/2019
function readSlashed(text: string, start: number, dayEnd: number): Written | undefined {
  const monthEnd = digitsEnd(text, dayEnd + 1);
  if (!isOneOrTwo(monthEnd - dayEnd - 1) || isLetterAt(text, monthEnd) || text.charCodeAt(monthEnd) === 95)
    return undefined;
  const day = Number(text.slice(start, dayEnd));
  const month = Number(text.slice(dayEnd + 1, monthEnd));
  const slash = text.charCodeAt(monthEnd) === 47;
  const year = slash
    ? fullYear(text, monthEnd + 1)
    : (yearAfter(text, monthEnd) ?? (text.charCodeAt(monthEnd) === 44 ? yearAfter(text, monthEnd + 1) : undefined));
  if (year) return { start, end: year.end, year: year.value, month, day };
  if (slash || !isPossible(month, day)) return undefined;
  const next = text.charCodeAt(monthEnd);
  if (next === 37 || isPointWithin(text, monthEnd) || ((next === 44 || next === 58) && isDigitAt(text, monthEnd + 1)))
    return undefined;
  const ambiguous = (day === 24 && month === 7) || isCounter(text, start);
  const needs = isCounted(text, monthEnd) ? 'day' : ambiguous ? 'preposition' : undefined;
  return { start, end: monthEnd, year: undefined, month, day, needs };
}

// 6.12.2019, as in Finland
function readDotted(text: string, start: number, dayEnd: number): Written | undefined {
  const monthEnd = digitsEnd(text, dayEnd + 1);
  if (!isOneOrTwo(monthEnd - dayEnd - 1) || text.charCodeAt(monthEnd) !== 46) return undefined;
  const year = fullYear(text, monthEnd + 1);
  const day = Number(text.slice(start, dayEnd));
  const month = Number(text.slice(dayEnd + 1, monthEnd));
  if (!year || !isPossible(month, day)) return undefined;
  return { start, end: year.end, year: year.value, month, day };
}

// 14-09-2020
function readDayFirst(text: string, start: number, dayEnd: number): Written | undefined {
  const monthEnd = digitsEnd(text, dayEnd + 1);
  if (!isOneOrTwo(monthEnd - dayEnd - 1) || !isDashAt(text, monthEnd)) return undefined;
  const year = fullYear(text, monthEnd + 1);
  const day = Number(text.slice(start, dayEnd));
  const month = Number(text.slice(dayEnd + 1, monthEnd));
  if (!year || !isPossible(month, day) || isDashAt(text, year.end)) return undefined;
  return { start, end: year.end, year: year.value, month, day };
}

// 6 december 2019, 3:e dec., 4. mars
function readNamed(text: string, start: number, dayEnd: number): Written | undefined {
  const isPointed = text.charCodeAt(dayEnd) === 46;
  const ordinal = isPointed ? dayEnd + 1 : ordinalEnd(text, dayEnd);
  const monthStart = skipSpace(text, ordinal);
  if (monthStart === ordinal || monthStart - ordinal > MAX_GAP) return undefined;
  const monthEnd = lettersEnd(text, monthStart);
  const month = monthOf(text.slice(monthStart, monthEnd));
  if (month === undefined || isWordAt(text, monthEnd)) return undefined;
  if (isDashAt(text, monthEnd) && isLetterAt(text, monthEnd + 1)) return undefined;
  const day = Number(text.slice(start, dayEnd));
  const point = text.charCodeAt(monthEnd) === 46 && monthEnd - monthStart <= 4;
  const year = yearAfter(text, point ? monthEnd + 1 : monthEnd);
  // "Det blev 4. Mars var kall.": a new sentence, until something says that it is a date.
  const isSentence = isPointed && isUpperAt(text, monthStart) && !year;
  // "punkt 3 Jan", "3 Maj": names of people, until something says that it is a date.
  const isName = !year && isUpperAt(text, monthStart) && /^(jan|maj)$/i.test(text.slice(monthStart, monthEnd));
  return {
    start,
    end: year?.end ?? monthEnd,
    year: year?.value,
    month,
    day,
    needs: isSentence ? 'day' : isName ? 'preposition' : undefined,
  };
}

const ordinalSuffixes = new Set(['e', 'a', 'de', 'dje', 'dra', 'sta', 'te', 'nde']);

function ordinalEnd(text: string, dayEnd: number): number {
  const start = text.charCodeAt(dayEnd) === 58 ? dayEnd + 1 : dayEnd;
  if (!isLetterAt(text, start)) return dayEnd;
  const end = lettersEnd(text, start);
  return end - start <= 3 && ordinalSuffixes.has(text.slice(start, end)) ? end : dayEnd;
}

interface Year {
  readonly value: number;
  readonly end: number;
}

// " 2019", "-2019", "-19" after day and month.
function yearAfter(text: string, at: number): Year | undefined {
  if (isDashAt(text, at)) return fullYear(text, at + 1) ?? shortYear(text, at + 1);
  const start = skipSpace(text, at);
  if (start === at || start - at > MAX_GAP) return undefined;
  if (text.charCodeAt(start) === 45) return fullYear(text, start + 1) ?? shortYear(text, start + 1);
  const year = fullYear(text, start);
  return year && !isCounted(text, year.end) ? year : undefined;
}

function fullYear(text: string, at: number): Year | undefined {
  const end = digitsEnd(text, at);
  const value = Number(text.slice(at, Math.min(end, at + 4)));
  return end - at === 4 && value >= 1800 && value <= 2199 && endsNumber(text, end) ? { value, end } : undefined;
}

// A year of two digits is the one in 1970–2069.
function shortYear(text: string, at: number): Year | undefined {
  const end = digitsEnd(text, at);
  if (end - at !== 2 || !endsNumber(text, end)) return undefined;
  const value = Number(text.slice(at, end));
  return { value: value < 70 ? 2000 + value : 1900 + value, end };
}

// No number that goes on: "14/2", "17.30", "2019:3".
function endsNumber(text: string, end: number): boolean {
  if (isWordAt(text, end) || text.charCodeAt(end) === 47) return false;
  const next = text.charCodeAt(end);
  return !((next === 46 || next === 44 || next === 58) && isDigitAt(text, end + 1));
}

function isPointWithin(text: string, at: number): boolean {
  return text.charCodeAt(at) === 46 && isWordAt(text, at + 1);
}

function isOneOrTwo(length: number): boolean {
  return length === 1 || length === 2;
}

function isPossible(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const counters = new Set(
  'nr nummer punkt punkten punkterna dnr diarienummer paragraf sid sida sidan s bilaga bil version ver skala kap kapitel rum sal hus figur tabell'.split(
    ' ',
  ),
);

function isCounted(text: string, end: number): boolean {
  const start = skipSpace(text, end);
  if (text.charCodeAt(start) === 37) return true;
  if (start === end || start - end > MAX_GAP) return false;
  const wordEnd = lettersEnd(text, start);
  return wordEnd - start <= MAX_WORD && isCountedWord(text.slice(start, wordEnd));
}

function isCounter(text: string, start: number): boolean {
  let end = skipSpaceBack(text, start);
  const before = text.charCodeAt(end - 1);
  if (before === 0xa7) return true;
  if (before === 46 || before === 58) end--;
  const wordStart = lettersStart(text, end);
  return end - wordStart <= MAX_WORD && counters.has(foldWord(text.slice(wordStart, end)));
}

/** What stands before a date and belongs to it. */
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
const MAX_WORD = 16;
const MAX_GAP = 8;

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
  const year = written.year ?? inferred;
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
