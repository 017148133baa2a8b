import { isGivenName } from './given-names.ts';

/** The words of a name's key: NFC, lower case. */
interface Named {
  readonly words: readonly string[];
}

const MAX_DISTANCE = 2;
const MAX_SPELLING = 3; // letters that spellings of one name differ in: Christoffer, Kristofer
const SAME_SOUND = 0.5; // nearer than any other letter

/**
 * The one whose name is nearly `key` and so probably the same name misspelt; undefined when there is none, or two.
 *
 * Names are compared word by word, as many words in each. A word is near another when both sound the same (Rickard,
 * Rikard; Carl, Karl; Lindqvist, Lindkvist), or by its Damerau–Levenshtein distance: at most 1 in words of four to six
 * letters, 2 in longer ones, and 2 in the whole name. Shorter words must be the same or sound the same, so "Anna Ek" is
 * not near "Anna Eklund" or "Anna Ed". Two given names that both exist and sound different are different people (Erik
 * and Erika, Johan and Johanna). A name is also near one that has a middle name more, or only another hyphen or blank.
 *
 * A single word is near nobody, unless `explicit` says that it stands for a person: then first names are compared.
 */
export function nearestName<T extends Named>(people: readonly T[], key: string, explicit: boolean): T | undefined {
  const words = key.split(' ');
  if (words.length < 2 && !explicit) return undefined;
  let nearest: T | undefined;
  let least = MAX_DISTANCE + 1;
  for (const person of people) {
    const distance =
      words.length === 1
        ? wordDistance(words[0] ?? '', person.words[0] ?? '', true)
        : nameDistance(words, person.words);
    if (distance > least) continue;
    nearest = distance < least ? person : undefined;
    least = distance;
  }
  return least <= MAX_DISTANCE ? nearest : undefined;
}

function nameDistance(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) {
    if (a.join('').replaceAll('-', '') === b.join('').replaceAll('-', '')) return 1;
    const sameEnds =
      Math.min(a.length, b.length) > 1 && Math.abs(a.length - b.length) === 1 && a[0] === b[0] && a.at(-1) === b.at(-1);
    return sameEnds ? 1 : Number.POSITIVE_INFINITY;
  }
  let sum = 0;
  for (let i = 0; i < a.length && sum <= MAX_DISTANCE; i++)
    sum += wordDistance(a[i] ?? '', b[i] ?? '', i < a.length - 1);
  return sum;
}

function wordDistance(a: string, b: string, given: boolean): number {
  if (a === b) return 0;
  const length = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > MAX_DISTANCE || length > MAX_WORD) return Number.POSITIVE_INFINITY;
  const distance = editDistance(a, b);
  if (distance > MAX_SPELLING) return Number.POSITIVE_INFINITY;
  if (soundOf(a) === soundOf(b)) return SAME_SOUND;
  const limit = length < 4 ? 0 : length < 7 ? 1 : 2;
  if (limit === 0 || (given && isGivenName(a) && isGivenName(b))) return Number.POSITIVE_INFINITY;
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

const MAX_WORD = 40; // letters; longer words are no names

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ch|ck|q|c(?![eiyäö])/g, 'k'],
  [/c|z/g, 's'],
  [/ku(?=[aeiyäö])/g, 'kv'],
  [/w|f/g, 'v'],
  [/x/g, 'ks'],
  [/(?<=.)h/g, ''],
  [/[äæé]/g, 'e'],
  [/ø/g, 'ö'],
  [/ie|y|j/g, 'i'],
  [/(.)\1+/g, '$1'],
];

// What is left of a name when spellings that sound alike are made the same.
function soundOf(word: string): string {
  return spellings.reduce((sound, [from, to]) => sound.replace(from, to), word);
}

/** Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions, neighbours swapped. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
