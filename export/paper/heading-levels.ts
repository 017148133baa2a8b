/** Headings of a document go down one level at a time, the first one from the top. Source: ISO 14289-1, 7.4.2. */
import type { BlockData } from './paper-data.ts';

/**
 * The blocks with levels that leave none out. `above` is the last heading's level before these blocks, and is changed to
 * the last one's in them.
 */
export function withoutLevelJumps(blocks: readonly BlockData[], above = { level: 0 }): BlockData[] {
  const fitting = (level: number): number => {
    above.level = Math.min(level, above.level + 1, 6);
    return above.level;
  };
  const fitted = (block: BlockData): BlockData => {
    switch (block.kind) {
      case 'item':
      case 'heading':
        return { ...block, level: fitting(block.level) };
      case 'attendance':
        return block.heading === null ? block : { ...block, level: fitting(block.level) };
      case 'decision':
      case 'labelled':
      case 'vote':
        return block.level === undefined ? block : { ...block, level: fitting(block.level) };
      case 'quoted':
      case 'secret':
        return { ...block, blocks: block.blocks.map(fitted) };
      case 'signatures':
        return {
          ...block,
          rows: block.rows.map((row) => (row.kind === 'heading' ? { ...row, level: fitting(row.level) } : row)),
        };
      default:
        return block;
    }
  };
  return blocks.map(fitted);
}
