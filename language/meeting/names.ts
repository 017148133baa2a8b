import {
  isDigitAt,
  isLetterAt,
  isSpaceAt,
  isUpperAt,
  isWordAt,
  lettersEnd,
  lettersStart,
  skipSpace,
} from '../syntax/characters.ts';
import { isApostrophe, isHyphen, type NameWord, nameWords, normalizeName } from '../syntax/name-pattern.ts';
import { isGivenName } from './given-names.ts';
import type { Attendee, Mention, MentionUse } from './model.ts';
import { nearestName } from './name-likeness.ts';

/** Everybody on the attendance lists, ready for looking names up. Somebody who is listed twice is one person here. */
export interface NameIndex {
  readonly people: readonly Person[];
  /** By key of the full name. */
  readonly byName: ReadonlyMap<string, Person>;
  /** By the first word of the key: those with that first word, the longest name first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Person[]>;
  /** By each beginning and each end of the name that is not all of it: first names, surnames. */
  readonly byPart: ReadonlyMap<string, readonly Person[]>;
}

/** One of the people in an index. */
export interface Person {
  readonly attendee: Attendee;
  /** The words of the name's key. */
  readonly words: readonly string[];
}

/** Who is meant by a name. */
export interface Resolution {
  readonly attendee: Attendee | undefined;
  readonly candidates: readonly Attendee[];
  readonly resembles: Attendee | undefined;
}

const nobody: Resolution = { attendee: undefined, candidates: [], resembles: undefined };

/** What names are compared by: NFC, lower case, one kind of apostrophe and hyphen, no points after initials. */
export function nameKey(name: string): string {
  return comparable(name).toLowerCase();
}

const varying = /[.’´ʼ\u2010\u2011]/g;
const plain: Readonly<Record<string, string>> = { '’': "'", '´': "'", ʼ: "'", '\u2010': '-', '\u2011': '-' };

function comparable(name: string): string {
  return normalizeName(name).replace(varying, (char) => plain[char] ?? '');
}

const presentFirst = { present: 0, guest: 1, deputy: 1, absent: 2 };

/** Makes the index of a meeting's attendance. Of somebody listed several times, the entry as present is used. */
export function createNameIndex(attendees: readonly Attendee[]): NameIndex {
  const byName = new Map<string, Person>();
  for (const attendee of attendees) {
    const key = nameKey(attendee.name);
    if (key === '') continue;
    const known = byName.get(key);
    if (known && presentFirst[known.attendee.status] <= presentFirst[attendee.status]) continue;
    byName.set(key, { attendee, words: key.split(' ') });
  }
  const people = [...byName.values()];
  const byFirstWord = new Map<string, Person[]>();
  const byPart = new Map<string, Person[]>();
  for (const person of people) {
    const { words } = person;
    add(byFirstWord, words[0] ?? '', person);
    for (let split = 1; split < words.length; split++) {
      add(byPart, words.slice(0, split).join(' '), person);
      add(byPart, words.slice(split).join(' '), person);
    }
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { people, byName, byFirstWord, byPart };
}

function add(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (!list) map.set(key, [person]);
  else if (!list.includes(person)) list.push(person);
}

/**
 * Who a name means: an attendee's full name; else the beginning or end of exactly one attendee's name (first name,
 * surname); else initials ("Anna S.", "A. Söderström"). Letter case does not matter, and each may have a genitive -s.
 * When several fit they are `candidates`; when none does, `resembles` is the one whose name is nearly this one
 * ({@link nearestName}). A single word resembles nobody unless `explicit` says that it must be a name.
 */
export function resolveName(index: NameIndex, name: string, options: { explicit?: boolean } = {}): Resolution {
  return resolveKey(index, nameKey(name), options.explicit === true).resolution;
}

interface Resolved {
  readonly resolution: Resolution;
  /** Units at the name's end that are only a genitive: 1 for -s, 2 for -'s. */
  readonly genitive: number;
}

function resolveKey(index: NameIndex, key: string, explicit: boolean): Resolved {
  if (key === '' || index.people.length === 0) return { resolution: nobody, genitive: 0 };
  const genitive = genitiveLength(key);
  const stem = genitive > 0 ? key.slice(0, -genitive) : undefined;
  for (const find of [byFullName, byPartOfName, byInitials]) {
    let people = find(index, key);
    if (people.length > 0) return { resolution: resolution(people), genitive: 0 };
    people = stem ? find(index, stem) : [];
    if (people.length > 0) return { resolution: resolution(people), genitive };
  }
  const near =
    nearestName(index.people, key, explicit) ?? (stem ? nearestName(index.people, stem, explicit) : undefined);
  return { resolution: near ? { ...nobody, resembles: near.attendee } : nobody, genitive: 0 };
}

function resolution(people: readonly Person[]): Resolution {
  const candidates = people.map((person) => person.attendee);
  return { attendee: candidates.length === 1 ? candidates[0] : undefined, candidates, resembles: undefined };
}

function byFullName(index: NameIndex, key: string): readonly Person[] {
  const person = index.byName.get(key);
  return person ? [person] : [];
}

function byPartOfName(index: NameIndex, key: string): readonly Person[] {
  return index.byPart.get(key) ?? [];
}

// "anna s", "a söderström": some words are single letters, the first and last ones agree.
function byInitials(index: NameIndex, key: string): readonly Person[] {
  const words = key.split(' ');
  if (words.length < 2 || !words.some((word) => word.length === 1) || words.every((word) => word.length === 1))
    return [];
  return index.people.filter(({ words: full }) => {
    if (full.length < words.length) return false;
    return words.every((word, i) => {
      const other = i === words.length - 1 ? full.at(-1) : full[i];
      return other !== undefined && (word.length === 1 ? other.startsWith(word) : other === word);
    });
  });
}

function genitiveLength(word: string): number {
  if (!word.endsWith('s')) return word.endsWith("'") ? 1 : 0;
  return word.charCodeAt(word.length - 2) === 39 ? 2 : 1;
}

// --- Names in running text ---------------------------------------------------------------------------------------

/** A name found in the text: positions in the text, without `@` and genitive. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Where reading goes on: after the genitive. */
  readonly next: number;
  readonly explicit: boolean;
  readonly genitive: boolean;
  readonly resolution: Resolution;
}

