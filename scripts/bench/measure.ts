import v8 from 'node:v8';
import vm from 'node:vm';

/** How long something took: milliseconds, over all runs. */
export interface Timing {
  readonly min: number;
  readonly median: number;
}

/** The median and nine in ten, in milliseconds. */
export interface Spread {
  readonly median: number;
  readonly p90: number;
}

const budget = 1_500; // ms for each measurement
const fewest = 5;
const most = 2_000;

/** Runs `task` until its time is used up, after as long again to warm up. */
export async function measure(task: () => unknown): Promise<Timing> {
  await run(task, budget / 2, 2);
  const times = await run(task, budget, fewest);
  const sorted = times.toSorted((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}

async function run(task: () => unknown, time: number, least: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + time;
  while (times.length < most && (times.length < least || performance.now() < end)) {
    const start = performance.now();
    const result = task();
    // Waiting for what is no promise would be measured, too.
    if (result instanceof Promise) await result;
    times.push(performance.now() - start);
  }
  return times;
}

v8.setFlagsFromString('--expose-gc');
const collectGarbage: () => void = vm.runInNewContext('gc');

/** Bytes of heap that what `make` gives keeps in use: the mean of `count` of them. */
export function heapOf(make: () => unknown, count: number): number {
  const kept: unknown[] = [make()];
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let made = 0; made < count; made++) kept.push(make());
  collectGarbage();
  const used = process.memoryUsage().heapUsed - before;
  // Still needed here, so nothing of it has been collected.
  return kept.length > 0 ? used / count : 0;
}
