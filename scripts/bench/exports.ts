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
    for (let start = 0; start < starts; start++) {
      const run = await inThread({ writer: name, text, more });
      if (run) runs.push(run);
      else break;
    }
    // A row for each, whatever came of it: both columns have the same rows.
    const late = { text: `over ${limit / 1_000} s` };
    const [{ size, pages } = { size: 0, pages: 0 }] = runs;
    const file = `${(size / 1_000).toFixed(0)} kB${pages > 0 ? `, ${pages} pages` : ''}`;
    const done = runs.length === starts;
    results.push(
      { name: `${name}, first`, value: done ? timing(runs.map(({ times }) => times[0] ?? 0)) : late },
      { name: `${name}, next`, value: done ? timing(runs.flatMap(({ times }) => times.slice(1))) : late },
      { name: `${name}, size`, value: done ? { text: file } : late },
    );
  }
  return results;
}

/** What takes longer has not managed the text. Milliseconds. */
const limit = 180_000;

/** In a thread of its own nothing has been loaded, and no function compiled. Undefined when it takes too long. */
async function inThread(job: ExportJob): Promise<ExportTimes | undefined> {
  const worker = new Worker(thread, { workerData: job });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<[undefined]>((resolve) => {
    timer = setTimeout(resolve, limit, [undefined]);
  });
  const failed = once(worker, 'error').then(([error]) => Promise.reject(error));
  const [times] = await Promise.race([once(worker, 'message'), tooLate, failed]);
  clearTimeout(timer);
  await worker.terminate();
  return times;
}

function timing(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}
