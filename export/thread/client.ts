/** The side that asks a thread for files: starts it when it is needed, ends it when it is not. */
import { ExportProblem } from '../export-problem.ts';
import type { Answer, Job } from './serve.ts';

/** A thread that works, of whatever kind the platform has. */
export interface Thread<Request> {
  readonly send: (job: Job<Request>) => void;
  /** Ends it at once, in the middle of a job too. */
  readonly end: () => void;
  /** True if the program waits for it before it ends. */
  readonly hold?: (held: boolean) => void;
}

export interface ThreadEvents<File> {
  readonly onAnswer: (answer: Answer<File>) => void;
  /** It has ended by itself. */
  readonly onFailure: (error: Error) => void;
}

export interface ClientOptions {
  /** Milliseconds without a job after which the thread is ended; that of the PDF engine holds some 250 MB. */
  readonly idle?: number;
  /** Jobs after which it is ended: the PDF engine gives back no memory, about 3 MB for each. */
  readonly jobs?: number;
  /** Milliseconds that a job may take, its thread's start included; without it, as long as it likes. */
  readonly limit?: number;
}

export interface ThreadClient<Request, File> {
  /** Rejects with a Swedish message when there is no file, and with the signal's reason when it is ended. */
  readonly render: (request: Request, signal?: AbortSignal) => Promise<File>;
  readonly close: () => void;
}

/** One job at a time; others wait. */
export function createThreadClient<Request, File>(
  start: (events: ThreadEvents<File>) => Thread<Request>,
  { idle = 60_000, jobs = 20, limit }: ClientOptions = {},
): ThreadClient<Request, File> {
  let thread: Thread<Request> | undefined;
  let done = 0;
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: { readonly id: number; readonly settle: (answer: Answer<File> | Error) => void } | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const end = () => {
    clearTimeout(timer);
    thread?.end();
    thread = undefined;
    done = 0;
  };
  const startThread = (): Thread<Request> => {
    const started: Thread<Request> = start({
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

  function run(request: Request, signal: AbortSignal | undefined): Promise<File> {
    clearTimeout(timer);
    thread ??= startThread();
    thread.hold?.(true);
    const id = ++lastId;
    const asked = thread;
    return new Promise<File>((resolve, reject) => {
      const onAbort = () => {
        clearTimeout(late);
        end();
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const late =
        limit === undefined
          ? undefined
          : setTimeout(() => {
              end();
              settle(new ExportProblem(lateMessage(limit)));
            }, limit);
      const settle = (answer: Answer<File> | Error) => {
        clearTimeout(late);
        signal?.removeEventListener('abort', onAbort);
        if (answer instanceof Error) reject(answer);
        else if ('file' in answer) resolve(answer.file);
        else {
          // What is left of it would spoil the next file, and keep the program waiting.
          if (answer.isFatal) end();
          reject(answer.isProblem ? new ExportProblem(answer.error) : new Error(answer.error));
        }
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
      new Promise<File>((resolve, reject) => {
        // A job that is cancelled while it waits for its turn ends at once.
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

function lateMessage(limit: number): string {
  return `filen blev inte klar på ${Math.round(limit / 1000)} sekunder. En egen mall kan vara för stor, eller aldrig bli färdig`;
}
