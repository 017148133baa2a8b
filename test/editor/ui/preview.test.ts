// The live preview as a user sees it: beside the text, in step with it, in every theme.
/// <reference lib="dom" />
import fs from 'node:fs';
import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Frame, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { root } from '../../../scripts/run.ts';
import { stepsIn } from './steps.ts';
import { openWorkbench, type WorkbenchPage } from './workbench-page.ts';

const items = Array.from({ length: 14 }, (_, at) => {
  const number = at + 1;
  // One item is longer than any window.
  const paragraphs = Array.from(
    { length: number === 6 ? 60 : 3 },
    (_, count) => `Stycke ${number}-${count + 1} är kort.`,
  );
  return `§ ${number} Ärende ${number}-0\n\n${paragraphs.join('\n\n')}\n`;
});
const long = ['Protokoll: Kulturföreningen', 'Tid: fredag 4 september 2026 kl. 18.00–19.30', '', ...items].join('\n');
const secret = `Protokoll: Socialnämnden
Tid: torsdag 3 september 2026 kl. 13.00–15.30
Plats: Stadshuset, sal Eken
Ordförande: Lisa Ek
Sekreterare: Jonas Berg
Justerare: Amina Nur

Närvarande
- Lisa Ek (S), ordförande
- Jonas Berg, sekreterare
- Amina Nur (M)
- Bo Ask (C)

§ 1 Bidrag till föreningar
Förvaltningen föreslår att bidragen höjs med tre procent.

Omröstning: 3 ja, 1 nej

Beslut
att höja bidragen med tre procent
att uppdra åt @Amina Nur att meddela föreningarna senast 31 september 2026

§ 2 Individärende
Sekretess OSL 26 kap. 1 §: Ärende om ekonomiskt bistånd
Hemlighuset får bidrag.
Slut sekretess

Justeras
Amina Nur
`;

let workbench: WorkbenchPage;
const step = stepsIn(() => workbench);

beforeAll(async () => {
  const example = path.join(root, 'examples', 'miljonamnden-2024-03-14.protokoll');
  const files = { 'exempel.protokoll': example };
  workbench = await openWorkbench(inject('vsix'), files, { 'lang.protokoll': long, 'secret.protokoll': secret });
  await workbench.page.keyboard.press('Control+b');
});

afterAll(() => workbench?.close());

/** The page of the preview that is seen. */
const preview = (): FrameLocator =>
  workbench.page.locator('iframe.webview:visible').first().contentFrame().locator('#active-frame').contentFrame();

/** The same, for what is run in it. */
async function previewFrame(): Promise<Frame> {
  const element = await preview().locator('#sheet').elementHandle();
  const frame = await element?.ownerFrame();
  if (!frame) throw new Error('There is no preview');
  return frame;
}

/** "6-12" for the first paragraph or heading at the top of the preview. */
const previewTop = () =>
  preview()
    .locator('#sheet')
    .evaluate((sheet) => {
      const bar = document.getElementById('bar')?.getBoundingClientRect().bottom ?? 0;
      const blocks = [...sheet.querySelectorAll('.block')];
      const first = blocks.find((block) => block.getBoundingClientRect().bottom > bar + 4);
      return /\d+-\d+/.exec(first?.textContent ?? '')?.[0];
    });

