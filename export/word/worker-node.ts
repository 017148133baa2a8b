/** The Word writer as a thread of Node. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { serveWord, WordJob } from './serve.ts';

// The writer is built once, for browsers and for Node.
const bundle = createRequire(__filename)(path.join(__dirname, 'word.js')) as { serveWord: typeof serveWord };
const work = bundle.serveWord((answer, transfer) => parentPort?.postMessage(answer, transfer));
parentPort?.on('message', (job: WordJob) => void work(job));
