// The extension's own tests where VS Code runs in a browser and the extension in a worker of it, in a workspace that the
// user has not said to trust. `npm run test:web`; `npm run test:editor` runs it, too.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { resultsMark } from '../test/editor/web/results.ts';
import { runExtensionTests } from '../test/editor/workbench/extension-tests.ts';
import { makeWorkspace } from './editor-workspace.ts';
import { root, runNode } from './run.ts';

const bundle = path.join(root, '.cache', 'web-suite', 'index.js');
const suites = path.join(root, 'test', 'editor', 'suite');

/** One bundle of Mocha and of every suite that needs nothing of Node: all but `*.node.suite.ts`. */
async function bundleSuites(): Promise<void> {
  const names = fs.readdirSync(suites).filter((name) => name.endsWith('.suite.ts') && !name.endsWith('.node.suite.ts'));
  const loads = names.map((name) => `await import('./${name}');`).join('\n');
  await esbuild.build({
    stdin: {
      contents: `import { runSuites } from '../web/run-suites.ts';\nexport const run = () => runSuites(async () => {\n${loads}\n});`,
      resolveDir: suites,
    },
    outfile: bundle,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    // Mocha's file takes `module.exports` for its own.
    globalName: 'suites',
    footer: { js: 'module.exports = suites;' },
    target: 'es2023',
    external: ['vscode'],
    alias: { 'node:assert/strict': path.join(root, 'test/editor/web/assert.ts') },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

const built = await runNode(['esbuild.mjs']);
if (built !== 0) process.exit(built);
await bundleSuites();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-web-'));
let results: string | undefined;
let code = await runExtensionTests({
  extension: root,
  tests: bundle,
  workspace: makeWorkspace(folder),
  host: 'web',
  restricted: true,
  onLine: (line) => {
    if (line.startsWith(resultsMark)) results = line.slice(resultsMark.length);
  },
});
if (results === undefined) {
  console.error('The tests did not run to their end: they left no results.');
  code = 1;
} else {
  const { numPassedTests, numFailedTests } = JSON.parse(results);
  console.log(`Extension tests in a browser: ${numPassedTests} passed, ${numFailedTests} failed`);
  if (numPassedTests === 0 || numFailedTests > 0) code = 1;
  if (process.argv[2]) fs.writeFileSync(process.argv[2], results);
}
fs.rmSync(folder, { recursive: true, force: true });
process.exit(code);
