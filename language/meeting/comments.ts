import { isLineBreak } from '../source/characters.ts';
import { lineEnd } from '../source/lines.ts';
import { isBlank } from '../syntax/line.ts';
import type { Comment } from './model.ts';

/** All comment lines of the source, in order: the lines that the lexer gives as comments. */
export function readComments(source: string): Comment[] {
  const found: Comment[] = [];
  for (let at = source.indexOf('//'); at >= 0; ) {
    let next = at + 2;
    if (beginsLine(source, at)) {
      next = lineEnd(source, next);
      let end = next;
      while (end > at + 2 && isBlank(source.charCodeAt(end - 1))) end--;
      found.push({ type: 'comment', range: { start: at, end }, text: source.slice(at + 2, end).trim() });
    }
    at = source.indexOf('//', next);
  }
  return found;
}

function beginsLine(source: string, at: number): boolean {
  let from = at;
  while (from > 0 && isBlank(source.charCodeAt(from - 1))) from--;
  return from === 0 || isLineBreak(source.charCodeAt(from - 1));
}
