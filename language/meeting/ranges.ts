import type { SourceRange } from './source.ts';

type MovableRange = { -readonly [Key in keyof SourceRange]: SourceRange[Key] };

/** The ranges of a part of the model that stand in its own section, for moving them when the text before it changes. */
export type OwnRanges = Set<MovableRange>;

/** Properties that lead to people's rows, which stand elsewhere in the document. */
const elsewhere: ReadonlySet<string> = new Set(['attendee', 'candidates', 'resembles']);

/** Collects every range object within a value of the model, other than those of the people that it refers to. */
export function collectRanges(value: unknown, into: OwnRanges): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collectRanges(each, into);
    return;
  }
  if (isRange(value)) {
    into.add(value);
    return;
  }
  for (const key in value) if (!elsewhere.has(key)) collectRanges((value as Record<string, unknown>)[key], into);
}

function isRange(value: object): value is MovableRange {
  return 'start' in value && typeof value.start === 'number';
}

/** Moves ranges in place: every part of the model that holds one sees the move. */
export function moveRanges(ranges: Iterable<MovableRange>, delta: number): void {
  if (delta === 0) return;
  for (const range of ranges) {
    range.start += delta;
    range.end += delta;
  }
}
