/** A list of contents: titles with dots or a tab, and page numbers. The items say the same. */
import { type ImportBlock, isTable, type LeftOut, whereOf } from '../lines.ts';

const entry = /^(?=.*\p{L})(.+?)(?:\s*(?:\.\s?){4,}|\s*…{2,}[.…\s]*|\s*_{4,}|\t+)\s*(\d{1,4})$/u;
const heading = /^[#*\s]*(?:innehåll|innehållsförteckning|ärendelista|contents|sid(?:a|nr)?\.?)[:.*]*$/iu;

/** Below the heading of such a list, also without anything between title and number. */
const plainEntry = /^(?=.*\p{L})(.+?)(?:\s+|[.…_]{3,}\s*)(\d{1,4})$/u;

/** Fewer lines with a number at the end may be anything. */
const fewest = 3;

/** `isGone`: the reader has left out the list itself, but for its heading. */
export function withoutContentsList(
  blocks: readonly ImportBlock[],
  isGone: boolean,
): {
  readonly blocks: readonly ImportBlock[];
  readonly leftOut: readonly LeftOut[];
} {
  const dropped = new Map<ImportBlock, LeftOut>();
  let pattern = entry;
  const isEntry = (block: ImportBlock | undefined) => block && !isTable(block) && pattern.test(textOf(block));
  const isBlank = (block: ImportBlock | undefined) => block && !isTable(block) && block.text.trim() === '';
  for (let from = 0; from < blocks.length; from++) {
    pattern = hasHeading(blocks, from) ? plainEntry : entry;
    if (!isEntry(blocks[from])) continue;
    let to = from;
    let entries = 0;
    while (isEntry(blocks[to]) || isBlank(blocks[to])) if (isEntry(blocks[to++])) entries++;
    if (entries >= fewest && countsUp(blocks.slice(from, to), pattern)) {
      let first = from;
      while (first > 0 && (isBlank(blocks[first - 1]) || isHeading(blocks[first - 1]))) first--;
      for (const block of blocks.slice(first, to))
        if (!isTable(block) && block.text.trim() !== '')
          dropped.set(block, { kind: 'contents-list', where: whereOf(block.origin), text: textOf(block) });
    }
    from = to;
  }
  if (isGone)
    for (const block of blocks)
      if (!isTable(block) && isHeading(block))
        dropped.set(block, { kind: 'contents-list', where: whereOf(block.origin), text: textOf(block) });
  return { blocks: blocks.filter((block) => !dropped.has(block)), leftOut: [...dropped.values()] };
}

/** True if the nearest line above is the heading of a list of contents. */
function hasHeading(blocks: readonly ImportBlock[], at: number): boolean {
  const above = blocks.slice(Math.max(0, at - 4), at).findLast((block) => isTable(block) || block.text.trim() !== '');
  return isHeading(above);
}

function textOf({ label, text }: { readonly label?: string; readonly text: string }): string {
  return (label ? `${label} ${text}` : text).trim();
}

function isHeading(block: ImportBlock | undefined): boolean {
  return block !== undefined && !isTable(block) && heading.test(block.text.trim());
}

/** True if the page numbers never go back: a column of sums does. */
function countsUp(blocks: readonly ImportBlock[], pattern: RegExp): boolean {
  let last = 0;
  for (const block of blocks) {
    if (isTable(block)) continue;
    const page = pattern.exec(textOf(block))?.[2];
    if (page === undefined) continue;
    if (Number(page) < last) return false;
    last = Number(page);
  }
  return true;
}