/**
 * Everybody named in a text, in order; `base` is the document offset of its first character. Explicit mentions are
 * `@Full Name` (the longest declared name, else the name-like run). Names of attendees are recognised without `@`, too:
 * full names, and a first name or surname that only one of them has, as whole words in this letter case, with or without
 * genitive -s. A first name with somebody else's surname ("Mats Johansson" when Mats Bergström attends) is a mention of
 * nobody on the lists; it `resembles` an attendee when the name is nearly that person's.
 */
export function findMentions(text: string, base: number, index: NameIndex, use: MentionUse): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 64) {
      const found = explicitAt(text, at, index);
      if (found) mentions.push(toMention(text, found, base, use));
      at = found ? runEnd(text, found) : at + 1;
    } else if (index.people.length > 0 && isUpperAt(text, at) && startsWord(text, at)) {
      const words = nameWords(text, at, text.length, true);
      for (const found of softIn(text, words, index)) mentions.push(toMention(text, found, base, use));
      at = Math.max(words.at(-1)?.end ?? 0, lettersEnd(text, at));
    } else at++;
  }
  return mentions;
}

// Capitalised words right after an explicit name are not somebody else: "@Ida Ek Svensson" when Ida Ek attends.
function runEnd(text: string, { start, next, genitive }: Found): number {
  return genitive ? next : Math.max(next, nameWords(text, start, text.length, false).at(-1)?.end ?? 0);
}

/** The mention that a found name makes. */
export function toMention(text: string, found: Found, base: number, use: MentionUse): Mention {
  return {
    name: normalizeName(text.slice(found.start, found.end)),
    range: { start: base + found.start, end: base + found.end },
    explicit: found.explicit,
    use,
    ...found.resolution,
  };
}

/** The explicit mention whose `@` stands at `at`; undefined when it begins none ("anna@kommun.se", a lone `@`). */
export function explicitAt(text: string, at: number, index: NameIndex): Found | undefined {
  if (text.charCodeAt(at) !== 64 || !startsWord(text, at)) return undefined;
  const start = at + 1;
  const declared = declaredAt(text, start, index, false);
  if (declared) return { ...declared, explicit: true };
  const words = nameWords(text, start, text.length, false);
  const last = words.at(-1);
  const end = last ? last.end : looseEnd(text, start);
  if (end === start || (!last && text.charCodeAt(end) === 46 && isLetterAt(text, end + 1))) return undefined;
  // A full stop is not part of the name; the point of an initial is.
  return foundAt(text, start, end, index, true);
}

// "@anna", "@anna-karin": a word in lower case.
function looseEnd(text: string, start: number): number {
  let end = lettersEnd(text, start);
  while (end > start && isNameJoint(text, end)) end = lettersEnd(text, end + 1);
  return end;
}

function isNameJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (isHyphen(code) || isApostrophe(code)) && isLetterAt(text, at + 1);
}

/** The name from `start` to `end`, resolved; a genitive is left out of it. */
export function foundAt(text: string, start: number, end: number, index: NameIndex, explicit: boolean): Found {
  const { resolution, genitive } = resolveKey(index, nameKey(text.slice(start, end)), explicit);
  return { start, end: end - genitive, next: end, explicit, genitive: genitive > 0, resolution };
}

/** Whether a word begins here: "anna@kommun.se" and "www.Ek.se" have none inside. Around `_emphasis_` a `_` is no letter. */
export function startsWord(text: string, at: number): boolean {
  let from = at;
  while (text.charCodeAt(from - 1) === 95) from--;
  if (from === 0) return true;
  const before = text.charCodeAt(from - 1);
  if (isWordAt(text, from - 1) || before === 64) return false;
  if (before === 46 || isHyphen(before) || isApostrophe(before)) return !isWordAt(text, from - 2);
  return true;
}

