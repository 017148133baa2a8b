import fs from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { Account } from '../../import/account.ts';
import { leavesOutText } from '../../import/lines.ts';
import { eachInput } from '../each-input.ts';
import { type ExitCode, exitCodes, worst } from '../exit-codes.ts';
import type { Input } from '../inputs.ts';
import { complain, outputLine, print } from '../output.ts';
import { asProblem, Problem, systemReason } from '../problem.ts';
import { writeWhole } from '../write-file.ts';

interface ImportFlags {
  readonly out?: string;
  readonly account?: string;
  readonly strict?: true;
  readonly overwrite?: true;
}

/** Standard output instead of a folder. */
const standardOutput = '-';

/** `protokoll import`: documents of other kinds as minutes. */
export function addImport(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('import')
    .description('Läs in dokument av andra slag och skriv dem som protokoll')
    .argument('[filer...]', 'filer, mönster eller - för standard in')
    .option('--out <mapp>', 'var protokollen hamnar; annars bredvid dokumenten. - för standard ut')
    .option('--account <fil>', 'skriv hur varje rad lästes, och vad som inte kom med, som JSON')
    .option('--strict', 'avsluta med kod 1 om text inte kom med')
    .option('--overwrite', 'ersätt filer som redan finns')
    .action(async (files: string[], flags: ImportFlags) => end(await importFiles(files, flags)));
}

async function importFiles(files: readonly string[], flags: ImportFlags): Promise<ExitCode> {
  const toOutput = flags.out === standardOutput;
  if (flags.out !== undefined && !toOutput) await makeFolder(flags.out);
  const accounts: Account[] = [];
  const written = new Set<string>();
  let several = false;
  let code: ExitCode = exitCodes.ok;
  const { exitCode } = await eachInput(files, 'import', undefined, {
    start: (count) => {
      several = count > 1;
      if (toOutput && several) throw new Problem('usage', 'Bara en fil i taget kan skrivas till standard ut.');
    },
    show: async ({ text, account }, input) => {
      for (const note of account.notes) complain(`${input.name}: ${note}`);
      if (toOutput) await print(text);
      else {
        const target = targetFile(input, flags.out);
        if (written.has(target))
          throw new Problem('unwritable', `${input.name}: två dokument skulle skrivas till ${target}.`);
        written.add(target);
        await writeWhole(target, new TextEncoder().encode(text), {
          overwrite: flags.overwrite === true,
          ...(input.path === undefined ? {} : { atMost: (await fs.stat(input.path)).mode }),
        });
        await print(outputLine(target));
      }
      accounts.push(account);
      return flags.strict && account.leftOut.some(leavesOutText) ? exitCodes.findings : exitCodes.ok;
    },
  });
  if (flags.account !== undefined && accounts.length > 0) {
    try {
      const json = `${JSON.stringify(several ? accounts : accounts[0], undefined, 2)}\n`;
      await writeWhole(flags.account, new TextEncoder().encode(json), { overwrite: flags.overwrite === true });
    } catch (error) {
      const problem = asProblem(error, flags.account);
      complain(problem.message);
      code = problem.exitCode;
    }
  }
  return worst(code, exitCode);
}

/** "mote.docx" → "mote.protokoll", in the folder or beside the document. */
function targetFile({ path: file, name }: Input, folder: string | undefined): string {
  const stem = path.basename(file ?? (name === '-' ? 'standard-in' : name)).replace(/\.[^.]+$/, '');
  return path.join(folder ?? (file === undefined ? '.' : path.dirname(file)), `${stem}.protokoll`);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await fs.mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Problem('unwritable', `${folder}: mappen går inte att skapa, ${systemReason(error)}.`);
  }
}
