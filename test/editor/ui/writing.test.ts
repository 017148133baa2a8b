// A new user writes the minutes of a meeting: from an empty file to finished minutes without errors, with the keys that
// a person would press.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { chooseExport } from './export-dialog.ts';
import { stepsIn } from './steps.ts';
import { openWorkbench, type WorkbenchPage } from './workbench-page.ts';
import { ended, quiet, type Stroke, type Writer, writerIn } from './writer.ts';

const name = 'möte';
let workbench: WorkbenchPage;
let writer: Writer;

const step = stepsIn(() => workbench);

beforeAll(async () => {
  workbench = await openWorkbench(inject('vsix'), {}, { [`${name}.protokoll`]: '' });
  writer = await writerIn(workbench.page);
  await workbench.open(`${name}.protokoll`);
  await workbench.page.locator('[id="status.editor.mode"]', { hasText: 'Protokoll' }).waitFor();
});

afterAll(() => workbench?.close());

/** The file, after saving; to be asked for again while a change is still on its way. */
async function saved(): Promise<string> {
  await workbench.page.keyboard.press('Control+s');
  return fs.readFileSync(path.join(workbench.folder, `${name}.protokoll`), 'utf8');
}

//  typed                                            offered                         keys            cursor

// biome-ignore format: a table
const head: readonly Stroke[] = [
  ['Festkommittén',                                  quiet,                          'Tab'],
  ['fredag 4 september 2026',                        quiet,                          'Tab'],
  ['18.00–19.30',                                    quiet,                          'Tab'],
  ['Klubbhuset',                                     quiet,                          'Tab'],
  ['Lisa Ek',                                        quiet,                          'Tab'],
  ['Jonas Berg',                                     quiet,                          'Tab'],
  ['Amina Nur',                                      quiet,                          'Enter',        'Ln 9, Col 3'],
  ['Bo Ask, kas',                                    'kassör',                       'Tab Tab'],
];

// biome-ignore format: a table
const firstItems: readonly Stroke[] = [
  ['Jonas har bett om offerter från tre lokaler.',   quiet,                          'Tab'],
  ['Program',                                        quiet,                          'Tab'],
  ['Vi vill ha musik och tal.',                      quiet,                          'Tab'],
  ['am',                                             'Amina Nur',                    'Tab Tab'],
  ['frågar bandet senast ti',                        'tisdag 8 september 2026',      'Tab'],
];

// biome-ignore format: a table
const vote: readonly Stroke[] = [
  ['',                                               undefined,                      'Enter Enter'],
  ['pu',                                             'Punkt 3.',                     'Tab'],
  ['Val av lokal',                                   quiet,                          'Tab Enter'],
  ['Vi jämförde Folkets hus med klubbhuset.',        quiet,                          'Enter Enter'],
  ['om',                                             'Omröstning:',                  'Tab'],
  ['3',                                              quiet,                          'Tab'],
  ['1',                                              quiet,                          'Tab Enter Enter'],
];

// biome-ignore format: a table
const decision: readonly Stroke[] = [
  ['be',                                             'Beslut',                       'Tab'],
  ['',                                               'godkänna förslaget',           ''],
  ['upp',                                            'uppdra åt @namn att …',        'ArrowDown ArrowDown Tab'],
  ['jo',                                             'Jonas Berg',                   'Tab Tab'],
  ['boka Folkets hus',                               quiet,                          'Tab'],
  ['fr',                                             'fredag 11 september 2026',     'Tab End Enter', 'Ln 26, Col 5'],
  ['tacka Amina för offerterna.',                    undefined,                      'Enter',         'Ln 27, Col 5'],
  ['',                                               undefined,                      'Enter',         ended],
];

// biome-ignore format: a table
const budget: readonly Stroke[] = [
  ['pu',                                             'Punkt 4.',                     'Tab'],
  ['Budget',                                         quiet,                          'Tab Enter'],
  ['Sara Lind visade budgeten. Den följs.',          quiet,                          'Enter Enter'],
  ['be',                                             'Beslut',                       'Tab'],
  ['uppdra åt @Bo Aske att betala hyran.',           undefined,                      'Enter',         'Ln 33, Col 5'],
  ['',                                               undefined,                      'Enter',         ended],
  ['upp',                                            'Uppgift:',                     'Tab'],
  ['Sara Lind',                                      quiet,                          'Tab'],
  ['skickar ut budgeten',                            quiet,                          'Tab'],
  ['to',                                             'torsdag 10 september 2026',    'Tab'],
];

