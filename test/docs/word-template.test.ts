import fs from 'node:fs';
import { expect, it } from 'vitest';
import { tagMeanings } from '../../export/word/template/tags.ts';

it('has every tag of a Word template with its meaning', () => {
  const page = fs.readFileSync('docs/export.md', 'utf8');
  const section = page.split('### Egen Word-mall')[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| `\{(@?\w+)\}` \| (.+) \|$/gm)].map((row) => [row[1], row[2]]);
  expect(Object.fromEntries(rows)).toEqual(tagMeanings);
});
