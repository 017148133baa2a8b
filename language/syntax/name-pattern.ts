import { isLetterAt, isMarkAt, isSpaceAt, isUpperAt } from './characters.ts';

/** A word of a name: half-open positions in the text. A particle before it ("von") is part of the word's range. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  /** "A." or "K.G.": the point is part of the word. */
  readonly initial: boolean;
}

const MAX_WORDS = 6;
const particles = new Set(
  'af von van der den de del della du di da dos das do la le los zu zum zur y e el al bin ibn ben ten ter vom'.split(
    ' ',
  ),
);
const MAX_PARTICLE = 5;
const MAX_PARTICLES = 3;

/**
 * End of the name-like run that begins at `start`, never past `end`; -1 when none begins there. A name is one to six
 * words that begin with a capital letter, with hyphens and apostrophes in them ("Jean-Étienne", "O’Neill"), initials
 * ("A.", "K.G.") and particles between or before them ("von der Leyen"), each a single space or no-break space apart.
 */
export function nameEnd(text: string, start: number, end: number): number {
  return nameWords(text, start, end, false).at(-1)?.end ?? -1;
}

/**
 * The words of the name-like run that begins at `start`, as {@link nameEnd} has them. With `wrapped` a line break is a
 * space: the run goes on in the next line of the passage.
 */
export function nameWords(text: string, start: number, end: number, wrapped: boolean): NameWord[] {
  const words: NameWord[] = [];
  let at = start;
  while (words.length < MAX_WORDS) {
    const word = wordAt(text, at, end, wrapped);
    if (!word) break;
    words.push(word);
    at = gapEnd(text, word.end, end, wrapped);
    if (at === word.end) break;
  }
  return words;
}

// A word with the particles before it.
function wordAt(text: string, start: number, end: number, wrapped: boolean): NameWord | undefined {
  let at = start;
  for (let count = 0; count < MAX_PARTICLES && at < end && !isUpperAt(text, at); count++) {
    const to = particleEnd(text, at, end);
    if (to < 0) return undefined;
    const next = gapEnd(text, to, end, wrapped);
    // "al-Rahman", "d'Arc": the particle and its word are written together.
    if (next === to && !isJoiner(text.charCodeAt(to - 1))) return undefined;
    at = next;
  }
  return capitalWord(text, at, end, start);
}

function particleEnd(text: string, start: number, end: number): number {
  let to = start;
  while (to < end && to - start <= MAX_PARTICLE && isLetterAt(text, to)) to++;
  if (to === start || to >= end) return -1;
  const word = text.slice(start, to);
  const joiner = text.charCodeAt(to);
  if (isApostrophe(joiner) && (word === 'd' || word === 'l')) return to + 1;
  if (!particles.has(word)) return -1;
  return isHyphen(joiner) ? to + 1 : to;
}

function capitalWord(text: string, at: number, end: number, start: number): NameWord | undefined {
  if (at >= end || !isUpperAt(text, at)) return undefined;
  let to = partEnd(text, at, end);
  let initial = lettersIn(text, at, to) === 1;
  while (to < end) {
    const code = text.charCodeAt(to);
    if (code === 46) {
      if (!initial) break;
      // The point belongs to the initial; "K.G." and "K.-G." go on with the next one.
      const next = isHyphen(text.charCodeAt(to + 1)) ? to + 2 : to + 1;
      if (next >= end || !isUpperAt(text, next)) return { start, end: to + 1, initial };
      const nextEnd = partEnd(text, next, end);
      if (lettersIn(text, next, nextEnd) > 1) return { start, end: to + 1, initial };
      to = nextEnd;
    } else if ((isHyphen(code) || isApostrophe(code)) && to + 1 < end && isLetterAt(text, to + 1)) {
      to = partEnd(text, to + 1, end);
      initial = false;
    } else break;
  }
  return { start, end: to, initial };
}

function partEnd(text: string, start: number, end: number): number {
  let to = start;
  while (to < end && isLetterAt(text, to)) to++;
  return to;
}

function lettersIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end && count < 2; at++) if (!isMarkAt(text, at)) count++;
  return count;
}

// End of the single blank at `at`; `at` itself when there is none.
function gapEnd(text: string, at: number, end: number, wrapped: boolean): number {
  if (at >= end) return at;
  const code = text.charCodeAt(at);
  if (code === 32 || code === 0xa0 || code === 0x202f) {
    if (!wrapped || !isSpaceAt(text, at + 1)) return at + 1;
  }
  if (!wrapped || !isSpaceAt(text, at)) return at;
  let to = at;
  let breaks = 0;
  for (; to < end && isSpaceAt(text, to); to++) if (text.charCodeAt(to) === 10) breaks++;
  return breaks === 1 ? to : at;
}

function isJoiner(code: number): boolean {
  return isHyphen(code) || isApostrophe(code);
}

/** A hyphen within a name: also the no-break hyphen. */
export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** An apostrophe within a name or before a genitive: ' ’ ´ ʼ */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0xb4 || code === 0x2bc;
}

const usual = /^[\x21-\x7e\u00c0-\u00ff]+(?: [\x21-\x7e\u00c0-\u00ff]+)*$/;
const blanks = /[\s\u200b\ufeff]+/g;

/** A name as the model has it: NFC, one plain space between words, none around. */
export function normalizeName(name: string): string {
  return usual.test(name) ? name : name.normalize('NFC').replace(blanks, ' ').trim();
}
