/** Tests for single words, which say whether a passage is worth cutting into sentences: most are not. */
import { withoutUnseen } from '../../source/characters.ts';
import { composed } from '../node-tokens.ts';

/**
 * Makes a test that is true for each text in which one of the words, which are folded, is a whole word ({@link Word.key}). It may
 * be true for others: a part of a joined word ("AU-beslutade") counts.
 */
export function wordTest(words: Iterable<string>): (text: string) => boolean {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![a-zåäöé])(?:${longestFirst.join('|')})(?![a-zåäöé])`, 'i');
  return (text) => pattern.test(text) || (changed.test(text) && pattern.test(composed(withoutUnseen(text))));
}

/** Text that is written in other characters than its folded words are: in NFD, or with soft hyphens and the like. */
const changed = /[\u0300-\u036f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/** The words of a row of forms, "godkändes godkänns"; none of an empty row. */
export function formsIn(row: string): string[] {
  return row.split(' ').filter((form) => form !== '');
}
