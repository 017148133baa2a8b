import { beforeAll, expect, it } from 'vitest';
import { formatOf, formats } from '../../export/formats.ts';
import { formatsOf, optionsOf, paperKindOf, papers, usualPaper } from '../../export/papers.ts';
import { renderWord } from '../../export/word/write.ts';
import { patience, testEngine, testTypesetter } from './pdf/built-engine.ts';
import { renderAs } from './render-as.ts';

const writers = { pdf: testEngine, word: { render: renderWord } };
const minutes = 'Protokoll: Nämnden\n\nPunkt 1. Åtgärd\nBeslut att åtgärda.\n';

beforeAll(async () => void (await testTypesetter()), patience);

it('has each id and each extension once', () => {
  for (const key of ['id', 'extension', 'label'] as const)
    expect(new Set(formats.map((format) => format[key])).size).toBe(formats.length);
  for (const format of formats) {
    expect(format.extension).toMatch(/^\.[a-z]+$/);
    expect(formatOf(format.id)).toBe(format);
  }
  expect(formatOf('finns-inte')).toBeUndefined();
});

it('has each paper once, in formats that there are, with each option once', () => {
  for (const key of ['id', 'label', 'suffix'] as const)
    expect(new Set(papers.map((paper) => paper[key])).size).toBe(papers.length);
  for (const paper of papers) {
    expect(paperKindOf(paper.id)).toBe(paper);
    expect(formatsOf(paper).length).toBeGreaterThan(0);
    for (const format of formatsOf(paper)) {
      const ids = optionsOf(paper, format).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids[0]).toBe('version');
    }
  }
  expect(paperKindOf('finns-inte')).toBeUndefined();
});

it.each(formats.filter((format) => formatsOf(papers[0] ?? never()).includes(format)))(
  '$id gives a file for any minutes, also for none',
  async ({ id, mediaType }) => {
    for (const text of ['', minutes]) {
      const bytes = await renderAs(id, text, {}, writers);
      expect(bytes).toBeInstanceOf(Uint8Array);
      if (text && /^text|json/.test(mediaType))
        expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toContain('åtgärda');
    }
  },
);

it('gives each option its default', async () => {
  const file = async (options = {}) => new TextDecoder().decode(await renderAs('json', minutes, options));
  expect(await file()).toContain('"range"');
  expect(await file({ ranges: false })).not.toContain('"range"');
});

it('has the minutes themselves as the usual paper', () => {
  expect(papers[0]?.id).toBe(usualPaper);
});

function never(): never {
  throw new Error('there are no papers');
}
