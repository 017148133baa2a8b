// Runs the built command line as a user would. What is printed is for users, in Swedish.
import { exitCodes } from '../../cli/exit-codes.ts';
import { runNode } from '../run.ts';

/** The minutes that are shown first. */
export const seed = 'examples/minnesanteckningar-2019-12-06.protokoll';

/** Builds what the command line needs to check and export into dist/. Ends the process when that fails. */
export async function buildCommandLine(): Promise<void> {
  console.log('\n── Bygger kommandoraden\n');
  if ((await runNode(['esbuild.mjs', '--minify', 'cli', 'pdf', 'word'])) !== 0) {
    console.error('Bygget misslyckades. Felet står ovanför.');
    process.exit(1);
  }
  console.log('Klart. Det som byggdes ligger i dist/.');
}

/** Prints the title and the command, and runs it. Findings in the minutes are no failure; other errors set the exit code. */
export async function protokoll(title: string, ...args: string[]): Promise<void> {
  console.log(`\n── ${title}:  protokoll ${args.join(' ')}\n`);
  const code = await runNode(['dist/cli.cjs', ...args]);
  if (code > exitCodes.findings) process.exitCode = code;
}

/** Checks the first minutes, prints their findings and outline, and exports them; the exports are named. */
export async function showMainJob(): Promise<void> {
  await buildCommandLine();
  await protokoll('Kontrollerar ett protokoll', 'check', seed);
  await protokoll('Visar dess disposition', 'outline', seed);
  await protokoll('Exporterar det', 'export', '--format', 'pdf,docx,html', '--out', 'out/export', '--overwrite', seed);
}
