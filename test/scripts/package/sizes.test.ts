import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { bytesWithoutExporters } from '../../../scripts/package/bundles.ts';
import { bundleLimit, packageLimit, packedFiles, rebuilt, sizeReport } from '../../../scripts/package/sizes.ts';

it('reads the sizes of the extension’s files, heaviest first', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-sizes-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const vsix = path.join(folder, 'a.vsix');
  const small = new Uint8Array(10);
  const large = crypto.getRandomValues(new Uint8Array(1_000));
  fs.writeFileSync(
    vsix,
    zipSync({ 'extension.vsixmanifest': small, 'extension/small': small, 'extension/large': large }),
  );
  expect(packedFiles(vsix).map(({ file, size }) => [file, size])).toEqual([
    ['large', 1_000],
    ['small', 10],
  ]);
});

it('tells what is as heavy as its limit, and shows every file’s weight', () => {
  const files = ['dist/server.cjs', 'dist/client-node.cjs'].map((file) => ({ file, size: 2_000_000, packed: 1_000 }));
  const light = new Map(files.map(({ file }) => [file, bundleLimit - 1]));
  const { table, tooHeavy } = sizeReport(files, packageLimit - 1, light);
  expect(tooHeavy).toEqual([]);
  for (const { file } of files) expect(table).toContain(file);
  const heavy = sizeReport(files, packageLimit, new Map([...light, ['dist/client-node.cjs', bundleLimit]]));
  expect(heavy.tooHeavy).toHaveLength(2);
  expect(heavy.tooHeavy[0]).toContain('dist/client-node.cjs');
});

it('tells of bundles that are not as they were built', () => {
  const files = ['dist/a.js', 'dist/b.js', 'README.md'].map((file) => ({ file, size: 10, packed: 5 }));
  const bundle = (bytes: number) => ({ bytes, inputs: {} });
  expect(rebuilt(files, { 'dist/a.js': bundle(10), 'dist/b.js': bundle(11), 'dist/cli.cjs': bundle(12) })).toEqual([
    'dist/b.js',
  ]);
});

it('counts what is in a bundle for other things than making files', () => {
  const imports = (...paths: string[]) => ({ imports: paths.map((file) => ({ path: file })) });
  const inputs = {
    'server/node.ts': imports('server/export/export-requests.ts', 'node_modules/shared/a.js'),
    'server/export/export-requests.ts': imports('export/html.ts', 'server/node.ts'),
    'export/html.ts': imports('node_modules/markdown/a.js', 'node_modules/shared/a.js'),
    'node_modules/markdown/a.js': imports(),
    'node_modules/shared/a.js': imports(),
  };
  const bytes = {
    'server/node.ts': 1,
    'server/export/export-requests.ts': 10,
    'export/html.ts': 100,
    'node_modules/markdown/a.js': 1_000,
  };
  const parts = Object.fromEntries(
    Object.entries({ ...bytes, 'node_modules/shared/a.js': 10_000 }).map(([file, bytesInOutput]) => [
      file,
      { bytesInOutput },
    ]),
  );
  expect(bytesWithoutExporters({ entryPoint: 'server/node.ts', inputs: parts }, inputs)).toBe(10_011);
});
