import { Worker } from 'node:worker_threads';
import { ExportProblem } from '../export-problem.ts';
import type { Thread, ThreadEvents } from './client.ts';
import type { Answer, Job } from './serve.ts';

/** JavaScript's own memory in a thread, MB; what WebAssembly has is counted for itself. */
const mostMemory = 1024;

/** A thread of Node that runs the bundle `file`. `name` is what is missed when it ends by itself: "PDF-motorn". */
export function startNodeThread<Request, File>(
  file: string,
  name: string,
  { onAnswer, onFailure }: ThreadEvents<File>,
): Thread<Request> {
  // What the program prints is its own; what a thread prints is for those who build it.
  const worker = new Worker(file, {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  worker.on('message', (answer: Answer<File>) => onAnswer(answer));
  worker.on('error', (error: Error & { code?: string }) =>
    onFailure(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new ExportProblem(`minnet tog slut för ${name}. Är mallen egen, förenkla den; annars dela protokollet`)
        : error,
    ),
  );
  worker.on('exit', () => onFailure(new Error(`${name} avslutades i förtid`)));
  return {
    send: (job: Job<Request>) => worker.postMessage(job),
    end: () => void worker.terminate(),
    hold: (held) => (held ? worker.ref() : worker.unref()),
  };
}
