import type { SourceRange } from './range.ts';
import { countLeading } from './search.ts';

/** A place in a text as LSP counts it: lines and UTF-16 units from 0; a line ends with `\n`, `\r\n` or `\r`. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** Returns the positions of ranges in `text`. Its lines are found once; a range then costs a binary search. */
export function createPositions(text: string): (range: SourceRange) => PositionRange {
  const starts = lineStarts(text);
  const at = (offset: number): Position => {
    const line = Math.max(0, countLeading(starts, (start) => start <= offset) - 1);
    return { line, character: offset - (starts[line] ?? 0) };
  };
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}

/** Offsets where lines begin, from `start` on; the last one is that of the line after the last break before `end`. */
export function lineStarts(text: string, start = 0, end = text.length): number[] {
  const starts = [start];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
