// `npm run check`: what can be known in a minute, for use while working: no editor, no PDF, no Word, no other program.
import { lint, tests, types } from './test/code-steps.ts';
import { runSteps } from './test/steps.ts';

const slow = ['test/export/pdf/**', 'test/export/word/**'];

await runSteps([types, lint, tests(slow)]);
