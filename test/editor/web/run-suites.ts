/** Runs suites with Mocha's build for browsers. The bundle that scripts/test-web.ts makes calls it in the extension host. */
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { resultsMark } from './results.ts';

/** `load` evaluates the suites: it is called when `describe` and `it` are there. */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 120_000, color: false, reporter: 'spec' });
  afterEach(takeNames);
  await load();
  const counts = { numPassedTests: 0, numFailedTests: 0 };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', () => counts.numPassedTests++);
    runner.on('fail', () => counts.numFailedTests++);
  });
  console.log(resultsMark + JSON.stringify(counts));
  if (counts.numFailedTests > 0) throw new Error(`${counts.numFailedTests} tests failed`);
}

/** More new documents than a test makes. */
const names = 3;

/**
 * Takes the names of the new documents that a test has closed. The text of a closed one is kept for a moment in a browser,
 * and the next document of its name would begin with it.
 */
async function takeNames(): Promise<void> {
  for (let count = 0; count < names; count++) await vscode.workspace.openTextDocument({ language: 'plaintext' });
}
