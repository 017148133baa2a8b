// The views of the container in the activity bar, the status bar and the marks in the text, as a user sees them.
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { stepsIn } from './steps.ts';
import { openWorkbench, type WorkbenchPage } from './workbench-page.ts';

const board = [
  'Protokoll: Styrelsen',
  'Datum: 2020-02-01',
  'Justerare: Lisa Ek',
  '',
  'Närvarande',
  '- Lisa Ek, ordförande',
  '- Bo Ask, kassör',
  '- Ida Öberg, §§ 2–3',
  '',
  'Frånvarande',
  '- Nils Nyström',
  '',
  '§ 1 Öppnande',
  'Lisa öppnade mötet.',
  '',
  '§ 2 Lokal',
  'Beslut',
  'att hyra Folkets hus.',
  'att uppdra åt @Bo Ask att skriva avtal senast 2020-03-01.',
  'Uppgift: @Lisa Ek bokar musik senast 2099-05-01',
  '',
  '§ 3 Bidrag',
  'Jäv: @Bo Ask',
  'Sekretess OSL 26 kap. 1 §: Ett enskilt ärende.',
  'Beslut',
  'att uppdra åt @Ida Öberg att begära bidrag.',
  'Slut sekretess',
  '',
  '§ 4 Övrigt',
  'Lämnar: @Bo Ask kl. 19.15',
  'Uppgift: @Bo Ask funderar på sommaren',
  '',
].join('\n');
const signed = [
  'Protokoll: Styrelsen',
  'Datum: 2019-11-05',
  '',
  'Närvarande',
  '- Lisa Ek',
  '',
  '§ 1 Val',
  'Beslut',
  'att välja Lisa Ek.',
  '',
  'Justeras',
  'Lisa Ek, 2019-11-12',
  '',
].join('\n');
const notes =
  'Minnesanteckningar: Festkommittén\nDatum: 2020-01-10\n\nNärvarande\n- Lisa Ek\n\nPunkt 1. Tal\nVi talade.\n';

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench(
    inject('vsix'),
    {},
    { '2020-02.protokoll': board, '2019-11.protokoll': signed, 'fest.protokoll': notes, 'tomt.protokoll': '' },
  );
});

afterAll(() => workbench?.close());

const step = stepsIn(() => workbench);

/** The rows of a view: label and what stands beside it. */
function view(name: string) {
  const pane = workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header', { hasText: name }) });
  const rows = pane.locator('.pane-body .monaco-list-row');
  // All at once: rows come and go while they are read.
  const said = () =>
    rows.evaluateAll((all) =>
      all.map((row) => ['.label-name', '.label-description'].map((part) => row.querySelector(part)?.textContent ?? '')),
    );
  const row = (text: string | RegExp) => rows.filter({ hasText: text }).first();
  return { pane, rows, said, row };
}

const statusItem = (name: string) => workbench.page.locator(`[id$="${name}"] a`).first();

step('opens the container from the activity bar', async () => {
  const { page } = workbench;
  await workbench.open('2020-02.protokoll');
  await page.locator('.activitybar').getByRole('tab', { name: 'Protokoll' }).click();
  const { said, rows } = view('Beslut och uppgifter');
  await expect.poll(() => rows.count()).toBeGreaterThan(0);
  await expect.poll(said).toEqual([
    ['Bo Ask', '2 uppgifter · 1 försenad'],
    ['Lisa Ek', '1 uppgift'],
    ['Omfattas av sekretess', '1 uppgift'],
    ['Beslut', '4'],
  ]);
});

step('shows who shall do what, and opens it where it stands', async () => {
  const { page } = workbench;
  const { row, rows } = view('Beslut och uppgifter');
  await row('Bo Ask').click();
  // Until its rows are there, those below it move.
  await row('skriva avtal').waitFor();
  await row('Omfattas av sekretess').click();
  await row('Ett enskilt ärende.').waitFor();
  expect((await rows.allTextContents()).join()).not.toContain('begära');
  await workbench.screenshot('views-tasks');
  await workbench.open('fest.protokoll');
  await row('skriva avtal').click();
  await page.locator('.tab.active[data-resource-name="2020-02.protokoll"]').waitFor();
  await page.locator('[id="status.editor.selection"]', { hasText: 'Ln 19' }).waitFor();
});

