/**
 * Source lines and places on the page. A line is a number whose fraction is the part of the line: 4.5 is the middle of the
 * fifth. Inside a block, a source line has the share of the block's height that its length lets expect; so the two stay
 * together in long paragraphs and lists as well.
 */
import { countLeading } from '../../../language/source/search.ts';

/** A block that is in the source. */
export interface MappedBlock {
  readonly line: number;
  /** For each line, about how many rows it takes; not empty. */
  readonly rows: readonly number[];
}

/** A place on the page: in a block, or (`below`) between its end and the next one's start. `index` is -1 above the first. */
export interface PagePlace {
  readonly index: number;
  readonly below: boolean;
  /** From 0 to 1. */
  readonly share: number;
}

/** Blocks in an order in which lines can be found: each starts where the one before ends or later. */
export function inLineOrder<T extends MappedBlock>(blocks: readonly T[]): T[] {
  let end = 0;
  return blocks.filter((block) => {
    if (block.line < end || block.rows.length === 0) return false;
    end = block.line + block.rows.length;
    return true;
  });
}

/** Where a line is on the page. `blocks` are in line order; the source has `lineCount` lines. */
export function placeOfLine(blocks: readonly MappedBlock[], line: number, lineCount: number): PagePlace {
  // -1 above the first block.
  const index = countLeading(blocks, (block) => block.line <= line) - 1;
  const block = blocks[index];
  const end = block ? block.line + block.rows.length : 0;
  if (block && line < end) return { index, below: false, share: shareOf(block, line - block.line) };
  const next = blocks[index + 1]?.line ?? Math.max(lineCount, end);
  return { index, below: true, share: next > end ? clamp((line - end) / (next - end)) : 0 };
}

/** The line at a place on the page. */
export function lineOfPlace(
  blocks: readonly MappedBlock[],
  { index, below, share }: PagePlace,
  lineCount: number,
): number {
  const block = blocks[index];
  if (block && !below) return block.line + lineOf(block, share);
  const end = block ? block.line + block.rows.length : 0;
  const next = blocks[index + 1]?.line ?? Math.max(lineCount, end);
  return end + share * (next - end);
}

function shareOf({ rows }: MappedBlock, line: number): number {
  const whole = Math.floor(line);
  let above = 0;
  let total = 0;
  for (const [at, row] of rows.entries()) {
    if (at < whole) above += row;
    else if (at === whole) above += row * (line - whole);
    total += row;
  }
  return above / total;
}

function lineOf({ rows }: MappedBlock, share: number): number {
  let left = share * rows.reduce((sum, row) => sum + row, 0);
  for (const [at, row] of rows.entries()) {
    if (left < row) return at + left / row;
    left -= row;
  }
  return rows.length;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
