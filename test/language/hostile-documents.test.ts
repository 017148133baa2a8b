import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeFlags } from '../../scripts/run.ts';

// Quadratic readers need hours for these; the limit only has to be far above what a linear one needs on a slow machine.
const limit = 300_000; // ms

test('Long and deep texts are read to their ends', { timeout: limit + 10_000 }, () => {
  const program = path.join(import.meta.dirname, 'hostile-documents.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeFlags, program], {
    timeout: limit,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(Number(stdout)).toBeGreaterThan(500);
});
