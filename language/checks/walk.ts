import type { Block, Item, Meeting } from '../meeting/model.ts';

/** All items and sub-items, in the order of the source. */
export function* allItems(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* allItems(item.items);
  }
}

/** The blocks, and those inside secret and quoted text. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'secret' || block.type === 'quoted') yield* allBlocks(block.blocks);
  }
}

/** Every block of the document, in the order of the source except that closings come last. */
export function* documentBlocks(meeting: Meeting): Generator<Block> {
  yield* allBlocks(meeting.preamble);
  for (const item of allItems(meeting.items)) yield* allBlocks(item.blocks);
  for (const closing of meeting.closings) yield* allBlocks(closing.blocks);
}
