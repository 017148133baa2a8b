/** The steps that need no editor. */
import { nodeFlags, toolFile } from '../run.ts';
import { counted, passes, type Step } from './steps.ts';

export const types = passes('Types', [toolFile('typescript/bin/tsc')]);
export const lint = passes('Lint and format', [toolFile('@biomejs/biome/bin/biome'), 'check']);
export const generated = passes('Generated files', [...nodeFlags, 'scripts/generate.ts', '--check']);

/** All tests that Vitest runs, but those of the files that the patterns match. `env` is added to the environment. */
export function tests(leftOut: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Step {
  const vitest = [toolFile('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json'];
  const excluded = leftOut.map((pattern) => `--exclude=${pattern}`);
  return counted('Tests', (file) => [...vitest, `--outputFile.json=${file}`, ...excluded], env);
}
