/** The side of the PDF engine that asks: starts the thread when it is needed, ends it when it is not. */
import { ExportProblem } from '../export-problem.ts';
import type { PdfEngine, PdfFile, PdfRequest } from './request.ts';
import type { Answer, Job } from './serve.ts';

/** A thread that works, of whatever kind the platform has. */
export interface PdfThread {
  readonly send: (job: Job) => void;
  /** Ends it at once, in the middle of a job too. */
  readonly end: () => void;
  /** Whether the program waits for it before it ends. */
  readonly hold?: (held: boolean) => void;
}

export interface ThreadEvents {
  readonly onAnswer: (answer: Answer) => void;
  /** It has ended by itself. */
  readonly onFailure: (error: Error) => void;
}

export interface ClientOptions {
  /** Milliseconds without a job after which the thread is ended; it holds some 250 MB. */
  readonly idle?: number;
  /** Jobs after which it is ended: the engine gives back no memory, about 3 MB for each. */
  readonly jobs?: number;
}

export interface PdfClient extends PdfEngine {
  readonly close: () => void;
}

/** One job at a time; others wait. */
export function createPdfClient(
  start: (events: ThreadEvents) => PdfThread,
  { idle = 60_000, jobs = 20 }: ClientOptions = {},
): PdfClient {
  let thread: PdfThread | undefined;
  let done = 0;
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: { readonly id: number; readonly settle: (answer: Answer | Error) => void } | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const end = () => {
    clearTimeout(timer);
    thread?.end();
    thread = undefined;
    done = 0;
  };
  const startThread = (): PdfThread => {
    const started: PdfThread = start({
      onAnswer: (answer) => {
        if (answer.id === current?.id) current.settle(answer);
      },
      onFailure: (error) => {
        if (thread !== started) return;
        thread = undefined;
        done = 0;
        current?.settle(error);
      },
    });
    return started;
  };
  const rest = () => {
    if (++done >= jobs) {
      end();
      return;
    }
    thread?.hold?.(false);
    timer = setTimeout(end, idle);
    // In Node the timer would keep the program waiting.
    if (typeof timer === 'object') timer.unref();
  };

  function run(request: PdfRequest, signal: AbortSignal | undefined): Promise<PdfFile> {
    clearTimeout(timer);
    thread ??= startThread();
    thread.hold?.(true);
    const id = ++lastId;
    const asked = thread;
    return new Promise<PdfFile>((resolve, reject) => {
      const onAbort = () => {
        end();
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const settle = (answer: Answer | Error) => {
        signal?.removeEventListener('abort', onAbort);
        if (answer instanceof Error) reject(answer);
        else if ('file' in answer) resolve(answer.file);
        else reject(answer.isProblem ? new ExportProblem(answer.error) : new Error(answer.error));
      };
      current = { id, settle };
      asked.send({ id, request });
    }).finally(() => {
      current = undefined;
      if (thread) rest();
    });
  }

  return {
    render: (request, signal) =>
      new Promise<PdfFile>((resolve, reject) => {
        // Whoever gives up while others have their turn does not wait for it.
        const onAbort = () => reject(signal?.reason);
        signal?.addEventListener('abort', onAbort, { once: true });
        const result = turn.then(() => {
          signal?.throwIfAborted();
          return run(request, signal);
        });
        turn = result.catch(() => undefined);
        result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', onAbort));
      }),
    close: end,
  };
}
