/** Handles in lower case ("ylb"), which are names only in a name's place in an election. */
import { isGivenName } from '../../names/given-names.ts';
import { electedForms, electsForms, noHandles, officeNames, proposed } from './election-words.ts';
import type { Name } from './name-lists.ts';
import { bodyAt, skipAdverbs } from './phrases.ts';
import type { Word } from './words.ts';

const SHORTEST = 2;
const LONGEST = 6; // letters: a longer word in lower case is a noun sooner than a handle
const inflected = /(?:arna|orna|erna|aren|are|ande|ende|ning|het)$/u;
const between = new Set(['och', 'samt', '&', ',']);
const officeStart = new Set(['till', 'som', 'att']);

/** "Mötet valde ylb till", "stk föreslås och väljs", "Till justerare valdes moa och bek." `verb` is the position of the verb that elects. */
export function handlesAt(
  words: readonly Word[],
  at: number,
  verb: number,
): { readonly names: readonly Name[]; readonly to: number } | undefined {
  // In lower case at the beginning of a sentence, directly before the verb: no other word is.
  const isFirst = at === 0 && verb === 1 && isLongHandle(words[0]);
  if (!isFirst && (!isHandle(words[at]) || !isPlace(words, at, verb))) return undefined;
  const names: Name[] = [];
  let to = at;
  for (let next = at; isHandle(words[next]) || (isFirst && next === at); ) {
    const word = words[next];
    if (!word) break;
    names.push({ start: word.start, end: word.end, explicit: false });
    to = next + 1;
    next = to;
    while (between.has(words[next]?.key ?? '')) next++;
    if (next === to) break;
  }
  return endsWell(words, to, verb) ? { names, to } : undefined;
}

function isHandle(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || word.upper || isVerb(word.key)) return false;
  if (isGivenName(word.key)) return !noHandles.has(word.key);
  const { length } = word.key;
  return length >= SHORTEST && length <= LONGEST && !noHandles.has(word.key) && !inflected.test(word.key);
}

function isLongHandle(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || word.upper || isVerb(word.key) || noHandles.has(word.key)) return false;
  return !officeNames.some((office) => office.word.test(word.key)) && !/(?:en|et|na|tion)$/u.test(word.key);
}

function isVerb(key: string): boolean {
  return electedForms.has(key) || electsForms.has(key) || proposed.test(key) || /(?:ades|ade|des|tes)$/u.test(key);
}

/** Where a name is sure to be: first, or directly after the verb and who elects. */
function isPlace(words: readonly Word[], at: number, verb: number): boolean {
  if (at === 0) return true;
  if (at < verb) return false;
  let from = skipAdverbs(words, verb + 1);
  const body = bodyAt(words, from);
  if (body >= 0) from = skipAdverbs(words, body + 1);
  if (at === from) return true;
  // "ylb väljs till mötesordförande, stk till mötessekreterare"
  return between.has(words[at - 1]?.key ?? '') && officeStart.has(words[at + 1]?.key ?? '');
}

/** The phrase ends there, or continues as names do: "till …", "som …", a verb. */
function endsWell(words: readonly Word[], to: number, verb: number): boolean {
  const next = words[to];
  if (!next || /^[.!;,(]$/.test(next.key) || to === verb) return true;
  return (
    officeStart.has(next.key) || proposed.test(next.key) || electedForms.has(next.key) || electsForms.has(next.key)
  );
}
