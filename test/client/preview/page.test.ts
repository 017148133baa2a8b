/// <reference lib="dom" />
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PreviewMark, PreviewPatch } from '../../../server/preview/preview-protocol.ts';
import { findChromium } from '../../editor/workbench/browser.ts';
import { createPatcher } from '../../server/preview/live-document.ts';
import { syntheticMinutes } from '../../support/synthetic-minutes.ts';
import { buildPreviewScript, openPreviewPage, type PreviewPage } from './preview-page.ts';

const executablePath = findChromium();
if (!executablePath) {
  const why = 'Left out: needs Chromium (Debian: apt-get install chromium)';
  if (process.env.CI === 'true') throw new Error(why);
  console.log(why);
}

const long = 'Nämnden diskuterade förslaget länge och såg på det från flera håll. '.repeat(30).trim();
const text = `Protokoll: Klubben
Tid: 2026-03-02 kl. 18.00

1. Val

Mötet valde Lisa Ek.

Beslut
att godkänna valet
att tacka för insatsen

2. Ekonomi

${long}

3. Övrigt

Inget.

${Array.from({ length: 40 }, (_, count) => `Stycke ${count}.\n`).join('\n')}`;
const lineOf = (part: string, of = text) => of.slice(0, of.indexOf(part)).split('\n').length - 1;

