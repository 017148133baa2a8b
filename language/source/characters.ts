/**
 * What a UTF-16 unit is in running text. Names, dates and clock times are read character by character: that has no bad
 * case, costs nothing where there is nothing to find, and keeps source offsets also where letters are written in NFD.
 */

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const MARK = 3;
const DIGIT = 4;
const BLANK = 5;
const CASELESS = 6;

const classes = Uint8Array.from({ length: 0x530 }, (_, code) => classify(code)); // Latin, Greek, Cyrillic

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (code >= 48 && code <= 57) return DIGIT;
  if (/\p{M}/u.test(char)) return MARK;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return UPPER;
  if (/\p{Lo}/u.test(char) && code > 0xff) return CASELESS; // not ª and º
  if (/\p{L}/u.test(char)) return LOWER;
  if (/\p{Zs}|\t/u.test(char)) return BLANK;
  return OTHER;
}

// NaN, which charCodeAt returns past the end, is no index and so OTHER.
function classOf(code: number): number {
  return classes[code] ?? (code > 0 ? classify(code) : OTHER);
}

/** True if a capital letter is at `at`. */
export function isUpperAt(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === UPPER;
}

/** True if a name may begin at `at`: with a capital letter, or with a letter of a script that has no capitals (محمد, 王). */
export function isNameStartAt(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === UPPER || kind === CASELESS;
}

/** A letter or a combining mark: what words consist of. */
export function isLetterAt(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === LOWER || kind === UPPER || kind === MARK || kind === CASELESS;
}

/**
 * A character that is not seen where words are read: soft hyphen, zero-width space and joiners, marks of direction.
 * Word processors and web pages leave them inside words and between them; they are no part of what is written.
 */
export function isUnseenAt(text: string, at: number): boolean {
  return isUnseen(text.charCodeAt(at));
}

function isUnseen(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0x61c ||
    code === 0x180e ||
    code === 0xfeff
  );
}

/** A text without the characters of {@link isUnseenAt}. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}

/** True for a text that {@link withoutUnseen} changes. */
export function hasUnseen(text: string): boolean {
  return text.search(unseen) >= 0;
}

const unseen = /[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** A combining mark, as in an NFD `å`. */
export function isMarkAt(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === MARK;
}

/** A digit 0–9. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** A letter, mark, digit or `_`: a name or number that such a character touches is only a part of a longer word. */
export function isWordAt(text: string, at: number): boolean {
  return isLetterAt(text, at) || isDigitAt(text, at) || text.charCodeAt(at) === 95;
}

/** Blank within a line: space, no-break spaces, tab. */
export function isBlankAt(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === BLANK;
}

/** Blank or a line break: what is between words in a passage of several lines. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLineBreak(code) || classOf(code) === BLANK;
}

/**
 * True for a character that ends a line: LF and CR, and those that word processors put for a line break within a paragraph
 * (vertical tab, U+2028), a page break (form feed) or a paragraph's end (U+2029, NEL). Only LF and CR end lines for editors.
 */
export function isLineBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** The same for patterns: one line break of any kind. */
export const anyLineBreak = /\r\n|[\n\v\f\r\x85\u2028\u2029]/g;

/** A hyphen or dash, as written between the parts of a date or the ends of a range: - ‐ ‑ ‒ – — − */
export function isDashAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 45 || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;
}

/** First position from `at` on that is no space. */
export function skipSpace(text: string, at: number): number {
  let to = at;
  while (isSpaceAt(text, to)) to++;
  return to;
}

/** Position after the last character before `at` that is no space. */
export function skipSpaceBack(text: string, at: number): number {
  let from = at;
  while (from > 0 && isSpaceAt(text, from - 1)) from--;
  return from;
}

/** End of the run of letters and marks that begins at `at`; `at` itself when there is none. Unseen characters may be within. */
export function lettersEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    while (isLetterAt(text, end)) end++;
    const next = end > at ? skipUnseen(text, end) : end;
    if (next === end || !isLetterAt(text, next)) return end;
    end = next;
  }
}

/** Start of the run of letters and marks that ends at `end`; `end` itself when there is none. Unseen characters may be within. */
export function lettersStart(text: string, end: number): number {
  let start = end;
  for (;;) {
    while (start > 0 && isLetterAt(text, start - 1)) start--;
    const before = start < end ? skipUnseenBack(text, start) : start;
    if (before === start || !isLetterAt(text, before - 1)) return start;
    start = before;
  }
}

/** First position from `at` on that is no unseen character. */
export function skipUnseen(text: string, at: number): number {
  let to = at;
  while (isUnseenAt(text, to)) to++;
  return to;
}

/** Position after the last character before `at` that can be seen. */
export function skipUnseenBack(text: string, at: number): number {
  let from = at;
  while (from > 0 && isUnseenAt(text, from - 1)) from--;
  return from;
}

/** End of the run of digits that begins at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end)) end++;
  return end;
}

/** A word for looking up in a table: NFC and lower case. */
export function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
