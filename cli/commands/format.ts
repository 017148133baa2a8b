import fs from 'node:fs/promises';
import type { Command } from 'commander';
import { counted } from '../../language/facts/wording.ts';
import { eachInput } from '../each-input.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { complain, outputLine, print } from '../output.ts';
import { Problem, systemReason } from '../problem.ts';
import { writeWhole } from '../write-file.ts';

interface FormatOptions {
  readonly check?: true;
}

/** `protokoll format`: canonical style, in place; standard input to standard output. */
export function addFormat(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('format')
    .description('Skriv om protokoll i enhetlig stil, med samma innehåll')
    .argument(
      '[filer...]',
      'filer eller mönster, som skrivs om på plats; - för standard in, som skrivs till standard ut',
    )
    .option('--check', 'ändra inget; visa vilka filer som inte är formaterade')
    .action(async (files: string[], options: FormatOptions) =>
      end(options.check ? await checkFormat(files) : await formatFiles(files)),
    );
}

async function formatFiles(files: readonly string[]): Promise<ExitCode> {
  let [changed, all] = [0, 0];
  const { exitCode, problems } = await eachInput(files, 'format', undefined, {
    show: async ({ isChanged, content }, input) => {
      if (input.path === undefined) {
        await print(content);
        return exitCodes.ok;
      }
      all++;
      if (isChanged) {
        await replace(input.path, content);
        changed++;
        await print(outputLine(input.name));
      }
      return exitCodes.ok;
    },
  });
  if (changed > 0) complain(`Formaterade ${counted(changed, 'fil', 'filer')}.`);
  else if (all > 0 && problems.length === 0) complain('Allt var redan formaterat.');
  return exitCode;
}

async function checkFormat(files: readonly string[]): Promise<ExitCode> {
  let [unformatted, all] = [0, 0];
  const { exitCode, problems } = await eachInput(files, 'format', undefined, {
    show: async ({ isChanged }, input) => {
      all++;
      if (!isChanged) return exitCodes.ok;
      unformatted++;
      await print(outputLine(input.name));
      return exitCodes.findings;
    },
  });
  if (unformatted > 0) complain(`${counted(unformatted, 'fil', 'filer')} är inte formaterade.`);
  else if (all > 0 && problems.length === 0) complain('Allt är formaterat.');
  return exitCode;
}

/** Puts the new text where the old was. A link stays a link; who may read the file stays as it was. */
async function replace(file: string, content: Uint8Array): Promise<void> {
  try {
    const target = await fs.realpath(file);
    await fs.access(target, fs.constants.W_OK);
    await writeWhole(target, content, { overwrite: true, mode: (await fs.stat(target)).mode & 0o777 });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('unwritable', `${file}: filen går inte att skriva, ${systemReason(error)}.`);
  }
}
