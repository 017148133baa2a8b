/** A thread that makes files with one writer: the first, and then more, each of another text. */
import { parentPort, workerData } from 'node:worker_threads';
import { sourceOf, writers } from './export-writers.ts';

/** What a thread is to do. */
export interface ExportJob {
  readonly writer: string;
  readonly text: string;
  /** Maximum number of files after the first. */
  readonly more: number;
}

/** How long each file took, in milliseconds, and the bytes of the last one. */
export interface ExportTimes {
  readonly times: readonly number[];
  readonly size: number;
  /** Pages of the last file, when it is a PDF. */
  readonly pages: number;
}

/** No more files are begun after this. Milliseconds. */
const budget = 20_000;

const job = workerData as ExportJob;
const writer = writers.find(({ name }) => name === job.writer)?.make();
if (!writer) throw new Error(`nobody is called ${job.writer}`);

const times: number[] = [];
let file: Uint8Array | string = '';
const end = performance.now() + budget;
for (let change = 0; change <= job.more && (change < 2 || performance.now() < end); change++) {
  const source = await sourceOf(job.text.replaceAll(/(?<=\s)och(?=\s)/g, `och ${change} och`));
  const begun = performance.now();
  file = await writer(source);
  times.push(performance.now() - begun);
}
const pages =
  Buffer.from(file)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
parentPort?.postMessage({ times, size: file.length, pages } satisfies ExportTimes);
// The PDF engine waits for more.
process.exit();
