import type { SourceRange } from '../../source/range.ts';
import type { Item } from '../model.ts';

type Placed = { -readonly [Key in 'level' | 'items' | 'range']: Item[Key] };

/** An item as read, and what decides where it belongs among the others. */
export interface ReadItem {
  /** Its level, sub-items and range are what `nestItems` has made of them last. */
  readonly item: Item;
  /** Heading and blocks, without sub-items. */
  readonly own: SourceRange;
  /** Depth of its Markdown heading; 0 when it is none. */
  readonly depth: number;
  /** The parts of its number: "3.1" is 3 and 1. */
  readonly path: readonly string[];
  /** Headed by a letter alone, or as a motion: part of the numbered item above. */
  readonly isSub: boolean;
}

const none: readonly Item[] = [];

/**
 * Puts sub-items below their items: "3.1" and "3 a" below 3, and a deeper Markdown heading below the shallower one
 * above it. Returns the items of the top level. The items themselves stay the same objects, for what is kept of them.
 */
export function nestItems(read: readonly ReadItem[]): Item[] {
  const top: Item[] = [];
  const open: { read: ReadItem; items: Item[] }[] = [];
  const close = () => {
    const closed = open.pop();
    if (closed) place(closed.read, open.length, closed.items);
  };
  for (const each of read) {
    for (let last = open.at(-1); last && !isBelow(each, last.read); last = open.at(-1)) close();
    (open.at(-1)?.items ?? top).push(each.item);
    open.push({ read: each, items: [] });
  }
  while (open.length > 0) close();
  return top;
}

/** Sub-items are placed before their item is: its range reaches to the end of the last. */
function place({ item, own }: ReadItem, level: number, items: readonly Item[]): void {
  const placed: Placed = item;
  const last = items.at(-1);
  placed.level = level;
  placed.items = last ? items : none;
  placed.range = last ? { start: own.start, end: Math.max(own.end, last.range.end) } : own;
}

function isBelow(each: ReadItem, above: ReadItem): boolean {
  if (each.isSub) return !above.isSub && above.path.length > 0;
  if (each.path.length > 1 && above.path.length > 0) {
    return above.path.length < each.path.length && above.path.every((part, at) => part === each.path[at]);
  }
  return each.depth > 0 && above.depth > 0 && each.depth > above.depth;
}
