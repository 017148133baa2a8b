import { isDigitAt, isSpaceAt, lettersEnd, lettersStart, skipSpace } from '../source/characters.ts';
import { isGivenName } from './given-names.ts';
import { declaredAt, endsWord, type Found, foundAt, hasPartAsWritten } from './name-at.ts';
import { factsOf, genitiveLength, type NameIndex, nameKey, resolution } from './name-index.ts';
import type { NameWord } from './name-pattern.ts';

/** The attendees in a run of capitalised words without `@`, from left to right; see `findMentions`. */
export function namesInRun(text: string, words: readonly NameWord[], index: NameIndex): Found[] {
  const found: Found[] = [];
  let i = 0;
  while (i < words.length) {
    const word = wordOf(words, i);
    if (!word.initial && !factsOf(index, text.slice(word.start, word.end)).relevant) {
      i++;
      continue;
    }
    const step =
      declaredIn(text, words, i, index) ?? fullNameIn(text, words, i, index) ?? partIn(text, words, i, index);
    if (step?.found) found.push(step.found);
    i = step?.next ?? i + 1;
  }
  return found;
}

/** What a reader found at a word of a run, and which word is next. */
interface Step {
  readonly found: Found | undefined;
  readonly next: number;
}

function declaredIn(text: string, words: readonly NameWord[], i: number, index: NameIndex): Step | undefined {
  const found = declaredAt(text, wordOf(words, i).start, index, true);
  if (!found) return undefined;
  let next = i + 1;
  while (next < words.length && wordOf(words, next).start < found.next) next++;
  return { found, next };
}

const MAX_NAME = 4; // words

// A first name with what follows it: "Anna S.", "Anna Maria Söderström", "Rikard Sundbom", "Mats Johansson".
function fullNameIn(text: string, words: readonly NameWord[], i: number, index: NameIndex): Step | undefined {
  const { start, end, initial } = wordOf(words, i);
  const { attends, given } = factsOf(index, text.slice(start, end));
  if (!attends && !given && !initial) return undefined;
  let last = i + 1;
  while (last < words.length && last < i + MAX_NAME && !isAcronym(text, wordOf(words, last))) last++;
  if (last === i + 1) return undefined;
  for (let to = last; to > i + 1; to--) {
    const nameEnd = wordOf(words, to - 1).end;
    if (!endsWord(text, nameEnd)) continue;
    const found = foundAt(text, start, nameEnd, index, false);
    if (found.resolution.attendee || found.resolution.resembles) return { found, next: to };
    if (found.resolution.candidates.length > 0) return { found: undefined, next: to };
  }
  // Somebody else who shares the first name with an attendee, or the surname.
  if (attends) return { found: foundAt(text, start, wordOf(words, last - 1).end, index, false), next: last };
  return { found: undefined, next: i + 2 };
}

// A first name or a surname by itself, when one attendee has it.
function partIn(text: string, words: readonly NameWord[], i: number, index: NameIndex): Step | undefined {
  const { start, end } = wordOf(words, i);
  if (!endsWord(text, end)) return undefined;
  const { key, given } = factsOf(index, text.slice(start, end));
  let people = index.byPart.get(key) ?? [];
  let genitive = 0;
  // "Jens" is not a genitive of "Jen".
  if (people.length === 0 && !given) {
    genitive = genitiveLength(key);
    people = genitive > 0 ? (index.byPart.get(key.slice(0, -genitive)) ?? []) : [];
  }
  const person = people.length === 1 ? people[0] : undefined;
  const nameEnd = end - genitive;
  if (!person || !hasPartAsWritten(person, text.slice(start, nameEnd))) return undefined;
  const isFirstName = person.words[0] === (genitive > 0 ? key.slice(0, -genitive) : key);
  if (isFirstName ? isOrdinaryWord(text, start, end) : isOtherThanPerson(text, words, i, genitive > 0))
    return undefined;
  const found = {
    start,
    end: nameEnd,
    next: end,
    explicit: false,
    genitive: genitive > 0,
    resolution: resolution([person]),
  };
  return { found, next: i + 1 };
}

function wordOf(words: readonly NameWord[], i: number): NameWord {
  return words[i] ?? { start: 0, end: 0, initial: false };
}

// "SKR", "SNUG": no part of a person's name.
function isAcronym(text: string, word: NameWord): boolean {
  const written = text.slice(word.start, word.end);
  return written.length > 1 && !word.initial && written === written.toUpperCase();
}

const afterPer = new Set(
  'capsulam automatik post epost telefon mejl mail brev styck person år månad dag vecka kvartal capita se'.split(' '),
);

// "Per capsulam", "Per 31 december", "Dag 2": names that are other words, too.
function isOrdinaryWord(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (word !== 'Per' && word !== 'Dag') return false;
  const next = skipSpace(text, end);
  return isDigitAt(text, next) || (word === 'Per' && afterPer.has(text.slice(next, lettersEnd(text, next))));
}

const places = /(?:rum|rummet|sal|salen|lokal|lokalen|huset|gatan|vägen|torget|skolan|kvarteret|fastigheten)$/iu;
const placesAfter = new Set('kommun kommuner socken församling stad län skola gård by torg väg gata park'.split(' '));

// "Erik Ek" and "E. Ek" are others than Lisa Ek; "Sammanträdesrum Ek", "Bergs kommun", "Berg Bygg" are no people.
function isOtherThanPerson(text: string, words: readonly NameWord[], i: number, genitive: boolean): boolean {
  const { start, end } = wordOf(words, i);
  if (i > 0) {
    const { start: before, end: beforeEnd, initial } = wordOf(words, i - 1);
    if (initial || isGivenName(nameKey(text.slice(before, beforeEnd)))) return true;
  }
  if (i + 1 < words.length && !genitive) return true;
  let wordBefore = start;
  while (wordBefore > 0 && isSpaceAt(text, wordBefore - 1)) wordBefore--;
  const from = Math.max(lettersStart(text, wordBefore), wordBefore - 24);
  if (from < wordBefore && places.test(text.slice(from, wordBefore).normalize('NFC'))) return true;
  const next = skipSpace(text, end);
  return next > end && placesAfter.has(text.slice(next, lettersEnd(text, next)));
}
