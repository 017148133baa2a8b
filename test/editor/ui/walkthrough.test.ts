import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { stepsIn } from './steps.ts';
import { openWorkbench, type WorkbenchPage } from './workbench-page.ts';

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench(inject('vsix'), {}, { 'styrelsen.protokoll': 'Styrelseprotokoll: Föreningen\n' });
  // The palette has what it had when it was opened: not before the extension is known.
  await workbench.open('styrelsen.protokoll');
  await workbench.page.locator('[id="status.editor.mode"]', { hasText: 'Protokoll' }).waitFor();
});
afterAll(() => workbench?.close());

const walkthrough = '.gettingStartedContainer';
const steps = [
  ['Skapa ditt första protokoll', 'picture'],
  ['Klistra in ett gammalt protokoll', 'picture'],
  ['Rätta det som är fel', 'picture'],
  ['Förhandsgranska', 'page'],
  ['Exportera', 'picture'],
  ['Publicera utan det som är hemligt', 'page'],
  ['Ha fusklappen till hands', 'page'],
] as const;

describe('A newcomer', () => {
  const step = stepsIn(() => workbench);

  step('finds the walkthrough by the palette', async () => {
    const { page } = workbench;
    // In a narrow editor the pictures are left out.
    await page.setViewportSize({ width: 1440, height: 900 });
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('Protokoll: Kom igång');
    await page.locator(walkthrough, { hasText: 'Kom igång med Protokoll' }).waitFor();
    const titles = page.locator(`${walkthrough} .getting-started-step .step-title`);
    await expect.poll(() => titles.allTextContents()).toEqual(steps.map(([title]) => title));
  });

  function reads(at: number, title: string, media: 'picture' | 'page') {
    step(`reads the step ”${title}”`, async () => {
      const { page } = workbench;
      await page.locator(`${walkthrough} .getting-started-step`, { hasText: title }).first().click();
      const shown = page.locator(`${walkthrough} .getting-started-step.expanded`);
      await expect.poll(() => shown.locator('.step-title').textContent()).toBe(title);
      await shown.locator('.monaco-button').first().waitFor();
      if (media === 'picture') {
        const picture = page.locator(`${walkthrough} .getting-started-media img`);
        const width = () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);
        await picture.waitFor();
        await expect.poll(width).toBeGreaterThan(300);
        expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20);
      } else {
        const shownPage = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
        await shownPage.locator('h3').first().waitFor();
      }
      await workbench.screenshot(`kom-igang-${at + 1}`);
    });
  }

  reads(0, ...steps[0]);

  step('opens an example from it, with keys alone', async () => {
    const { page } = workbench;
    const button = page.locator(`${walkthrough} .getting-started-step.expanded .monaco-button`);
    await button.filter({ hasText: 'Öppna ett exempel' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await page.locator('.view-line', { hasText: 'Granvik' }).first().waitFor();
  });

  step('chooses among the examples in the palette', async () => {
    const { page } = workbench;
    await workbench.command('Protokoll: Öppna ett exempel');
    await workbench.choice('Årsmöte i en förening').waitFor();
    await workbench.screenshot('exempel');
    await page.keyboard.type('Kommun');
    await workbench.choice('Årsmöte i en förening').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'Untitled-2' }).waitFor();
  });

  step('has the first step ticked off', async () => {
    const { page } = workbench;
    await workbench.command('Protokoll: Kom igång');
    const first = page.locator(`${walkthrough} .getting-started-step`, { hasText: steps[0][0] }).first();
    await first.locator('.codicon-getting-started-step-checked').first().waitFor();
  });

  for (const [at, [title, media]] of steps.entries()) {
    if (at > 0) reads(at, title, media);
  }

  step('reads the cheat sheet', async () => {
    const { page } = workbench;
    await workbench.command('Protokoll: Visa fusklappen');
    await page.locator('.tab.active', { hasText: 'fusklapp.md' }).waitFor();
    const sheet = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
    await sheet.locator('h1', { hasText: 'Fusklapp' }).waitFor();
    await sheet.locator('td', { hasText: 'Bordläggs' }).first().waitFor();
    await workbench.screenshot('fusklapp');
  });

  step('inserts a snippet from the editor’s list', async () => {
    const { page } = workbench;
    await workbench.open('styrelsen.protokoll');
    await workbench.goTo(2, 1);
    await workbench.command('Snippets: Insert Snippet');
    await workbench.choice('Ajournering').waitFor();
    await page.keyboard.type('Bordläggs');
    await workbench.choice('Ajournering').waitFor({ state: 'detached' });
    await workbench.screenshot('kodsnutt');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'Bordläggs till nästa möte.' }).waitFor();
    await workbench.command('File: Revert File');
  });

  step('sees the settings in groups, in Swedish', async () => {
    const { page } = workbench;
    await workbench.command('Preferences: Open Settings (UI)');
    await page.locator('.settings-editor .suggest-input-container').first().click();
    await page.keyboard.type('@ext:protokoll.protokoll');
    const groups = page.locator('.settings-toc-container .monaco-list-row');
    await groups.filter({ hasText: 'Protokoll' }).first().waitFor();
    for (const title of ['Kontroll', 'Utseende', 'Export'])
      await page.locator('.settings-editor', { hasText: title }).first().waitFor();
    await page
      .locator('.settings-editor', { hasText: 'Språket i Protokolls frågor och meddelanden' })
      .first()
      .waitFor();
    await workbench.screenshot('installningar');
  });
});
