import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontFiles, wasmFile } from '../../../export/pdf/assets.ts';
import type { PdfAnswer, PdfJob } from '../../../export/pdf/serve.ts';
import { createWebPdfClient } from '../../../export/pdf/web-client.ts';
import type { WebScope } from '../../../export/thread/web-thread.ts';
import { buildPdfEngine, builtFolder, patience, testEngine } from './built-engine.ts';
import { pageRequest } from './page-request.ts';

beforeAll(buildPdfEngine, patience);

const request = pageRequest('Protokoll: Styrelsen\nDatum: 2024-03-01\n\n1. Öppnande\nMötet öppnades.\n');

const program = {
  address: 'https://exempel.se/dist/pdf',
  read: (file: string) => fs.promises.readFile(path.join(builtFolder, file)),
};

/** A browser's scope whose workers do as `start` says. */
function scopeWith(start: (worker: FakeWorker) => void): WebScope {
  return {
    Worker: class extends FakeWorker {
      constructor(_address: string) {
        super();
        start(this);
      }
    },
    Blob: class {
      readonly parts: readonly string[];
      constructor(parts: readonly string[]) {
        this.parts = parts;
      }
    },
    URL: { createObjectURL: () => 'blob:1' },
  };
}

class FakeWorker {
  onmessage: ((event: { readonly data: PdfAnswer | 'started' }) => void) | null = null;
  onerror: ((event: { preventDefault(): void; readonly message?: string }) => void) | null = null;
  readonly received: unknown[] = [];
  ended = false;
  postMessage(message: unknown): void {
    this.received.push(message);
    if (typeof message === 'object' && message && 'id' in message) {
      const { id } = message as PdfJob;
      queueMicrotask(() => this.onmessage?.({ data: { id, file: { pdf: new Uint8Array([id]), warnings: [] } } }));
    }
  }
  terminate(): void {
    this.ended = true;
  }
}

it('knows the names of the files that are built', () => {
  const fonts = fs.readdirSync(path.join(builtFolder, 'fonts')).filter((name) => name.endsWith('.ttf'));
  expect(fontFiles).toEqual(fonts.sort().map((name) => `fonts/${name}`));
  expect(fs.existsSync(path.join(builtFolder, wasmFile))).toBe(true);
});

describe('The engine in a browser', () => {
  it('is given to a worker: its files first, then the jobs', async () => {
    let worker: FakeWorker | undefined;
    const scope = scopeWith((started) => {
      worker = started;
      setTimeout(() => started.onmessage?.({ data: 'started' }));
    });
    const client = createWebPdfClient(program, scope);
    expect((await client.render(request)).pdf).toEqual(new Uint8Array([1]));
    expect((await client.render(request)).pdf).toEqual(new Uint8Array([2]));
    expect(worker?.received.map((message) => Object.keys(message as object))).toEqual([
      ['assets'],
      ['id', 'request'],
      ['id', 'request'],
    ]);
    client.close();
    expect(worker?.ended).toBe(true);
  });

  const refusals: [string, (worker: FakeWorker) => void][] = [
    [
      'at once',
      () => {
        throw new Error('SecurityError');
      },
    ],
    ['when it loads', (worker) => setTimeout(() => worker.onerror?.({ preventDefault: () => undefined }))],
  ];
  it.each(refusals)(
    'runs beside the rest where the page refuses a worker %s',
    async (_, refuse) => {
      const client = createWebPdfClient(program, scopeWith(refuse));
      const { pdf } = await client.render(request);
      expect(Buffer.compare(pdf, (await testEngine.render(request)).pdf)).toBe(0);
      client.close();
    },
    patience,
  );

  it('tells when its files cannot be had', async () => {
    const read = () => Promise.reject(new Error('borta'));
    const starts = scopeWith((worker) => setTimeout(() => worker.onmessage?.({ data: 'started' })));
    for (const scope of [starts, scopeWith(refusals[0]?.[1] ?? (() => undefined))])
      await expect(createWebPdfClient({ ...program, read }, scope).render(request)).rejects.toThrow('borta');
  });

  it('tells when its worker ends by itself', async () => {
    const scope = scopeWith((worker) => {
      worker.postMessage = (message) => {
        if (typeof message === 'object' && message && 'id' in message)
          worker.onerror?.({ preventDefault: () => undefined, message: 'slut på minne' });
      };
      setTimeout(() => worker.onmessage?.({ data: 'started' }));
    });
    await expect(createWebPdfClient(program, scope).render(request)).rejects.toThrow('slut på minne');
  });
});
