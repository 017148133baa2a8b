/** Adverbs and names of bodies in a sentence. */

import { adverbPairs, adverbs } from '../../syntax/function-words.ts';
import { isBareBodyWord, isBodyWord } from './bodies.ts';
import type { Word } from './words.ts';

export function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  for (;;) {
    if (adverbs.has(words[at]?.key ?? '')) at++;
    else if (adverbPairs.has(`${words[at]?.key} ${words[at + 1]?.key}`)) at += 2;
    else return at;
  }
}

export function skipAdverbsBack(words: readonly Word[], from: number, least: number): number {
  let at = from;
  for (;;) {
    if (at > least && adverbs.has(words[at - 1]?.key ?? '')) at--;
    else if (at > least + 1 && adverbPairs.has(`${words[at - 2]?.key} ${words[at - 1]?.key}`)) at -= 2;
    else return at;
  }
}

const determiners = new Set(
  'den det de hela nya nyvalda avgående tillträdande ett en enigt enig enhälligt enhällig konstituerande extra årets dagens övriga hela ordinarie tf båda närvarande'.split(
    ' ',
  ),
);
const MAX_BEFORE_BODY = 4; // words: "kommunstyrelsens", "den nya", "ett enigt"

/** Position of the body's word in the noun phrase that begins at `from`; -1 when it is no body's. */
export function bodyAt(words: readonly Word[], from: number): number {
  let isIndefinite = false;
  for (let at = from; at < from + MAX_BEFORE_BODY; at++) {
    const word = words[at];
    if (word?.kind !== 'word') return -1;
    if (isBodyWord(word)) return at;
    if (isBareBodyWord(word)) return isIndefinite ? at : -1;
    const isGenitive = word.key.endsWith('s') && word.key.length > 3;
    if (!determiners.has(word.key) && !isGenitive && !word.upper) return -1;
    isIndefinite ||= isGenitive || word.key === 'ett' || word.key === 'en';
  }
  return -1;
}
