import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeFlags } from '../../scripts/run.ts';

// A linear reader needs a second for each document on a slow machine; a quadratic one, minutes.
const patience = 300_000; // ms without a sign of life

test('Long and deep texts are read to their ends', { timeout: 1_800_000 }, async () => {
  expect(await run(path.join(import.meta.dirname, 'hostile-documents.ts'))).toBe('the end');
});

/** The last line that a program writes, also when it is killed for its silence; with what went wrong, if anything did. */
function run(program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeFlags, program], { stdio: ['ignore', 'pipe', 'pipe'] });
    let last = '';
    let errors = '';
    let timer = setTimeout(() => child.kill(), patience);
    child.stdout.setEncoding('utf8').on('data', (lines: string) => {
      last = lines.trimEnd().split('\n').at(-1) ?? last;
      clearTimeout(timer);
      timer = setTimeout(() => child.kill(), patience);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve(last + errors);
    });
  });
}
