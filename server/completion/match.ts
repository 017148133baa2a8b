import { foldWord } from '../../language/source/characters.ts';

/** True if what has been typed is the beginning of a text, in any letter case. */
export function matchesTyped(text: string, typed: string): boolean {
  return foldWord(text).startsWith(foldWord(typed));
}

/** True if what has been typed is the beginning of a name or of one of its words. */
export function matchesName(name: string, typed: string): boolean {
  return matchesTyped(name, typed) || (!/\s/.test(typed) && name.split(' ').some((word) => matchesTyped(word, typed)));
}
