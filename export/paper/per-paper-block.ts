import type { BlockData } from './paper-data.ts';

/** A function for each kind of block on paper: a new kind is an error until each format says what it is. */
export type PerPaperBlock<Place, Result> = {
  readonly [Kind in BlockData['kind']]: (block: Extract<BlockData, { readonly kind: Kind }>, place: Place) => Result;
};

/** Calls the function that is for this block. */
export function forPaperBlock<Place, Result>(
  table: PerPaperBlock<Place, Result>,
  block: BlockData,
  place: Place,
): Result {
  // Which function and which block belong together is more than TypeScript can follow.
  const write = table[block.kind] as (block: BlockData, place: Place) => Result;
  return write(block, place);
}
