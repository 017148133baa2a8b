import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMinutes } from '../../../export/paper/build.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { hostile, hostileTexts, pieces } from '../../language/hostile.ts';
import { examples } from '../../support/examples.ts';
import { syntheticMinutes } from '../../support/synthetic-minutes.ts';
import { missingWord, modelWords, wordsOf } from '../model-words.ts';

function build(text: string) {
  return buildMinutes(readMinutes(text).meeting, text, { version: 'intern', draftMark: true });
}

/** What a template can show of a value, in order; the numbers of a list too. */
function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['kind', 'status'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => texts(each, key));
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  if (Array.isArray(record.entries)) {
    const start = typeof record.start === 'number' ? record.start : undefined;
    return record.entries.flatMap((entry, index) => [
      start === undefined ? String(record.marker ?? '') : String(start + index),
      ...texts(entry),
    ]);
  }
  // The headings of columns are the exporter's words, unless the minutes have their own.
  const own = Object.entries(record).filter(
    ([name]) => name !== 'columns' || record.ownHeadings === true || record.caption === '',
  );
  return own.flatMap(([name, each]) => texts(each, name));
}

function expectNothingLost(text: string): void {
  const words = wordsOf(texts(build(text).blocks).join('\n'));
  const missing = missingWord(modelWords(readMinutes(text).meeting, text), words);
  if (missing)
    expect.fail(
      `${missing} is not in\n${JSON.stringify(build(text).blocks, undefined, 1)}\nof\n${JSON.stringify(text)}`,
    );
}

describe('everything that the model has is in the data, in order', () => {
  it.each(examples)('$name', ({ text }) => expectNothingLost(text));

  it('synthetic minutes', () => {
    for (let seed = 0; seed < 20; seed++) expectNothingLost(syntheticMinutes({ lines: 300, seed }));
  });

  it('any lines of any example, in any order', () => {
    const lines = examples.flatMap(({ text }) => text.split(/\r\n|\r|\n/));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 40 }), (picked) =>
        expectNothingLost(picked.join('\n')),
      ),
      { numRuns: 500 },
    );
  });

  it('any pieces of minutes', () => {
    const piece = fc.constantFrom(...pieces.filter((each) => !/[\ud800-\udfff\0]/.test(each)));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (picked) => expectNothingLost(picked.join(''))),
      { numRuns: 1000 },
    );
  });

  it(
    'texts that are long without end',
    () => {
      for (const text of hostileTexts) expect(build(text).language).toBe('sv');
    },
    hostile.timeout,
  );
});

it('has the people with the party beside the name, and the rest as written', () => {
  const { blocks } = build(
    'Protokoll: Nämnden\n\nNärvarande\nMattias Falk (S), ordförande\nSiv Granlund (S) ersätter Lennart Oja (S)\nPer Eckemark, Svenska kraftnät, punkt 2\n\nPunkt 1. Val\nText.\nPunkt 2. Mer\nText.\n',
  );
  expect(blocks.find((block) => block.kind === 'attendance')).toMatchObject({
    columns: ['Namn', 'Organisation', 'Övrigt'],
    rows: [
      ['Mattias Falk (S)', '', 'ordförande'],
      ['Siv Granlund (S)', '', 'ersätter Lennart Oja (S)'],
      ['Per Eckemark', 'Svenska kraftnät', 'punkt 2'],
    ],
  });
});

it('goes down one level of headings at a time', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'Punkt 1. A\n',
          'Punkt 1.1 B\n',
          '## C\n',
          '#### D\n',
          '###### E\n',
          'Sammanfattning\nText.\n',
          'Text.\n',
        ),
        { maxLength: 12 },
      ),
      (picked) => {
        let last = 0;
        for (const block of build(`Protokoll: N\n\n${picked.join('\n')}`).blocks) {
          if (block.kind !== 'item' && block.kind !== 'heading') continue;
          expect(block.level).toBeLessThanOrEqual(last + 1);
          last = block.level;
        }
      },
    ),
  );
});
