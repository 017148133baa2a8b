// `npm run demo`: the command line on all example minutes: what `npm start` shows of one, then a summary of all, and their
// exports in out/export. What it prints is for users, in Swedish.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './run.ts';
import { protokoll, showMainJob } from './start/command-line.ts';

const examples = 'examples/*.protokoll';

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

await showMainJob();
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
console.log('\nExporten ligger i out/export. Alla kommandon och format: docs/cli.md');
