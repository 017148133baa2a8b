/** The PDF engine as a thread of Node. It reads what is beside it, and nothing else. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { EngineAssets } from './engine.ts';
import { type PdfJob, servePdf } from './serve.ts';

async function readAssets(folder: string): Promise<EngineAssets> {
  const fontFolder = path.join(folder, 'fonts');
  const names = (await fs.readdir(fontFolder)).filter((name) => name.endsWith('.ttf')).sort();
  const [wasm, ...fonts] = await Promise.all([
    fs.readFile(path.join(folder, 'typst.wasm')),
    ...names.map((name) => fs.readFile(path.join(fontFolder, name))),
  ]);
  return { wasm, fonts };
}

const work = servePdf(readAssets(__dirname), (answer, transfer) => parentPort?.postMessage(answer, transfer));
parentPort?.on('message', (job: PdfJob) => void work(job));
