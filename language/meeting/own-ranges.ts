import type { SourceRange } from '../source/range.ts';

type MovableRange = { -readonly [Key in keyof SourceRange]: SourceRange[Key] };

/**
 * The ranges of a part of the model that are in its own section, each once, for moving them when the text before it
 * changes. A list, because all of them are gone through for each key.
 */
export type OwnRanges = MovableRange[];

/** Properties that lead to people's rows, which are elsewhere in the document. */
const elsewhere: ReadonlySet<string> = new Set(['attendee', 'candidates', 'resembles']);

/** Every range object within a value of the model, other than those of the people that it refers to. */
export function rangesIn(value: object): Set<MovableRange> {
  const found = new Set<MovableRange>();
  collectRanges(value, found);
  return found;
}

// Flat, since it goes through all of the model: nothing is called for what is no object, which most is.
function collectRanges(value: object, into: Set<MovableRange>): void {
  if (Array.isArray(value)) {
    for (const each of value) if (typeof each === 'object' && each !== null) collectRanges(each, into);
    return;
  }
  if (isRange(value)) {
    into.add(value);
    return;
  }
  for (const key in value) {
    const part = (value as Record<string, unknown>)[key];
    if (typeof part === 'object' && part !== null && !elsewhere.has(key)) collectRanges(part, into);
  }
}

function isRange(value: object): value is MovableRange {
  return 'start' in value && typeof value.start === 'number';
}

/** Moves ranges in place: every part of the model that holds one sees the move. */
export function moveRanges(ranges: OwnRanges, delta: number): void {
  if (delta === 0) return;
  for (const range of ranges) {
    range.start += delta;
    range.end += delta;
  }
}
