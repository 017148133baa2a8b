import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { openWorkbench, type WorkbenchPage } from '../../test/editor/ui/workbench-page.ts';
import { findChromium } from '../../test/editor/workbench/browser.ts';
import { installWorkbench } from '../../test/editor/workbench/install.ts';
import { packageExtension } from '../../test/editor/workbench/package.ts';
import { syntheticMinutes } from '../../test/support/synthetic-minutes.ts';
import { openHeap } from './node-heap.ts';
import type { Column, Result } from './pipeline.ts';
import { findProcess, residentMegabytes } from './processes.ts';

/** A secretary who writes all the time, for an hour. */
const keysOfAnHour = 12_000;
const sentence = 'Ordföranden redogjorde för frågan.';
/** Takes the line with the sentence away again, so that the minutes are no longer at the end. */
const takeBack = ['Shift+Home', 'Delete', 'Backspace'];
/** How often memory is measured, in times an hour. */
const looks = 24;

/** What is in use at one moment, in MB. */
interface Memory {
  /** NaN where there is none, for a file that is no minutes. */
  readonly server: number;
  /** The heap after a collection of garbage. */
  readonly extensionHost: number;
  /** The same of the whole page: editor, views and preview. */
  readonly page: number;
}

const parts = [
  ['server', 'memory of the server'],
  ['extensionHost', 'heap of the extension host'],
  ['page', 'heap of the page'],
] as const satisfies readonly (readonly [keyof Memory, string])[];

/**
 * Types for an hour in 200 lines, as fast as the editor takes the keys, in a real VS Code with the packaged extension: in
 * minutes, with a preview beside the text and the views open; and the same in plain text, which is what VS Code itself needs.
 * Of each part, what the second quarter needed at the least, and how much more than that the last one did.
 */
export async function measureHourOfTyping(): Promise<Column[]> {
  if (process.platform !== 'linux' || !findChromium()) {
    return [{ title: 'an hour of typing', results: [{ name: 'memory', value: { text: 'needs Linux and Chromium' } }] }];
  }
  installWorkbench();
  const vsix = packageExtension();
  const minutes = await typeForAnHour(vsix, 'styrelsen.protokoll', openPreviewAndViews);
  const plain = await typeForAnHour(vsix, 'anteckningar.txt', async () => undefined);
  return [
    { title: 'an hour of typing', results: resultsOf(minutes) },
    { title: 'in plain text', results: resultsOf(plain) },
  ];
}

function resultsOf(memory: readonly Memory[]): Result[] {
  return parts.flatMap(([part, title]) => {
    const least = (from: number, to: number) =>
      Math.min(...memory.slice(looks * from, looks * to).map((each) => each[part]));
    const early = least(1 / 4, 1 / 2);
    const more = least(3 / 4, 1) - early;
    return [
      { name: `${title}, second quarter`, value: megabytes(early) },
      { name: `${title}, more in the last quarter`, value: megabytes(more) },
    ];
  });
}

function megabytes(number: number): Result['value'] {
  return Number.isNaN(number) ? { text: '–' } : { number, unit: 'MB' };
}

async function typeForAnHour(
  vsix: string,
  file: string,
  prepare: (workbench: WorkbenchPage) => Promise<void>,
): Promise<Memory[]> {
  const workbench = await openWorkbench(vsix, {}, { [file]: syntheticMinutes({ lines: 200, seed: 5 }) });
  try {
    await workbench.open(file);
    await prepare(workbench);
    await workbench.goTo(60, 1);
    await workbench.page.keyboard.press('End');
    return await memoryWhileTyping(workbench);
  } finally {
    await workbench.close();
  }
}

async function openPreviewAndViews({ page }: WorkbenchPage): Promise<void> {
  await page.locator('.activitybar [aria-label^="Protokoll"]').first().click();
  await page.locator('.pane-body .monaco-list-row').first().waitFor();
  await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  const preview = page.locator('iframe.webview:visible').first().contentFrame();
  await preview.locator('#active-frame').contentFrame().locator('h1').first().waitFor();
}

async function memoryWhileTyping({ page, folder }: WorkbenchPage): Promise<Memory[]> {
  const debugged = await page.context().newCDPSession(page);
  await debugged.send('Performance.enable');
  const run = path.dirname(folder);
  const server = findProcess(run, 'dist/server.cjs');
  const extensionHost = findProcess(run, '--type=extensionHost');
  if (extensionHost === undefined) throw new Error('the extension host does not run');
  const heap = await openHeap(extensionHost);
  const memory: Memory[] = [];
  for (let keys = 0; memory.length < looks; ) {
    keys += await writeAndTakeBack(page);
    if (keys < (keysOfAnHour / looks) * (memory.length + 1)) continue;
    memory.push({
      server: residentMegabytes(server),
      extensionHost: await heap.used(),
      page: await heapMegabytes(debugged),
    });
  }
  heap.close();
  return memory;
}

/** Returns the number of keys. */
async function writeAndTakeBack({ keyboard }: Page): Promise<number> {
  await keyboard.press('Enter');
  await keyboard.type(sentence);
  for (const key of takeBack) await keyboard.press(key);
  return 1 + sentence.length + takeBack.length;
}

async function heapMegabytes(debugged: CDPSession): Promise<number> {
  await debugged.send('HeapProfiler.collectGarbage');
  const { metrics } = await debugged.send('Performance.getMetrics');
  return (metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}
