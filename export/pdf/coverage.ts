/** The characters that fonts have. */
import { countLeading } from '../../language/source/search.ts';

/** First and last character code, both included. */
type CodeRange = readonly [first: number, last: number];

/** Characters, in ranges that are in order and do not touch. */
export type Coverage = readonly CodeRange[];

/**
 * The characters that Typst says a font has: the lengths of runs of codes from 0 on, of codes that it does not have and
 * codes that it has in turn.
 */
export function coverageOf(runs: readonly number[]): Coverage {
  const found: CodeRange[] = [];
  let next = 0;
  for (const [at, length] of runs.entries()) {
    if (at % 2 === 1 && length > 0) found.push([next, next + length - 1]);
    next += length;
  }
  return found;
}

/** True if the character with this code is among them. */
export function covers(coverage: Coverage, code: number): boolean {
  const range = coverage[countLeading(coverage, ([first]) => first <= code) - 1];
  return range !== undefined && code <= range[1];
}

/** The characters that at least one of the fonts has. */
export function jointCoverage(coverages: readonly Coverage[]): Coverage {
  const found: [number, number][] = [];
  for (const [first, last] of coverages.flat().sort((a, b) => a[0] - b[0])) {
    const previous = found.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else found.push([first, last]);
  }
  return found;
}
