import type { Item } from '../meeting/model.ts';

/**
 * Something of each item, in their order. An item stays the same object as long as its section does: what is `known` of
 * those at both ends of the list is taken over, and only what is between is made.
 */
export function perItem<T extends { readonly item: Item }>(
  items: readonly Item[],
  known: readonly T[],
  make: (item: Item) => T,
): T[] {
  const longest = Math.min(known.length, items.length);
  let start = 0;
  while (start < longest && known[start]?.item === items[start]) start++;
  let end = 0;
  while (end < longest - start && known[known.length - 1 - end]?.item === items[items.length - 1 - end]) end++;
  return [
    ...known.slice(0, start),
    ...items.slice(start, items.length - end).map(make),
    ...known.slice(known.length - end),
  ];
}
