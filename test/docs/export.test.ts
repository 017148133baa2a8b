import fs from 'node:fs';
import { expect, it } from 'vitest';
import { formatsOf, papers } from '../../export/papers.ts';

const page = fs.readFileSync('docs/export.md', 'utf8');

it('has every paper with what it is and its formats', () => {
  const section = page.split('\n## ').find((each) => each.startsWith('Papperen')) ?? '';
  const rows = [...section.matchAll(/^\| `(\w+)` \| (.+) \| (.+) \|$/gm)].map((row) => row.slice(1));
  expect(rows).toEqual(
    papers.map((paper) => [
      paper.id,
      paper.description,
      formatsOf(paper)
        .map(({ id }) => `\`${id}\``)
        .join(', '),
    ]),
  );
});

it('shows pictures that are there, each with its text', () => {
  const pictures = [...page.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, text, file] of pictures) {
    expect(text?.length).toBeGreaterThan(10);
    expect(fs.existsSync(`docs/${file}`), file).toBe(true);
  }
});
