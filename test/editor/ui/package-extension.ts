import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { nodeFlags, root } from '../../../scripts/run.ts';
import { installWorkbench } from '../workbench/install.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packaged extension. */
    vsix: string;
  }
}

/** Vitest's global setup: the tests install the same package that a user would. */
export default function setup(project: TestProject): void {
  installWorkbench();
  const vsix = path.join(root, '.cache', 'test-editor', 'protokoll.vsix');
  execFileSync(process.execPath, [...nodeFlags, 'scripts/package.ts', vsix], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  project.provide('vsix', vsix);
}
