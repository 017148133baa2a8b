import { it, onTestFailed } from 'vitest';
import type { WorkbenchPage } from './workbench-page.ts';

/** Makes tests of the steps of one user's way. When one fails, a picture shows what stood on the screen. */
export function stepsIn(workbench: () => WorkbenchPage): (name: string, run: () => Promise<void>) => void {
  return (name, run) =>
    it(name, async () => {
      onTestFailed(() => workbench().screenshot('failure'));
      await run();
    });
}
