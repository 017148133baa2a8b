import {
  isLetterAt,
  isMarkAt,
  isNameStartAt,
  isSpaceAt,
  isUnseenAt,
  isUpperAt,
  lettersEnd,
  skipUnseen,
  withoutUnseen,
} from '../source/characters.ts';

/** A word of a name: half-open positions in the text. A particle ("von") or nickname before it is part of the word's range. */
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
 * words that begin with a capital letter (or are of a script that has none), with hyphens and apostrophes in them
 * ("Jean-Étienne", "O’Neill"), initials ("A.", "K.G.") and particles between or before them ("von der Leyen"), each a
 * single space or no-break space apart; a nickname in quotation marks may be between two, "jr" or "d.y." after them.
 */
export function nameEnd(text: string, start: number, end: number): number {
  return nameWords(text, start, end, false).at(-1)?.end ?? -1;
}

/**
 * The words of the name-like run that begins at `start`, as {@link nameEnd} has them. With `wrapped` a line break is a
 * space: the run continues in the next line of the passage.
 */
export function nameWords(text: string, start: number, end: number, wrapped: boolean): NameWord[] {
  const words: NameWord[] = [];
  let at = start;
  while (words.length < MAX_WORDS) {
    const suffix = words.length > 0 ? generationEnd(text, at, end) : -1;
    if (suffix > at) {
      words.push({ start: at, end: suffix, initial: false });
      break;
    }
    // In running text, a word in quotation marks between two capitalised ones is seldom a nickname.
    const named = words.length > 0 && !wrapped ? nicknameEnd(text, at, end, words.length === 1) : at;
    const found = wordAt(text, named, end, wrapped);
    const word = found && { ...found, start: at };
    if (!word) break;
    words.push(word);
    at = gapEnd(text, word.end, end, wrapped);
    if (at === word.end) break;
  }
  return words;
}

const generation =
  /(?:[JjSs]r|d\.\s?[yä]|den\s(?:yngre|äldre)|(?:[Jj]unior|[Ss]enior)(?!\.?\s+\p{Ll}))(?![\p{L}\p{M}\p{N}])\.?/uy;
const LONGEST_GENERATION = 12; // "den yngre" in NFD

/** End of "jr", "sr", "d.y.", "d.ä.", "den yngre" at `at`, which follows a name; -1 when there is none. */
export function generationEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at) | 32;
  if (code !== 0x6a && code !== 0x73 && code !== 0x64) return -1; // j, s, d
  generation.lastIndex = 0;
  const found = generation.exec(text.slice(at, Math.min(end, at + LONGEST_GENERATION)).normalize('NFC'));
  if (!found) return -1;
  // In NFD, "ä" is one unit longer.
  const marks = text.slice(at, at + found[0].length).match(/\p{M}/gu)?.length ?? 0;
  return at + found[0].length + marks;
}

const titles =
  /^(?:(?:[Pp]rof|[Dd]oc|[Ff]il|[Jj]ur|[Mm]ed|[Tt]ekn|[Ee]kon|[Pp]ol|[Tt]eol|[Kk]and|[Mm]ag|[Ll]ic|[Ii]ng|[Cc]iv|[Aa]dv|[Dd]r|h\.\s?c)\.\s?|(?:[Dd]r|[Dd]ocent|[Pp]rofessor|Prof|[Kk]and|[Ll]ic)\s)+(?=\p{Lu})/u;

/** How much of a name's beginning is an academic title: "Dr ", "Prof. ", "jur. kand. ". */
export function titleLength(name: string): number {
  return titles.exec(name)?.[0].length ?? 0;
}

/** "Per (Pelle) Ek". "Eva Ek (Kommunal)" and "Bo (S)" have no name behind it, or no small letters in it. */
const bracketed = /\(\p{Lu}\p{Ll}{2,14}\)\s(?=\p{Lu}\p{Ll})/uy;
const nickname = /["”“„»«'’‘]\p{L}[^"”“„»«\r\n]{0,30}?["”“»«'’]\s(?=\p{Lu})/uy;

// Position after a nickname and the blank behind it ("Lars ”Lasse” Ek"); `at` itself when none begins there.
function nicknameEnd(text: string, at: number, end: number, isFirst: boolean): number {
  if (isNameStartAt(text, at)) return at;
  const pattern = isFirst && text.charCodeAt(at) === 40 ? bracketed : nickname;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && at + found[0].length < end ? at + found[0].length : at;
}

// A word with the particles before it.
function wordAt(text: string, start: number, end: number, wrapped: boolean): NameWord | undefined {
  let at = start;
  for (let count = 0; count < MAX_PARTICLES && at < end && !isNameStartAt(text, at); count++) {
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
  if (at >= end || !isNameStartAt(text, at)) return undefined;
  let to = partEnd(text, at, end);
  let initial = isUpperAt(text, at) && lettersIn(text, at, to) === 1;
  while (to < end) {
    const code = text.charCodeAt(to);
    if (code === 46) {
      if (!initial) break;
      // The point belongs to the initial; "K.G." and "K.-G." run into the next one.
      const next = isHyphen(text.charCodeAt(to + 1)) ? to + 2 : to + 1;
      if (next >= end || !isUpperAt(text, next)) return { start, end: to + 1, initial };
      const nextEnd = partEnd(text, next, end);
      if (lettersIn(text, next, nextEnd) > 1) return { start, end: to + 1, initial };
      to = nextEnd;
    } else {
      const next = jointEnd(text, to);
      if (next < 0 || next >= end) break;
      to = partEnd(text, next, end);
      initial = false;
    }
  }
  return { start, end: to, initial };
}

/**
 * Where the next part of a name's word begins when a hyphen, a dash or an apostrophe at `at` joins it to the one before
 * ("Al-Noor", "Al–Noor", "O’Neill"); -1 when none does. What a dash joins begins with a capital letter: "Ek–gruppen".
 */
export function jointEnd(text: string, at: number): number {
  const joiner = skipUnseen(text, at);
  const code = text.charCodeAt(joiner);
  const isDash = isNameDash(code);
  if (!isDash && !isHyphen(code) && !isApostrophe(code)) return -1;
  const next = skipUnseen(text, joiner + 1);
  return (isDash ? isUpperAt(text, next) : isLetterAt(text, next)) ? next : -1;
}

// What word processors make of a hyphen: figure dash, en dash, minus sign.
function isNameDash(code: number): boolean {
  return code === 0x2012 || code === 0x2013 || code === 0x2212;
}

function partEnd(text: string, start: number, end: number): number {
  return Math.min(lettersEnd(text, start), end);
}

function lettersIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end && count < 2; at++) if (!isMarkAt(text, at) && !isUnseenAt(text, at)) count++;
  return count;
}

// End of the single blank at `at`, and of what is not seen around it; `at` itself when there is none.
function gapEnd(text: string, at: number, end: number, wrapped: boolean): number {
  const blank = skipUnseen(text, at);
  const to = blankEnd(text, blank, end, wrapped);
  return to === blank ? at : Math.min(skipUnseen(text, to), end);
}

function blankEnd(text: string, at: number, end: number, wrapped: boolean): number {
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

/** A name as the model has it: NFC, nothing in it that is not seen, one plain space between words, none around. */
export function normalizeName(name: string): string {
  if (usual.test(name)) return name;
  // What is not seen may be between a letter and its mark.
  return withoutUnseen(name.normalize('NFC')).normalize('NFC').replace(/\s+/g, ' ').trim();
}
