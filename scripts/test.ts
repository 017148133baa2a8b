// `npm test`: everything that must hold before a change lands, one step after another; the last line has the sum. With
// `-- --all`, as on the build server, also the rest of the real editor's tests (`npm run test:editor`).
import { generated, lint, tests, types } from './test/code-steps.ts';
import { coreOfEditor, restOfEditor } from './test/editor-steps.ts';
import { runSteps } from './test/steps.ts';

const all = process.argv.includes('--all');
await runSteps([types, lint, generated, tests(), ...coreOfEditor, ...(all ? restOfEditor : [])]);
