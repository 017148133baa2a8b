import { isBlankAt } from '../source/characters.ts';

/** "C:\", where a path begins. */
const drive = /(?<!\p{L})\p{L}:\\/u;

/** A path is no longer. */
const longestWord = 300;

/** True if a word has a backslash that is part of a path. */
export function hasDrive(word: string): boolean {
  return drive.test(word);
}

/**
 * The end of a line without the mark of a line break: one backslash as in Markdown, or two as in org-mode, before `to`. A word
 * with other backslashes is a path, and so its last one is text.
 */
export function lineBreakMarkAt(text: string, from: number, to: number): number {
  if (to <= from || text.charCodeAt(to - 1) !== 92) return to;
  let end = to - 1;
  if (end > from && text.charCodeAt(end - 1) === 92) end--;
  let word = end;
  while (word > from && !isBlankAt(text, word - 1) && end - word < longestWord) word--;
  const before = text.slice(word, end);
  if (before.includes('\\') || hasDrive(`${before}\\`)) return to;
  while (end > from && isBlankAt(text, end - 1)) end--;
  return end;
}
