// `npm test`: everything that must hold, one step after another, and at the end one line with the sum.
import fs from 'node:fs';
import path from 'node:path';
import { nodeFlags, root, runNode, toolFile } from './run.ts';

interface Counts {
  passed: number;
  failed: number;
}

const results = path.join(root, '.cache', 'test');
fs.rmSync(results, { recursive: true, force: true });

/** A step that passes or fails as a whole. */
async function step(args: string[]): Promise<Counts> {
  return (await runNode(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A step that leaves a results file in Vitest's JSON form (which Jest's readers know, too). */
async function counted(args: string[], file: string): Promise<Counts> {
  const code = await runNode(args);
  if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(file, 'utf8'));
  // A test file that cannot be loaded fails the run without one failed test.
  const failed = code !== 0 || numPassedTests === 0 ? Math.max(1, numFailedTests) : numFailedTests;
  return { passed: numPassedTests, failed };
}

/** Tests in a real editor need Linux and Chromium. A build server must have them; elsewhere they are left out, said aloud. */
async function editor(): Promise<Counts | undefined> {
  const { findChromium } = await import('../test/editor/workbench/browser.ts');
  if (process.platform === 'linux' && findChromium()) {
    const file = path.join(results, 'editor.json');
    return counted([...nodeFlags, 'scripts/test-editor.ts', file], file);
  }
  const why = 'The tests in a real editor need Linux and Chromium (Debian: apt-get install chromium).';
  if (process.env.CI === 'true') {
    console.error(why);
    return { passed: 0, failed: 1 };
  }
  console.log(`Left out: ${why} On other systems: npm run test:electron.`);
  return undefined;
}

const vitestResults = path.join(results, 'vitest.json');
const steps: [string, () => Promise<Counts | undefined>][] = [
  ['Types', () => step([toolFile('typescript/bin/tsc')])],
  ['Lint and format', () => step([toolFile('@biomejs/biome/bin/biome'), 'check'])],
  ['Generated files', () => step([...nodeFlags, 'scripts/generate.ts', '--check'])],
  [
    'Tests',
    () =>
      counted(
        [
          toolFile('vitest/vitest.mjs'),
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${vitestResults}`,
        ],
        vitestResults,
      ),
  ],
  ['Real editor', editor],
];

const sum: Counts = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const [name, run] of steps) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const counts = await run();
  const seconds = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  summary.push(`${name}: ${counts ? `${counts.passed} passed, ${counts.failed} failed` : 'left out'} (${seconds})`);
  sum.passed += counts?.passed ?? 0;
  sum.failed += counts?.failed ?? 0;
}
console.log(`\n${summary.join('\n')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);
