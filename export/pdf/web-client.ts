import { fontFiles, wasmFile } from './assets.ts';
import { type ClientOptions, createPdfClient, type PdfClient, type PdfThread, type ThreadEvents } from './client.ts';
import type { EngineAssets } from './engine.ts';
import { type Answer, type Job, serve } from './serve.ts';

/** Where the engine was built to, for a program in a browser. */
export interface WebProgram {
  /** The address of the folder, for scripts. */
  readonly address: string;
  /** Gives the bytes of a file, by its path from that folder. */
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** What is used of a browser's worker; the types of Node have another one. */
interface WebWorker {
  onmessage: ((event: { readonly data: Answer | typeof started }) => void) | null;
  onerror: ((event: { preventDefault(): void; readonly message?: string }) => void) | null;
  postMessage(message: unknown, transfer?: readonly ArrayBufferLike[]): void;
  terminate(): void;
}

/** The parts of a browser's worker scope that this file needs. */
export interface WebScope {
  readonly Worker: new (address: string) => WebWorker;
  readonly Blob: new (parts: readonly string[], options: { type: string }) => unknown;
  readonly URL: { createObjectURL(blob: unknown): string };
}

/** What a new thread says first. */
const started = 'started';

/**
 * The PDF engine in a web worker of its own, which is started from a blob: a worker may not be started from another
 * origin, where extensions lie. Where the page refuses that, too, the engine runs in this thread.
 */
export function createWebPdfClient(program: WebProgram, scope: WebScope, options?: ClientOptions): PdfClient {
  return createPdfClient((events) => startThread(program, scope, events), options);
}

function startThread(program: WebProgram, scope: WebScope, events: ThreadEvents): PdfThread {
  const assets = readAssets(program);
  // Each job tells it.
  assets.catch(() => undefined);
  const jobs: Job[] = [];
  let ended = false;
  let run: ((job: Job) => void) | undefined;
  const begin = (next: (job: Job) => void): void => {
    run = next;
    for (const job of jobs.splice(0)) next(job);
  };
  const beginHere = (): void => {
    const work = serve(assets, (answer) => {
      if (!ended) events.onAnswer(answer);
    });
    begin((job) => void work(job));
  };
  const worker = startWorker(program, scope);
  if (worker) {
    worker.onmessage = ({ data }) => {
      if (data !== started) events.onAnswer(data);
      else if (!ended)
        assets.then(
          (loaded) => {
            worker.postMessage({ assets: loaded }, [loaded.wasm.buffer, ...loaded.fonts.map(({ buffer }) => buffer)]);
            begin((job) => worker.postMessage(job));
          },
          (error: unknown) => events.onFailure(error instanceof Error ? error : new Error(String(error))),
        );
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (run) events.onFailure(new Error(event.message || 'PDF-motorn avslutades i förtid'));
      else if (!ended) beginHere();
    };
  } else beginHere();
  return {
    send: (job) => (run ? run(job) : void jobs.push(job)),
    end: () => {
      ended = true;
      worker?.terminate();
    },
  };
}

/** A worker that says that it has started; undefined when the page refuses one at once. */
function startWorker({ address }: WebProgram, { Worker, Blob, URL }: WebScope): WebWorker | undefined {
  const code = `importScripts(${JSON.stringify(`${address}/worker-web.js`)}); postMessage(${JSON.stringify(started)});`;
  try {
    return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  } catch {
    return undefined;
  }
}

async function readAssets({ read }: WebProgram): Promise<EngineAssets> {
  const [wasm, ...fonts] = await Promise.all([wasmFile, ...fontFiles].map(read));
  if (!wasm) throw new Error(`${wasmFile} saknas`);
  return { wasm, fonts };
}
