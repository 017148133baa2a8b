import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { limits, packageLimit, packedFiles, sizeReport } from '../../../scripts/package/sizes.ts';

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
  const files = limits.map(({ file, below }) => ({ file, size: below - 1, packed: 1_000 }));
  expect(sizeReport(files, packageLimit - 1).tooHeavy).toEqual([]);
  const [first, ...rest] = files;
  if (!first) throw new Error('nothing has a limit');
  const { table, tooHeavy } = sizeReport([{ ...first, size: first.size + 1 }, ...rest], packageLimit);
  expect(tooHeavy).toHaveLength(2);
  expect(tooHeavy[0]).toContain(first.file);
  for (const { file } of files) expect(table).toContain(file);
});
