/** Binary search in parts of the model, which stand in the order of the source. */
import type { SourceRange } from './range.ts';

/** Something of the model that has its place in the source. */
export interface Placed {
  readonly range: SourceRange;
}

/** How many of the parts, which stand in order, start at or before the offset. */
export function countStartingBy(parts: readonly Placed[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (part && part.range.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The part that the offset is in or at the end of; of two that touch there, the one that begins there. The parts stand
 * in order and do not overlap.
 */
export function partAt<T extends Placed>(parts: readonly T[], offset: number): T | undefined {
  const part = parts[countStartingBy(parts, offset) - 1];
  return part && offset <= part.range.end ? part : undefined;
}

/** The parts that have something in common with `range`, or touch it. They stand in order and do not overlap. */
export function partsIn<T extends Placed>(parts: readonly T[], range: SourceRange): readonly T[] {
  const to = countStartingBy(parts, range.end);
  let from = Math.max(0, countStartingBy(parts, range.start) - 1);
  while (from < to && (parts[from]?.range.end ?? 0) < range.start) from++;
  return parts.slice(from, to);
}
