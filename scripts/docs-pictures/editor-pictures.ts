import type { FrameLocator, Page } from 'playwright-core';
import type { WorkbenchPage } from '../../test/editor/ui/workbench-page.ts';
import { type minutesFiles, withErrors } from './minutes.ts';

/** A picture of the editor: what is done before it, and what it shows. */
export interface EditorPicture {
  readonly name: string;
  /** One of the folder's files, or a text that is there for this picture only: the views would mention it. */
  readonly file: keyof typeof minutesFiles | { readonly text: string };
  readonly make: (page: Page, workbench: WorkbenchPage) => Promise<void>;
  /** What is cut out of the page; the editor's upper part unless it says otherwise. */
  readonly show?: string;
  /** How much of it, from above. */
  readonly height?: number;
  /** How large the window is. */
  readonly window?: { readonly width?: number; readonly height?: number };
}

const suggestions = '.suggest-widget.visible .monaco-list-row';
const question = '.quick-input-widget:visible';
const answers = `${question} .monaco-list-row`;

async function drag(page: Page, from: { readonly x: number; readonly y: number }, right: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + right, from.y, { steps: 5 });
  await page.mouse.up();
}

/** The page in a panel of the extension. */
const panel = (page: Page): FrameLocator =>
  page.locator('iframe.webview:visible').contentFrame().locator('#active-frame').contentFrame();

