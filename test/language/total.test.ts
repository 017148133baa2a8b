/**
 * Every text has a tree without syntax errors and a model, and no word is lost on the way. `npm test` tries a few
 * thousand random documents; PROTOKOLL_FUZZ=100000 says how many, and has every prefix of every example tried, not only
 * some. A failure prints the seed and the smallest text that fails; PROTOKOLL_SEED=… runs the same documents again.
 */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { examples } from '../support/examples.ts';
import { syntheticMinutes } from '../support/synthetic-minutes.ts';
import { documents } from './documents.ts';
import { expectTotal } from './total.ts';

const asked = Number(process.env.PROTOKOLL_FUZZ ?? 0);
const runs = asked || 2_000;
const seed = Number(process.env.PROTOKOLL_SEED ?? 0) || undefined;
const limit = { timeout: asked ? 3_600_000 : 60_000 };

describe('Every text is minutes', () => {
  test('whatever is in it', limit, () => {
    fc.assert(fc.property(documents, expectTotal), { numRuns: runs, ...(seed && { seed }) });
  });

  test.each([
    // A form feed ends a line, also in a table.
    '§ 9 Val\n2019\fdelegera\tÅsa\nNummer\t - ',
    // The title is on the line below the fact.
    '§ 2 Dnr KS 2024/7\nVal av revisor',
    '2) Diarienummer: OSL 21 kap. 7 §: borttaget\nSlut sekretess: och mer',
  ])('%j', expectTotal);

  test.each(examples)('$name', ({ text }) => expectTotal(text));

  test.each(examples)('each beginning of $name', limit, ({ text }) => {
    // A prime stride comes to every kind of place in a line.
    for (let end = 0; end < text.length; end += asked ? 1 : 37) expectTotal(text.slice(0, end));
  });

  test.each(examples)('$name without any one of its lines', limit, ({ text }) => {
    const lines = text.split('\n');
    for (const at of lines.keys()) expectTotal(lines.toSpliced(at, 1).join('\n'));
  });

  test.each([...Array(5).keys()])('synthetic minutes %i', (seed) => {
    expectTotal(syntheticMinutes({ lines: 400, seed }));
  });
});
