import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inLineOrder,
  lineOfPlace,
  type MappedBlock,
  type PagePlace,
  placeOfLine,
} from '../../../client/preview/page/line-map.ts';

const arbitraryBlocks = fc
  .array(
    fc.record({
      skip: fc.nat({ max: 4 }),
      rows: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 }),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((all) => {
    let next = 0;
    return all.map(({ skip, rows }): MappedBlock => {
      const line = next + skip;
      next = line + rows.length;
      return { line, rows };
    });
  });

const endOf = (blocks: readonly MappedBlock[]) => {
  const last = blocks.at(-1);
  return last ? last.line + last.rows.length + 2 : 0;
};

/** How far down the page a place is, for blocks and gaps of any height. */
const depth = ({ index, below, share }: PagePlace) => 2 * index + (below ? 1 : 0) + share;

describe('source lines and places on the page', () => {
  it('lead to each other and back', () => {
    fc.assert(
      fc.property(arbitraryBlocks, fc.double({ min: 0, max: 1, noNaN: true }), (blocks, part) => {
        const count = endOf(blocks);
        const line = part * count;
        expect(lineOfPlace(blocks, placeOfLine(blocks, line, count), count)).toBeCloseTo(line, 6);
      }),
    );
  });

  it('keep their order', () => {
    fc.assert(
      fc.property(
        arbitraryBlocks,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (blocks, a, b) => {
          const count = endOf(blocks);
          const [first, second] = [Math.min(a, b) * count, Math.max(a, b) * count].map((line) =>
            depth(placeOfLine(blocks, line, count)),
          );
          expect(first).toBeLessThanOrEqual((second ?? 0) + 1e-9);
        },
      ),
    );
  });
});

const blocks: readonly MappedBlock[] = [
  { line: 0, rows: [1] },
  { line: 2, rows: [1, 3] },
  { line: 8, rows: [10] },
];

it.each([
  ['the start of a block', 2, { index: 1, below: false, share: 0 }],
  ['the end of a short line before a long one', 3, { index: 1, below: false, share: 0.25 }],
  ['the middle of a long line', 3.5, { index: 1, below: false, share: 0.625 }],
  ['between two blocks', 6, { index: 1, below: true, share: 0.5 }],
  ['the middle of one long paragraph', 8.5, { index: 2, below: false, share: 0.5 }],
  ['below everything', 10, { index: 2, below: true, share: 0.5 }],
  ['far below everything', 99, { index: 2, below: true, share: 1 }],
])('finds %s', (_, line, place) => {
  expect(placeOfLine(blocks, line, 11)).toEqual(place);
});

it('is above the first block before its line', () => {
  expect(placeOfLine([{ line: 4, rows: [1] }], 1, 6)).toEqual({ index: -1, below: true, share: 0.25 });
  expect(placeOfLine([], 3, 6)).toEqual({ index: -1, below: true, share: 0.5 });
});

it('leaves out blocks that share lines with one before', () => {
  const shared = { line: 2, rows: [1] };
  expect(inLineOrder([{ line: 0, rows: [1, 1, 1] }, shared, { line: 3, rows: [1] }])).not.toContain(shared);
});
