/** The command `protokoll`; this file is also what its threads run. */
import { isMainThread } from 'node:worker_threads';
import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { complain, endQuietlyWhenNobodyReads } from './output.ts';
import { asProblem } from './problem.ts';
import { createProgram } from './program.ts';
import { serveJobs } from './threads.ts';
import { usageProblem } from './usage-error.ts';

async function main(): Promise<void> {
  endQuietlyWhenNobodyReads();
  const program = createProgram((code) => {
    process.exitCode = code;
  });
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    // Called with nothing, it has shown its help.
    if (error instanceof CommanderError && error.code === 'commander.help') process.exitCode = exitCodes.usage;
    else {
      const problem = error instanceof CommanderError ? usageProblem(error) : asProblem(error);
      complain(problem.message);
      process.exitCode = problem.exitCode;
    }
  }
}

if (isMainThread) void main();
else serveJobs();
