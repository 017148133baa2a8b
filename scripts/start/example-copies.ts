import fs from 'node:fs';
import path from 'node:path';
import { root } from '../run.ts';

/** What is opened first. */
export const firstExample = 'minnesanteckningar-2019-12-06.protokoll';

/**
 * A folder with copies of the examples, for somebody to write in without changing the project. Copies that are there
 * already stay as they are.
 */
export function copyExamples(): string {
  const folder = path.join(root, 'out', 'exempel');
  fs.cpSync(path.join(root, 'examples'), folder, { recursive: true, force: false });
  return folder;
}
