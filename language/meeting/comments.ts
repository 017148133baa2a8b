import { isLineBreak } from '../source/characters.ts';
import { lineEnd } from '../source/lines.ts';
import { commentTextStart } from '../syntax/comment-line.ts';
import { isBlank } from '../syntax/line.ts';
import type { Comment } from './model.ts';

const mark = /\/\/|<!--/g;

/** All comment lines of the source, in order: the lines that the lexer emits as comments. */
export function readComments(source: string): Comment[] {
  const found: Comment[] = [];
  mark.lastIndex = 0;
  for (let match = mark.exec(source); match; match = mark.exec(source)) {
    const start = wordsStart(source, match.index);
    const words = commentTextStart(source, start);
    if (words !== mark.lastIndex) continue;
    const next = lineEnd(source, words);
    let end = next;
    while (end > words && isBlank(source.charCodeAt(end - 1))) end--;
    const text = source.slice(words, end).replace(match[0] === '//' ? /^/ : /-->$/, '');
    found.push({ type: 'comment', range: { start, end }, text: text.trim() });
    mark.lastIndex = next;
  }
  return found;
}

/** More characters than this, without blanks, are no bullets. */
const longestLead = 30;

/** Where the words of the line begin that `at` is on. */
function wordsStart(source: string, at: number): number {
  let start = at;
  for (let words = 0; start > 0 && words < longestLead && !isLineBreak(source.charCodeAt(start - 1)); start--)
    if (!isBlank(source.charCodeAt(start - 1))) words++;
  while (start < at && isBlank(source.charCodeAt(start))) start++;
  return start;
}
