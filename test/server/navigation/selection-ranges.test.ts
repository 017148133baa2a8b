import { expect, it } from 'vitest';
import { sentenceAt, wordAt } from '../../../server/documents/sentence.ts';
import { selectionSteps } from '../../../server/navigation/selection-ranges.ts';
import { marked, textsOf } from '../marked.ts';

const lines = [
  'Protokoll: Styrelsen',
  '',
  'Närvarande',
  '- Anna-Karin Ek (S), kassör',
  '- Bo Ask',
  '',
  '§ 3 Val av sekreterare',
  'Först detta. Sedan sade Anna-Karin Ek nej. Till sist kl. 10.',
  '',
  '§ 3.1 Uppdrag',
  'Beslut',
  'att uppdra åt @Bo Ask att svara senast 2020-03-31.',
  '  - ✓ skriftligt och snart',
  'att tacka.',
  '',
  'Sekretess',
  'Hemligt är hemligt.',
  'Slut sekretess',
];

/** Lines of each step joined by a sign, from the smallest. */
function steps(before: string, after: string): string[] {
  const all = lines.join('\n');
  const place = before + after;
  const { minutes, text, cursor } = marked(all.replace(place, `${before}¦${after}`));
  return textsOf(text, selectionSteps(minutes, cursor)).map((step) => step.replaceAll('\n', '⏎'));
}

const item = '§ 3.1 Uppdrag⏎Beslut⏎att uppdra';

it('grows from a word to the document', () => {
  expect(steps('sade Anna-Ka', 'rin')).toEqual([
    'Anna-Karin',
    'Anna-Karin Ek',
    'Sedan sade Anna-Karin Ek nej.',
    'Först detta. Sedan sade Anna-Karin Ek nej. Till sist kl. 10.',
    expect.stringMatching(/^§ 3 Val.*Slut sekretess$/),
    lines.join('⏎'),
  ]);
});

it('knows points, clauses and decisions', () => {
  expect(steps('skrift', 'ligt')).toEqual([
    'skriftligt',
    'skriftligt och snart',
    '- ✓ skriftligt och snart',
    'att uppdra åt @Bo Ask att svara senast 2020-03-31.⏎  - ✓ skriftligt och snart',
    'att uppdra åt @Bo Ask att svara senast 2020-03-31.⏎  - ✓ skriftligt och snart⏎att tacka.',
    'Beslut⏎att uppdra åt @Bo Ask att svara senast 2020-03-31.⏎  - ✓ skriftligt och snart⏎att tacka.',
    expect.stringMatching(/^Beslut⏎.*Slut sekretess$/),
    expect.stringContaining(item),
    expect.stringMatching(/^§ 3 Val/),
    lines.join('⏎'),
  ]);
});

it('knows people, headings and secret text', () => {
  expect(steps('kass', 'ör')).toEqual([
    'kassör',
    expect.stringContaining('Anna-Karin Ek (S), kassör'),
    'Närvarande⏎- Anna-Karin Ek (S), kassör⏎- Bo Ask',
    expect.stringMatching(/^Protokoll.*Bo Ask$/),
    lines.join('⏎'),
  ]);
  expect(steps('av sekre', 'terare').slice(0, 3)).toEqual([
    'sekreterare',
    'Val av sekreterare',
    '§ 3 Val av sekreterare',
  ]);
  expect(steps('Hemligt ä', 'r').slice(0, 3)).toEqual([
    'är',
    'Hemligt är hemligt.',
    'Sekretess⏎Hemligt är hemligt.⏎Slut sekretess',
  ]);
});

it.each([
  ['Ett. T¦vå. Tre.', 'Två.'],
  ['Kl. 9.00 sade Bo, t.ex. A¦nna, ja. Sen.', 'Kl. 9.00 sade Bo, t.ex. Anna, ja.'],
  ['A. Ek kom¦. Sedan gick hon.', 'A. Ek kom.'],
  ['Vad? ¦Ja!', 'Ja!'],
  ['Hon sade: ”Ja.” Se¦dan gick hon.', 'Sedan gick hon.'],
  ['små. bok¦stäver', 'små. bokstäver'],
])('finds the sentence in %j', (source, expected) => {
  const { text, cursor } = marked(source);
  const { start, end } = sentenceAt(text, { start: 0, end: text.length }, cursor);
  expect(text.slice(start, end)).toBe(expected);
});

it.each([
  ['Anna-¦Karin', 'Anna-Karin'],
  ['Anna’s¦.', 'Anna’s'],
  ['e\u0301tt¦', 'e\u0301tt'],
  ['a – ¦– b', undefined],
  ['-¦a', 'a'],
])('finds the word in %j', (source, expected) => {
  const { text, cursor } = marked(source);
  const range = wordAt(text, cursor);
  expect(range && text.slice(range.start, range.end)).toBe(expected);
});
