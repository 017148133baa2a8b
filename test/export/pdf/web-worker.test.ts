import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PdfRequest } from '../../../export/pdf/request.ts';
import type { PdfAnswer } from '../../../export/pdf/serve.ts';
import { findChromium } from '../../editor/workbench/browser.ts';
import { examples } from '../../support/examples.ts';
import { buildPdfEngine, builtFolder, patience, testEngine } from './built-engine.ts';
import { pageRequest } from './page-request.ts';

const executablePath = findChromium();
if (!executablePath) {
  const why = 'Left out: needs Chromium (Debian: apt-get install chromium)';
  if (process.env.CI === 'true') throw new Error(why);
  console.log(why);
}

/** What VS Code allows its web views, and no function made from text. */
const policy = "default-src 'none'; connect-src 'self'; script-src 'wasm-unsafe-eval' blob:; worker-src blob:";

let browser: Browser | undefined;
let server: http.Server | undefined;

beforeAll(async () => {
  if (!executablePath) return;
  buildPdfEngine();
  server = http.createServer(({ url = '/' }, response) => {
    if (url === '/') {
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
      response.end('<!doctype html><title>PDF</title>');
    } else response.end(fs.readFileSync(path.join(builtFolder, url)));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}, patience);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Runs in the page: starts the worker from a blob, hands it what it needs, and gives its answer with the file in base64. */
async function renderInPage(fonts: string[], request: PdfRequest): Promise<{ error?: string; pdf?: string }> {
  // The page has a browser's scope, which these tests' types do not know.
  const page = globalThis as unknown as {
    fetch(url: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer>; text(): Promise<string> }>;
    Blob: new (parts: string[]) => object;
    URL: { createObjectURL(blob: object): string };
    Worker: new (
      url: string,
    ) => {
      onmessage: (event: { data: PdfAnswer }) => void;
      onerror: (event: unknown) => void;
      postMessage(message: unknown): void;
    };
    btoa(text: string): string;
  };
  const bytes = async (url: string) => new Uint8Array(await (await page.fetch(url)).arrayBuffer());
  const code = await (await page.fetch('/worker-web.js')).text();
  const worker = new page.Worker(page.URL.createObjectURL(new page.Blob([code])));
  const assets = {
    wasm: await bytes('/typst.wasm'),
    fonts: await Promise.all(fonts.map((name) => bytes(`/fonts/${name}`))),
  };
  return new Promise((resolve) => {
    worker.onerror = () => resolve({ error: 'the worker did not start' });
    worker.onmessage = ({ data }) => {
      if (!('file' in data)) return resolve({ error: data.error });
      let text = '';
      for (const byte of data.file.pdf) text += String.fromCharCode(byte);
      resolve({ pdf: page.btoa(text) });
    };
    worker.postMessage({ assets });
    worker.postMessage({ id: 1, request });
  });
}

it.skipIf(!executablePath)(
  'gives in a web worker, under a strict policy, the bytes that it gives in Node',
  async () => {
    const text = examples.find(({ name }) => name.includes('kulturnamnden'))?.text ?? '';
    const request = pageRequest(text);
    const page = await browser?.newPage();
    const address = server?.address() as AddressInfo | undefined;
    await page?.goto(`http://127.0.0.1:${address?.port}/`);
    const fonts = fs.readdirSync(path.join(builtFolder, 'fonts')).filter((name) => name.endsWith('.ttf'));
    const plain = JSON.parse(JSON.stringify(request)) as PdfRequest;
    const call = `(${renderInPage})(${JSON.stringify(fonts.sort())}, ${JSON.stringify(plain)})`;
    const made = (await page?.evaluate(call)) as Awaited<ReturnType<typeof renderInPage>>;
    expect(made.error).toBeUndefined();
    const { pdf } = await testEngine.render(request);
    expect(Buffer.compare(Buffer.from(made.pdf ?? '', 'base64'), Buffer.from(pdf))).toBe(0);
  },
  patience,
);
