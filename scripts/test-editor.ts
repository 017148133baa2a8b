// `npm run test:editor`: everything in a real VS Code workbench with a real browser. First the extension's own tests in
// the extension host, on Node and in a browser, then the packaged extension as a user sees it.
import fs from 'node:fs';
import path from 'node:path';
import { installWorkbench } from '../test/editor/workbench/install.ts';
import { nodeFlags, root, runNode, toolFile } from './run.ts';

const results = path.join(root, '.cache', 'test-editor');
fs.rmSync(results, { recursive: true, force: true });
fs.mkdirSync(results, { recursive: true });
installWorkbench();

const suiteResults = path.join(results, 'suite.json');
const suiteCode = await runNode([...nodeFlags, 'scripts/test-electron.ts', suiteResults], {
  VSCODE_EXECUTABLE: 'test/editor/workbench/code-shim.ts',
});

const webResults = path.join(results, 'web.json');
const webCode = await runNode([...nodeFlags, 'scripts/test-web.ts', webResults]);

const uiResults = path.join(results, 'ui.json');
const uiCode = await runNode([
  toolFile('vitest/vitest.mjs'),
  'run',
  ...['--config', 'test/editor/ui/vitest.config.mts', '--reporter=verbose', '--reporter=json'],
  `--outputFile.json=${uiResults}`,
]);

const sum = { numPassedTests: 0, numFailedTests: 0 };
for (const [code, file] of [
  [suiteCode, suiteResults],
  [webCode, webResults],
  [uiCode, uiResults],
] as const) {
  const counts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : sum;
  const { numPassedTests, numFailedTests } = counts;
  sum.numPassedTests += numPassedTests;
  sum.numFailedTests += code === 0 ? numFailedTests : Math.max(1, numFailedTests);
}
const out = process.argv[2];
if (out) {
  fs.mkdirSync(path.dirname(out), { recursive: true });
  fs.writeFileSync(out, JSON.stringify(sum));
}
console.log(`Real editor: ${sum.numPassedTests} passed, ${sum.numFailedTests} failed`);
process.exit(sum.numFailedTests > 0 || sum.numPassedTests === 0 ? 1 : 0);
