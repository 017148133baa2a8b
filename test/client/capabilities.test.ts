import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const texts: Record<string, string> = JSON.parse(read('package.nls.json'));

/** The settings that name a file that is read: their text says from where its path counts, or that it is a template. */
function fileSettings(): string[] {
  const groups: { properties: Record<string, { markdownDescription: string }> }[] = [
    manifest.contributes.configuration,
  ].flat();
  const described = groups.flatMap(({ properties }) => Object.entries(properties));
  return described
    .filter(([, { markdownDescription }]) => {
      const key = /^%(.+)%$/.exec(markdownDescription)?.[1] ?? '';
      return /Sökvägen räknas|^En egen .*mall/.test(texts[key] ?? markdownDescription);
    })
    .map(([name]) => name);
}

it('declares every setting that names a file, and the folder that is written to, as one that an untrusted workspace may not make', () => {
  const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
  expect(fileSettings().length).toBeGreaterThan(2);
  expect([...untrustedWorkspaces.restrictedConfigurations].sort()).toEqual(
    ['protokoll.export.mapp', ...fileSettings()].sort(),
  );
  expect(untrustedWorkspaces.supported).toBe('limited');
  expect(virtualWorkspaces).toBe(true);
});

it('runs where the minutes are, and in a browser', () => {
  expect(manifest.extensionKind).toEqual(['workspace']);
  // VS Code for the web adds ".js" to what has another ending, and takes no module that says "type".
  expect(manifest.browser).toMatch(/\.js$/);
  expect(manifest.type).toBeUndefined();
});

it('packs both entry points and what they start', () => {
  const packed = read('.vscodeignore').split('\n');
  const files = [manifest.main, manifest.browser].map((file: string) => file.replace(/^\.\//, ''));
  for (const file of [
    ...files,
    'dist/server.cjs',
    'dist/server-web.js',
    'dist/pdf/worker.cjs',
    'dist/pdf/worker-web.js',
  ])
    expect(packed).toContain(`!${file}`);
});
