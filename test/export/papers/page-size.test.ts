// How papers use their pages: a short extract has one, a long list of people has the width.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { renderWord } from '../../../export/word/write.ts';
import { examples } from '../../support/examples.ts';
import { wordsOf } from '../model-words.ts';
import { patience, testEngine, testTypesetter } from '../pdf/built-engine.ts';
import { noReaders, pageText, properties } from '../pdf/pdf-tools.ts';
import { renderAs } from '../render-as.ts';
import { readers } from './read-back.ts';

vi.setConfig({ testTimeout: patience });

const context = { pdf: testEngine, word: { render: renderWord } };

function withPeople(count: number, party: string): string {
  const rows = namesOf(count).map((name) => `- ${name} Ek${party}`);
  return `Protokoll: Årsmötet\nDatum: 2024-03-12\n\nNärvarande\n${rows.join('\n')}\n\n§ 1 Val\nText.\n`;
}

/** "Peraa", "Perab" … */
function namesOf(count: number): string[] {
  const letter = (at: number) => String.fromCharCode('a'.charCodeAt(0) + at);
  return Array.from({ length: count }, (_, at) => `Per${letter(Math.floor(at / 26))}${letter(at % 26)}`);
}

function namesIn(text: string): string[] {
  return wordsOf(text).filter((word) => /^per[a-z]{2}$/.test(word));
}

describe.skipIf(noReaders)('PDF', () => {
  beforeAll(async () => void (await testTypesetter()), patience);

  it('has an extract of a short item on one page', async () => {
    const kommunstyrelsen = examples.find(({ name }) => name.startsWith('kommunstyrelsen'))?.text ?? '';
    for (const items of ['163', '165', '167', '168', '169']) {
      const pdf = await renderAs('pdf', kommunstyrelsen, { items }, context, 'utdrag');
      expect(properties(pdf).get('Pages'), items).toBe('1');
    }
  });

  it.each(['', ' (S)'])('has many people beside each other, in their order: %s', async (party) => {
    const pdf = await renderAs('pdf', withPeople(125, party), {}, context, 'narvarolista');
    expect(properties(pdf).get('Pages')).toBe('2');
    expect(namesIn(pageText(pdf))).toEqual(wordsOf(namesOf(125).join(' ')));
    // The headings are on each page, above each column.
    const all = pageText(pdf).split('\f').slice(0, -1);
    for (const page of all) expect(page.match(/^Namn$/gm)).toHaveLength(party ? 2 : 3);
    const few = await renderAs('pdf', withPeople(12, party), {}, context, 'narvarolista');
    expect(pageText(few).match(/^Namn$/gm)).toHaveLength(1);
  });
});

it.each(['narvarolista', 'protokoll'])('Word has them all too, in %s', async (paper) => {
  const file = await renderAs('docx', withPeople(125, ''), {}, context, paper);
  const names = namesIn((await readers.docx?.(file)) ?? '');
  expect(names).toEqual(wordsOf(namesOf(125).join(' ')));
});
