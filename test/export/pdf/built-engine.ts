import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type EngineAssets, startTypesetter, type Typesetter } from '../../../export/pdf/engine.ts';
import { renderPdf } from '../../../export/pdf/render.ts';
import type { PdfEngine } from '../../../export/pdf/request.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Where the PDF engine is built to. */
export const builtFolder = path.join(root, 'dist', 'pdf');

/** Builds the engine as it is packaged, with the typesetter and the fonts. */
export function buildPdfEngine(): void {
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', 'pdf'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The PDF engine does not build:\n${stderr}`);
}

/** What the engine reads, as it is packaged. */
export function builtAssets(): EngineAssets {
  const fonts = path.join(builtFolder, 'fonts');
  const names = fs.readdirSync(fonts).filter((name) => name.endsWith('.ttf'));
  return {
    wasm: fs.readFileSync(path.join(builtFolder, 'typst.wasm')),
    fonts: names.sort().map((name) => fs.readFileSync(path.join(fonts, name))),
  };
}

let typesetter: Promise<Typesetter> | undefined;

/** The typesetter in this thread; it starts once for all tests of a file. */
export function testTypesetter(): Promise<Typesetter> {
  typesetter ??= Promise.resolve().then(() => {
    buildPdfEngine();
    return startTypesetter(builtAssets());
  });
  return typesetter;
}

/** The engine in this thread. */
export const testEngine: PdfEngine = {
  render: async (request) => renderPdf(await testTypesetter(), request),
};

/** A busy machine takes its time to start the typesetter. Milliseconds. */
export const patience = 300_000;
