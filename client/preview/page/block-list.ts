import type { PreviewBlock, PreviewPatch } from '../../../server/preview/preview-protocol.ts';

/** A block on the page. */
export interface ListedBlock {
  readonly id: number;
  readonly html: string;
  /** Source lines between the block before and this one. */
  readonly skip: number;
  readonly rows: readonly number[];
  readonly item: boolean;
}

/** The list of blocks after a patch. Blocks that are sent without HTML are among those that are removed. */
export function patched(
  blocks: readonly ListedBlock[],
  { at, remove, insert, whole }: Pick<PreviewPatch, 'at' | 'remove' | 'insert' | 'whole'>,
): ListedBlock[] {
  const before = whole ? [] : blocks;
  const removed = new Map(before.slice(at, at + remove).map((block) => [block.id, block.html]));
  const fresh = insert.map(({ id, html, skip, rows, item }: PreviewBlock): ListedBlock => {
    const known = html ?? removed.get(id);
    if (known === undefined) throw new Error(`The block ${id} has no HTML`);
    return { id, html: known, skip, rows, item: item === true };
  });
  return [...before.slice(0, at), ...fresh, ...before.slice(at + remove)];
}

/** The first source line of each block, from 0; undefined for a block that is nowhere. */
export function firstLines(blocks: readonly Pick<ListedBlock, 'skip' | 'rows'>[]): (number | undefined)[] {
  let next = 0;
  return blocks.map(({ skip, rows }) => {
    if (rows.length === 0) return undefined;
    const line = next + skip;
    next = line + rows.length;
    return line;
  });
}
