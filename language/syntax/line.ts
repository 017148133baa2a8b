import { type Check, checkOf } from './check-box.ts';
import { tagEnd } from './html-markup.ts';
import { lineBreakMarkAt } from './line-break-mark.ts';

/**
 * One line of the source, as the classifiers see it: NFC text without its line break, and the way back from a position
 * in that text to an offset in the document (they differ only where the source is written in NFD).
 */
export interface Line {
  /** Document offset of the line's first character. */
  readonly offset: number;
  /** NFC, without the line break. */
  readonly text: string;
  /** Source offset of each character of `text`, relative to `offset`; undefined when they are the same. */
  readonly map: Uint32Array | undefined;
  /** Position of the first character that is not blank. */
  readonly from: number;
  /** Position after the last character that is not blank. */
  readonly to: number;
}

// A base character and its marks, or any single unit.
const composable = /\P{M}\p{M}+|[\s\S]/gu;
const combining = /[\u0300-\u036f]/;

/** Blank as Swedes' documents have it: spaces of all kinds, tabs, BOM, zero-width space. */
export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0xfeff ||
    code === 0x200b ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x3000
  );
}

/** The line of `source` between two offsets, without its line break. */
export function makeLine(source: string, start: number, end: number): Line {
  const raw = source.slice(start, end);
  if (!combining.test(raw)) return { offset: start, text: raw, map: undefined, ...bounds(raw) };
  let text = '';
  const map: number[] = [];
  for (const match of raw.matchAll(composable)) {
    const composed = match[0].normalize('NFC');
    for (let i = 0; i < composed.length; i++) map.push(match.index + Math.min(i, match[0].length - 1));
    text += composed;
  }
  map.push(raw.length);
  return { offset: start, text, map: Uint32Array.from(map), ...bounds(text) };
}

function bounds(text: string): { from: number; to: number } {
  let from = 0;
  while (from < text.length && isBlank(text.charCodeAt(from))) from++;
  let to = text.length;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  const end = lineBreakMarkAt(text, from, to);
  // A line of nothing else is no blank line.
  return { from, to: end > from ? end : to };
}

/** The document offset of a position in the line's text. */
export function offsetAt(line: Line, position: number): number {
  return line.offset + (line.map ? (line.map[position] ?? line.map.length) : position);
}

/** What is before the words of a line: heading signs, a bullet or number, stars. All positions are in `line.text`. */
export interface Lead {
  /** Where the words begin. */
  readonly words: number;
  /** How many `#` (or org-mode `*`) signs make this a heading; 0 for none. */
  readonly depth: number;
  /** The bullet or ordinal, without the blank after it. */
  readonly bullet:
    | {
        readonly start: number;
        readonly end: number;
        /** 3 for "3." and for "c)". */
        readonly ordinal: number | undefined;
        readonly lettered: boolean;
        /** "- [ ]", "- [x]", "☐", "☑": something to do, open or done. */
        readonly check: Check | undefined;
      }
    | undefined;
  /** The words are in `**bold**`, `_italics_` or the like. */
  readonly emphasized: boolean;
}

// Org-mode headings (`** Title`) are read like Markdown's.
// "####1. Title", "###§ 1 Title" and "##Title" have no blank after the signs; "#3 är löst" is a sentence.
const hashes =
  /(#{1,6}|\*{2,6})(?:\s+|$)|(#{2,6})(?=\d{1,3}[.):]?\s*\p{Lu}|§\s?\d|\p{Lu}\p{Ll})|(#)(?=\d{1,3}[.):]\s*\p{Lu})/uy;
// Word processors copy their bullets as signs of their symbol fonts, which are in the private use area.
const bullets = /[-–—•‣◦▪·*+●○■□►▸➢➤❖⁃∙\uE000-\uF8FF](?:\s+|$)|✓\s*/y;
const checks = /\[([ xX]?)\](?:\s+|$)|([☐☑☒])\s*/y;
// "o" is their second bullet, "§" the third, in a font that has a square in its place.
const letterBullets = /([o§])(\t\s*|\s+)(?=\S)/y;
const ordinals = /\(?(\d{1,3})[.)](?:\s+|$)|([a-hA-H])\)\s+/y;
const emphasis = /[*_]{1,3}(?=\S)/y;

const amount = String.raw`\d[\d\s.,]*(?:$|(?:kr|kronor|[tm]kr|sek|euro|procent)(?![\p{L}])|:-|[%€])`;
const plusAmount = new RegExp(String.raw`\+\s*${amount}`, 'iuy');
const minusAmount = new RegExp(String.raw`[-–—]\s*${amount}`, 'iuy');
/** What {@link BulletRun.sign} is below a line that begins with a signed amount. */
const signed = '±';

/** True if a plus before an amount begins the line, or a minus in a run of such lines: "+ 300 kr", "- 450 kr" below it. */
function isSignedAmount(text: string, at: number, run: Pick<BulletRun, 'sign'>): boolean {
  plusAmount.lastIndex = at;
  if (plusAmount.test(text)) return true;
  minusAmount.lastIndex = at;
  return run.sign === signed && minusAmount.test(text);
}

