import os from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import type { ExitName } from './exit-codes.ts';
import type { Input } from './inputs.ts';
import { type JobName, type JobOptions, type JobResult, runJob } from './jobs/jobs.ts';
import { asProblem, Problem } from './problem.ts';

/** A thread takes as long to start as some twenty files take; more of them than this want too much memory. */
const filesPerThread = 20;
const mostThreads = 8;

/** The number of threads worth starting for a number of files; below two, none is. */
export function threadsFor(files: number): number {
  return Math.min(os.availableParallelism(), mostThreads, Math.floor(files / filesPerThread));
}

interface Task {
  readonly job: JobName;
  readonly input: Input;
  readonly options: unknown;
}

type Answer =
  | { readonly result: unknown }
  | { readonly problem: { readonly exit: ExitName; readonly message: string } };

export interface ThreadPool {
  readonly run: <Name extends JobName>(job: Name, input: Input, options: JobOptions<Name>) => Promise<JobResult<Name>>;
  readonly close: () => Promise<void>;
}

/** Threads that each do one file at a time; files wait for a free one. `script` is this program's own file. */
export function createThreadPool(size: number, script: string): ThreadPool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: ((worker: Worker) => void)[] = [];

  const start = (): Worker => {
    const worker = new Worker(script);
    all.add(worker);
    return worker;
  };
  const free = async (): Promise<Worker> =>
    idle.pop() ?? (all.size < size ? start() : await new Promise<Worker>((resolve) => waiting.push(resolve)));
  const release = (worker: Worker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  // A thread that has died (for lack of memory) takes its file with it, and leaves its place to a new one.
  const replace = (worker: Worker) => {
    all.delete(worker);
    const next = waiting.shift();
    if (next) next(start());
  };

  return {
    run: async <Name extends JobName>(job: Name, input: Input, options: JobOptions<Name>) => {
      const worker = await free();
      const task: Task = { job, input, options };
      return await new Promise<JobResult<Name>>((resolve, reject) => {
        const onAnswer = (answer: Answer) => {
          worker.off('error', onError);
          release(worker);
          if ('result' in answer) resolve(answer.result as JobResult<Name>);
          else reject(new Problem(answer.problem.exit, answer.problem.message));
        };
        const onError = (error: unknown) => {
          worker.off('message', onAnswer);
          replace(worker);
          reject(error);
        };
        worker.once('message', onAnswer);
        worker.once('error', onError);
        worker.postMessage(task);
      });
    },
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** What a thread does: the files that it is given, one after another. */
export function serveJobs(): void {
  parentPort?.on('message', async ({ job, input, options }: Task) => {
    let answer: Answer;
    try {
      answer = { result: await runJob(job, input, options as never) };
    } catch (error) {
      const { exit, message } = asProblem(error, input.name);
      answer = { problem: { exit, message } };
    }
    parentPort?.postMessage(answer);
  });
}
