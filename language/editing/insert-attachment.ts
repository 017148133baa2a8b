/** The edit that names an attachment in an item. */
import type { Block, Item, Meeting } from '../meeting/model.ts';
import { lineEnd } from '../source/lines.ts';
import { oneLine } from '../source/one-line.ts';
import type { SourceEdit } from './edit.ts';
import { dominantLineBreak } from './formatter/source-lines.ts';

/**
 * Writes `Bilaga: bilagor/offert.pdf` in the item at the offset: below its other attachments, or last of what it says
 * itself, above its sub-items. What is named at a place that is secret stays secret, and nothing is named in another
 * meeting's text. Undefined where the offset is in no item.
 */
export function insertAttachment(meeting: Meeting, text: string, offset: number, name: string): SourceEdit | undefined {
  const item = itemAt(meeting.items, text, offset);
  if (!item) return undefined;
  const { above, blocks } = placeAt(item, text, offset);
  const lineBreak = dominantLineBreak(text);
  const label = `Bilaga: ${oneLine(name)}`;
  const open = blocks.findIndex((block) => isOpen(block));
  const free = open < 0 ? blocks : blocks.slice(0, open);
  const last = free.findLast(isAttachment) ?? free.at(-1);
  const isTight = !last || last.type === 'fact';
  const at = lineEnd(text, last?.range.end ?? above);
  return { range: { start: at, end: at }, newText: `${lineBreak.repeat(isTight ? 1 : 2)}${label}` };
}

function isAttachment(block: Block): boolean {
  return block.type === 'fact' && block.kind === 'bilaga';
}

/** A section that has no end takes all that is written below it. */
function isOpen(block: Block): boolean {
  return (block.type === 'secret' || block.type === 'quoted') && !block.end;
}

/** The innermost item that has the offset. The blank lines below an item are still its own. */
function itemAt(items: readonly Item[], text: string, offset: number): Item | undefined {
  const at = items.findLast(({ range }) => range.start <= offset);
  if (!at || text.slice(at.range.end, Math.max(at.range.end, offset)).trim() !== '') return undefined;
  return itemAt(at.items, text, offset) ?? at;
}

/** The blocks to write among, and where what is above the first of them ends. */
function placeAt(item: Item, text: string, offset: number): { above: number; blocks: readonly Block[] } {
  let place = { above: item.title?.range.end ?? item.heading.end, blocks: item.blocks };
  place.above = Math.max(place.above, item.heading.end);
  for (;;) {
    const inside = place.blocks.find(
      ({ type, range }) => type === 'secret' && range.start <= offset && offset <= lineEnd(text, range.end),
    );
    if (inside?.type !== 'secret') return place;
    place = { above: inside.heading.end, blocks: inside.blocks };
  }
}
