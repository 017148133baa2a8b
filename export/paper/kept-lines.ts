/** "Dnr", "Föredragande" between a heading and its text: no page ends with them. */
import type { BlockData } from './paper-data.ts';

/** The blocks with those lines marked that are between a heading and what comes below it. */
export function withKeptLines(blocks: readonly BlockData[]): BlockData[] {
  let level: number | undefined;
  return blocks.map((block, at) => {
    const next = blocks[at + 1];
    if (block.kind === 'item' || block.kind === 'heading') level = block.level;
    else if (!isShortLine(block)) level = undefined;
    if (block.kind === 'quoted' || block.kind === 'secret') return { ...block, blocks: withKeptLines(block.blocks) };
    if (!isShortLine(block) || level === undefined || !next) return block;
    // With nothing else under the heading, they are its text.
    const ends = (next.kind === 'item' || next.kind === 'heading') && next.level <= level;
    return ends || next.kind === 'signatures' ? block : { ...block, keep: true };
  });
}

/** Facts, and a line that is no sentence: "Handläggare: Eva Frid". */
function isShortLine(block: BlockData): block is Extract<BlockData, { readonly kind: 'facts' | 'paragraph' }> {
  if (block.kind === 'facts')
    return !block.header && block.rows.every((row) => row.lists.length === 0 && isShort(row.text));
  return block.kind === 'paragraph' && isShort(block.text) && !/[.!?…]$/.test(block.text);
}

/** Room for a line and a half. */
function isShort(text: string | null): boolean {
  return text === null || (text.length <= 120 && !text.includes('\n'));
}
