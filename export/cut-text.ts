/** Text with parts of it replaced, and the way back. */

import { countLeading } from '../language/source/search.ts';

/** A part of a text, and what is put there instead. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

export interface CutText {
  readonly text: string;
  /** The offset before the cuts of an offset after them; within what was put there, the end of what it stands for. */
  readonly before: (offset: number) => number;
}

/** Makes the cuts, of which none overlaps another. */
export function cutText(text: string, cuts: readonly Cut[]): CutText {
  const sorted = [...cuts].sort((a, b) => a.start - b.start);
  /** Where the text after each cut begins. */
  const after: number[] = [];
  let at = 0;
  let made = '';
  for (const { start, end, put } of sorted) {
    made += text.slice(at, start) + put;
    at = end;
    after.push(made.length);
  }
  return {
    text: made + text.slice(at),
    before: (offset) => {
      const index = countLeading(after, (start) => start <= offset);
      const last = sorted[index - 1];
      const plain = offset - (after[index - 1] ?? 0) + (last?.end ?? 0);
      const next = sorted[index];
      return next && plain > next.start ? next.end : plain;
    },
  };
}
