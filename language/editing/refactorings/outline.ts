import { allItems } from '../../facts/traversal.ts';
import type { Item } from '../../meeting/model.ts';

/** True if two documents have the same items in the same order, as far as depth, title and kinds of blocks show; numbers may differ. */
export function isSameOutline(a: readonly Item[], b: readonly Item[]): boolean {
  return outline(a) === outline(b);
}

function outline(items: readonly Item[]): string {
  return JSON.stringify(
    [...allItems(items)].map(({ level, title, blocks }) => [
      level,
      title?.value.replace(/\d+/g, ''),
      blocks.map(({ type }) => type),
    ]),
  );
}
