// `npm run test:editor`: what `npm test` leaves out of the tests in a real VS Code. With `-- --all` those that it runs, too.
import { coreOfEditor, restOfEditor } from './test/editor-steps.ts';
import { runSteps } from './test/steps.ts';

await runSteps([...(process.argv.includes('--all') ? coreOfEditor : []), ...restOfEditor]);
