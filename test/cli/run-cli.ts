import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const bundle = path.join(root, 'dist', 'cli.cjs');

/** Builds the command line as it is packaged, with the PDF engine that is beside it. */
export function buildCli(): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['esbuild.mjs', 'cli', 'pdf', 'word', 'sheet', 'import', 'import-pdf'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The command line does not build:\n${stderr}`);
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `protokoll` with the arguments, in a folder, with something on standard input and more in its environment. */
export function runCli(
  args: readonly string[],
  folder: string,
  input: string | Uint8Array = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    // The tests may run in a build themselves, where text is shown otherwise.
    const own = { ...process.env, GITHUB_ACTIONS: undefined, TF_BUILD: undefined, ...env };
    const child = spawn(process.execPath, [bundle, ...args], { cwd: folder, env: own });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    );
    // A command that does not read it closes it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Runs it with a reader that goes away after the first piece (`| head`). */
export function runCliHalfRead(args: readonly string[], folder: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: '', err }));
  });
}
