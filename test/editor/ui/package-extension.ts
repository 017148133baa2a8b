import type { TestProject } from 'vitest/node';
import { installWorkbench } from '../workbench/install.ts';
import { packageExtension } from '../workbench/package.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packaged extension. */
    vsix: string;
  }
}

/** Vitest's global setup: the tests install the same package that a user would. */
export default function setup(project: TestProject): void {
  installWorkbench();
  project.provide('vsix', packageExtension());
}
