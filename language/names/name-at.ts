import type { Mention, MentionUse } from '../meeting/model.ts';
import {
  isDigitAt,
  isLetterAt,
  isUpperAt,
  isWordAt,
  lettersEnd,
  lettersStart,
  skipSpace,
  skipUnseen,
  skipUnseenBack,
} from '../source/characters.ts';
import { isGivenName } from './given-names.ts';
import {
  comparable,
  genitiveLength,
  type NameIndex,
  nameKey,
  type Person,
  type Resolution,
  resolution,
  resolveKey,
} from './name-index.ts';
import { generationEnd, isApostrophe, isHyphen, jointEnd, nameWords, normalizeName } from './name-pattern.ts';
import { toldApart } from './namesakes.ts';

/** A name found in the text: positions in the text, without `@` and genitive. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Where reading continues: after the genitive. */
  readonly next: number;
  readonly explicit: boolean;
  readonly genitive: boolean;
  readonly resolution: Resolution;
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

/**
 * The explicit mention whose `@` is at `at`; undefined when it begins none: in "anna@kommun.se", before nothing, or in
 * an account's name ("@kvastgrenen", "@anna_foto"), which is a word in lower case that is nobody's name.
 */
export function explicitAt(text: string, at: number, index: NameIndex): Found | undefined {
  if (text.charCodeAt(at) !== 64 || !startsWord(text, at)) return undefined;
  const start = at + 1;
  const declared = declaredAt(text, start, index, false);
  if (declared && !goesOnAsAccount(text, declared.next)) return { ...declared, explicit: true };
  const words = nameWords(text, start, text.length, false);
  const last = words.at(-1);
  const end = last ? last.end : looseEnd(text, start);
  if (end === start || (!last && text.charCodeAt(end) === 46 && isLetterAt(text, end + 1))) return undefined;
  if (goesOnAsAccount(text, end)) return undefined;
  const found = foundAt(text, start, end, index, true);
  const { attendee, candidates, resembles } = found.resolution;
  const isNobody = !attendee && candidates.length === 0 && !resembles;
  return !last && isNobody && !isGivenName(text.slice(start, end)) ? undefined : found;
}

// "@anna_foto", "@Bo2"; around `_emphasis_` a `_` is none of it.
function goesOnAsAccount(text: string, at: number): boolean {
  let to = at;
  while (text.charCodeAt(to) === 95) to++;
  return isDigitAt(text, to) || (to > at && isWordAt(text, to));
}

// "@anna", "@anna-karin": a word in lower case.
function looseEnd(text: string, start: number): number {
  let end = lettersEnd(text, start);
  for (let next = jointEnd(text, end); end > start && next > 0; next = jointEnd(text, end))
    end = lettersEnd(text, next);
  return end;
}

/** The name from `start` to `end`, resolved; a genitive is left out of it. */
export function foundAt(text: string, start: number, end: number, index: NameIndex, explicit: boolean): Found {
  const { resolution: known, genitive } = resolveKey(index, nameKey(text.slice(start, end)), explicit);
  const resolution = toldApart(known, text, start, end);
  return { start, end: end - genitive, next: end, explicit, genitive: genitive > 0, resolution };
}

/** True if a word begins here: "anna@kommun.se" and "www.Ek.se" have none inside. Around `_emphasis_` a `_` is no letter. */
export function startsWord(text: string, at: number): boolean {
  let from = skipUnseenBack(text, at);
  while (text.charCodeAt(from - 1) === 95) from--;
  if (from === 0) return true;
  const before = text.charCodeAt(from - 1);
  if (isWordAt(text, from - 1) || before === 64) return false;
  if (before === 46 || isHyphen(before) || isApostrophe(before)) return !isWordAt(text, from - 2);
  return true;
}

/** True if a whole word ends here: neither "Ek2" nor "Ek-gruppen" nor "Anna.Ek@kommun.se". */
export function endsWord(text: string, at: number): boolean {
  let to = skipUnseen(text, at);
  while (text.charCodeAt(to) === 95) to++;
  if (isWordAt(text, to) || jointEnd(text, to) > 0) return false;
  const next = text.charCodeAt(to);
  return next !== 64 && !(next === 46 && isWordAt(text, to + 1) && !isDigitAt(text, to + 1));
}

/** The longest full name of an attendee that is at `start` as whole words, with or without genitive -s. */
export function declaredAt(text: string, start: number, index: NameIndex, caseSensitive: boolean): Found | undefined {
  const firstEnd = wordEnd(text, start);
  if (firstEnd === start) return undefined;
  const first = nameKey(text.slice(start, firstEnd));
  let best: Found | undefined;
  let namesakes: readonly Person[] | undefined;
  for (const person of peopleByFirstWord(index, first)) {
    const match = matchName(text, start, person, caseSensitive);
    if (!match || (best && match.end <= best.end)) continue;
    best = match;
    namesakes = index.byName.get(person.words.join(' '));
  }
  if (!best || !namesakes || namesakes.length < 2) return best;
  return { ...best, resolution: toldApart(resolution(namesakes), text, start, best.next) };
}

function* peopleByFirstWord(index: NameIndex, first: string): Generator<Person> {
  yield* index.byFirstWord.get(first) ?? [];
  // A name of one word in the genitive: "Pias".
  const genitive = genitiveLength(first);
  if (genitive > 0)
    for (const person of index.byFirstWord.get(first.slice(0, -genitive)) ?? [])
      if (person.words.length === 1) yield person;
}

// End of the word at `start`, with everything that may be within a name's word.
function wordEnd(text: string, start: number): number {
  let end = lettersEnd(text, start);
  while (end > start) {
    const next = isInitialPoint(text, start, end) ? end + 1 : jointEnd(text, end);
    if (next < 0) break;
    end = lettersEnd(text, next);
  }
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
    const generation = i > 0 ? generationEnd(text, at, text.length) : -1;
    end = generation > at ? generation : wordEnd(text, at);
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

/** True if words are in the person's name in this letter case. */
export function hasPartAsWritten(person: Person, written: string): boolean {
  return ` ${comparable(person.attendee.name)} `.includes(` ${comparable(written)} `);
}

// Between two words of a name: one blank, or one line break in a passage of several lines.
function skipGap(text: string, at: number): number {
  const from = skipUnseen(text, at);
  const to = skipSpace(text, from);
  if (to === from) return at;
  if (to - from === 1) return skipUnseen(text, to);
  let breaks = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) breaks++;
  return breaks === 1 ? skipUnseen(text, to) : at;
}
