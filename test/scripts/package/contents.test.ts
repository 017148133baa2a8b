import { expect, it } from 'vitest';
import { contentFaults } from '../../../scripts/package/contents.ts';

const files = ['package.json', 'dist/client.cjs', 'dist/pdf/typst.wasm', 'docs/regler/a.md', 'media/view.svg'];
const ignoreFile = `# Comment
**
!package.json
!dist/client.cjs
!dist/pdf/*.wasm
!docs/regler/*.md
!media/**
`;
const manifest = {
  main: './dist/client.cjs',
  contributes: {
    viewsContainers: { activitybar: [{ id: 'protokoll', icon: 'media/view.svg' }] },
    commands: [{ command: 'protokoll.a', icon: '$(add)' }],
  },
};
const built = {
  inputs: {},
  outputs: {
    'dist/client.cjs': { bytes: 1, inputs: {} },
    'dist/client.cjs.map': { bytes: 1, inputs: {} },
    'dist/cli.cjs': { bytes: 1, inputs: {} },
  },
  assets: { 'dist/pdf/typst.wasm': 'node_modules/typst/typst.wasm' },
};

it('finds nothing wrong with a package that has what it must', () => {
  expect(contentFaults(files, ignoreFile, manifest, built)).toEqual([]);
});

it.each([
  [
    'a bundle that is left out',
    files,
    ignoreFile,
    manifest,
    { outputs: { 'dist/word.cjs': { bytes: 1, inputs: {} } } },
  ],
  ['an asset that is left out', files, ignoreFile, manifest, { assets: { 'dist/pdf/a.ttf': 'node_modules/a.ttf' } }],
  ['a file that nobody named', [...files, 'secret.txt'], ignoreFile, manifest, {}],
  ['a file in a folder below', [...files, 'docs/regler/b/c.md'], ignoreFile, manifest, {}],
  ['a name without a file', files, `${ignoreFile}!dist/word.cjs`, manifest, {}],
  ['an entry point that is not there', files, ignoreFile, { ...manifest, browser: './dist/client-web.js' }, {}],
  ['a picture that is not there', files, ignoreFile, { ...manifest, icon: 'media/icon.png' }, {}],
  [
    'a page of a walkthrough that is not there',
    files,
    ignoreFile,
    { contributes: { walkthroughs: [{ steps: [{ media: { markdown: 'media/step.md' } }] }] } },
    {},
  ],
])('tells of %s', (_, packed, ignored, named, more) => {
  expect(contentFaults(packed, ignored, named, { ...built, ...more })).toHaveLength(1);
});

it('refuses a list of what is left out', () => {
  expect(() => contentFaults(files, 'src/**\n', manifest, built)).toThrow();
});
