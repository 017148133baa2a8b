import {
  digitsEnd,
  foldWord,
  isBlankAt,
  isDashAt,
  isDigitAt,
  isLetterAt,
  isSpaceAt,
  isWordAt,
  lettersEnd,
  lettersStart,
  skipSpace,
  skipSpaceBack,
} from '../../source/characters.ts';
import type { Sourced, SourceRange } from '../../source/range.ts';
import { monthOf } from './calendar.ts';
import { findDates } from './dates.ts';

/** A clock time, or from when to when. */
export interface ClockSpan {
  /** HH:MM */
  readonly start: Sourced<string>;
  readonly end: Sourced<string> | undefined;
  /** All of it, `kl.` too. */
  readonly range: SourceRange;
  /** `kl.` or `klockan` is written before it. */
  readonly cue: boolean;
}

interface Clock {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Hours alone: "9". */
  readonly bare: boolean;
}

/**
 * The clock times in a text, in order; `base` is the document offset of its first character. Read are `9.00`, `09:00`,
 * `9.00–12.15` and, after `kl`, `kl.` or `klockan`, also `9`, `0900`, `9–12.15`, `9 till 12`. Without `kl` a time has
 * minutes and is none when it may be something else: an amount (9.50 kr, 9.50 %), a number of a section or a version
 * (§ 3.10, punkt 3.10), a statute (KL 8:12), or a point or colon between a single digit under 6 and minutes (3.10):
 * meetings are not at night.
 *
 * With `field` the text is the value of a time field: `9-12` is a time there, and so is `18` when it is alone.
 */
export function findTimes(text: string, base: number, options: { field?: boolean } = {}): ClockSpan[] {
  const spans: ClockSpan[] = [];
  const field = options.field === true;
  let inDate: ((range: SourceRange) => boolean) | undefined;
  for (let at = nextDigit(text, 0); at < text.length; ) {
    const cue = cueBefore(text, at);
    const start = readClock(text, at, cue === undefined ? field : 'cued');
    if (!start || (cue === undefined && !standsAlone(text, at))) {
      at = nextDigit(text, digitsEnd(text, at));
      continue;
    }
    const end = readEnd(text, start, cue !== undefined, field);
    const last = end ?? start;
    if (cue === undefined) {
      const alone = field && skipSpaceBack(text, at) === 0 && skipSpace(text, last.end) === text.length;
      const told = start.bare ? end !== undefined || alone : end !== undefined || isPlausible(text, start);
      if (start.bare) inDate ??= inDates(text);
      const isDay = start.bare && inDate?.({ start: start.start, end: last.end });
      if (!told || isDay || isMeasured(text, last.end) || isNumbered(text, at)) {
        at = nextDigit(text, last.end);
        continue;
      }
    }
    spans.push({
      start: sourced(start, base),
      end: end && sourced(end, base),
      range: { start: base + (cue ?? at), end: base + last.end },
      cue: cue !== undefined,
    });
    at = nextDigit(text, last.end);
  }
  return spans;
}

/** Returns whether ranges of a text, asked about in order, share a character with a date. */
function inDates(text: string): (range: SourceRange) => boolean {
  const dates = findDates(text, 0);
  let next = 0;
  return ({ start, end }) => {
    while ((dates[next]?.range.end ?? Infinity) <= start) next++;
    return (dates[next]?.range.start ?? Infinity) < end;
  };
}

/** "9.00": the clock as Swedish writing rules have it, with a point and no leading zero. Goes in as HH:MM. */
export function formatClock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '' ? time : `${Number(hours)}.${minutes}`;
}

/** "9.00–12.15", or "9.00" when there is no end. */
export function formatClockSpan(start: string, end?: string | undefined): string {
  return end === undefined ? formatClock(start) : `${formatClock(start)}–${formatClock(end)}`;
}

function sourced(clock: Clock, base: number): Sourced<string> {
  return { value: clock.value, range: { start: base + clock.start, end: base + clock.end } };
}

function nextDigit(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (isDigitAt(text, at)) return at;
  return text.length;
}

// Position of "kl." or "klockan" right before `at`; undefined when there is none.
function cueBefore(text: string, at: number): number | undefined {
  let end = skipSpaceBack(text, at);
  const last = text.charCodeAt(end - 1);
  if (last === 46 || last === 58) end--;
  const letter = text.charCodeAt(end - 1) | 32;
  if (letter !== 108 && letter !== 110) return undefined;
  for (const word of ['kl', 'klockan']) {
    const start = end - word.length;
    if (start < 0 || isWordAt(text, start - 1)) continue;
    const written = text.slice(start, end);
    // "KL 8:12" is a section of the Local Government Act.
    if (written === 'KL' && last !== 46 && text.charCodeAt(digitsEnd(text, at)) === 58) return undefined;
    if (written.toLowerCase() === word) return start;
  }
  return undefined;
}

// A number that continues to the left is no clock time.
function standsAlone(text: string, at: number): boolean {
  if (at === 0) return true;
  if (isWordAt(text, at - 1)) return false;
  const before = text.charCodeAt(at - 1);
  const joins = before === 46 || before === 44 || before === 58 || before === 47 || isDashAt(text, at - 1);
  return !joins || !isWordAt(text, at - 2);
}

