import type { Block } from '../language/meeting/model.ts';

/** The block that has this type; `Statement` has several. */
type BlockOf<Type extends Block['type'], Each = Block> = Each extends { readonly type: infer Own }
  ? Type extends Own
    ? Each
    : never
  : never;

/** A function for each type of block: a new type is an error until each format says what it is. */
export type PerBlock<Rest extends readonly unknown[], Result> = {
  readonly [Type in Block['type']]: (block: BlockOf<Type>, ...rest: Rest) => Result;
};

/** Calls the function that is for this block. */
export function forBlock<Rest extends readonly unknown[], Result>(
  table: PerBlock<Rest, Result>,
  block: Block,
  ...rest: Rest
): Result {
  // Which function and which block belong together is more than TypeScript can follow.
  const write = table[block.type] as (block: Block, ...rest: Rest) => Result;
  return write(block, ...rest);
}
