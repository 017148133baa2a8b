import { type ClientOptions, createThreadClient, type ThreadClient } from '../thread/client.ts';
import { startWebThread, type WebScope } from '../thread/web-thread.ts';
import { fontFiles, wasmFile } from './assets.ts';
import type { EngineAssets } from './engine.ts';
import type { PdfFile, PdfRequest } from './request.ts';
import { servePdf } from './serve.ts';

/** Where the engine was built to, for a program in a browser. */
export interface WebProgram {
  /** The address of the folder, for scripts. */
  readonly address: string;
  /** Returns the bytes of a file, by its path from that folder. */
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** The PDF engine in a web worker of its own. */
export function createWebPdfClient(
  program: WebProgram,
  scope: WebScope,
  options?: ClientOptions,
): ThreadClient<PdfRequest, PdfFile> {
  return createThreadClient((events) => {
    const assets = readAssets(program);
    const work = {
      name: 'PDF-motorn',
      code: `importScripts(${JSON.stringify(`${program.address}/worker-web.js`)});`,
      equipment: assets.then((loaded) => ({
        message: { assets: loaded },
        transfer: [loaded.wasm.buffer, ...loaded.fonts.map(({ buffer }) => buffer)],
      })),
      here: (answer: Parameters<typeof servePdf>[1]) => servePdf(assets, answer),
    };
    return startWebThread(work, scope, events);
  }, options);
}

async function readAssets({ read }: WebProgram): Promise<EngineAssets> {
  const [wasm, ...fonts] = await Promise.all([wasmFile, ...fontFiles].map(read));
  if (!wasm) throw new Error(`${wasmFile} saknas`);
  return { wasm, fonts };
}
