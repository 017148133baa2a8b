import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { root } from '../../../scripts/run.ts';
import { chooseExport } from './export-dialog.ts';
import { stepsIn } from './steps.ts';
import { openWorkbench, type WorkbenchPage } from './workbench-page.ts';

const seed = 'minnesanteckningar-2019-12-06';
let workbench: WorkbenchPage;

beforeAll(async () => {
  const file = `${seed}.protokoll`;
  workbench = await openWorkbench(inject('vsix'), { [file]: path.join(root, 'examples', file) });
});

afterAll(() => workbench?.close());

const step = stepsIn(() => workbench);

/** Exports the original to Markdown, at the place that the dialog suggests. */
async function exportMarkdown(): Promise<void> {
  const names = { 0: 'export-papers', 1: 'export-formats', target: 'export-where' };
  await chooseExport(workbench, {
    rows: ['Hela protokollet', 'Markdown', 'Originalet'],
    file: `${seed}.md`,
    looked: async (step) => {
      const name = Object.entries(names).find(([key]) => key === String(step))?.[1];
      if (name) await workbench.screenshot(name);
    },
  });
}

step('opens the minutes in colours', async () => {
  await workbench.open(`${seed}.protokoll`);
  // Plain text is one piece; the file's own language makes the heading another.
  await workbench.page.locator('.view-line span[class*="mtk"]', { hasText: /^Deltagare$/ }).waitFor();
  await workbench.page.locator('[id="status.editor.mode"]', { hasText: 'Protokoll' }).waitFor();
});

step('shows the findings with their rules in the Problems panel', async () => {
  await workbench.command('Problems: Focus on Problems View');
  const codes = async () => (await workbench.rows('.markers-panel').locator('.marker-code').allTextContents()).sort();
  // Hints are not in the panel.
  await expect
    .poll(codes)
    .toEqual([
      'beslut/atergivet',
      'person/okand',
      'person/okand',
      'punkt/narvaro-stammer-ej',
      'punkt/narvaro-stammer-ej',
      'punkt/narvaro-stammer-ej',
      'punkt/okand-hanvisning',
      'tid/ar-saknas',
    ]);
  await workbench.screenshot('problems');
});

step('shows the attendance and the items in the outline', async () => {
  const { page } = workbench;
  await workbench.command('Explorer: Focus on Outline View');
  const rows = workbench.rows('.outline-tree');
  await rows.first().waitFor();
  // Gives the outline the room of the list of files, and back at the end.
  const files = page.getByRole('button', { name: 'Explorer Section: protokoll' });
  await files.click();
  await rows.first().locator('.monaco-tl-twistie').click();
  const names = () => rows.locator('.label-name').allTextContents();
  await expect
    .poll(names)
    .toEqual([
      'Minnesanteckningar från Södertörnskommunernas ledningsgrupp, 6',
      'Deltagare',
      'Frånvarande',
      'Övriga deltagare',
      '1. Välkommen',
      '2. Offert analys av Södertörns näringslivsutveckling',
      '3. SSKs planeringskonferens 16/1',
      '4. Återkoppling Marcel Moritz, Södertörnsmodellen',
      '5. Aktuella remisser',
      '6. Svenska Kraftnät',
      '7. Upphandling Södertörn',
      '8. Nätverket för klimatstrategier',
      '9. Övriga frågor',
      '10. Nästa möte',
    ]);
  const detail = (item: string) => rows.filter({ hasText: item }).locator('.label-description').textContent();
  expect(await detail('2. Offert')).toBe('4 beslut');
  expect(await detail('4. Återkoppling')).toBe('bordlagd');
  await workbench.screenshot('outline');
  await files.click();
});

step('exports to Markdown from the command palette', async () => {
  const { page, folder } = workbench;
  await workbench.command('View: Focus Active Editor Group');
  await exportMarkdown();
  const toast = page.locator('.notification-toast', { hasText: `Exporterade ${seed}.md` });
  await toast.waitFor();
  await workbench
    .rows('.explorer-folders-view')
    .filter({ hasText: `${seed}.md` })
    .waitFor();
  await workbench.screenshot('exported');
  const text = fs.readFileSync(path.join(folder, `${seed}.md`), 'utf8');
  expect(text).toContain('Rickard öppnade mötet och hälsade alla välkomna');
  expect(text).toContain('Nätverket för klimatstrategier');
  // The temporary file is gone.
  expect(fs.readdirSync(folder).sort()).toEqual([`${seed}.md`, `${seed}.protokoll`]);
  await toast.getByRole('button', { name: 'Öppna' }).click();
  await page.locator(`.tab.active[data-resource-name="${seed}.md"]`).waitFor();
});

step('asks before it overwrites', async () => {
  const { page, folder } = workbench;
  const file = path.join(folder, `${seed}.md`);
  fs.writeFileSync(file, 'Gammalt.');
  await workbench.open(`${seed}.protokoll`);
  await exportMarkdown();
  const question = page.locator('.quick-input-widget:visible', { hasText: /already exists|overwrite/i });
  await question.waitFor();
  expect(fs.readFileSync(file, 'utf8')).toBe('Gammalt.');
  await workbench.screenshot('export-overwrite');
  await page.keyboard.press('Enter');
  await expect.poll(() => fs.readFileSync(file, 'utf8')).toContain('Rickard öppnade mötet');
});

step('follows what is typed, and asks no other host', async () => {
  const { page, outsideHosts } = workbench;
  await workbench.command('View: Focus Active Editor Group');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Punkt 10. Dubbelt nummer');
  await workbench.command('Problems: Focus on Problems View');
  await workbench.rows('.markers-panel').filter({ hasText: 'punkt/dubbelnummer' }).first().waitFor();
  await workbench.screenshot('typed');
  expect([...outsideHosts]).toEqual([]);
});

step('asks before minutes with errors are exported, and shows them', async () => {
  const { page } = workbench;
  await workbench.command('View: Focus Active Editor Group');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\nBeslut att\n\n');
  await workbench.rows('.markers-panel').filter({ hasText: 'beslut/tomt' }).first().waitFor();
  await workbench.command('View: Focus Active Editor Group');
  await workbench.command('Protokoll: Exportera …');
  const dialog = page.locator('.monaco-dialog-box', { hasText: 'Rad ' });
  await dialog.waitFor();
  await workbench.screenshot('export-errors');
  await dialog.getByRole('button', { name: 'Visa felen' }).click();
  await page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
  await page.locator('.markers-panel:focus-within').waitFor();
});
