// A registrar exports the version that is published, and sees first what personal data stays in it.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { answerSteps, chooseExport, takePlace } from './export-dialog.ts';
import { stepsIn } from './steps.ts';
import { openWorkbench, type WorkbenchPage } from './workbench-page.ts';
import { writerIn } from './writer.ts';

const minutes = `Protokoll: Socialnämnden
Tid: 2024-09-12 kl. 9.00–10.00
Plats: Kommunhuset

Närvarande
- Lisa Ek, ordförande
- Bo Ask, sekreterare
- Eva Lind, justerare

§ 1 Ansökan
Lisa Ek ringer Sven Svensson, 070-174 06 05.
Sekretess
Bo Alm, bo.alm@exempel.se, har ansökt.
Slut sekretess
Beslut
att bifalla ansökan från 19640823-3234.

§ 2 Mötets avslutande
Ordföranden avslutar mötet.
`;

const name = 'socialnämnden 2024-09-12';
const published = ['Hela protokollet', 'Markdown', 'Den som publiceras'];

let workbench: WorkbenchPage;
const step = stepsIn(() => workbench);
const inFolder = (file: string) => path.join(workbench.folder, file);
const listed = () => workbench.page.locator('.monaco-dialog-box', { hasText: 'Rad 11' });

beforeAll(async () => {
  workbench = await openWorkbench(inject('vsix'), {}, { [`${name}.protokoll`]: minutes });
  // Nobody else on the machine may read them.
  fs.chmodSync(inFolder(`${name}.protokoll`), 0o600);
});

afterAll(() => workbench?.close());

step('sees each thing that is personal and stays, and where', async () => {
  await workbench.open(`${name}.protokoll`);
  await answerSteps(workbench, { rows: published });
  await listed().waitFor();
  const text = (await listed().textContent()) ?? '';
  for (const personal of ['Sven Svensson', '070-174 06 05']) expect(text).toContain(personal);
  // What is secret does not stay.
  expect(text).not.toContain('bo.alm');
  await workbench.screenshot('publish-personal');
});

step('is shown them in the text, and has published nothing', async () => {
  const { page, folder } = workbench;
  await listed().getByRole('button', { name: 'Visa i texten' }).click();
  await page.locator('.monaco-editor .reference-zone-widget').waitFor();
  await workbench.screenshot('publish-shown');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.monaco-editor .squiggly-hint').count()).toBe(2);
  expect(fs.readdirSync(folder)).toEqual([`${name}.protokoll`]);
});

step('takes one of them out with a fix', async () => {
  const writer = await writerIn(workbench.page);
  await workbench.goTo(11, 32);
  await writer.fix('[telefonnummer]', () => workbench.screenshot('publish-fix'));
  await workbench.page.locator('.view-line', { hasText: '[telefonnummer]' }).waitFor();
});

step('publishes without what is secret, in a file that is as private as the minutes', async () => {
  await answerSteps(workbench, { rows: published });
  await listed().getByRole('button', { name: 'Exportera ändå' }).click();
  const file = `${name} (publik).md`;
  await takePlace(workbench, { file });
  await workbench.page.locator('.notification-toast', { hasText: `Exporterade ${file}` }).waitFor();
  const text = fs.readFileSync(inFolder(file), 'utf8');
  expect(text).toContain('Sven Svensson');
  for (const hidden of ['070-174', 'bo.alm', 'har ansökt', '19640823', '3234']) expect(text).not.toContain(hidden);
  expect(fs.statSync(inFolder(file)).mode & 0o777).toBe(0o600);
  await workbench.command('Notifications: Clear All Notifications');
});

step('is asked of a front page, and nothing of what is personal for the original', async () => {
  const file = `${name}.pdf`;
  await chooseExport(workbench, {
    rows: ['Hela protokollet', 'PDF', 'Originalet', 'Försättssida med underskrifter'],
    file,
    looked: async (at) => {
      if (at === 3) await workbench.screenshot('export-front-page');
    },
  });
  await workbench.page.locator('.notification-toast', { hasText: `Exporterade ${file}` }).waitFor({ timeout: 180_000 });
  expect(fs.readFileSync(inFolder(file), 'latin1').slice(0, 5)).toBe('%PDF-');
  expect(fs.statSync(inFolder(file)).mode & 0o777).toBe(0o600);
});
