/** The steps in a real VS Code workbench with a real browser. They need Linux and Chromium. */
import { findChromium } from '../../test/editor/workbench/browser.ts';
import { installWorkbench } from '../../test/editor/workbench/install.ts';
import { nodeFlags, toolFile } from '../run.ts';
import { counted, type Step } from './steps.ts';

/** The tests of the packaged extension that each `npm test` runs: the first minutes, the examples, exporting, publishing. */
const core = ['first-minutes', 'seed', 'publish'].map((name) => `test/editor/ui/${name}.test.ts`);

function uiTests(name: string, which: readonly string[]): Step {
  return counted(name, (file) => [
    ...[toolFile('vitest/vitest.mjs'), 'run', '--config', 'test/editor/ui/vitest.config.mts'],
    ...['--reporter=verbose', '--reporter=json', `--outputFile.json=${file}`, ...which],
  ]);
}

export const coreOfEditor: readonly Step[] = [uiTests('Real editor, core', core)].map(onlyWithEditor);

export const restOfEditor: readonly Step[] = [
  counted('Extension host on Node', (file) => [...nodeFlags, 'scripts/test-electron.ts', file], {
    VSCODE_EXECUTABLE: 'test/editor/workbench/code-shim.ts',
  }),
  counted('Extension host in a browser', (file) => [...nodeFlags, 'scripts/test-web.ts', file]),
  uiTests(
    'Real editor, the rest',
    core.map((file) => `--exclude=${file}`),
  ),
].map(onlyWithEditor);

/** A build server must have what the editor needs. On other machines the step is left out, and the reason printed. */
function onlyWithEditor({ name, run }: Step): Step {
  return {
    name,
    run: async () => {
      if (process.platform === 'linux' && findChromium()) {
        installWorkbench();
        return run();
      }
      const why = 'The tests in a real editor need Linux and Chromium (Debian: apt-get install chromium).';
      if (process.env.CI === 'true') {
        console.error(why);
        return { passed: 0, failed: 1 };
      }
      console.log(`Left out: ${why} On other systems: npm run test:electron.`);
      return undefined;
    },
  };
}
