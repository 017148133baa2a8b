/// <reference lib="dom" />
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { FromPage, KeptState, ToPage } from '../../../client/preview/messages.ts';
import { previewHtml } from '../../../client/preview/page-html.ts';
import { previewStyle } from '../../../client/preview/style.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, '.cache', 'test-preview');

/** Builds the page's script as it is packaged. */
export function buildPreviewScript(): void {
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', 'preview', `--outdir=${folder}`], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The preview's script does not build:\n${stderr}`);
}

/** A preview's page in a browser, and the extension's end of the wire. */
export interface PreviewPage {
  readonly page: Page;
  send(message: ToPage): Promise<void>;
  /** What the page has said since it was asked last. */
  said(): Promise<FromPage[]>;
  /** What the page keeps for a restart. */
  kept(): Promise<KeptState | undefined>;
  /** What the page's policy has forbidden, and what has failed in it. */
  readonly faults: string[];
}

declare global {
  interface Window {
    said: FromPage[];
    kept: KeptState | undefined;
  }
}

/** Opens the page as a webview would, with what it has kept from before. */
export async function openPreviewPage(browser: Browser, kept?: KeptState): Promise<PreviewPage> {
  const context = await browser.newContext({ viewport: { width: 700, height: 600 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const html = previewHtml({ script: '/preview.js', style: previewStyle, nonce: 'n', hint: 'Enter går till texten.' });
  await context.route('http://preview.localhost/**', (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript', body: fs.readFileSync(path.join(folder, 'preview.js'), 'utf8') }
        : { contentType: 'text/html', body: html },
    ),
  );
  await page.addInitScript((state) => {
    window.said = [];
    window.kept = state;
    Object.assign(window, {
      acquireVsCodeApi: () => ({
        postMessage: (message: FromPage) => void window.said.push(message),
        getState: () => window.kept,
        setState: (state: KeptState) => {
          window.kept = state;
        },
      }),
    });
  }, kept);
  await page.goto('http://preview.localhost/');
  return {
    page,
    faults,
    // Frames let a scroll that the message has caused be reported.
    send: (message) =>
      page.evaluate(async (data) => {
        const received = new Promise((resolve) => window.addEventListener('message', resolve, { once: true }));
        window.postMessage(data, '*');
        await received;
        for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      }, message),
    said: () => page.evaluate(() => window.said.splice(0)),
    kept: () => page.evaluate(() => window.kept),
  };
}
