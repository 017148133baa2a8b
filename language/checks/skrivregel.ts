/**
 * How Swedish writes times, dates and numbers: webbriktlinjer.se, riktlinje 66, and Svenska skrivregler. Text that is
 * quoted from somewhere else is left alone. Each finding says what its range should be instead, so that all can be fixed
 * at once: the ranges of the five rules never overlap.
 */

import { allBlocks } from '../facts/traversal.ts';
import type { Block, FieldName, Item } from '../meeting/model.ts';
import { isoDate, monthNames } from '../meeting/time/calendar.ts';
import { isInName } from '../source/file-names.ts';
import type { SourceRange } from '../source/range.ts';
import { isCommentLine } from '../syntax/comment-line.ts';
import {
  type ItemCheck,
  type ItemContext,
  type MeetingCheck,
  oncePerCheck,
  oncePerItem,
  type Report,
} from './check-context.ts';
import { outsideItems, ownRanges, without } from './passages.ts';

const noBreakSpace = '\u00a0';

/** Something that should be written in another way; positions are in the passage. */
interface Slip {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

type Finder = (passage: string) => Iterable<Slip>;

/** Fields that hold references and file names rather than text. */
const nameFields: ReadonlySet<FieldName | undefined> = new Set<FieldName>(['bilagor', 'dnr', 'nummer']);

/** What is quoted, or is no text: file names, registration numbers. */
function isLeftAlone(block: Block): boolean {
  switch (block.type) {
    case 'quote':
    case 'quoted':
      return true;
    case 'decision':
      return block.quotedFrom !== undefined;
    case 'fact':
      return block.kind === 'dnr' || block.kind === 'bilaga' || block.kind === 'underlag';
    case 'field':
      return nameFields.has(block.known);
    default:
      return false;
  }
}

function leftAlone(blocks: readonly Block[]): SourceRange[] {
  return [...allBlocks(blocks)].filter(isLeftAlone).map((block) => block.range);
}

/** A piece of the source that the rules look at. */
interface Passage {
  readonly start: number;
  readonly text: string;
}

/** The item's own text, after its number: how a number is written in a heading is the formatter's matter. */
function itemPassages(item: Item, context: ItemContext): Passage[] {
  const number = item.number ? [{ start: item.range.start, end: item.number.range.end }] : [];
  return passages(without(ownRanges(item), [...number, ...leftAlone(item.blocks)]), context);
}

const outsidePassages = oncePerCheck((context): readonly Passage[] => {
  const { meeting } = context;
  const blocks = [...meeting.preamble, ...meeting.closings.flatMap((closing) => closing.blocks)];
  return passages(without(outsideItems(context), leftAlone(blocks)), context);
});

/** The ranges with a digit in them: all five rules are about numbers. */
function passages(ranges: readonly SourceRange[], { text }: ItemContext): Passage[] {
  return ranges
    .map(({ start, end }) => ({ start, text: text.slice(start, end) }))
    .filter((passage) => /\d/.test(passage.text));
}

/** The passages that the five rules look at. */
const passagesOf = oncePerItem(itemPassages);

function reportSlips(find: Finder, passages: readonly Passage[], report: Report): void {
  for (const { start: base, text } of passages) {
    const isComment = commentsIn(text);
    for (const { start, end, replacement } of find(text)) {
      if (isComment(start) || isInName(text, start, end)) continue;
      const written = text.slice(start, end);
      const message =
        replacement.replaceAll(noBreakSpace, ' ') === written
          ? `Använd hårt mellanslag i ”${replacement}”, så bryts inte raden där.`
          : `Skriv ”${replacement}” i stället för ”${written}”.`;
      report({ start: base + start, end: base + end }, message, { data: { replacement } });
    }
  }
}

/** Returns whether places in a passage, asked about in order, are in comments. Each line is looked at once. */
function commentsIn(passage: string): (at: number) => boolean {
  const lines = /[^\r\n]*(?:[\r\n]|$)/y;
  let inComment = false;
  return (at) => {
    while (at >= lines.lastIndex && lines.lastIndex < passage.length) {
      inComment = isCommentLine(lines.exec(passage)?.[0] ?? '');
    }
    return inComment;
  };
}

function inItem(find: Finder): ItemCheck {
  return (item, context, report) => reportSlips(find, passagesOf(item, context), report);
}

function outside(find: Finder): MeetingCheck {
  return (context, report) => reportSlips(find, outsidePassages(context), report);
}

// --- skrivregel/klockslag ---------------------------------------------------------------------------------------

const hour = '(?:[01]?\\d|2[0-3])';
const colonTime = new RegExp(
  `(?<![\\p{L}\\d:.,/-])(${hour}):([0-5]\\d)(?:(\\s*[-–—]\\s*)(${hour})([:.])([0-5]\\d))?(?![\\d:])|` +
    `(?<=(?<![\\d.:])${hour}\\.[0-5]\\d\\s*[-–—]\\s*)(${hour}):([0-5]\\d)(?![\\d:])`,
  'gu',
);
/** As much of a line before a time is looked at: a line can be the whole document. UTF-16 units. */
const longestBefore = 80;
/** Before a number with a colon: it is a clock time. Not "KL 5:35", the statute. */
const clockBefore = /(?:(?<!\p{L})(?:[Kk]l\.?|[Kk]lockan)|\d[.:]\d\d\s*(?:och|till|samt|,))\s*$/u;
/** A name before it makes "Berga 12:30" the designation of a property. */
const nameBefore = /(?<!\p{L})\p{Lu}[\p{L}-]*\s+$/u;
const ratioBefore = /(?:skala|siffrorna|resultatet|ställningen|kap\.?|vers)\s+$/i;
/** A label or a line about when something happened. */
const timeLabel = /^[\s*_#-]*(?:datum|tid|plats och tid|datum och tid|start|slut|öppnas|avslutas)(?!\p{L})/iu;
const timeLine = /öppna|avslut|börja|start|slutar|återuppt|ajourn|paus|lämna|anlän|samling|klock/i;

function* clockSlips(passage: string): Generator<Slip> {
  if (!passage.includes(':')) return;
  const lineAt = timeLines(passage);
  for (const match of passage.matchAll(colonTime)) {
    const [, hours, minutes, dash, endHours, endSign, endMinutes, lastHours, lastMinutes] = match;
    if (lastHours !== undefined) {
      yield {
        start: match.index,
        end: match.index + match[0].length,
        replacement: `${Number(lastHours)}.${lastMinutes}`,
      };
      continue;
    }
    if (hours === undefined || (dash === undefined && !isClock(passage, match.index, lineAt))) continue;
    const length = `${hours}:${minutes}`.length;
    yield { start: match.index, end: match.index + length, replacement: `${Number(hours)}.${minutes}` };
    if (dash === undefined || endSign !== ':') continue;
    const start = match.index + length + dash.length;
    yield { start, end: start + `${endHours}:${endMinutes}`.length, replacement: `${Number(endHours)}.${endMinutes}` };
  }
}

function isClock(passage: string, start: number, lineAt: (at: number) => TimeLine): boolean {
  const window = passage.slice(Math.max(0, start - longestBefore), start);
  const before = window.slice(window.lastIndexOf('\n') + 1).normalize('NFC');
  const { hasLabel, isAboutTime } = lineAt(start);
  if (clockBefore.test(before) || hasLabel) return true;
  return isAboutTime && !nameBefore.test(before) && !ratioBefore.test(before);
}

/** What a line says about the times in it. */
interface TimeLine {
  readonly hasLabel: boolean;
  readonly isAboutTime: boolean;
}

/** Finds the lines of places in a passage, asked about in order. Each line is looked at once. */
function timeLines(passage: string): (at: number) => TimeLine {
  let end = -1;
  let line: TimeLine = { hasLabel: false, isAboutTime: false };
  return (at) => {
    if (at <= end) return line;
    const next = passage.indexOf('\n', at);
    end = next < 0 ? passage.length : next;
    const text = passage.slice(passage.lastIndexOf('\n', at - 1) + 1, end).normalize('NFC');
    line = { hasLabel: timeLabel.test(text), isAboutTime: timeLine.test(text) };
    return line;
  };
}

/** skrivregel/klockslag */
export const clockTimeCouldHavePoint = inItem(clockSlips);
export const clockTimeOutsideItems = outside(clockSlips);

// --- skrivregel/kl ----------------------------------------------------------------------------------------------

const bareKl = /(?<![\p{L}\d.])[Kk]l(?=[ \t\u00a0]+\d{1,2}(?!\d))/gu;

function* klSlips(passage: string): Generator<Slip> {
  for (const match of passage.matchAll(bareKl)) {
    yield { start: match.index, end: match.index + 2, replacement: `${match[0]}.` };
  }
}

/** skrivregel/kl */
export const klCouldHavePoint = inItem(klSlips);
export const klOutsideItems = outside(klSlips);

// --- skrivregel/tankstreck --------------------------------------------------------------------------------------

const time = `${hour}[.:][0-5]\\d`;
/** Each finds a hyphen, with the spaces around it, between two ends of a range. What is looked back over is bounded. */
const hyphens: readonly RegExp[] = [
  new RegExp(`(?<=(?<![\\d.:,/-])${time})[ \\u00a0]?-[ \\u00a0]?(?=${time}(?![\\d.:/-]\\d|\\d))`, 'g'),
  new RegExp(
    `(?<=(?<!\\p{L})(?:[Kk]l\\.?|[Kk]lockan)[ \\u00a0]?${hour}(?:[.:][0-5]\\d)?)[ \\u00a0]?-[ \\u00a0]?(?=${hour}(?![\\d/-]))`,
    'gu',
  ),
  /(?<=(?<![\p{L}\d.:/-])(?:19|20)\d\d) ?- ?(?=(?:19|20)\d\d(?![\d/-]))/gu,
  /(?<=(?:§|(?<!\p{L})[Pp]unkt(?:er|erna)?)[ \u00a0]?\d{1,3}(?:(?:, ?| och |[-–])\d{1,3}){0,20}) ?- ?(?=\d{1,3}(?![\d/.:-]))/gu,
  new RegExp(`(?<=(?<![\\d.:,/-])\\d{1,2}) ?- ?(?=\\d{1,2}[ \\u00a0](?:${monthNames.join('|')})(?!\\p{L}))`, 'gu'),
];

function* hyphenSlips(passage: string): Generator<Slip> {
  if (!passage.includes('-')) return;
  const found = new Map<number, Slip>();
  for (const pattern of hyphens) {
    for (const match of passage.matchAll(pattern)) {
      found.set(match.index, { start: match.index, end: match.index + match[0].length, replacement: '–' });
    }
  }
  yield* found.values();
}

/** skrivregel/tankstreck */
export const rangeCouldHaveDash = inItem(hyphenSlips);
export const rangeOutsideItems = outside(hyphenSlips);

// --- skrivregel/datum -------------------------------------------------------------------------------------------

const slashedDate = /(?<![\d/.,])(\d{1,2})\/(\d{1,2})[ \u00a0-](\d{4})(?![\d/])/g;

function* dateSlips(passage: string): Generator<Slip> {
  if (!passage.includes('/')) return;
  for (const match of passage.matchAll(slashedDate)) {
    const [day, month, year] = match.slice(1).map(Number) as [number, number, number]; // three groups of digits
    if (year < 1800 || isoDate(year, month, day) === undefined) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      replacement: `${day} ${monthNames[month - 1]} ${year}`,
    };
  }
}

/** skrivregel/datum */
export const dateCouldBeInWords = inItem(dateSlips);
export const dateOutsideItems = outside(dateSlips);

// --- skrivregel/hardt-mellanslag --------------------------------------------------------------------------------

const unit = '(?:kr|kronor|tkr|mkr|mnkr|%|€)(?!\\p{L})';
/** Thousands, amounts and section signs. A number that begins with 0 is a telephone number. */
const splittable = new RegExp(
  `(?<![\\p{L}\\d.,:/+-]|\\d[ \\u00a0])[1-9]\\d{0,2}(?:[ \\u00a0]\\d{3})+(?!\\d|[.:/-]\\d|[ \\u00a0]\\d)(?:,\\d+)?(?:[ \\u00a0]${unit})?|` +
    `(?<![\\p{L}\\d.,]|\\d[ \\u00a0])\\d+(?:,\\d+)?[ \\u00a0]${unit}|§§?[ \\u00a0]\\d+`,
  'gu',
);
/** Numbers of things, not amounts. */
const labelBefore = /(?:punkt|§|nr|nummer|tel|telefon|konto|kontonummer|org\.?)\.?:?\s*$/i;

function* spaceSlips(passage: string): Generator<Slip> {
  if (!passage.includes(' ')) return;
  for (const match of passage.matchAll(splittable)) {
    const written = match[0];
    if (!written.includes(' ')) continue;
    if (!written.startsWith('§') && labelBefore.test(passage.slice(Math.max(0, match.index - 16), match.index)))
      continue;
    yield { start: match.index, end: match.index + written.length, replacement: written.replaceAll(' ', noBreakSpace) };
  }
}

/** skrivregel/hardt-mellanslag */
export const spaceCouldBeHard = inItem(spaceSlips);
export const spaceOutsideItems = outside(spaceSlips);
