import { expect } from 'vitest';

/** Less than this is not compared: the machine's own noise is larger. Milliseconds. */
const least = 60;
/** How much larger the larger one is. */
export const growth = 4;
/** Memory makes it cost a little more than in proportion. What is quadratic costs sixteen times as much. */
const most = 8;
const attempts = 4;

/**
 * Expects that work of four times the size costs no more than eight times as much. It compares the processor's time, not a
 * clock's, the least of several attempts.
 */
export async function expectInProportion(work: (size: number) => unknown, size: number): Promise<void> {
  let large = Number.POSITIVE_INFINITY;
  let small = large;
  for (let attempt = 0; attempt < attempts; attempt++) {
    large = Math.min(large, await cost(work, growth * size));
    if (large < least) return;
    small = Math.min(small, await cost(work, size));
    if (large <= most * small) return;
  }
  expect(
    large / small,
    `${small.toFixed()} ms, and ${large.toFixed()} ms for ${growth} times as much`,
  ).toBeLessThanOrEqual(most);
}

async function cost(work: (size: number) => unknown, size: number): Promise<number> {
  const before = process.cpuUsage();
  await work(size);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
