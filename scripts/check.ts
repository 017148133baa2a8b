// `npm run check`: what can be known in a minute, for use while working: no editor, no PDF, no Word, no other program.
import { lint, tests, types } from './test/code-steps.ts';
import { runSteps } from './test/steps.ts';

const leftOut = [
  // They make PDF or Word files, or read them with other programs.
  'test/export/{pdf,word}/**',
  'test/export/{formats,front-page,headings,html,page-ends,published-numbers}.test.ts',
  'test/export/papers/{every-paper,page-size}.test.ts',
  // They start processes, a browser or another editor.
  'test/cli/**',
  'test/client/preview/page.test.ts',
  'test/docs/package.test.ts',
  'test/editors/**',
  'test/server/{browser,robustness}.test.ts',
  'test/server/export/export-process.test.ts',
  // They try very long texts.
  'test/language/{hostile-documents,long-line}.test.ts',
  'test/server/long-line.test.ts',
];

/** Properties with few runs: `npm test` has more. */
const fewRuns = { PROTOKOLL_EDIT_RUNS: '2', PROTOKOLL_FUZZ: '200' };

await runSteps([types, lint, tests(leftOut, fewRuns)]);
