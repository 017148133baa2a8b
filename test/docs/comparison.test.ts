import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const file = path.resolve(import.meta.dirname, '../../docs/jamforelse.md');
const features = fs
  .readFileSync(file, 'utf8')
  .split('\n')
  // Not the heads of the tables, whose first cell is empty.
  .filter((line) => /^\| [^|]/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));
it('has our answer and those of the others for every feature', () => {
  expect(features.length).toBeGreaterThan(34);
  for (const row of features) {
    expect(row, row.join()).toHaveLength(8);
    // What we can is proven by a test, or it is not said.
    expect(row[1]).toMatch(/^(?:\[(?:ja|delvis)\]\(\.\.\/test\/\S+ "[^"]+"\)|nej)$/);
  }
});

it.each(features.filter(([, ours]) => ours?.startsWith('[')))('%s: the test is there', (_, ours = '') => {
  const [, test = '', title = ''] = /\((\S+) "([^"]+)"\)/.exec(ours) ?? [];
  expect(fs.readFileSync(path.resolve(path.dirname(file), test), 'utf8')).toContain(`'${title}'`);
});
