import type { Block, Item, Meeting } from '../meeting/model.ts';
import { memo } from '../source/memo.ts';

/** All items and sub-items, in the order of the source. */
export function allItems(items: readonly Item[]): Item[] {
  const all: Item[] = [];
  const visit = (item: Item) => {
    all.push(item);
    item.items.forEach(visit);
  };
  items.forEach(visit);
  return all;
}

/** All items and sub-items of the meeting: the same list each time for the same meeting. */
export const itemsOf = memo((meeting: Meeting): readonly Item[] => allItems(meeting.items));

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
