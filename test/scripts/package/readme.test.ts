import { expect, it } from 'vitest';
import { readmeForPackage } from '../../../scripts/package/readme.ts';

// biome-ignore format: a table
it.each([
  ['a picture',               'Above.\n\n![A sheet](a.png)\n\nBelow.\n', 'Above.\n\nBelow.\n'],
  ['a link to a file',        'See [the sheet](docs/a.md#top).',         'See the sheet.'],
  ['a link to another place', '[Node](https://example.org/a)',           '[Node](https://example.org/a)'],
  ['a link within the page',  '[Below](#below)',                         '[Below](#below)'],
])('%s', (_, text, packed) => {
  expect(readmeForPackage(text)).toBe(packed);
});
