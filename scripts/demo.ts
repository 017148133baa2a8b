// `npm run demo`: the command line on the example minutes. Builds it, checks, shows an outline, exports to out/.
// What it prints is for users, in Swedish.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { exitCodes } from '../cli/exit-codes.ts';
import { root, runNode } from './run.ts';

const seed = 'examples/minnesanteckningar-2019-12-06.protokoll';
const examples = 'examples/*.protokoll';

/** Runs the command line as a user would, and says so. To find something in the minutes is no failure. */
async function protokoll(title: string, ...args: string[]): Promise<void> {
  console.log(`\n── ${title}:  protokoll ${args.join(' ')}\n`);
  const code = await runNode(['dist/cli.cjs', ...args]);
  if (code > exitCodes.findings) process.exitCode = code;
}

/** One line for each example: how much was found in it, most serious first. */
function summarize(): void {
  const args = ['check', '--format', 'json', examples];
  console.log(`\n── Kontrollerar alla exempel:  protokoll ${args.join(' ')}\n`);
  const { stdout } = spawnSync(process.execPath, ['dist/cli.cjs', ...args], { cwd: root, encoding: 'utf8' });
  const findings: { file: string; severity: string }[] = JSON.parse(stdout);
  for (const name of fs.readdirSync(path.join(root, 'examples')).sort()) {
    const own = findings.filter(({ file }) => path.basename(file) === name);
    const counts = Object.entries({ error: 'fel', warning: 'varningar', information: 'information', hint: 'tips' })
      .map(([severity, word]) => [own.filter((finding) => finding.severity === severity).length, word] as const)
      .filter(([count]) => count > 0);
    console.log(`${name}: ${counts.map((count) => count.join(' ')).join(', ') || 'inget att anmärka'}`);
  }
}

console.log('\n── Bygger kommandoraden\n');
if ((await runNode(['esbuild.mjs', '--minify', 'cli', 'pdf', 'word'])) !== 0) {
  console.error('Bygget misslyckades. Felet står ovanför.');
  process.exit(1);
}
console.log('Klart. Det som byggdes ligger i dist/.');

await protokoll('Kontrollerar ett protokoll', 'check', seed);
await protokoll('Visar dess disposition', 'outline', seed);
summarize();
await protokoll(
  'Exporterar dem',
  'export',
  '--format',
  'pdf,docx,html',
  '--out',
  'out/export',
  '--overwrite',
  examples,
);
console.log(`\nExporten ligger i out/export. Alla kommandon och format: docs/cli.md`);
