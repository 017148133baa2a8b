import type { Decoded } from '../decode.ts';
import type { Input } from '../inputs.ts';
import { readInput } from '../read-input.ts';
import { checkFile } from './check-job.ts';
import { exportFile } from './export-job.ts';
import { formatFile } from './format-job.ts';
import { jsonOfFile } from './json-job.ts';
import { outlineOfFile } from './outline-job.ts';

/**
 * What is done with one file, by the name of the command. Options and results go between threads, so they are plain data;
 * nothing is written here.
 */
export const jobs = {
  check: checkFile,
  export: exportFile,
  format: formatFile,
  json: jsonOfFile,
  outline: outlineOfFile,
} as const satisfies Readonly<Record<string, (content: Decoded, name: string, options: never) => unknown>>;

export type JobName = keyof typeof jobs;
export type JobOptions<Name extends JobName> = Parameters<(typeof jobs)[Name]>[2];
export type JobResult<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>;

/** Reads the input and does the job. Throws a `Problem` when it cannot be read. */
export async function runJob<Name extends JobName>(
  name: Name,
  input: Input,
  options: JobOptions<Name>,
): Promise<JobResult<Name>> {
  const content = await readInput(input);
  // The table gives each name its own options and result.
  const job = jobs[name] as (content: Decoded, name: string, options: JobOptions<Name>) => JobResult<Name>;
  return await job(content, input.name, options);
}
