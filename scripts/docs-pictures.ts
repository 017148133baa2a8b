// `npm run docs:pictures`: makes the pictures of docs/funktioner.md in a real editor with the packaged extension; names after
// `--` make only those.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench, type WorkbenchPage } from '../test/editor/ui/workbench-page.ts';
import { installWorkbench } from '../test/editor/workbench/install.ts';
import { nodeFlags, root } from './run.ts';

const folder = path.join(root, 'docs', 'bilder');
/** Pages are read in a browser, too: no picture may be heavy. */
const heaviest = 100_000;

const minutes = `Protokoll: Kulturnämnden
Nummer: 6
Tid: fredag 6 december 2019 kl. 9.00–12.15
Plats: Sammanträdesrum Ek, Kommunhuset
Sekreterare: Anna Söderström
Justerare: Stefan Hollmark

Närvarande
- Rickard Sundbom (S), ordförande
- Stefan Hollmark (M)
- Lisa Ek (S)

Övriga deltagare
- Anna Söderström, sekreterare

Punkt 1. Mötets öppnande
Rickard öppnade mötet.

Punkt 2. Näringslivsanalys
Yrkande: @Lisa Ek bifall till förslaget.

Omröstning: 2 ja, 1 nej

Beslut
att beställa den ordinarie analysen.
att uppdra åt @Rickard Sundbom att återkomma senast 2020-03-31.

Reservation: @Stefan Hollmark mot beslutet.

Punkt 3. Biblioteket
Bordläggs till nästa möte.
`;

const faulty = minutes
  .replace('fredag 6 december', 'torsdag 6 december')
  .replace('@Rickard Sundbom att', '@Rikard Sundbom att')
  .replace('Bordläggs', 'Se punkt 7. Bordläggs');

/** A picture: what is done before it, and what it shows. */
interface Picture {
  readonly name: string;
  readonly file: string;
  readonly make: (page: Page, workbench: WorkbenchPage) => Promise<void>;
  /** What is cut out of the page; the editor's upper part unless it says otherwise. */
  readonly show?: string;
  readonly height?: number;
  /** How wide the window is; narrow unless it says otherwise. */
  readonly width?: number;
}

const list = '.suggest-widget.visible .monaco-list-row';

const pictures: readonly Picture[] = [
  {
    name: 'hela-protokoll',
    file: 'tomt.protokoll',
    height: 250,
    make: async (page) => {
      await page.keyboard.press('Control+Space');
      await page.locator(list).first().waitFor();
    },
  },
  {
    name: 'oversikt',
    file: 'kulturnämnden.protokoll',
    height: 660,
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
      await page.locator(list).first().waitFor();
    },
  },
  {
    name: 'beslut',
    file: 'kulturnämnden.protokoll',
    height: 660,
    make: async (page, workbench) => {
      await workbench.goTo(27, 1);
      await page.keyboard.type('att ', { delay: 40 });
      await page.locator(list).first().waitFor();
    },
  },
  {
    name: 'personer',
    file: 'kulturnämnden.protokoll',
    height: 480,
    make: async (page, workbench) => {
      await workbench.goTo(17, 23);
      await page.keyboard.type(' @', { delay: 40 });
      await page.locator(list).first().waitFor();
    },
  },
  {
    name: 'hovra',
    file: 'kulturnämnden.protokoll',
    height: 560,
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
    show: '.quick-input-widget:visible',
    make: async (page, workbench) => {
      await workbench.command('Go to Symbol in Editor...');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '2. Näringslivsanalys' }).first().waitFor();
    },
  },
  {
    name: 'snabbkorrigering',
    file: 'fel.protokoll',
    height: 660,
    make: async (page, workbench) => {
      await page.locator('.squiggly-warning').first().waitFor();
      await workbench.goTo(26, 18);
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'forhandsgranskning',
    file: 'kulturnämnden.protokoll',
    show: '.part.editor',
    height: 500,
    width: 1080,
    make: async (page, workbench) => {
      await workbench.command('Protokoll: Visa förhandsgranskning vid sidan om');
      const preview = page.locator('iframe.webview:visible').contentFrame().locator('#active-frame').contentFrame();
      await preview.locator('h1', { hasText: 'Kulturnämnden' }).waitFor();
      await workbench.goTo(9, 1);
      await preview.locator('.block.current', { hasText: 'Närvarande' }).waitFor();
      await page.mouse.move(300, 500);
      await page.locator('.workbench-hover:visible').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'problem',
    file: 'fel.protokoll',
    show: '.markers-panel-container',
    height: 115,
    make: async (page, workbench) => {
      await workbench.command('Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
    },
  },
];

const named = process.argv.slice(2);
const chosen = pictures.filter(({ name }) => named.length === 0 || named.includes(name));

installWorkbench();
const vsix = path.join(root, '.cache', 'docs-pictures.vsix');
execFileSync(process.execPath, [...nodeFlags, 'scripts/package.ts', vsix], { cwd: root, stdio: 'inherit' });
const workbench = await openWorkbench(
  vsix,
  {},
  { 'tomt.protokoll': '', 'kulturnämnden.protokoll': minutes, 'fel.protokoll': faulty },
);
try {
  const { page } = workbench;
  fs.mkdirSync(folder, { recursive: true });
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  for (const { name, file, make, show, height, width } of chosen) {
    await page.setViewportSize({ width: width ?? 760, height: 840 });
    await workbench.open(file);
    await make(page, workbench);
    const box = await page
      .locator(show ?? '.editor-instance')
      .first()
      .boundingBox();
    if (!box) throw new Error(`${name}: there is nothing to show`);
    const target = path.join(folder, `${name}.png`);
    await page.screenshot({
      path: target,
      animations: 'disabled',
      clip: { ...box, height: Math.min(height ?? box.height, box.height) },
    });
    const { size } = fs.statSync(target);
    if (size > heaviest) throw new Error(`${name}.png is too heavy: ${size} bytes`);
    console.log(`docs/bilder/${name}.png: ${size} bytes`);
    await page.keyboard.press('Escape');
    await workbench.command('File: Revert File');
    await workbench.command('View: Close All Editors');
  }
} finally {
  await workbench.close();
}
