import type { Attendee } from '../meeting/model.ts';
import { memo } from '../source/memo.ts';
import { isGivenName } from './given-names.ts';
import { areInitials } from './initials.ts';
import { nearestName } from './name-likeness.ts';
import { normalizeName, titleLength } from './name-pattern.ts';
import { isParty } from './parties.ts';

/** Everybody on the attendance lists, ready for looking names up. Somebody who is listed twice is one person here. */
export interface NameIndex {
  readonly people: readonly Person[];
  /** By key of the full name; several where people of one name can be distinguished ({@link areTwo}). */
  readonly byName: ReadonlyMap<string, readonly Person[]>;
  /** By the first word of the key: those with that first word, the longest name first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Person[]>;
  /** By each beginning and each end of the name that is not all of it: first names, surnames. */
  readonly byPart: ReadonlyMap<string, readonly Person[]>;
  /** What is known of the capitalised words that have been looked up: most of them come again and again. */
  readonly words: Map<string, WordFacts>;
  /** Keys that have been resolved: texts say the same names again and again. */
  readonly resolved: Map<string, Resolved>;
  readonly resolvedExplicit: Map<string, Resolved>;
}

/** What a capitalised word may be in a name. */
export interface WordFacts {
  readonly key: string;
  /** Somebody's first word. */
  readonly attends: boolean;
  readonly given: boolean;
  /** Any of this, or a part of a name, with or without genitive: otherwise the word is of no interest. */
  readonly relevant: boolean;
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

/**
 * What names are compared by: NFC, lower case, one kind of apostrophe and hyphen, no points after initials, no title and no
 * nickname; "d.y." and "den yngre" are the same.
 */
export function nameKey(name: string): string {
  return comparable(name).toLowerCase();
}

const varying = /[.’´ʼ\u2010\u2011\u2012\u2013\u2212]/g;
const plain: Readonly<Record<string, string>> = { '’': "'", '´': "'", ʼ: "'", '.': '' };

/** A name with one kind of apostrophe and hyphen, without points, title and nickname, in its letter case. */
export function comparable(name: string): string {
  if (plainWord.test(name) || (plainWords.test(name) && !mayVary.test(name))) return name;
  const written = normalizeName(name);
  const bare = written.slice(titleLength(written)).replace(nickname, '');
  return bare
    .replace(generation, (_, word: string) => ` ${generations[word.toLowerCase().replace(/[.\s]/g, '')] ?? word}`)
    .replace(varying, (char) => plain[char] ?? '-');
}

/** One word of Latin letters: it has nothing in it that varies. */
const plainWord = /^[A-Za-zÀ-ÖØ-öø-ÿ]+$/;
/** Words of Latin letters: of these, only titles and generational suffixes vary. */
const plainWords = /^[A-Za-zÀ-ÖØ-öø-ÿ]+(?: [A-Za-zÀ-ÖØ-öø-ÿ]+)+$/;
const mayVary = /^(?:dr|doc|prof|kand|lic)| (?:[js]r|junior|senior|d ?[yä]|yngre|äldre)$/i;

/** The name that somebody goes by, in quotation marks: "Lasse" of Lars ”Lasse” Ek. */
function nicknameOf(name: string): string | undefined {
  nickname.lastIndex = 0;
  return nickname.exec(normalizeName(name))?.[1];
}

const nickname = / ["”“„»«'’‘](\p{L}[^"”“„»«]{0,30}?)["”“»«'’](?= )/gu;
const generation = / (jr|sr|junior|senior|d\.? ?[yä]|den (?:yngre|äldre))\.?$/iu;
const generations: Readonly<Record<string, string>> = {
  junior: 'jr',
  senior: 'sr',
  denyngre: 'dy',
  denäldre: 'dä',
  dy: 'dy',
  dä: 'dä',
};
const generationKeys: ReadonlySet<string> = new Set(['jr', 'sr', 'dy', 'dä']);

const presentFirst = { present: 0, guest: 1, deputy: 1, absent: 2 };

/**
 * True for two rows of one name that are about two people: their parties or organisations differ, or the roles that they
 * have on the same list do. A meeting's officers often have other roles, too.
 */
export function areTwo(a: Attendee, b: Attendee): boolean {
  return (
    differ(a.party?.value, b.party?.value) ||
    differ(a.organization?.value, b.organization?.value) ||
    haveOtherRoles(a, b)
  );
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && nameKey(a) !== nameKey(b);
}

function haveOtherRoles(a: Attendee, b: Attendee): boolean {
  if (a.status !== b.status || a.presence.length > 0 || b.presence.length > 0) return false;
  const [own, others] = [a, b].map(({ roles, nameRange }) =>
    // "Kassör: Anna Ek" may be one of several rows about her.
    roles.some(({ office, range }) => office === 'adjuster' || range.start < nameRange.start)
      ? []
      : roles.map(({ text }) => nameKey(text)),
  );
  if (!own?.length || !others?.length) return false;
  return !own.some((role) => others.includes(role));
}

/** The key of a row's name, which never changes: a row whose name is another is another object. */
const keyOf = memo(({ name }: Attendee) => nameKey(name));

/** True for two rows about one person: of one name, and nothing distinguishes them. */
export function areOne(a: Attendee, b: Attendee): boolean {
  return keyOf(a) === keyOf(b) && !areTwo(a, b);
}

/** A row for each person: the one as present where they are listed several times. */
export function distinctPeople(attendees: readonly Attendee[]): Attendee[] {
  return [...peopleByName(attendees).values()].flat().map(({ attendee }) => attendee);
}

function peopleByName(attendees: readonly Attendee[]): Map<string, Person[]> {
  const byName = new Map<string, Person[]>();
  for (const attendee of attendees) {
    const key = keyOf(attendee);
    if (key === '') continue;
    const namesakes = byName.get(key) ?? [];
    const at = namesakes.findIndex((known) => !areTwo(known.attendee, attendee));
    const known = namesakes[at];
    if (!known) namesakes.push({ attendee, words: key.split(' ') });
    else if (presentFirst[attendee.status] < presentFirst[known.attendee.status])
      namesakes[at] = { ...known, attendee };
    byName.set(key, namesakes);
  }
  return byName;
}

/** Makes the index of a meeting's attendance. Of somebody listed several times, the entry as present is used. */
export function createNameIndex(attendees: readonly Attendee[]): NameIndex {
  const byName = peopleByName(attendees);
  const people = [...byName.values()].flat();
  const byFirstWord = new Map<string, Person[]>();
  const byPart = new Map<string, Person[]>();
  for (const person of people) {
    add(byFirstWord, person.words[0] ?? '', person);
    for (const part of partsOf(person)) add(byPart, part, person);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { people, byName, byFirstWord, byPart, words: new Map(), resolved: new Map(), resolvedExplicit: new Map() };
}

/** Each beginning and each end of a name that is not all of it, and the nickname. "jr" says nobody's name, but may be left out. */
function* partsOf({ attendee, words }: Person): Generator<string> {
  const isJunior = words.length > 1 && generationKeys.has(words.at(-1) ?? '');
  const plain = isJunior ? words.slice(0, -1) : words;
  if (isJunior) yield plain.join(' ');
  for (let split = 1; split < plain.length; split++) {
    yield plain.slice(0, split).join(' ');
    yield plain.slice(split).join(' ');
    if (isJunior) yield words.slice(split).join(' ');
  }
  const called = nicknameOf(attendee.name);
  if (called) yield nameKey(called);
  for (const { value } of attendee.details)
    if (!isParty(value) && areInitials(value, attendee.name)) yield nameKey(value);
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

/** Whom a name's key means, and whether as a genitive. */
export interface Resolved {
  readonly resolution: Resolution;
  /** Units at the name's end that are only a genitive: 1 for -s, 2 for -'s. */
  readonly genitive: number;
}

/** What a capitalised word of a text may be in a name. */
export function factsOf(index: NameIndex, word: string): WordFacts {
  const known = index.words.get(word);
  if (known) return known;
  const key = nameKey(word);
  const genitive = genitiveLength(key);
  const stem = genitive > 0 ? key.slice(0, -genitive) : key;
  const attends = index.byFirstWord.has(key);
  const given = isGivenName(key);
  const relevant =
    attends || given || [key, stem].some((each) => index.byFirstWord.has(each) || index.byPart.has(each));
  const facts = { key, attends, given, relevant };
  if (index.words.size < MAX_WORDS) index.words.set(word, facts);
  return facts;
}

const MAX_WORDS = 10_000;

/** As {@link resolveName}, of a key ({@link nameKey}). */
export function resolveKey(index: NameIndex, key: string, explicit: boolean): Resolved {
  if (key === '' || index.people.length === 0) return { resolution: nobody, genitive: 0 };
  const resolved = explicit ? index.resolvedExplicit : index.resolved;
  const known = resolved.get(key);
  if (known) return known;
  const found = lookUp(index, key, explicit);
  if (resolved.size < MAX_WORDS) resolved.set(key, found);
  return found;
}

function lookUp(index: NameIndex, key: string, explicit: boolean): Resolved {
  const genitive = genitiveLength(key);
  const stem = genitive > 0 ? key.slice(0, -genitive) : undefined;
  for (const find of [byFullName, byPartOfName, byInitials, byOnlyFirstName]) {
    let people = find(index, key);
    if (people.length > 0) return { resolution: resolution(people), genitive: 0 };
    people = stem ? find(index, stem) : [];
    if (people.length > 0) return { resolution: resolution(people), genitive };
  }
  const near =
    nearestName(index.people, key, explicit) ?? (stem ? nearestName(index.people, stem, explicit) : undefined);
  return { resolution: near ? { ...nobody, resembles: near.attendee } : nobody, genitive: 0 };
}

/** Whom a name means that fits these people. */
export function resolution(people: readonly Person[]): Resolution {
  const candidates = people.map((person) => person.attendee);
  return { attendee: candidates.length === 1 ? candidates[0] : undefined, candidates, resembles: undefined };
}

function byFullName(index: NameIndex, key: string): readonly Person[] {
  return index.byName.get(key) ?? [];
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

/** "Moa Lilja", where everybody is listed by the first name alone. */
function byOnlyFirstName(index: NameIndex, key: string): readonly Person[] {
  const [first = '', ...more] = key.split(' ');
  if (more.length === 0 || index.people.some(({ words }) => words.length > 1)) return [];
  return index.byName.get(first) ?? [];
}

/** How many units at a key's end may be a genitive: 1 for -s or an apostrophe, 2 for -'s, 0 for none. */
export function genitiveLength(word: string): number {
  if (!word.endsWith('s')) return word.endsWith("'") ? 1 : 0;
  return word.charCodeAt(word.length - 2) === 39 ? 2 : 1;
}
