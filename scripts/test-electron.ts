// `npm run test:electron`: the extension's own tests in a real VS Code. Downloads VS Code; where that cannot be done,
// VSCODE_EXECUTABLE=test/editor/workbench/code-shim.ts runs them in the test workbench (npm run test:editor does).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { makeWorkspace } from './editor-workspace.ts';
import { root, runNode } from './run.ts';

const bundles = path.join(root, '.cache', 'editor-suite');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-suite-'));
const results = process.argv[2] ?? path.join(folder, 'results.json');

/** One bundle for each file of tests, and one for what runs them. */
async function bundleSuite(): Promise<void> {
  fs.rmSync(bundles, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: ['test/editor/suite/*.ts'],
    absWorkingDir: root,
    outdir: bundles,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

const built = await runNode(['esbuild.mjs']);
if (built !== 0) process.exit(built);
await bundleSuite();
const workspace = makeWorkspace(folder);
const executable = process.env.VSCODE_EXECUTABLE;
let code = 0;
try {
  await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    ...(executable ? { vscodeExecutablePath: path.resolve(root, executable) } : {}),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(bundles, 'index.cjs'),
    launchArgs: [workspace, '--disable-extensions'],
    extensionTestsEnv: { PROTOKOLL_TEST_RESULTS: results },
  });
} catch (error) {
  console.error(String(error));
  code = 1;
}
// The exit code alone is no proof: an editor that dies on the way can leave with 0.
if (fs.existsSync(results)) {
  const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(results, 'utf8'));
  console.log(`Extension tests: ${numPassedTests} passed, ${numFailedTests} failed`);
  if (numPassedTests === 0 || numFailedTests > 0) code = 1;
} else {
  console.error('The tests did not run to their end: they left no results.');
  code = 1;
}
fs.rmSync(folder, { recursive: true, force: true });
process.exit(code);
