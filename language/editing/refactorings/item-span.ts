import type { Item } from '../../meeting/model.ts';
import { lineAbove, lineEnd, lineStart } from '../../source/lines.ts';
import type { SourceRange } from '../../source/range.ts';
import { isCommentLine } from '../../syntax/comment-line.ts';

/** All lines of an item and its sub-items, without blank lines at the end; comments right above the heading belong to it. */
export function itemSpan({ range }: Item, text: string): SourceRange {
  let start = lineStart(text, range.start);
  while (start > 0) {
    const above = lineAbove(text, start);
    if (!isCommentLine(text.slice(above, start))) break;
    start = above;
  }
  return { start, end: lineEnd(text, range.end) };
}
