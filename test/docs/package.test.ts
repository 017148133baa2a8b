import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

it('packs the commands and their pages for npm, and no sources', () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(manifest.bin).toEqual({ protokoll: 'dist/cli.cjs', 'protokoll-language-server': 'dist/server.cjs' });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const output = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const packed: { files: { path: string }[] } = Object.values(JSON.parse(output))[0] as never;
  const files = packed.files.map((file) => file.path);
  for (const file of ['README.md', 'LICENSE', 'docs/editorer/README.md', 'docs/regler/README.md'])
    expect(files).toContain(file);
  // The bundles are there when they have been built.
  expect(files.filter((file) => !/^(?:dist|docs)\//.test(file)).sort()).toEqual(
    ['LICENSE', 'README.md', 'package.json', ...(files.includes('CHANGELOG.md') ? ['CHANGELOG.md'] : [])].sort(),
  );
  expect(files.filter((file) => file.endsWith('.map') || file.endsWith('.ts'))).toEqual([]);
});
