import fc from 'fast-check';

/** Where a generator takes its decisions from. */
export interface Choices {
  /** A whole number from 0 up to but not including `below`. The smallest choices make the simplest result. */
  readonly below: (below: number) => number;
}

/** Choices that only depend on the seed, as many as are asked for. */
export function seededChoices(seed: number): Choices {
  let state = seed | 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return { below: (below) => next() % below };
}

/** Choices read from a list of numbers; 0 when it has come to its end, so that a shorter list gives something simpler. */
export function listedChoices(numbers: readonly number[]): Choices {
  let at = 0;
  return { below: (below) => (numbers[at++] ?? 0) % below };
}

/** Choices for fast-check, which shrinks them. */
export const arbitraryChoices: fc.Arbitrary<number[]> = fc.array(fc.nat(0xffff), { minLength: 30, maxLength: 400 });

export function pick<T>(choices: Choices, from: readonly [T, ...T[]]): T {
  return from[choices.below(from.length)] ?? from[0];
}

/** True once in `of` times; never for the smallest choices. */
export function once(choices: Choices, of: number): boolean {
  return choices.below(of) === of - 1;
}

/** As many results as chosen, up to `most`. */
export function several<T>(choices: Choices, most: number, make: (at: number) => T): T[] {
  return Array.from({ length: choices.below(most + 1) }, (_, at) => make(at));
}
