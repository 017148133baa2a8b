import type { Thread, ThreadEvents } from './client.ts';
import type { Answer, Job } from './serve.ts';

/** What is used of a browser's worker; the types of Node have another one. */
interface WebWorker<File> {
  onmessage: ((event: { readonly data: Answer<File> | typeof started }) => void) | null;
  onerror: ((event: { preventDefault(): void; readonly message?: string }) => void) | null;
  postMessage(message: unknown, transfer?: readonly ArrayBufferLike[]): void;
  terminate(): void;
}

/** The parts of a browser's worker scope that threads need. */
export interface WebScope {
  readonly Worker: new (address: string) => WebWorker<never>;
  readonly Blob: new (parts: readonly string[], options: { type: string }) => unknown;
  readonly URL: { createObjectURL(blob: unknown): string };
}

/** What a new thread says first. */
const started = 'started';

/** How a kind of work is run in a worker, and without one. */
export interface WebWork<Request, File> {
  /** "PDF-motorn" */
  readonly name: string;
  /** What the worker runs before it says that it has started. */
  readonly code: string;
  /** What it is sent before the first job. */
  readonly equipment?: Promise<{ readonly message: unknown; readonly transfer: readonly ArrayBufferLike[] }>;
  /** Does the jobs in this thread, where the page refuses a worker. */
  readonly here: (answer: (answer: Answer<File>) => void) => (job: Job<Request>) => void;
}

/**
 * A web worker that is started from a blob: a worker may not be started from another origin, where extensions lie. Where the
 * page refuses that, too, the work is done in this thread.
 */
export function startWebThread<Request, File>(
  { name, code, equipment, here }: WebWork<Request, File>,
  scope: WebScope,
  events: ThreadEvents<File>,
): Thread<Request> {
  // Each job reports it.
  equipment?.catch(() => undefined);
  const jobs: Job<Request>[] = [];
  let ended = false;
  let run: ((job: Job<Request>) => void) | undefined;
  const begin = (next: (job: Job<Request>) => void): void => {
    run = next;
    for (const job of jobs.splice(0)) next(job);
  };
  const beginHere = (): void =>
    begin(
      here((answer) => {
        if (!ended) events.onAnswer(answer);
      }),
    );
  const worker = startWorker<File>(code, scope);
  if (worker) {
    worker.onmessage = async ({ data }) => {
      if (data !== started) {
        events.onAnswer(data);
        return;
      }
      if (ended) return;
      try {
        const sent = await equipment;
        if (ended) return;
        if (sent) worker.postMessage(sent.message, sent.transfer);
        begin((job) => worker.postMessage(job));
      } catch (error) {
        events.onFailure(error instanceof Error ? error : new Error(String(error)));
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (run) events.onFailure(new Error(event.message || `${name} avslutades i förtid`));
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
function startWorker<File>(code: string, { Worker, Blob, URL }: WebScope): WebWorker<File> | undefined {
  const whole = `${code} postMessage(${JSON.stringify(started)});`;
  try {
    return new Worker(URL.createObjectURL(new Blob([whole], { type: 'text/javascript' }))) as WebWorker<File>;
  } catch {
    return undefined;
  }
}
