import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as esbuild from 'esbuild';
import { root, runNode } from '../run.ts';
import type { ExportJob, ExportTimes } from './export-thread.ts';
import { writers } from './export-writers.ts';
import type { Timing } from './measure.ts';
import type { Result } from './pipeline.ts';

/** How often a first file is made, and how many follow each. */
export interface ExportRuns {
  readonly starts: number;
  readonly more: number;
}

const thread = path.join(root, '.cache', 'bench', 'export-thread.mjs');

/** Builds what the exports load when they are first used, and the thread that makes them: a program loads a bundle, too. */
export async function buildWriters(): Promise<void> {
  if ((await runNode(['esbuild.mjs', '--minify', 'pdf', 'word'])) !== 0) throw new Error('the exports do not build');
  await esbuild.build({
    entryPoints: ['scripts/bench/export-thread.ts'],
    absWorkingDir: root,
    outfile: thread,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: { '.typ': 'text' },
    // Where the project is, as seen from the sources.
    define: { 'import.meta.dirname': JSON.stringify(path.join(root, 'scripts')) },
    logLevel: 'warning',
  });
}

/**
 * What exports of a text cost, beside others: the first file of a program that runs, with what must be loaded or started
 * for it, and the next ones, each after a change of the text.
 */
export async function measureExports(text: string, { starts, more }: ExportRuns): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name } of writers) {
    const runs: ExportTimes[] = [];
    for (let start = 0; start < starts; start++) runs.push(await inThread({ writer: name, text, more }));
    results.push({ name: `${name}, first`, value: timing(runs.map(({ times }) => times[0] ?? 0)) });
    results.push({ name: `${name}, next`, value: timing(runs.flatMap(({ times }) => times.slice(1))) });
    const { size = 0, pages = 0 } = runs[0] ?? {};
    results.push({ name: `${name}, size`, value: { number: size / 1_000, unit: 'kB' } });
    if (pages > 0) results.push({ name: `${name}, pages`, value: { text: String(pages) } });
  }
  return results;
}

/** In a thread of its own nothing has been loaded, and no function compiled. */
async function inThread(job: ExportJob): Promise<ExportTimes> {
  const worker = new Worker(thread, { workerData: job });
  const [times] = await Promise.race([
    once(worker, 'message'),
    once(worker, 'error').then(([error]) => Promise.reject(error)),
  ]);
  await worker.terminate();
  return times;
}

function timing(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}
