import type { Command } from 'commander';
import { eachInput } from '../each-input.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { outputLine, print } from '../output.ts';

/** `protokoll outline`: the meeting at a glance. */
export function addOutline(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('outline')
    .description('Visa protokollets disposition: mötet, deltagarna, punkterna och besluten')
    .argument('[filer...]', 'filer, mönster eller - för standard in')
    .action(async (files: string[]) => end(await printOutlines(files)));
}

async function printOutlines(files: readonly string[]): Promise<ExitCode> {
  let several = false;
  const { exitCode } = await eachInput(files, 'outline', undefined, {
    start: (count) => {
      several = count > 1;
    },
    show: async (outline, { name }) => {
      const lines = outline.map(outputLine).join('');
      await print(several ? `${outputLine(name)}${lines}\n` : lines);
      return exitCodes.ok;
    },
  });
  return exitCode;
}