/** The same for the lines of the editor, below the headings that stick to its top. */
const editorTop = () =>
  workbench.page.evaluate(() => {
    const editor = document.querySelector('.editor-instance .monaco-editor');
    const sticky = editor?.querySelector('.sticky-widget')?.getBoundingClientRect();
    const top = (editor?.getBoundingClientRect().top ?? 0) + (sticky?.height ?? 0);
    const lines = [...(editor?.querySelectorAll('.view-line') ?? [])]
      .map((line) => ({ y: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
      .filter(({ y, text }) => y >= top - 4 && /\d+-\d+/.test(text))
      .sort((a, b) => a.y - b.y);
    return /\d+-\d+/.exec(lines[0]?.text ?? '')?.[0];
  });

/** All paragraphs and headings that are waited for, in order. */
const inOrder = [...long.matchAll(/\d+-\d+/g)].map(([name]) => name);

/** Waits until text and preview show the same at their tops, give or take a paragraph. */
const expectInStep = (message: string) =>
  expect
    .poll(
      async () => {
        const [text, page] = [await editorTop(), await previewTop()];
        return Math.abs(inOrder.indexOf(text ?? '') - inOrder.indexOf(page ?? ''));
      },
      { message },
    )
    .toBeLessThan(2);

step('opens beside the text with Ctrl+K V, and shows what is written', async () => {
  await workbench.open('lang.protokoll');
  await workbench.page.locator('[id="status.editor.mode"]', { hasText: 'Protokoll' }).waitFor();
  await workbench.page.keyboard.press('Control+k');
  await workbench.page.keyboard.press('v');
  await preview().locator('h1', { hasText: 'Kulturföreningen' }).waitFor();
  // The keys still go to the text.
  await workbench.goTo(7, 1);
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.type(' Nyskrivet');
  await preview().locator('p', { hasText: 'Nyskrivet' }).waitFor();
  expect(await preview().locator('.block.current').textContent()).toContain('Nyskrivet');
});

step('follows the text when it is scrolled, in a long item as well', async () => {
  const seen: unknown[] = [];
  for (const line of [40, 80, 150, 20]) {
    await workbench.goTo(line, 1);
    await workbench.page.keyboard.press('Alt+PageDown');
    await expectInStep(`line ${line}`);
    seen.push(await editorTop());
  }
  expect(new Set(seen).size).toBe(4);
});

step('is followed by the text when it is scrolled itself', async () => {
  const box = await workbench.page.locator('iframe.webview:visible').first().boundingBox();
  if (!box) throw new Error('The preview has no place');
  await workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const seen: unknown[] = [await editorTop()];
  for (const distance of [900, 1500, -700]) {
    await workbench.page.mouse.wheel(0, distance);
    await expect.poll(editorTop).not.toBe(seen.at(-1));
    await expectInStep(`${distance}`);
    seen.push(await editorTop());
  }
});

step('leads to the text by double click', async () => {
  await workbench.command('View: Focus First Editor Group');
  await workbench.goTo(1, 1);
  const target = preview().locator('p', { hasText: 'Stycke 2-2' });
  await target.dblclick();
  const line = long.slice(0, long.indexOf('Stycke 2-2')).split('\n').length;
  await workbench.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, Col 1` }).waitFor();
});

step('follows to other minutes, and shows their findings', async () => {
  await workbench.open('secret.protokoll');
  await preview().locator('h1', { hasText: 'Socialnämnden' }).waitFor();
  const mark = preview().locator('.mark.error');
  await expect.poll(() => mark.getAttribute('title')).toContain('31 september');
  await mark.click();
  const line = secret.slice(0, secret.indexOf('31 september')).split('\n').length;
  await workbench.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line},` }).waitFor();
  expect(await preview().locator('.secret').textContent()).toContain('Hemlighuset');
  await workbench.screenshot('preview');
});

step('shows what is published, and only that', async () => {
  await preview().getByRole('button', { name: 'Visa den publicerade versionen' }).click();
  await preview().locator('.withheld', { hasText: 'Ärende om ekonomiskt bistånd' }).waitFor();
  expect(await preview().locator('body').innerHTML()).not.toContain('Hemlighuset');
  expect(await preview().locator('#note').textContent()).toContain('allmänheten');
  await workbench.screenshot('preview-published');
  await preview().getByRole('button', { name: 'Visa originalet' }).click();
  await preview().locator('.secret', { hasText: 'Hemlighuset' }).waitFor();
});

step('stays with its minutes when it is pinned; another one follows', async () => {
  await preview().locator('h1').click();
  await workbench.command('Protokoll: Fäst förhandsgranskningen vid det här protokollet');
  await workbench.page.locator('.tab', { hasText: '[Förhandsgranskning] secret' }).waitFor();
  await workbench.command('View: Focus First Editor Group');
  await workbench.open('exempel.protokoll');
  await workbench.command('Protokoll: Visa förhandsgranskning vid sidan om');
  await workbench.page.locator('.tab', { hasText: /^Förhandsgranskning exempel/ }).waitFor();
  await expect.poll(() => workbench.page.locator('.tab', { hasText: '[Förhandsgranskning] secret' }).count()).toBe(1);
  await preview().locator('h1', { hasText: 'byggnadsnämnden' }).waitFor();
});

const themes = [
  ['Light Modern', 'vscode-light', 'light'],
  ['Dark Modern', 'vscode-dark', 'dark'],
  ['Default High Contrast', 'vscode-high-contrast', 'high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light', 'high-contrast-light'],
] as const;

step('can be read in every theme', async () => {
  await workbench.command('View: Focus First Editor Group');
  await workbench.open('secret.protokoll');
  await workbench.command('View: Close Editors in Other Groups');
  await workbench.command('Protokoll: Visa förhandsgranskning vid sidan om');
  await preview().locator('h1', { hasText: 'Socialnämnden' }).waitFor();
  const settings = path.join(workbench.folder, '.vscode', 'settings.json');
  fs.mkdirSync(path.dirname(settings));
  for (const [theme, className, name] of themes) {
    fs.writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
    await preview().locator(`body.${className}`).waitFor();
    await preview().locator('.mark').first().waitFor();
    const frame = await previewFrame();
    await frame.evaluate(axe.source);
    // Colours fade to the new theme's.
    await expect
      .poll(async () => {
        const { violations } = (await frame.evaluate('axe.run()')) as AxeResults;
        return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
      })
      .toEqual([]);
    await workbench.screenshot(`preview-${name}`);
  }
  fs.rmSync(settings);
});

step('is there again after a restart, where it was', async () => {
  await workbench.open('lang.protokoll');
  await preview().locator('h1', { hasText: 'Kulturföreningen' }).waitFor();
  await workbench.page.keyboard.press('Control+s');
  await workbench.goTo(100, 1);
  await expectInStep('before the restart');
  const top = await previewTop();
  await workbench.command('Developer: Reload Window');
  await workbench.page.locator('.monaco-workbench').waitFor({ state: 'detached' });
  await preview().locator('h1', { hasText: 'Kulturföreningen' }).waitFor({ timeout: 180_000 });
  await expect.poll(previewTop).toBe(top);
});

step('asks nobody outside', async () => {
  expect([...workbench.outsideHosts]).toEqual([]);
});