describe.runIf(executablePath)('the page of a preview', () => {
  let browser: Browser;
  let preview: PreviewPage;
  let patch: ReturnType<typeof createPatcher>;

  beforeAll(async () => {
    buildPreviewScript();
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  });

  afterAll(() => browser?.close());

  beforeEach(async () => {
    await preview?.page.context().close();
    preview = await openPreviewPage(browser);
    patch = createPatcher();
    await show(text);
    await preview.said();
    return () => expect(preview.faults).toEqual([]);
  });

  const show = (now: string, marks: PreviewMark[] = []) =>
    preview.send({ kind: 'patch', patch: { ...patch(now), marks } });
  const block = (part: string) => preview.page.locator('.block', { hasText: part }).first();
  /** The text of the block whose part is the first below the bar. */
  const atTop = () =>
    preview.page.evaluate(() => {
      const y = (document.getElementById('bar')?.getBoundingClientRect().bottom ?? 0) + 1;
      const blocks = [...document.querySelectorAll('.block')];
      return blocks.find((each) => each.getBoundingClientRect().bottom > y)?.textContent ?? '';
    });
  const scrollY = () => preview.page.evaluate(() => window.scrollY);

  it('says that it is there, and shows what it is sent', async () => {
    const fresh = await openPreviewPage(browser);
    expect(await fresh.said()).toEqual([{ kind: 'ready' }]);
    await fresh.send({ kind: 'patch', patch: createPatcher()(text) });
    expect(await fresh.page.locator('h1').textContent()).toContain('Klubben');
    expect(await fresh.page.locator('.decision li').count()).toBe(2);
    expect(fresh.faults).toEqual([]);
    await fresh.page.context().close();
  });

  it('touches nothing but what has changed', async () => {
    await preview.page.evaluate(() => {
      const changed: string[] = [];
      Object.assign(window, { changed });
      new MutationObserver((records) => {
        for (const { target } of records) changed.push((target.parentElement ?? document.body).textContent ?? '');
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await show(text.replace('tacka för', 'tacka varmt för'));
    const changed = await preview.page.evaluate(() => (window as unknown as { changed: string[] }).changed);
    expect(changed.length).toBeGreaterThan(0);
    for (const each of changed) expect(each).toContain('tacka varmt för insatsen');
    for (const each of changed) expect(each).not.toContain('godkänna valet');
  });

  it('keeps what is selected and focused when something else changes', async () => {
    await block('Lisa Ek').focus();
    await preview.page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('.block p')].find((each) =>
        each.textContent?.includes('Lisa Ek'),
      );
      if (paragraph) window.getSelection()?.selectAllChildren(paragraph);
    });
    await show(text.replace('1. Val', '1. Val av ordförande\n\nEn ny rad.').replace('Inget.', 'Lite.'));
    expect(await preview.page.evaluate(() => window.getSelection()?.toString())).toContain('Lisa Ek');
    expect(await preview.page.evaluate(() => document.activeElement?.textContent)).toContain('Lisa Ek');
  });

  it('follows the editor and does not tell it so', async () => {
    for (const part of ['2. Ekonomi', 'Beslut', 'Stycke 12.', '1. Val']) {
      await preview.send({ kind: 'scroll', line: lineOf(part) });
      expect(await atTop()).toContain(part.replace(/^\d\. /, ''));
    }
    await preview.send({ kind: 'scroll', line: 0 });
    expect(await scrollY()).toBe(0);
    expect(await preview.said()).toEqual([]);
  });

  it('follows inside a long paragraph', async () => {
    const line = lineOf(long);
    const tops: number[] = [];
    for (const part of [0.25, 0.5, 0.75]) {
      await preview.send({ kind: 'scroll', line: line + part });
      const { top, height } = await block(long.slice(0, 40)).evaluate((element) => {
        const rect = element.getBoundingClientRect();
        return { top: rect.top - (document.getElementById('bar')?.offsetHeight ?? 0), height: rect.height };
      });
      tops.push(-top / height);
    }
    expect(tops[0]).toBeCloseTo(0.25, 1);
    expect(tops[1]).toBeCloseTo(0.5, 1);
    expect(tops[2]).toBeCloseTo(0.75, 1);
  });

  it('tells the editor where somebody scrolls, and comes back from there to the same place', async () => {
    await preview.page.mouse.move(350, 300);
    for (const distance of [700, 900, -400]) {
      await preview.page.mouse.wheel(0, distance);
      await expect.poll(async () => (await preview.said()).length).toBeGreaterThan(0);
      // The wheel may have more than one frame to go.
      await preview.page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      await preview.said();
      await preview.page.mouse.wheel(0, 10);
      let line: number | undefined;
      await expect
        .poll(async () => {
          for (const message of await preview.said()) if (message.kind === 'scrolled') line = message.line;
          return line;
        })
        .toBeDefined();
      const before = await scrollY();
      await preview.send({ kind: 'scroll', line: line ?? 0 });
      expect(Math.abs((await scrollY()) - before)).toBeLessThan(3);
      expect(await preview.said()).toEqual([]);
    }
  });

  it('stands still when something is written above', async () => {
    await preview.send({ kind: 'scroll', line: lineOf('Stycke 8.') });
    const top = () => block('Stycke 8.').evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    await show(text.replace('1. Val', `1. Val\n\n${long}\n\n${long}`));
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    expect(await preview.said()).toEqual([]);
  });

  it('keeps its place when its width changes', async () => {
    await preview.send({ kind: 'scroll', line: lineOf('Stycke 8.') });
    await preview.page.setViewportSize({ width: 430, height: 600 });
    await expect.poll(atTop).toContain('Stycke 8.');
    expect(await preview.said()).toEqual([]);
  });

  it('marks the block at the cursor, and shows it when it was out of sight', async () => {
    await preview.send({ kind: 'cursor', line: lineOf('Stycke 30.'), show: false });
    expect(await preview.page.locator('.block.current').textContent()).toBe('Stycke 30.');
    expect(await scrollY()).toBe(0);
    await preview.send({ kind: 'cursor', line: lineOf('att tacka'), show: true });
    expect(await scrollY()).toBe(0);
    await preview.send({ kind: 'cursor', line: lineOf('Stycke 31.'), show: true });
    expect(await block('Stycke 31.').evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(601);
    expect(await preview.page.locator('.block.current').count()).toBe(1);
    await preview.send({ kind: 'cursor', line: undefined, show: true });
    expect(await preview.page.locator('.block.current').count()).toBe(0);
  });

  it('leads to the text by double click, and by Enter on a block', async () => {
    await preview.page.getByText('att tacka').or(preview.page.getByText('tacka för insatsen')).first().dblclick();
    expect(await preview.said()).toEqual([{ kind: 'open', line: lineOf('att tacka'), character: 0 }]);
    await block('Lisa Ek').focus();
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('Enter');
    expect(await preview.said()).toContainEqual({ kind: 'open', line: lineOf('Beslut'), character: 0 });
    // The Tab key comes to one block only.
    expect(await preview.page.locator('.block[tabindex="0"]').count()).toBe(1);
  });

  it('shows findings in words and shapes, and leads to them', async () => {
    const { insert } = createPatcher()(text);
    const id = insert.find(({ html }) => html?.includes('Lisa Ek'))?.id ?? 0;
    const mark = { block: id, line: 0, character: 12 };
    await preview.send({
      kind: 'patch',
      patch: {
        ...patch(text),
        marks: [
          { ...mark, severity: 'information', message: 'Kort mening.' },
          { ...mark, severity: 'error', message: 'Okänd person.' },
        ],
      },
    });
    const button = block('Lisa Ek').getByRole('button');
    expect(await button.getAttribute('title')).toBe('Fel: Okänd person.\nUpplysning: Kort mening.');
    await button.click();
    expect(await preview.said()).toEqual([{ kind: 'open', line: lineOf('Mötet valde'), character: 12 }]);
    await preview.send({ kind: 'patch', patch: { ...patch(text), marks: [] } });
    expect(await preview.page.locator('.mark').count()).toBe(0);
  });

  it('shows nothing of the minutes when there is a problem', async () => {
    await preview.send({ kind: 'problem', text: 'Rätta protokollet först.' });
    expect(await preview.page.locator('#problem').textContent()).toBe('Rätta protokollet först.');
    expect(await preview.page.evaluate(() => document.body.innerHTML)).not.toContain('Lisa Ek');
    await preview.send({ kind: 'patch', patch: createPatcher()(text) });
    expect(await preview.page.locator('#problem').isVisible()).toBe(false);
    expect(await block('Lisa Ek').isVisible()).toBe(true);
  });

  it('asks for the other version with its button, and says which one it shows', async () => {
    const state = { uri: 'file:///a.protokoll', version: 'publik', pinned: false } as const;
    const words = { name: 'a.protokoll', note: 'Som allmänheten ser den', version: 'Visa originalet' };
    await preview.send({ kind: 'state', state, words });
    expect(await preview.page.locator('#note').textContent()).toBe('Som allmänheten ser den');
    await preview.page.getByRole('button', { name: 'Visa originalet' }).click();
    expect(await preview.said()).toEqual([{ kind: 'version' }]);
    expect(await preview.kept()).toMatchObject(state);
  });

  it('is after a restart where it was', async () => {
    const line = lineOf('Stycke 20.');
    const kept = { uri: 'file:///a.protokoll', version: 'intern', pinned: true, line } as const;
    const again = await openPreviewPage(browser, kept);
    await again.send({ kind: 'patch', patch: createPatcher()(text) });
    const first = await again.page.evaluate(
      (y) => document.elementFromPoint(200, y)?.closest('.block')?.textContent,
      (await again.page.locator('#bar').evaluate((bar) => bar.getBoundingClientRect().bottom)) + 4,
    );
    expect(first).toBe('Stycke 20.');
    await again.page.context().close();
  });

  it('leads from the list of items to the item', async () => {
    const many = Array.from({ length: 8 }, (_, count) => `${count + 1}. Ärende ${count + 1}\n\n${long}\n`).join('\n');
    await show(`Protokoll: Klubben\n\n${many}`);
    await preview.page.locator('nav a', { hasText: 'Ärende 6' }).click();
    await expect.poll(atTop).toContain('Ärende 6');
  });

  it('does not grow while somebody writes for hours', async () => {
    const writing = createPatcher();
    const start = syntheticMinutes({ lines: 120, seed: 3 });
    const at = start.indexOf('\n\n', start.length / 2);
    const typed = (count: number) => `${start.slice(0, at)}${' ord'.repeat(count)}${start.slice(at)}`;
    const withMark = (own: PreviewPatch): PreviewPatch => {
      const marks = own.insert.map(({ id }) => ({ block: id, message: `${id}`, line: 0, character: 0 }));
      return { ...own, marks: marks.map((mark) => ({ ...mark, severity: 'warning' })) };
    };
    const first = writing(typed(0));
    // A round of keys that ends with the text that it begins with.
    const round = [...Array(40).keys(), 0].map((count) => withMark(writing(typed(count))));
    await preview.send({ kind: 'patch', patch: { ...first, whole: true } });
    const cdp = await preview.page.context().newCDPSession(preview.page);
    const counters = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      return { nodes, jsEventListeners };
    };
    const write = (rounds: number) =>
      preview.page.evaluate(
        async ([patches, times]) => {
          for (let time = 0; time < times; time++) {
            for (const data of patches) window.postMessage({ kind: 'patch', patch: data }, '*');
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
        },
        [round, rounds] as const,
      );
    await write(1);
    const before = await counters();
    await write(50);
    const after = await counters();
    expect(after.nodes).toBeLessThan(before.nodes * 1.1 + 20);
    expect(after.jsEventListeners).toBe(before.jsEventListeners);
  });
});
