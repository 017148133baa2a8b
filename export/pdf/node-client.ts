import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ClientOptions, createPdfClient, type PdfClient } from './client.ts';
import type { Answer } from './serve.ts';

/** The PDF engine in a thread of Node. `folder` is where it was built to: `pdf/` beside the program's bundle. */
export function createNodePdfClient(folder: string, options?: ClientOptions): PdfClient {
  return createPdfClient(({ onAnswer, onFailure }) => {
    // What the program prints is its own; what the typesetter prints is for those who build it.
    const worker = new Worker(path.join(folder, 'worker.cjs'), { stdout: true, stderr: true });
    worker.on('message', (answer: Answer) => onAnswer(answer));
    worker.on('error', (error: Error) => onFailure(error));
    worker.on('exit', () => onFailure(new Error('PDF-motorn avslutades i förtid')));
    return {
      send: (job) => worker.postMessage(job),
      end: () => void worker.terminate(),
      hold: (held) => (held ? worker.ref() : worker.unref()),
    };
  }, options);
}
