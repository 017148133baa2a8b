/** A passage of running text as words and signs, each with its place: what the sentence reader looks at. */

import { jointEnd } from '../../names/name-pattern.ts';
import {
  digitsEnd,
  foldWord,
  isDigitAt,
  isLetterAt,
  isSpaceAt,
  isUnseenAt,
  isUpperAt,
  isWordAt,
  lettersEnd,
  lettersStart,
  skipSpace,
  withoutUnseen,
} from '../../source/characters.ts';

/** A word, a number or a punctuation mark. Positions are in the passage. */
export interface Word {
  /** NFC and lower case; a mark is itself. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** `word`: begins with a letter; `number`: with a digit; `mark`: any other sign. */
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly upper: boolean;
  /** The first on its line. */
  readonly startsLine: boolean;
  /** A blank is before it, or nothing. */
  readonly spaced: boolean;
}

/** The words and marks of a passage. Emphasis, the bullets of lines, `>` of quotes and comment lines are layout and left out. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  const isUsual = usual.test(text);
  let startsLine = true;
  let spaced = true;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpaceAt(text, at)) {
      if (code === 10 || code === 13) startsLine = true;
      spaced = true;
      at++;
      continue;
    }
    if (startsLine && code === 47 && text.charCodeAt(at + 1) === 47) {
      at = lineEnd(text, at);
      continue;
    }
    if (
      isLayout(code) ||
      (!isUsual && isUnseenAt(text, at)) ||
      (startsLine && (isLineSign(code) || isLetterBullet(text, at)))
    ) {
      at++;
      continue;
    }
    const end = isWordAt(text, at) ? wordEnd(text, at) : at + 1;
    const kind = isDigitAt(text, at) ? 'number' : isLetterAt(text, at) ? 'word' : 'mark';
    const key = kind === 'mark' ? text.charAt(at) : folded(text.slice(at, end), isUsual);
    words.push({ key, start: at, end, kind, upper: isUpperAt(text, at), startsLine, spaced });
    startsLine = false;
    spaced = false;
    at = end;
  }
  return words;
}

/** Latin letters, and the dashes and quotation marks of printed text: nothing that is not seen, and all of it is NFC. */
const usual = /^[\t\n\r\x20-\x7e\xa0-\xac\xae-\xff\u2010-\u2026]*$/;

function folded(word: string, isUsual: boolean): string {
  return isUsual ? word.toLowerCase() : foldWord(withoutUnseen(word));
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

// * _ \ `
function isLayout(code: number): boolean {
  return code === 42 || code === 95 || code === 92 || code === 96;
}

// > and round or square bullets and arrows that the lexer does not know as such
function isLineSign(code: number): boolean {
  return (
    code === 62 ||
    code === 0x2022 ||
    code === 0x2192 ||
    code === 0x21d2 ||
    (code >= 0x25a0 && code <= 0x25ff) ||
    code === 0xb7 ||
    code === 0xf0b7
  );
}

// "o " for a round bullet, as PDF readers and Word copy it
function isLetterBullet(text: string, at: number): boolean {
  return text.charCodeAt(at) === 111 && isSpaceAt(text, at + 1) && isUpperAt(text, skipSpace(text, at + 1));
}

const SHORT = 3; // letters: "t.ex", "bl.a", "v.ordf"

// End of a word with what joins its parts: "AU-möte", "2024/12", "9.00", "t.ex", "Anna's".
function wordEnd(text: string, start: number): number {
  let end = runEnd(text, start);
  for (;;) {
    const joint = jointEnd(text, end);
    const next = joint >= 0 ? joint : joins(text, start, end) ? end + 1 : -1;
    if (next < 0) return end;
    end = runEnd(text, next);
  }
}

function runEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const to = isDigitAt(text, end) ? digitsEnd(text, end) : lettersEnd(text, end);
    if (to === end) return end;
    end = to;
  }
}

function joins(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!isLetterAt(text, at + 1) && !isDigitAt(text, at + 1)) return false;
  // 2024/12, 2019-2020
  if (code === 47 || code === 45) return isDigitAt(text, at - 1) && isDigitAt(text, at + 1);
  // 9.00, 9:00, 2,5
  if (code === 46 || code === 58 || code === 44)
    return isDigitAt(text, at - 1) ? isDigitAt(text, at + 1) : code !== 44 && isShortPart(text, start, at);
  return false;
}

// "t.ex", "fr.o.m", "s:t": a missing blank between two sentences is none ("klart.Nästa").
function isShortPart(text: string, start: number, at: number): boolean {
  const from = Math.max(start, lettersStart(text, at));
  return at - from <= SHORT && isLetterAt(text, at + 1) && !isUpperAt(text, at + 1);
}
