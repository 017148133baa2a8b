// Draws media/icon.png, the extension's icon in lists of extensions, from media/icon.svg. Needs Chromium.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/editor/workbench/browser.ts';
import { root } from './run.ts';

const size = 256;
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found');
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = fs.readFileSync(path.join(root, 'media/icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: path.join(root, 'media/icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
