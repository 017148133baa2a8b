import type { Command } from 'commander';
import { eachInput } from '../each-input.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { print } from '../output.ts';

interface JsonOptions {
  readonly ranges: boolean;
}

/** `protokoll json`: what has been understood, for other programs. One object for one file, an array for several. */
export function addJson(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('json')
    .description('Skriv ut allt som har förståtts som JSON')
    .argument('[filer...]', 'filer, mönster eller - för standard in')
    .option('--no-ranges', 'utelämna var i källtexten varje del står')
    .action(async (files: string[], options: JsonOptions) => end(await printJson(files, options)));
}

async function printJson(files: readonly string[], { ranges }: JsonOptions): Promise<ExitCode> {
  let isArray = false;
  let isFirst = true;
  const { exitCode } = await eachInput(
    files,
    'json',
    { ranges },
    {
      start: async (count) => {
        isArray = count > 1;
        if (isArray) await print('[\n');
      },
      show: async (json) => {
        await print(isFirst ? json : `,\n${json}`);
        isFirst = false;
        return exitCodes.ok;
      },
    },
  );
  if (isArray) await print(']\n');
  return exitCode;
}
