// Somebody changes their mind while a long export is made: what was exported before is as it was, and nothing is left behind.

import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { chooseExport } from './export-dialog.ts';
import { stepsIn } from './steps.ts';
import { openWorkbench, type WorkbenchPage } from './workbench-page.ts';

/** So many items take far longer to lay out than a click. */
const many = 2500;

/** Minutes that no rule has an error for. */
function notes(items: number): string {
  const head =
    'Minnesanteckningar: Arbetsgruppen\nTid: 2024-09-12 kl. 9.00–10.00\nPlats: Ek\n\nNärvarande\n- Lisa Ek, ordförande\n- Bo Ask, sekreterare\n';
  const item = (number: number) =>
    `\nPunkt ${number}. Läget\nLäget gicks igenom.\nBeslut\natt lägga rapport ${number} till handlingarna.\n`;
  return head + Array.from({ length: items }, (_, at) => item(at + 1)).join('');
}

let workbench: WorkbenchPage;
/** The first export. */
let first: Buffer;
const step = stepsIn(() => workbench);
const inFolder = (name: string) => path.join(workbench.folder, name);
const toast = (text: string) => workbench.page.locator('.notification-toast', { hasText: text });

/** Writes the minutes on the disk, as another program would, and waits until the editor has them. */
async function rewrite(items: number): Promise<void> {
  const text = notes(items);
  fs.writeFileSync(inFolder('läge.protokoll'), text);
  const last = workbench.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${text.split('\n').length},` });
  await expect
    .poll(async () => {
      await workbench.page.locator('.monaco-editor .view-lines').first().click();
      await workbench.page.keyboard.press('Control+End');
      return last.count();
    })
    .toBe(1);
}

beforeAll(async () => {
  workbench = await openWorkbench(inject('vsix'), {}, { 'läge.protokoll': notes(1) });
});

afterAll(() => workbench?.close());

step('exports once', async () => {
  await workbench.open('läge.protokoll');
  await chooseExport(workbench, {
    rows: ['Hela protokollet', 'PDF', 'Originalet', 'Försättssida när'],
    file: 'läge.pdf',
  });
  await toast('Exporterade läge.pdf').waitFor({ timeout: 180_000 });
  first = fs.readFileSync(inFolder('läge.pdf'));
  await workbench.command('Notifications: Clear All Notifications');
});

step('cancels the next one from its notification', async () => {
  await rewrite(many);
  await workbench.command('Protokoll: Exportera igen');
  const progress = toast('Exporterar protokoll till PDF');
  await progress.waitFor({ timeout: 180_000 });
  await workbench.screenshot('export-progress');
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await progress.waitFor({ state: 'detached' });
  expect(fs.readFileSync(inFolder('läge.pdf')).equals(first)).toBe(true);
  expect(fs.readdirSync(workbench.folder).sort()).toEqual(['läge.pdf', 'läge.protokoll']);
  // It is no failure that has to be told.
  expect(await workbench.page.locator('.notification-toast').count()).toBe(0);
});

step('exports again afterwards, and has left nothing behind', async () => {
  await rewrite(2);
  expect(fs.readFileSync(inFolder('läge.pdf')).equals(first)).toBe(true);
  await workbench.command('Protokoll: Exportera igen');
  await toast('Exporterade läge.pdf').waitFor({ timeout: 180_000 });
  const after = fs.readFileSync(inFolder('läge.pdf'));
  expect(after.equals(first)).toBe(false);
  // Two items are no thousands.
  expect(after.length).toBeLessThan(2 * first.length);
  expect(fs.readdirSync(workbench.folder).sort()).toEqual(['läge.pdf', 'läge.protokoll']);
});
