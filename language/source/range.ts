/** Where something is in the source: half-open, UTF-16 offsets from the start of the document. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** A value that was read from the source, and its range there. */
export interface Sourced<T> {
  readonly value: T;
  readonly range: SourceRange;
}

/** True if `inner` is wholly within `outer`. */
export function contains(outer: SourceRange, inner: SourceRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function isSameRange(a: SourceRange, b: SourceRange | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}
