import { expect } from 'vitest';

/** Less than this is not compared: the machine's own noise is larger. Milliseconds. */
const least = 60;
/** Twice the size may cost three times as much: memory costs a little more than in proportion. What is quadratic costs four times. */
const most = 3;
const attempts = 4;

/**
 * Expects that work of twice the size costs no more than three times as much. It is the processor's time that is compared,
 * not a clock's, the least of several attempts.
 */
export async function expectInProportion(work: (size: number) => unknown, size: number): Promise<void> {
  let twice = Number.POSITIVE_INFINITY;
  let once = twice;
  for (let attempt = 0; attempt < attempts; attempt++) {
    twice = Math.min(twice, await cost(work, 2 * size));
    if (twice < least) return;
    once = Math.min(once, await cost(work, size));
    if (twice <= most * once) return;
  }
  expect(twice / once, `${once.toFixed()} ms, and ${twice.toFixed()} ms for twice as much`).toBeLessThanOrEqual(most);
}

async function cost(work: (size: number) => unknown, size: number): Promise<number> {
  const before = process.cpuUsage();
  await work(size);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
