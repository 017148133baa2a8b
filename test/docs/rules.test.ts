import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ruleDocs } from '../../scripts/write-rule-docs.ts';

const folder = path.join(import.meta.dirname, '../../docs/regler');

test('the rules’ pages are what write-rule-docs makes of the table and the fixtures', () => {
  const made = ruleDocs();
  expect(fs.readdirSync(folder).sort()).toEqual([...made.keys()].sort());
  for (const [name, text] of made) {
    expect(fs.readFileSync(path.join(folder, name), 'utf8'), `${name}: run scripts/write-rule-docs.ts`).toBe(text);
  }
});
