// The first five minutes of somebody who has never seen it: from the walkthrough to minutes that are checked, looked at
// and exported, in a new profile with nothing but the packaged extension.

import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { chooseExport } from './export-dialog.ts';

import { stepsIn } from './steps.ts';
import { openWorkbench, type WorkbenchPage } from './workbench-page.ts';
import { quiet, type Stroke, type Writer, writerIn } from './writer.ts';

/** What the folder's file and the exports are called. */
const name = 'odlarna';

//  typed                        offered       keys

// biome-ignore format: a table
const filledIn: readonly Stroke[] = [
  ['10.00–11.00',                quiet,        'Tab'],
  ['Kolonin',                    quiet,        'Tab'],
  ['Lisa Ek',                    quiet,        'Tab'],
  ['Jonas Berg',                 quiet,        'Tab'],
  ['Amina Nur',                  quiet,        'Tab'],
  ['Vattnet är påsläppt.',       quiet,        'Tab'],
  ['Bevattning',                 quiet,        'Tab'],
  ['Vi behöver en ny slang.',    quiet,        'Tab'],
  ['am',                         'Amina Nur',  'Tab Tab'],
  ['köper en slang',             quiet,        'Tab'],
];

// biome-ignore format: a table
const decided: readonly Stroke[] = [
  ['',                           undefined,    'Enter Enter'],
  ['be',                         'Beslut',     'Tab'],
  ['köpa en ny slang.',          undefined,    'Escape'],
];

let workbench: WorkbenchPage;
let writer: Writer;
const step = stepsIn(() => workbench);

beforeAll(async () => {
  workbench = await openWorkbench(inject('vsix'), {}, { 'läs mig.txt': 'Mapp för protokoll.\n' });
  writer = await writerIn(workbench.page);
});

afterAll(() => workbench?.close());

step('begins with the walkthrough', async () => {
  const { page } = workbench;
  // The extension has been found.
  await page.locator('.activitybar [aria-label^="Protokoll"]').first().waitFor();
  await workbench.command('Protokoll: Kom igång');
  const button = page.getByRole('button', { name: 'Nytt protokoll' });
  await button.waitFor();
  await workbench.screenshot('first-walkthrough');
  await button.click();
});

step('makes new minutes by three answers', async () => {
  const { page } = workbench;
  const { choice } = workbench;
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  await choice('Minnesanteckningar').waitFor();
  await workbench.screenshot('first-genre');
  await choice('Minnesanteckningar').click();
  await expect.poll(() => input.getAttribute('placeholder')).toMatch(/Vilka/);
  await input.fill('Odlarna');
  await choice('Odlarna').click();
  await expect.poll(() => page.locator('.quick-input-widget:visible').textContent()).toMatch(/dag/);
  await workbench.screenshot('first-day');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'Odlarna' }).first().waitFor();
  await page.locator('[id="status.editor.mode"]', { hasText: 'Protokoll' }).waitFor();
  await workbench.screenshot('first-new');
});

step('is filled in with Tab from one place to the next', async () => {
  await writer.write(filledIn);
  await workbench.goTo(14, 24);
  await writer.write(decided);
  await writer.problems(0, 0);
});

step('says what is wrong, and mends it', async () => {
  await workbench.goTo(11, 21);
  await workbench.page.keyboard.type(' @Sara Lind tackade.');
  await writer.problems(1, 0);
  await workbench.goTo(11, 25);
  await writer.fix('Lägg till Sara Lind bland de närvarande', () => workbench.screenshot('first-fix'));
  await writer.problems(0, 0);
});

step('is saved in the folder', async () => {
  const { page, folder } = workbench;
  await page.keyboard.press('Control+s');
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  await expect.poll(() => input.inputValue().catch(() => '')).toContain('Odlarna');
  await input.fill(path.join(folder, `${name}.protokoll`));
  await page.keyboard.press('Enter');
  await page.locator(`.tab.active[data-resource-name="${name}.protokoll"]`).waitFor();
});

step('is looked at beside the text', async () => {
  const { page } = workbench;
  await workbench.command('Protokoll: Visa förhandsgranskning vid sidan om');
  const view = page.locator('iframe.webview:visible').first().contentFrame();
  const sheet = view.locator('#active-frame').contentFrame().locator('main');
  await expect.poll(() => sheet.innerText().catch(() => '')).toMatch(/Bevattning[\s\S]*köpa en ny slang/);
  await workbench.screenshot('first-preview');
  await workbench.command('View: Focus First Editor Group');
});

step('is exported to PDF and Word', async () => {
  const { page, folder } = workbench;
  for (const [format, extension, beginning] of [
    ['PDF', 'pdf', '%PDF-1.7'],
    ['Word', 'docx', 'PK'],
  ] as const) {
    const file = path.join(folder, `${name}.${extension}`);
    await chooseExport(workbench, {
      rows: ['Hela protokollet', format, 'Originalet', 'Försättssida när'],
      file: path.basename(file),
    });
    await expect.poll(() => fs.existsSync(file), { timeout: 180_000 }).toBe(true);
    expect(fs.readFileSync(file, 'latin1').slice(0, beginning.length)).toBe(beginning);
    await page.locator('.notification-toast', { hasText: path.basename(file) }).waitFor();
  }
  await workbench.screenshot('first-exported');
});

step('is known in the views, and asked no other host', async () => {
  const { page, outsideHosts } = workbench;
  await page.locator('.activitybar [aria-label^="Protokoll"]').first().click();
  await page.locator('.pane-body .monaco-list-row', { hasText: 'Amina Nur' }).first().waitFor();
  await workbench.screenshot('first-views');
  expect([...outsideHosts]).toEqual([]);
});