// Hours alone are read with `bareToo`, and "0900" only after "kl.": it may as well be a year.
function readClock(text: string, start: number, bareToo: boolean | 'cued'): Clock | undefined {
  const hoursEnd = digitsEnd(text, start);
  const length = hoursEnd - start;
  if (length > 4 || length === 3 || length === 0) return undefined;
  if (length === 4) {
    return bareToo === 'cued' && endsClock(text, hoursEnd)
      ? clock(text, start, start + 2, start + 2, hoursEnd)
      : undefined;
  }
  const separator = text.charCodeAt(hoursEnd);
  if ((separator === 46 || separator === 58) && isDigitAt(text, hoursEnd + 1)) {
    const end = digitsEnd(text, hoursEnd + 1);
    return end - hoursEnd === 3 && endsClock(text, end) ? clock(text, start, hoursEnd, hoursEnd + 1, end) : undefined;
  }
  if (!bareToo || !endsClock(text, hoursEnd)) return undefined;
  const hours = Number(text.slice(start, hoursEnd));
  return hours > 24 ? undefined : { value: `${pad(hours)}:00`, start, end: hoursEnd, bare: true };
}

function clock(text: string, start: number, hoursEnd: number, minutesStart: number, end: number): Clock | undefined {
  const hours = Number(text.slice(start, hoursEnd));
  const minutes = Number(text.slice(minutesStart, end));
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  return { value: `${pad(hours)}:${pad(minutes)}`, start, end, bare: false };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

// Not "9.00.15", "9:00/3", "9.00h", "9,5".
function endsClock(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (isWordAt(text, end) || next === 47) return false;
  return !((next === 46 || next === 44 || next === 58) && isDigitAt(text, end + 1));
}

// The end of a span that begins with `start`: "–12.15", " till 12".
function readEnd(text: string, start: Clock, cued: boolean, field: boolean): Clock | undefined {
  let at = skipSpace(text, start.end);
  let close = at === start.end;
  if (isDashAt(text, at)) {
    at = skipSpace(text, at + 1);
    close &&= isDigitAt(text, start.end + 1);
  } else if (!close && text.startsWith('till', at) && isSpaceAt(text, at + 4)) {
    at = skipSpace(text, at + 4);
  } else return undefined;
  at = skipCue(text, at);
  const end = readClock(text, at, cued ? 'cued' : true);
  if (!end || followedByMonth(text, end.end)) return undefined;
  // "9.00 - 3 personer": only what touches the dash, or comes after "kl.", is a time without minutes.
  return end.bare && !close && !cued && !field ? undefined : end;
}

function skipCue(text: string, at: number): number {
  if ((text.charCodeAt(at) | 32) !== 107) return at;
  const end = lettersEnd(text, at);
  const word = end - at <= 7 ? text.slice(at, end).toLowerCase() : '';
  if (word !== 'kl' && word !== 'klockan') return at;
  return skipSpace(text, text.charCodeAt(end) === 46 ? end + 1 : end);
}

function followedByMonth(text: string, end: number): boolean {
  const start = skipSpace(text, end);
  return start > end && monthOf(text.slice(start, Math.min(lettersEnd(text, start), start + 10))) !== undefined;
}

// A time without "kl." and without an end.
function isPlausible(text: string, { start, value }: Clock): boolean {
  const single = !isDigitAt(text, start + 1);
  return !single || value >= '06:00';
}

const units = new Set(
  (
    'kr kronor sek öre euro eur usd dollar mkr mnkr mdkr tkr kkr miljoner miljarder procent procentenheter promille poäng hp enheter gånger ' +
    'grader kg g hg ton mg km m cm mm mil meter kvm ha hektar l liter dl cl tim timmar timme min minuter st stycken mw kw kwh gw gwh mb gb'
  ).split(' '),
);

// Followed by a unit: an amount.
function isMeasured(text: string, end: number): boolean {
  const start = skipSpace(text, end);
  const code = text.charCodeAt(start);
  // % ‰ § € $ £ °
  if (
    code === 37 ||
    code === 0x2030 ||
    code === 0xa7 ||
    code === 0x20ac ||
    code === 36 ||
    code === 0xa3 ||
    code === 0xb0
  )
    return true;
  const wordEnd = lettersEnd(text, start);
  return wordEnd > start && wordEnd - start <= 16 && units.has(foldWord(text.slice(start, wordEnd)));
}

const numbered = new Set(
  (
    'punkt punkten punkterna avsnitt avsnittet kap kapitel kapitlet bilaga bil version versionen ver v nr nummer figur fig tabell ' +
    'moment mom stycke sid sida artikel ärende mål delmål rubrik skala paragraf den ' +
    'kl-lagen kommunallagen stadgarna prop bet sou ds dir sfs afs hslf-fs ' +
    'koml abl efl fvl osl tf rf brb jb brl lfs sol pbl mb lss hsl ml il lou rb fb äb årl skl'
  ).split(' '),
);

// Preceded by what numbers things ("§ 3.10", "punkt 3.10"), a statute ("KL 8:12") or a currency.
function isNumbered(text: string, at: number): boolean {
  let end = skipSpaceBack(text, at);
  const before = text.charCodeAt(end - 1);
  if (before === 0xa7 || before === 0x20ac || before === 36 || before === 0xa3) return true;
  if (before === 46) end--;
  const start = lettersStart(text, end);
  if (start === end || end - start > 16 || isBlankAt(text, end - 1) || !isLetterAt(text, start)) return false;
  const word = text.slice(start, end);
  // "KL" is the Local Government Act; "kl" was read as a clock's before.
  return word === 'KL' || word === 'AB' || numbered.has(foldWord(word));
}