// biome-ignore format: a table
const nextMeeting: readonly Stroke[] = [
  ['',                                               undefined,                      'Control+End ArrowUp ArrowUp ArrowUp End Enter Enter Enter'],
  ['nä',                                             'Nästa möte:',                  'Tab'],
  ['',                                               'fredag 2 oktober 2026',        'Tab'],
  [' kl. 18.00',                                     undefined,                      'Escape'],
];

const finished = `Minnesanteckningar: Festkommittén
Tid: fredag 4 september 2026 kl. 18.00–19.30
Plats: Klubbhuset

Närvarande
- Lisa Ek, mötesledare
- Jonas Berg, sekreterare
- Amina Noor
- Bo Ask, kassör
- Sara Lind

Punkt 1. Uppföljning sedan sist
Jonas har bett om offerter från tre lokaler.

Punkt 2. Program
Vi vill ha musik och tal.

Uppgift: @Amina Noor frågar bandet senast 2026-09-08

Punkt 3. Val av lokal
Vi jämförde Folkets hus med klubbhuset.

Omröstning: 3 ja, 1 nej

Beslut
att uppdra åt @Jonas Berg att boka Folkets hus senast 2026-09-11.
att tacka Amina för offerterna.

Punkt 4. Budget
Sara Lind visade budgeten. Den följs.

Beslut
att uppdra åt @Bo Ask att betala hyran.

Uppgift: @Sara Lind skickar ut budgeten senast 2026-09-10

Punkt 5. Övriga frågor
Inga övriga frågor.

Nästa möte: fredag 2 oktober 2026 kl. 18.00

Vid anteckningarna: Jonas Berg
`;

step('offers whole minutes in an empty file', async () => {
  await writer.write([['', undefined, 'Control+Space']]);
  await writer.write([['', 'Nämndprotokoll – hela', '']]);
  await workbench.screenshot('writing-skeletons');
  await writer.write([['mi', 'Minnesanteckningar – hela', 'Enter']]);
});

step('is filled in from one tab stop to the next', async () => {
  await writer.write(head);
  await workbench.screenshot('writing-head');
  await writer.write(firstItems);
});

step('goes on with the next item, a vote and decisions', async () => {
  await writer.write(vote);
  await writer.write(decision.slice(0, 2));
  await workbench.screenshot('writing-phrases');
  await writer.write(decision.slice(2));
  await writer.write(budget);
  await workbench.screenshot('writing-problems');
});

step('mends what is wrong', async () => {
  // Bo Aske resembles Bo Ask; Sara Lind is on no list; two items have the number 3.
  await writer.problems(1, 3);
  await workbench.goTo(34, 12);
  await writer.fix('Lägg till Sara Lind bland de närvarande', () => workbench.screenshot('writing-fixes'));
  await writer.problems(0, 3);
  await workbench.goTo(33, 18);
  await writer.fix('Byt till Bo Ask');
  await writer.problems(0, 2);
  await workbench.goTo(37, 7);
  await writer.fix('Numrera om alla punkter i följd');
  await writer.problems(0, 0);
});

step('finishes the minutes', async () => {
  await writer.write(nextMeeting);
  await workbench.screenshot('writing-next-meeting');
});

step('calls a person something else everywhere', async () => {
  const { page } = workbench;
  await writer.press('Control+Home ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown End');
  await writer.press('F2');
  const input = page.locator('.rename-box input');
  await input.waitFor();
  await workbench.screenshot('writing-rename');
  await input.fill('Amina Noor');
  await writer.press('Enter');
  await input.waitFor({ state: 'hidden' });
  await expect.poll(saved).toContain('@Amina Noor frågar bandet');
});

step('is formatted, and has no problems', async () => {
  await workbench.command('Format Document');
  await expect.poll(saved).toBe(finished);
  await writer.problems(0, 0);
  await workbench.command('Problems: Focus on Problems View');
  await workbench.page.locator('.markers-panel', { hasText: 'No problems have been detected' }).waitFor();
  await workbench.screenshot('writing-finished');
});

step('is exported', async () => {
  const { folder } = workbench;
  await workbench.command('View: Focus Active Editor Group');
  await chooseExport(workbench, { rows: ['Hela protokollet', 'Markdown', 'Originalet'], file: `${name}.md` });
  const file = path.join(folder, `${name}.md`);
  await expect.poll(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8')).toContain('uppdra åt Jonas Berg');
});
