#!/usr/bin/env -S node --disable-warning=MODULE_TYPELESS_PACKAGE_JSON
// Stands in for VS Code's executable: takes the arguments that @vscode/test-electron gives it and runs the tests in the
// test workbench. Started by its path, so it must be executable and find Node 24 first, as npm scripts do.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runExtensionTests } from './extension-tests.ts';

const { values, positionals } = parseArgs({
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
  allowPositionals: true,
  strict: false,
});

function asPath(value: unknown): string {
  if (typeof value !== 'string') {
    console.error('code-shim: needs --extensionDevelopmentPath=, --extensionTestsPath= and a folder or workspace');
    process.exit(2);
  }
  return path.resolve(value.startsWith('file:') ? fileURLToPath(value) : value);
}

process.exit(
  await runExtensionTests({
    extension: asPath(values.extensionDevelopmentPath),
    tests: asPath(values.extensionTestsPath),
    workspace: asPath(positionals[0]),
  }),
);
