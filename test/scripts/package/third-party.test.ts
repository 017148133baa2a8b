import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { licencesText, packageFolder, readLicence, shippedPackages } from '../../../scripts/package/third-party.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-licences-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

function addPackage(name: string, license: unknown, files: Record<string, string>): string {
  const folder = path.join('node_modules', name);
  fs.mkdirSync(path.join(root, folder), { recursive: true });
  const content = { name, version: '1.2.3', license };
  for (const [file, text] of Object.entries({ ...files, 'package.json': JSON.stringify(content) }))
    fs.writeFileSync(path.join(root, folder, file), text);
  return folder;
}

it.each([
  ['node_modules/a/lib/x.js', 'node_modules/a'],
  ['node_modules/@s/a/x.js', 'node_modules/@s/a'],
  ['node_modules/a/node_modules/b/x.js', 'node_modules/a/node_modules/b'],
  ['language/parse.ts', undefined],
])('knows what package %s is of', (file, folder) => {
  expect(packageFolder(file)).toBe(folder);
});

it('finds the packages of shipped bundles and assets, and no others', () => {
  const built = {
    inputs: {},
    outputs: {
      'dist/a.cjs': {
        bytes: 1,
        inputs: { 'node_modules/b/x.js': { bytesInOutput: 5 }, 'cli/main.ts': { bytesInOutput: 1 } },
      },
      // Read by the bundler, but nothing of it is left.
      'dist/c.cjs': { bytes: 1, inputs: { 'node_modules/c/x.js': { bytesInOutput: 0 } } },
      'dist/d.cjs': { bytes: 1, inputs: { 'node_modules/d/x.js': { bytesInOutput: 5 } } },
    },
    assets: { 'dist/e.ttf': 'node_modules/@f/e/e.ttf', 'dist/g.txt': 'node_modules/g/g.txt' },
  };
  const shipped = new Set(['dist/a.cjs', 'dist/c.cjs', 'dist/e.ttf']);
  expect(shippedPackages(built, shipped)).toEqual(['node_modules/@f/e', 'node_modules/b']);
});

describe('the licence of a package', () => {
  it('is its text and its notices', () => {
    const folder = addPackage('with-notice', 'Apache-2.0', { LICENSE: 'the terms\r\n', NOTICE: 'by somebody' });
    expect(readLicence(root, folder)).toEqual({
      name: 'with-notice',
      version: '1.2.3',
      licence: 'Apache-2.0',
      text: 'the terms\n\nby somebody',
    });
  });

  it.each([
    ['no-text', 'MIT', {}],
    ['not-allowed', 'GPL-3.0-only', { LICENSE: 'x' }],
    ['without-licence', undefined, { LICENSE: 'x' }],
    ['old-form', [{ type: 'MIT' }], { LICENSE: 'x' }],
  ])('fails when it is missing or not allowed: %s', (name, license, files) => {
    expect(() => readLicence(root, addPackage(name, license, files))).toThrow(name);
  });
});

it('writes a text that several have once, with all their names', () => {
  const part = { version: '1.0.0', licence: 'MIT', text: 'same terms' };
  const text = licencesText([
    { ...part, name: 'a' },
    { ...part, name: 'b' },
    { ...part, name: 'c', text: 'others' },
  ]);
  expect(text.match(/same terms/g)).toHaveLength(1);
  for (const line of ['a 1.0.0 (MIT)', 'b 1.0.0 (MIT)', 'c 1.0.0 (MIT)', 'others']) expect(text).toContain(line);
});
