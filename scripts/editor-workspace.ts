import fs from 'node:fs';
import path from 'node:path';
import { root } from './run.ts';

/**
 * Makes the workspace that the extension's tests find open, with copies of the examples, and returns its file. It is a file
 * and not only a folder, so that tests can add folders without VS Code starting again.
 */
export function makeWorkspace(folder: string): string {
  fs.cpSync(path.join(root, 'examples'), path.join(folder, 'workspace'), { recursive: true });
  const file = path.join(folder, 'tests.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: 'workspace' }] }));
  return file;
}
