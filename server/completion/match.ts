import { foldWord } from '../../language/syntax/characters.ts';

/** Whether what has been typed is the beginning of a text, in any letter case. */
export function matchesTyped(text: string, typed: string): boolean {
  return foldWord(text).startsWith(foldWord(typed));
}
