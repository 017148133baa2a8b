import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from '../../test/editor/workbench/browser.ts';
import { runExtensionTests } from '../../test/editor/workbench/extension-tests.ts';
import { root, runNode } from '../run.ts';
import type { Result } from './pipeline.ts';

const starts = 3;
const name = 'activation';

/**
 * What activating the built extension costs in the extension host of a real VS Code: loading its bundle, and its `activate`.
 * Each time in a new host, in a folder without minutes, where nothing else activates it.
 */
export async function measureActivation(): Promise<Result[]> {
  if (process.platform !== 'linux' || !findChromium()) return [{ name, value: { text: 'needs Linux and Chromium' } }];
  if ((await runNode(['esbuild.mjs', '--minify', 'client', 'server'])) !== 0)
    throw new Error('the extension does not build');
  const times: number[] = [];
  for (let start = 0; start < starts; start++) {
    const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-activation-'));
    await runExtensionTests({
      extension: root,
      tests: path.join(root, 'scripts', 'bench', 'activation-host.cjs'),
      workspace,
      onLine: (line) => {
        const time = /^activated in ([\d.]+) ms/.exec(line)?.[1];
        if (time) times.push(Number(time));
      },
    });
    fs.rmSync(workspace, { recursive: true, force: true });
  }
  if (times.length < starts) throw new Error(`the extension was activated ${times.length} times of ${starts}`);
  const sorted = times.toSorted((a, b) => a - b);
  return [{ name, value: { min: sorted[0] ?? 0, median: sorted[Math.floor(starts / 2)] ?? 0 } }];
}
