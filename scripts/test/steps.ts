import fs from 'node:fs';
import path from 'node:path';
import { root, runNode } from '../run.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A part of a test run. `run` returns undefined when the part was left out. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<Counts | undefined>;
}

const results = path.join(root, '.cache', 'test');

/** A step that passes or fails as a whole: a run of Node with these arguments. */
export function passes(name: string, args: readonly string[]): Step {
  return {
    name,
    run: async () => ((await runNode([...args])) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/**
 * A step whose tests are counted. Node runs `args(file)`, which leaves its counts in `file` as Vitest's JSON reporter does:
 * `numPassedTests`, `numFailedTests`.
 */
export function counted(name: string, args: (file: string) => readonly string[], env: NodeJS.ProcessEnv = {}): Step {
  return {
    name,
    run: async () => {
      const file = path.join(results, `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.json`);
      fs.mkdirSync(results, { recursive: true });
      fs.rmSync(file, { force: true });
      const code = await runNode([...args(file)], env);
      if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
      const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(file, 'utf8'));
      // A test file that cannot be loaded fails the run without one failed test.
      const failed = code !== 0 || numPassedTests === 0 ? Math.max(1, numFailedTests) : numFailedTests;
      return { passed: numPassedTests, failed };
    },
  };
}

/** Runs all steps, one after another, prints what each one came to and the sum last, and ends the process. */
export async function runSteps(steps: readonly Step[]): Promise<never> {
  let [passed, failed] = [0, 0];
  const summary: string[] = [];
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`);
    const start = Date.now();
    const counts = await run();
    const seconds = `${((Date.now() - start) / 1000).toFixed(1)} s`;
    summary.push(`${name}: ${counts ? `${counts.passed} passed, ${counts.failed} failed` : 'left out'} (${seconds})`);
    passed += counts?.passed ?? 0;
    failed += counts?.failed ?? 0;
  }
  console.log(`\n${summary.join('\n')}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
