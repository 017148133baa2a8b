/** Reads the date whose first number begins at a place in a text: one function for each way of writing it. */
import {
  digitsEnd,
  foldWord,
  isDashAt,
  isDigitAt,
  isLetterAt,
  isUpperAt,
  isWordAt,
  lettersEnd,
  lettersStart,
  skipSpace,
  skipSpaceBack,
} from '../../source/characters.ts';
import { isCountedWord } from '../counted-words.ts';
import { monthOf } from './calendar.ts';

/** A preposition of time; or a weekday or "den", which is a stronger sign. */
export type Cue = 'preposition' | 'day';

/** A date's parts as they are in the text; positions are in the text. */
export interface Written {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  /** What must be before it to make this a date, when it may as well be a fraction, a page number, a name. */
  readonly needs?: Cue | undefined;
}

export function readDate(text: string, at: number, numberEnd: number): Written | undefined {
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

export function ordinalEnd(text: string, dayEnd: number): number {
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

// No number that continues: "14/2", "17.30", "2019:3".
function endsNumber(text: string, end: number): boolean {
  if (isWordAt(text, end) || text.charCodeAt(end) === 47) return false;
  const next = text.charCodeAt(end);
  return !((next === 46 || next === 44 || next === 58) && isDigitAt(text, end + 1));
}

function isPointWithin(text: string, at: number): boolean {
  return text.charCodeAt(at) === 46 && isWordAt(text, at + 1);
}

export function isOneOrTwo(length: number): boolean {
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

export const MAX_WORD = 16;
export const MAX_GAP = 8;
