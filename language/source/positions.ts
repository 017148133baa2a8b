import type { SourceRange } from './range.ts';

/** A place in a text as LSP counts it: lines and UTF-16 units from 0; a line ends with `\n`, `\r\n` or `\r`. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** Gives the positions of ranges in `text`. Its lines are found once; a range then costs a binary search. */
export function createPositions(text: string): (range: SourceRange) => PositionRange {
  const starts = lineStarts(text);
  const at = (offset: number): Position => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (starts[low] ?? 0) };
  };
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const ends = /\r\n|\r|\n/g;
  while (ends.exec(text)) starts.push(ends.lastIndex);
  return starts;
}
