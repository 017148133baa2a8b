import type { Decoded } from '../decode.ts';
import { documentName, textOfAny, textOfMinutes } from '../document-input.ts';
import type { Input } from '../inputs.ts';
import { readInput } from '../read-input.ts';
import { checkFile } from './check-job.ts';
import { exportFile } from './export-job.ts';
import { formatFile } from './format-job.ts';
import { importDocument } from './import-job.ts';
import { jsonOfFile } from './json-job.ts';
import { outlineOfFile } from './outline-job.ts';

/** What is done with the text of minutes, by the name of the command. `readsDocuments`: also with a document, read in first. */
const textJobs = {
  check: { run: checkFile, readsDocuments: true },
  export: { run: exportFile, readsDocuments: false },
  format: { run: formatFile, readsDocuments: false },
  json: { run: jsonOfFile, readsDocuments: true },
  outline: { run: outlineOfFile, readsDocuments: true },
} as const satisfies Readonly<Record<string, TextJob>>;

interface TextJob {
  readonly run: (content: Decoded, name: string, options: never) => unknown;
  readonly readsDocuments: boolean;
}

type TextJobName = keyof typeof textJobs;

/**
 * What is done with one file, by the name of the command. Options and results go between threads, so they are plain data;
 * nothing is written here.
 */
export type JobName = TextJobName | 'import';
export type JobOptions<Name extends JobName> = Name extends TextJobName
  ? Parameters<(typeof textJobs)[Name]['run']>[2]
  : undefined;
export type JobResult<Name extends JobName> = Name extends TextJobName
  ? Awaited<ReturnType<(typeof textJobs)[Name]['run']>>
  : Awaited<ReturnType<typeof importDocument>>;

/** Reads the input and does the job. Throws a `Problem` or an `ImportProblem` when it cannot be read. */
export async function runJob<Name extends JobName>(
  name: Name,
  input: Input,
  options: JobOptions<Name>,
): Promise<JobResult<Name>> {
  // The tables give each name its own options and result.
  return (await (name === 'import' ? runImport(input) : runTextJob(name, input, options as never))) as JobResult<Name>;
}

async function runImport(input: Input): Promise<JobResult<'import'>> {
  return await importDocument(await readInput(input, 'document'), input.name);
}

async function runTextJob(name: TextJobName, input: Input, options: never): Promise<unknown> {
  const job: TextJob = textJobs[name];
  const bytes = await readInput(input, job.readsDocuments && documentName.test(input.name) ? 'document' : 'text');
  const shownName = input.path === undefined ? 'standard in' : input.name;
  const content = job.readsDocuments
    ? await textOfAny(bytes, input.name, shownName)
    : textOfMinutes(bytes, input.name, shownName);
  return await job.run(content, input.name, options);
}