export const editorPictures: readonly EditorPicture[] = [
  {
    name: 'hela-protokoll',
    file: 'tomt.protokoll',
    height: 250,
    make: async (page) => {
      await page.keyboard.press('Control+Space');
      await page.locator(suggestions).first().waitFor();
    },
  },
  {
    name: 'oversikt',
    file: 'kulturnämnden.protokoll',
    height: 630,
    make: async (page) => {
      await page.locator('.codelens-decoration', { hasText: 'beslut' }).first().waitFor();
    },
  },
  {
    name: 'nasta',
    file: 'kulturnämnden.protokoll',
    height: 620,
    make: async (page) => {
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Space');
      await page.locator(suggestions).first().waitFor();
    },
  },
  {
    name: 'personer',
    file: 'kulturnämnden.protokoll',
    height: 480,
    make: async (page, workbench) => {
      await workbench.goTo(17, 23);
      await page.keyboard.type(' @', { delay: 40 });
      await page.locator(suggestions).first().waitFor();
    },
  },
  {
    name: 'beslut',
    file: 'kulturnämnden.protokoll',
    height: 660,
    make: async (page, workbench) => {
      await workbench.goTo(27, 1);
      await page.keyboard.type('att ', { delay: 40 });
      await page.locator(suggestions).first().waitFor();
    },
  },
  {
    name: 'hovra',
    file: 'kulturnämnden.protokoll',
    height: 495,
    make: async (page, workbench) => {
      await workbench.goTo(26, 18);
      await workbench.command('Show or Focus Hover');
      await page.locator('.monaco-hover:visible').first().waitFor();
    },
  },
  {
    name: 'byt-namn',
    file: 'kulturnämnden.protokoll',
    height: 420,
    make: async (page, workbench) => {
      await workbench.goTo(11, 5);
      await page.keyboard.press('F2');
      await page.locator('.rename-box input').waitFor();
    },
  },
  {
    name: 'disposition',
    file: 'kulturnämnden.protokoll',
    show: question,
    make: async (page, workbench) => {
      await workbench.command('Go to Symbol in Editor...');
      await page.locator(answers, { hasText: '2. Näringslivsanalys' }).first().waitFor();
    },
  },
  {
    name: 'snabbkorrigering',
    file: { text: withErrors },
    height: 570,
    make: async (page, workbench) => {
      await page.locator('.squiggly-warning').first().waitFor();
      await workbench.goTo(26, 18);
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'problem',
    file: { text: withErrors },
    show: '.markers-panel-container',
    height: 115,
    make: async (page, workbench) => {
      await workbench.command('Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
    },
  },
  {
    name: 'markeringar',
    file: 'odlarna-2.protokoll',
    show: '.monaco-workbench',
    window: { width: 1000, height: 640 },
    make: async (page, workbench) => {
      await page.locator('.codelens-decoration', { hasText: 'beslut' }).first().waitFor();
      await page.locator('.part.statusbar', { hasText: 'Odlarna' }).waitFor();
      await workbench.goTo(22, 1);
    },
  },
  {
    name: 'vyer',
    file: 'odlarna-2.protokoll',
    show: '.part.sidebar',
    window: { width: 1080, height: 760 },
    make: async (page) => {
      await page.locator('.activitybar').getByRole('tab', { name: 'Protokoll' }).click();
      const row = (text: string | RegExp) => page.locator('.part.sidebar .monaco-list-row', { hasText: text }).first();
      await row('Bo Ask').waitFor();
      const edge = await page.locator('.part.sidebar').boundingBox();
      if (edge) await drag(page, { x: edge.x + edge.width, y: edge.y + 300 }, 130);
      for (const text of ['Bo Ask', 'Lisa Ek', /Odlarna.*2 protokoll/]) await row(text).click();
      await row('bokar lokal').waitFor();
      await row('ojusterat').waitFor();
    },
  },
  {
    name: 'forhandsgranskning',
    file: 'kulturnämnden.protokoll',
    show: '.part.editor',
    height: 500,
    window: { width: 1080 },
    make: async (page, workbench) => {
      await workbench.command('Protokoll: Visa förhandsgranskning vid sidan om');
      await panel(page).locator('h1', { hasText: 'Kulturnämnden' }).waitFor();
      await workbench.goTo(9, 1);
      await panel(page).locator('.block.current', { hasText: 'Närvarande' }).waitFor();
      await page.mouse.move(300, 500);
      await page.locator('.workbench-hover:visible').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'publicerad',
    file: 'odlarna-2.protokoll',
    show: '.part.editor',
    height: 640,
    window: { width: 1080 },
    make: async (page, workbench) => {
      await workbench.command('Protokoll: Visa förhandsgranskning vid sidan om');
      await panel(page).locator('h1', { hasText: 'Odlarna' }).waitFor();
      await panel(page).getByRole('button', { name: 'Visa den publicerade versionen' }).click();
      await panel(page).locator('.block', { hasText: 'Ett enskilt ärende.' }).first().waitFor();
      await workbench.command('View: Focus First Editor Group');
      await workbench.goTo(28, 1);
      await page.mouse.move(300, 500);
      await page.locator('.workbench-hover:visible').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'kom-igang',
    file: 'tomt.protokoll',
    show: '.part.editor',
    window: { width: 1280, height: 760 },
    make: async (page, workbench) => {
      await workbench.command('Protokoll: Kom igång');
      const picture = page.locator('.getting-started-media img');
      await picture.waitFor();
      await picture.evaluate((image) => (image as unknown as { decode(): Promise<void> }).decode());
    },
  },
  {
    name: 'nytt-protokoll',
    file: 'tomt.protokoll',
    show: question,
    make: async (page, workbench) => {
      await workbench.command('Protokoll: Nytt protokoll …');
      await page.locator(answers, { hasText: 'Styrelseprotokoll' }).first().click();
      await page.locator(answers, { hasText: 'Odlarna' }).first().waitFor();
    },
  },
  {
    name: 'exportera',
    file: 'kulturnämnden.protokoll',
    show: question,
    make: async (page, workbench) => {
      await workbench.command('Protokoll: Exportera …');
      await page.locator(answers, { hasText: 'Hela protokollet' }).first().waitFor();
    },
  },
  {
    name: 'exportera-version',
    file: 'kulturnämnden.protokoll',
    show: question,
    make: async (page, workbench) => {
      await workbench.command('Protokoll: Exportera …');
      await page.locator(answers, { hasText: 'Hela protokollet' }).first().click();
      await page.locator(answers, { hasText: 'PDF' }).first().click();
      await page.locator(answers, { hasText: 'Originalet' }).first().waitFor();
    },
  },
];