step('groups by date, and back', async () => {
  await workbench.command('Protokoll: Visa uppgifter efter datum');
  const { said } = view('Beslut och uppgifter');
  await expect.poll(async () => (await said()).map(([label]) => label)).toContain('Försenade');
  await workbench.screenshot('views-tasks-by-date');
  await workbench.command('Protokoll: Välj vilka uppgifter som visas …');
  await workbench.choice('Lisa Ek').click();
  await expect
    .poll(async () => (await said()).map(([label]) => label))
    .toEqual(['Kommande', '2099-05-01  Lisa Ek bokar musik senast 2099-05-01']);
  await workbench.command('Protokoll: Visa alla uppgifter');
  await workbench.command('Protokoll: Visa uppgifter efter person');
  await expect.poll(async () => (await said()).map(([label]) => label)).toContain('Omfattas av sekretess');
});

step('shows the people of the active minutes, and the items that they were there for', async () => {
  const { said, row } = view('Deltagare');
  await row('Bo Ask').click();
  await expect.poll(said).toEqual([
    ['Närvarande', '3 personer'],
    ['Lisa Ek', 'ordförande · närvarande'],
    ['Bo Ask', 'kassör · delvis närvarande'],
    ['1. Öppnande', 'närvarande'],
    ['2. Lokal', 'närvarande'],
    ['3. Bidrag', 'deltog inte (jäv)'],
    ['4. Övrigt', 'gick under punkten kl. 19.15'],
    ['Ida Öberg', 'delvis närvarande'],
    ['Frånvarande', '1 person'],
    ['Nils Nyström', 'frånvarande'],
  ]);
  await workbench.screenshot('views-attendance');
});

step('follows what is typed', async () => {
  const { page } = workbench;
  await workbench.goTo(11, 15);
  await page.keyboard.type('s');
  await view('Deltagare').row('Nils Nyströms').waitFor();
  await page.keyboard.press('Backspace');
  await view('Deltagare')
    .row(/Nils Nyström(?!s)/)
    .waitFor();
});

step('shows all meetings by body, and how far they have come', async () => {
  const { said, row } = view('Möten');
  await row('Styrelsen').click();
  await expect.poll(said).toEqual([
    ['Festkommittén', '1 protokoll · senast 2020-01-10'],
    ['Styrelsen', '2 protokoll · senast 2020-02-01'],
    ['2020-02-01', 'ojusterat · Protokoll'],
    ['2019-11-05', 'justerat 2019-11-12 · Protokoll'],
  ]);
  await workbench.screenshot('views-meetings');
  await row('2019-11-05').click();
  await workbench.page.locator('.tab.active[data-resource-name="2019-11.protokoll"]').waitFor();
});

step('says in the status bar what the active minutes are', async () => {
  await expect.poll(() => statusItem('protokoll.meeting').textContent()).toContain('Styrelsen 2019-11-05 · 1 beslut');
  await expect.poll(() => statusItem('protokoll.verification').textContent()).toContain('Justerat 2019-11-12');
  await statusItem('protokoll.meeting').click();
  await workbench.choice('Visa problem').waitFor();
  await workbench.choice('Exportera …').waitFor();
  await workbench.screenshot('views-status');
  await workbench.page.keyboard.press('Escape');
  await workbench.open('fest.protokoll');
  await expect.poll(() => statusItem('protokoll.meeting').textContent()).toContain('Festkommittén');
  await statusItem('protokoll.verification').waitFor({ state: 'hidden' });
});

step('marks decided items and what is secret', async () => {
  const { page } = workbench;
  await workbench.open('2020-02.protokoll');
  await workbench.goTo(16, 1);
  const marks = (place: string) => page.locator(`.editor-instance ${place} [class*="TextEditorDecorationType"]`);
  // Two items with decisions, and four lines that are secret.
  await expect.poll(() => marks('.glyph-margin-widgets').count()).toBe(6);
  await marks('.view-overlays').first().waitFor();
  await workbench.screenshot('views-marks');
});

step('says what is missing where there is nothing to show', async () => {
  const welcome = view('Deltagare').pane.locator('.welcome-view-content');
  // What was typed and taken back is not saved.
  await workbench.command('File: Revert File');
  await workbench.command('View: Close All Editors');
  await expect.poll(() => welcome.innerText()).toContain('Öppna ett protokoll');
  await welcome.getByRole('button', { name: 'Nytt protokoll' }).waitFor();
  await workbench.open('tomt.protokoll');
  await expect.poll(() => welcome.innerText()).toContain('ingen närvarolista');
  await workbench.screenshot('views-empty');
});
