import { type ExitCode, exitCodes, worst } from './exit-codes.ts';
import { inOrder } from './in-order.ts';
import { findInputs, type Input } from './inputs.ts';
import { type JobName, type JobOptions, type JobResult, runJob } from './jobs/jobs.ts';
import { clearProgress, complain, showProgress } from './output.ts';
import { asProblem, type Problem } from './problem.ts';
import { createThreadPool, threadsFor } from './threads.ts';

/** Files that are read ahead of the one whose turn it is, for each thread. */
const ahead = 8;

/** What a command does with the results of its job. */
export interface Show<Result> {
  /** In the order of the files. Returns the exit code of the result. */
  readonly show: (result: Result, input: Input) => ExitCode | Promise<ExitCode>;
  /** Before the first file: how many there are. */
  readonly start?: (count: number) => void | Promise<void>;
}

export interface Outcome {
  readonly exitCode: ExitCode;
  /** What could not be done; it has been told on standard error. */
  readonly problems: readonly Problem[];
}

/**
 * Does the job for every file that the arguments name, in several threads when there are many files. A file that fails
 * keeps no other from its turn.
 */
export async function eachInput<Name extends JobName>(
  names: readonly string[],
  job: Name,
  options: JobOptions<Name>,
  { show, start }: Show<JobResult<Name>>,
): Promise<Outcome> {
  const { inputs, problems: notFound } = await findInputs(names);
  const problems = [...notFound];
  for (const problem of problems) complain(problem.message);
  await start?.(inputs.length);
  let exitCode: ExitCode = exitCodes.ok;
  let done = 0;
  showProgress(done, inputs.length);
  const threads = threadsFor(inputs.length);
  const pool = threads > 1 ? createThreadPool(threads, __filename) : undefined;
  const attempt = async (input: Input) => {
    try {
      // Standard input is this thread's.
      const run = pool && input.path !== undefined ? pool.run : runJob;
      return { input, result: await run(job, input, options) };
    } catch (error) {
      return { input, problem: asProblem(error, input.name) };
    }
  };
  try {
    for await (const each of inOrder(inputs, attempt, ahead * Math.max(1, threads))) {
      try {
        if ('problem' in each) throw each.problem;
        exitCode = worst(exitCode, await show(each.result, each.input));
      } catch (error) {
        const problem = asProblem(error, each.input.name);
        problems.push(problem);
        complain(problem.message);
      }
      showProgress(++done, inputs.length);
    }
  } finally {
    await pool?.close();
  }
  clearProgress();
  return { exitCode: problems.reduce<ExitCode>((code, problem) => worst(code, problem.exitCode), exitCode), problems };
}
