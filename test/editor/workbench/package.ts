import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { nodeFlags, root } from '../../../scripts/run.ts';

/** Makes the same package that a user installs, and gives its file. */
export function packageExtension(): string {
  const vsix = path.join(root, '.cache', 'test-editor', 'protokoll.vsix');
  execFileSync(process.execPath, [...nodeFlags, 'scripts/package.ts', vsix], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return vsix;
}
