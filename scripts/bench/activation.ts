import path from 'node:path';
import { openWorkbench } from '../../test/editor/ui/workbench-page.ts';
import { findChromium } from '../../test/editor/workbench/browser.ts';
import { installWorkbench } from '../../test/editor/workbench/install.ts';
import { packageExtension } from '../../test/editor/workbench/package.ts';
import { root } from '../run.ts';
import type { Result } from './pipeline.ts';

const starts = 7;
const name = 'activation';
const file = 'minnesanteckningar-2019-12-06.protokoll';

/**
 * What activating the packaged extension costs in a real VS Code, as VS Code itself counts it and shows to users (*Developer:
 * Show Running Extensions*): loading its code, and its `activate`. Each time in a new extension host, which is busy with its
 * own extensions as well.
 */
export async function measureActivation(): Promise<Result[]> {
  if (process.platform !== 'linux' || !findChromium()) return [{ name, value: { text: 'needs Linux and Chromium' } }];
  installWorkbench();
  const workbench = await openWorkbench(packageExtension(), { [file]: path.join(root, 'examples', file) });
  const { page } = workbench;
  try {
    const times: number[] = [];
    for (let start = 0; start < starts; start++) {
      await page.reload();
      await workbench.rows('.explorer-folders-view').first().waitFor({ timeout: 60_000 });
      await workbench.open(file);
      await page.locator('.codelens-decoration').first().waitFor({ timeout: 60_000 });
      await workbench.command('Developer: Show Running Extensions');
      const own = page.locator('.runtime-extensions-editor .extension', {
        has: page.getByText('Protokoll', { exact: true }),
      });
      const shown = await own.locator('.activation-time').textContent();
      times.push(Number(/(\d+)ms/.exec(shown ?? '')?.[1]));
    }
    const sorted = times.toSorted((a, b) => a - b);
    return [{ name, value: { min: sorted[0] ?? Number.NaN, median: sorted[Math.floor(starts / 2)] ?? Number.NaN } }];
  } finally {
    await workbench.close();
  }
}
