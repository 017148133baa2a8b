/** The steps that need no editor. */
import { nodeFlags, toolFile } from '../run.ts';
import { counted, passes, type Step } from './steps.ts';

export const types = passes('Types', [toolFile('typescript/bin/tsc')]);
export const lint = passes('Lint and format', [toolFile('@biomejs/biome/bin/biome'), 'check']);
export const generated = passes('Generated files', [...nodeFlags, 'scripts/generate.ts', '--check']);

/** All tests that Vitest runs, but those of the files that the patterns match. */
export function tests(excluded: readonly string[] = []): Step {
  return counted('Tests', (file) => [
    ...[toolFile('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json'],
    `--outputFile.json=${file}`,
    ...excluded.map((pattern) => `--exclude=${pattern}`),
  ]);
}