/** What a line has in place of words that the lines below ask about: its letter bullet, or the sign of an amount. */
export function signOf({ text, from }: Line, bullet: Lead['bullet'], above: string): string {
  if (!bullet) return isSignedAmount(text, from, { sign: above }) ? signed : '';
  const sign = text.charAt(bullet.start);
  return sign === 'o' || sign === '§' ? sign : '';
}

/** How lines above let a letter or sign be read as a bullet. */
export interface BulletRun {
  /** The "o" or "§" that the line above has as its bullet, or "±" below an amount with its sign. */
  readonly sign: string;
  /** A list is expected: below a keyword that is alone. */
  readonly isExpected: boolean;
  /** The line above ended in the middle of a sentence. */
  readonly midSentence: boolean;
  /** A star at the start of a line is an org-mode heading. */
  readonly isOrg: boolean;
}

/** Reads what is before a line's words. */
export function readLead(line: Line, run: BulletRun): Lead {
  const { text } = line;
  let words = line.from;
  let depth = 0;
  let bullet: Lead['bullet'];
  const first = text.charCodeAt(words);
  // Letters are by far the most usual start.
  const mayBeBullet = first === 0x6f || first === 0xa7;
  if (isLetter(first) && text.charCodeAt(words + 1) !== 41 && !mayBeBullet)
    return { words, depth, bullet, emphasized: false };
  hashes.lastIndex = words;
  const heading = hashes.exec(text);
  const signs =
    heading?.[1] ?? heading?.[2] ?? heading?.[3] ?? (run.isOrg && words === 0 && /^\*\s/.test(text) ? '*' : undefined);
  if (signs) {
    depth = signs.length;
    words = Math.min(words + (heading?.[0].length ?? 2), line.to);
    // "## <b>5. Budget</b>"
    for (let end = tagEnd(text, words); end > words && end < line.to; end = tagEnd(text, words)) words = end;
  }
  bullets.lastIndex = words;
  // A sign that is taken for a bullet is printed as a dash, and so as a minus.
  const mark = isSignedAmount(text, words, run) ? null : bullets.exec(text);
  if (mark) {
    bullet = {
      start: words,
      end: words + mark[0].trimEnd().length,
      ordinal: undefined,
      lettered: false,
      check: undefined,
    };
    words = Math.min(words + mark[0].length, line.to);
    // "- ✓ text": the second mark is part of the first.
    bullets.lastIndex = words;
    const second = bullets.exec(text);
    if (second && words < line.to) {
      bullet = { ...bullet, end: words + second[0].trimEnd().length };
      words = Math.min(words + second[0].length, line.to);
    }
  } else if (depth === 0 && mayBeBullet) {
    const end = letterBulletEnd(line, words, run);
    if (end > words) {
      bullet = { start: words, end: words + 1, ordinal: undefined, lettered: false, check: undefined };
      words = end;
    }
  } else if (depth === 0) {
    ordinals.lastIndex = words;
    const number = ordinals.exec(text);
    if (number) {
      const ordinal = number[1] ? Number(number[1]) : (number[2] ?? 'a').toLowerCase().charCodeAt(0) - 96;
      bullet = {
        start: words,
        end: words + number[0].trimEnd().length,
        ordinal,
        lettered: number[1] === undefined,
        check: undefined,
      };
      words = Math.min(words + number[0].length, line.to);
    }
  }
  checks.lastIndex = words;
  const check = depth === 0 && !bullet?.lettered ? checks.exec(text) : null;
  if (check) {
    const end = words + check[0].trimEnd().length;
    bullet = { ...(bullet ?? { start: words, ordinal: undefined, lettered: false }), end, check: checkOf(check[0]) };
    words = Math.min(words + check[0].length, line.to);
  }
  emphasis.lastIndex = words;
  const stars = emphasis.exec(text);
  if (stars && words + stars[0].length < line.to)
    return { words: words + stars[0].length, depth, bullet, emphasized: true };
  return { words, depth, bullet, emphasized: false };
}

/**
 * Where the words begin after "o" or "§" that is a bullet; -1 when it is none. With a tab it is one; with a blank where a
 * list continues or is expected ("o och Bo kom" continues a sentence). "§ 4 Budget" is a heading.
 */
function letterBulletEnd({ text, to }: Line, at: number, run: BulletRun): number {
  letterBullets.lastIndex = at;
  const found = letterBullets.exec(text);
  if (!found) return -1;
  const end = at + found[0].length;
  if (end >= to) return -1;
  const isInRun = run.sign === found[1];
  if (found[1] === '§' && /\d/.test(text.charAt(end)) && !(isInRun && /^\d+\s+\p{Ll}/u.test(text.slice(end, end + 12))))
    return -1;
  const isAtt = /^att\s/i.test(text.slice(end, end + 4));
  const isSentence = run.midSentence && !run.isExpected;
  const isBullet =
    isInRun || found[2]?.includes('\t') || (!isSentence && (run.isExpected || isAtt || found[1] === 'o'));
  return isBullet ? end : -1;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f);
}

/** Position after the last word of a line whose words may be in emphasis: closing stars are not part of them. */
export function trimEmphasis(line: Line, from: number): number {
  let to = line.to;
  while (to > from && (line.text.charCodeAt(to - 1) === 42 || line.text.charCodeAt(to - 1) === 95)) to--;
  return to > from ? to : line.to;
}