// Whether a whole word ends here: neither "Ek2" nor "Ek-gruppen" nor "Anna.Ek@kommun.se".
function endsWord(text: string, at: number): boolean {
  let to = at;
  while (text.charCodeAt(to) === 95) to++;
  if (isWordAt(text, to) || isNameJoint(text, to)) return false;
  const next = text.charCodeAt(to);
  return next !== 64 && !(next === 46 && isWordAt(text, to + 1) && !isDigitAt(text, to + 1));
}

/** The longest full name of an attendee that stands at `start` as whole words, with or without genitive -s. */
export function declaredAt(text: string, start: number, index: NameIndex, caseSensitive: boolean): Found | undefined {
  const firstEnd = wordEnd(text, start);
  if (firstEnd === start) return undefined;
  const first = nameKey(text.slice(start, firstEnd));
  let best: Found | undefined;
  for (const person of peopleByFirstWord(index, first)) {
    const match = matchName(text, start, person, caseSensitive);
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}

function* peopleByFirstWord(index: NameIndex, first: string): Generator<Person> {
  yield* index.byFirstWord.get(first) ?? [];
  // A name of one word in the genitive: "Pias".
  const genitive = genitiveLength(first);
  if (genitive > 0)
    for (const person of index.byFirstWord.get(first.slice(0, -genitive)) ?? [])
      if (person.words.length === 1) yield person;
}

// End of the word at `start`, with everything that may stand within a name's word.
function wordEnd(text: string, start: number): number {
  let end = lettersEnd(text, start);
  while (end > start && (isNameJoint(text, end) || isInitialPoint(text, start, end))) end = lettersEnd(text, end + 1);
  return end;
}

// The point after a single capital letter.
function isInitialPoint(text: string, start: number, at: number): boolean {
  if (text.charCodeAt(at) !== 46) return false;
  const from = Math.max(start, lettersStart(text, at));
  return isUpperAt(text, from) && text.slice(from, at).normalize('NFC').length === 1;
}

function matchName(text: string, start: number, person: Person, caseSensitive: boolean): Found | undefined {
  let at = start;
  let end = start;
  for (const [i, word] of person.words.entries()) {
    if (i > 0) {
      at = skipGap(text, end);
      if (at === end) return undefined;
    }
    end = wordEnd(text, at);
    if (i < person.words.length - 1 && nameKey(text.slice(at, end)) !== word) return undefined;
  }
  const last = person.words.at(-1) ?? '';
  const written = nameKey(text.slice(at, end));
  const genitive = written === last ? 0 : genitiveLength(written);
  if (genitive > 0 ? written.slice(0, -genitive) !== last : written !== last) return undefined;
  if (!endsWord(text, end)) return undefined;
  let nameEnd = end - genitive;
  // A sentence may end after an initial: its point belongs to the name only when the attendance has it.
  if (text.charCodeAt(nameEnd - 1) === 46 && !person.attendee.name.trimEnd().endsWith('.')) nameEnd--;
  if (caseSensitive && !hasPartAsWritten(person, text.slice(start, nameEnd))) return undefined;
  return {
    start,
    end: nameEnd,
    next: genitive > 0 ? end : nameEnd,
    explicit: false,
    genitive: genitive > 0,
    resolution: resolution([person]),
  };
}

// Whether words stand in the person's name in this letter case.
function hasPartAsWritten(person: Person, written: string): boolean {
  return ` ${comparable(person.attendee.name)} `.includes(` ${comparable(written)} `);
}

// Between two words of a name: one blank, or one line break in a passage of several lines.
function skipGap(text: string, at: number): number {
  const to = skipSpace(text, at);
  if (to - at <= 1) return to;
  let breaks = 0;
  for (let i = at; i < to; i++) if (text.charCodeAt(i) === 10) breaks++;
  return breaks === 1 ? to : at;
}

// --- Names without @ ----------------------------------------------------------------------------------------------

// The attendees in a run of capitalised words, from left to right.
function softIn(text: string, words: readonly NameWord[], index: NameIndex): Found[] {
  const found: Found[] = [];
  let i = 0;
  while (i < words.length) {
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
  const first = nameKey(text.slice(start, end));
  const attends = index.byFirstWord.has(first);
  if (!attends && !initial && !isGivenName(first)) return undefined;
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
  const key = nameKey(text.slice(start, end));
  let people = index.byPart.get(key) ?? [];
  let genitive = 0;
  // "Jens" is not a genitive of "Jen".
  if (people.length === 0 && !isGivenName(key)) {
    genitive = genitiveLength(key);
    people = genitive > 0 ? (index.byPart.get(key.slice(0, -genitive)) ?? []) : [];
  }
  const person = people.length === 1 ? people[0] : undefined;
  const nameEnd = end - genitive;
  if (!person || !hasPartAsWritten(person, text.slice(start, nameEnd))) return undefined;
  const isFirstName = person.words[0] === nameKey(text.slice(start, nameEnd));
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

const places = /(?:rum|rummet|sal|salen|lokal|lokalen|huset|gatan|vägen|torget|skolan|kvarteret|fastigheten)$/u;
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
