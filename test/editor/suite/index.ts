import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** Called in the extension host, by Electron and by the test workbench alike. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, color: false, reporter: 'spec' });
  for (const name of fs.readdirSync(__dirname)) {
    // Those for the browser alone run there: scripts/test-web.ts.
    if (name.endsWith('.suite.cjs') && !name.endsWith('.web.suite.cjs')) mocha.addFile(path.join(__dirname, name));
  }
  const counts = { numPassedTests: 0, numFailedTests: 0 };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', () => counts.numPassedTests++);
    runner.on('fail', () => counts.numFailedTests++);
  });
  // The only way back that depends on neither the host's console nor its exit code.
  const results = process.env.PROTOKOLL_TEST_RESULTS;
  if (results) fs.writeFileSync(results, JSON.stringify(counts));
  if (counts.numFailedTests > 0) throw new Error(`${counts.numFailedTests} tests failed`);
}
