import { groupBy } from '../../language/source/group-by.ts';
import type { PlacedBlock } from './live-page.ts';
import type { PreviewBlock, PreviewMark, PreviewPatch } from './preview-protocol.ts';

/** A block that a preview shows. */
export interface ShownBlock {
  readonly id: number;
  readonly html: string;
  readonly skip: number;
  readonly rows: readonly number[];
  readonly item: boolean;
}

/** What a preview shows. */
export interface Shown {
  readonly revision: number;
  readonly blocks: readonly ShownBlock[];
  /** As JSON. */
  readonly marks: string;
  /** The next block's id. */
  readonly nextId: number;
}

export const nothingShown: Shown = { revision: 0, blocks: [], marks: '', nextId: 1 };

/** What the preview shows next. Blocks that are the same keep their ids. */
export function shownNext(before: Shown, page: readonly PlacedBlock[]): Shown {
  const wanted = withSkips(page);
  const old = before.blocks;
  const { at, end } = sameEnds(old.length, wanted.length, (a, b) => hasSame(old[a], wanted[b]));
  const between = groupBy(old.slice(at, old.length - end), ({ html }) => html);
  let { nextId } = before;
  const blocks = wanted.map((block, index) => {
    if (index < at) return old[index] ?? { ...block, id: nextId++ };
    const fromEnd = wanted.length - index;
    const known = fromEnd <= end ? old[old.length - fromEnd] : between.get(block.html)?.shift();
    if (!known) return { ...block, id: nextId++ };
    return hasSame(known, block) ? known : { ...block, id: known.id };
  });
  return { revision: before.revision + 1, blocks, marks: before.marks, nextId };
}

/** What takes a preview from one to the next. */
export function patchBetween(
  before: Shown,
  after: Shown,
): Pick<PreviewPatch, 'at' | 'remove' | 'insert' | 'revision' | 'whole'> {
  const [old, fresh] = [before.blocks, after.blocks];
  const { at, end } = sameEnds(old.length, fresh.length, (a, b) => old[a] === fresh[b]);
  const removed = new Set(old.slice(at, old.length - end).map(({ id }) => id));
  return {
    revision: after.revision,
    whole: before.revision === 0,
    at,
    remove: old.length - end - at,
    insert: fresh.slice(at, fresh.length - end).map(
      ({ id, html, skip, rows, item }): PreviewBlock => ({
        id,
        ...(removed.has(id) ? {} : { html }),
        skip,
        rows,
        ...(item ? { item } : {}),
      }),
    ),
  };
}

/** The same with these findings, and the findings when they are others than before. */
export function withMarks(
  shown: Shown,
  marks: readonly PreviewMark[],
): { shown: Shown; marks?: readonly PreviewMark[] } {
  const json = JSON.stringify(marks);
  return json === shown.marks ? { shown } : { shown: { ...shown, marks: json }, marks };
}

/** Lines are counted from the block before, so that a line more somewhere changes one block and not all below it. */
function withSkips(page: readonly PlacedBlock[]): Omit<ShownBlock, 'id'>[] {
  let next = 0;
  return page.map(({ block: { html, item }, line, rows }) => {
    const skip = line === undefined ? 0 : line - next;
    if (line !== undefined) next = line + rows.length;
    return { html, skip, rows, item: item !== undefined };
  });
}

function hasSame(a: ShownBlock | undefined, b: Omit<ShownBlock, 'id'> | undefined): boolean {
  if (!a || !b || a.html !== b.html || a.skip !== b.skip || a.item !== b.item) return false;
  const { rows } = b;
  return a.rows === rows || (a.rows.length === rows.length && a.rows.every((row, at) => row === rows[at]));
}

/** How many two lists have in common at their starts and at their ends. */
function sameEnds(
  before: number,
  after: number,
  isSame: (before: number, after: number) => boolean,
): { at: number; end: number } {
  const most = Math.min(before, after);
  let at = 0;
  while (at < most && isSame(at, at)) at++;
  let end = 0;
  while (end < most - at && isSame(before - 1 - end, after - 1 - end)) end++;
  return { at, end };
}
