/** Heads and feet that each page repeats, and page numbers: they are no part of the minutes. */

import { type ImportBlock, type ImportLine, isTable, type LeftOut, whereOf } from '../lines.ts';
import { isKeywordLine } from './keyword-line.ts';

/** How many lines at the top and at the bottom of a page may be its head and its foot. */
const deepest = 5;

/** "Sida 2 (3)", "2/3", "– 2 –": a line that says nothing but which page it is. */
export const pageNumber =
  /^(?:[-–—]\s*)?(?:sid(?:a|an|nr|nummer)?\.?:?\s*|s\.\s*)?\d{1,4}\s*(?:(?:\/|av|of|\()\s*\d{1,4}\s*\)?)?(?:\s*[-–—])?$/iu;
const namedPage = /^(?:sid(?:a|an)?|s\.)\s*:?\s*\d|^\d{1,4}\s*(?:\/|av|\()\s*\d{1,4}|^[-–—]\s*\d{1,4}\s*[-–—]$/iu;

/** A key that the heads of all pages share: digits do not count. */
function key(text: string): string {
  return text.trim().toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

export interface WithoutPageHeads {
  readonly blocks: readonly ImportBlock[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Leaves out a line that stands at the same place at the top or the bottom of at least half of the pages, but for its digits,
 * and page numbers on lines of their own there. At the top of the first page it stays, as it may have the date.
 */
export function withoutPageHeads(blocks: readonly ImportBlock[]): WithoutPageHeads {
  const pages = pagesOf(blocks);
  if (pages.length < 2) return { blocks, leftOut: [] };
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const { line, place } of edges(page)) {
      const same = `${place} ${key(line.text)}`;
      counts.set(same, (counts.get(same) ?? 0) + 1);
    }
  const needed = Math.max(2, Math.ceil(pages.length / 2));
  const dropped = new Map<ImportBlock, LeftOut>();
  for (const [at, page] of pages.entries()) {
    for (const { line, place } of edges(page)) {
      const text = line.text.trim();
      const isRepeated = (counts.get(`${place} ${key(text)}`) ?? 0) >= needed;
      // A lone number is a page number when all pages have one.
      const isNumber = pageNumber.test(text) && (isRepeated || namedPage.test(text));
      if (!isNumber && (!isRepeated || text.length < 3 || looksLikeContent(text))) continue;
      if (!isNumber && at === 0 && place.startsWith('top')) continue;
      dropped.set(line, { kind: isNumber ? 'page-number' : 'running-head', where: whereOf(line.origin), text });
    }
  }
  return { blocks: blocks.filter((block) => !dropped.has(block)), leftOut: [...dropped.values()] };
}

/** "§ 12", "att …", sentences and sums: worded alike on several pages without being heads. */
function looksLikeContent(text: string): boolean {
  if (isKeywordLine(text) || /^(?:§|punkt\s+\d|att\s|beslut\b|[-•*])/iu.test(text)) return true;
  return /\p{L}{2}[.!?:]$/u.test(text) || !/\p{L}|\d{4}-\d\d-\d\d/u.test(text);
}

function pagesOf(blocks: readonly ImportBlock[]): ImportLine[][] {
  const pages = new Map<number, ImportLine[]>();
  for (const block of blocks) {
    if (isTable(block) || block.origin.page === undefined || block.text.trim() === '') continue;
    const lines = pages.get(block.origin.page);
    if (lines) lines.push(block);
    else pages.set(block.origin.page, [block]);
  }
  return [...pages.values()];
}

/** The lines near the top and the bottom of a page, with their places. */
function edges(page: readonly ImportLine[]): { readonly line: ImportLine; readonly place: string }[] {
  const depth = Math.min(deepest, Math.ceil(page.length / 2));
  const rest = page.slice(depth).slice(-depth);
  return [
    ...page.slice(0, depth).map((line, at) => ({ line, place: `top ${at}` })),
    ...rest.map((line, at) => ({ line, place: `bottom ${rest.length - at}` })),
  ];
}
