import { expect, it } from 'vitest';
import { readmeForPackage } from '../../../scripts/package/readme.ts';

// biome-ignore format: a table
it.each([
  ['a picture',               '![A sheet](docs/a.png)',             '![A sheet](data:image/png;base64,AQID)'],
  ['a link to a file',        'See [the sheet](docs/a.md#top).',    'See the sheet.'],
  ['a link to another place', '[Node](https://example.org/a_(b))',  '[Node](https://example.org/a_(b))'],
  ['a link within the page',  '[Below](#below)',                    '[Below](#below)'],
])('%s', (_, text, packed) => {
  expect(readmeForPackage(text, () => Uint8Array.of(1, 2, 3))).toBe(packed);
});
