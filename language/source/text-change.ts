/** Where two texts differ: the range `start` to `before.length - tail` of the one became `start` to `after.length - tail` of the other. */
export interface TextChange {
  readonly start: number;
  /** Length of what both have in common at the end. */
  readonly tail: number;
}

/** The smallest change between two texts; undefined when they are the same. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const start = commonPrefix(before, after);
  return { start, tail: commonSuffix(before, after, start) };
}

/** Length of what two texts have in common at the start; compares in large steps first. */
function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  for (let step = 1 << 16; step >= 16; step >>= 3) {
    while (at + step <= limit && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
  }
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonSuffix(a: string, b: string, prefix: number): number {
  const limit = Math.min(a.length, b.length) - prefix;
  let at = 0;
  for (let step = 1 << 16; step >= 16; step >>= 3) {
    while (
      at + step <= limit &&
      a.slice(a.length - at - step, a.length - at) === b.slice(b.length - at - step, b.length - at)
    )
      at += step;
  }
  while (at < limit && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}
