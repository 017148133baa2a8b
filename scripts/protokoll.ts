// `npm run --silent protokoll -- check …`: the command line from a clone. Builds it first when a source is newer, and
// prints nothing of its own.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, runNode } from './run.ts';

const bundle = path.join(root, 'dist', 'cli.cjs');
const sources = ['language', 'export', 'cli', 'esbuild.mjs', 'package-lock.json'];

/** When the file, or the newest file of the folder, was last written. */
function newest(file: string): number {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  // A folder's own time changes when a file in it is removed.
  const inside = stat.isDirectory() ? fs.readdirSync(file).map((name) => newest(path.join(file, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
}

const built = fs.statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (sources.some((name) => newest(path.join(root, name)) > built)) {
  const code = await runNode(['esbuild.mjs', 'cli', 'pdf', 'word']);
  if (code !== 0) process.exit(code);
}
// npm moves to the project's folder; paths on the command line are meant from where the user is.
const child = spawn(process.execPath, [bundle, ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
