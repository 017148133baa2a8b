/** Binary search in lists that are in order. */
import type { SourceRange } from './range.ts';

/** Something that has a range in the source. */
export interface Placed {
  readonly range: SourceRange;
}

/**
 * The number of elements at the start of the list for which `holds` is true. Once it is false for an element, it must be
 * false for all that follow. Costs the logarithm of the list's length.
 */
export function countLeading<T>(list: readonly T[], holds: (element: T, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of parts, sorted by start, that start at or before the offset. */
export function countStartingBy(parts: readonly Placed[], offset: number): number {
  return countLeading(parts, ({ range }) => range.start <= offset);
}

/**
 * The part that the offset is in or at the end of; of two that touch there, the one that begins there. The parts are
 * in order and do not overlap.
 */
export function partAt<T extends Placed>(parts: readonly T[], offset: number): T | undefined {
  const part = parts[countStartingBy(parts, offset) - 1];
  return part && offset <= part.range.end ? part : undefined;
}

/** The parts that have something in common with `range`, or touch it. They are in order and do not overlap. */
export function partsIn<T extends Placed>(parts: readonly T[], range: SourceRange): readonly T[] {
  const to = countStartingBy(parts, range.end);
  let from = Math.max(0, countStartingBy(parts, range.start) - 1);
  while (from < to && (parts[from]?.range.end ?? 0) < range.start) from++;
  return parts.slice(from, to);
}
