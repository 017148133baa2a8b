/// <reference lib="dom" />
import { countLeading } from '../../../language/source/search.ts';
import type { BlockElements } from './block-elements.ts';
import { lineOfPlace, type MappedBlock, placeOfLine } from './line-map.ts';

/** A block that is in the source, and its index among all. */
export interface PlacedIndex extends MappedBlock {
  readonly index: number;
}

/** The page's own scrolling, and that which follows the editor. */
export interface Scrolling {
  /** Scrolls so that a line is at the top. */
  toLine(line: number): void;
  /** Scrolls as little as shows a block, when it is out of sight. */
  toShow(element: HTMLElement): void;
  /** The line at the top. */
  topLine(): number;
  /** The line at a height of the window. */
  lineAt(clientY: number): number;
  /** Changes the page without that what is read moves. */
  holdStill(change: () => void): void;
  /** Takes the blocks and the source's number of lines after a change. */
  useBlocks(placed: readonly PlacedIndex[]): void;
}

/**
 * `onScrolled` receives lines that come to the top because somebody scrolls here. What was scrolled by program is not
 * told: otherwise page and editor would push each other on.
 */
export function createScrolling(
  blocks: BlockElements,
  bar: HTMLElement,
  sheet: HTMLElement,
  onScrolled: (line: number) => void,
): Scrolling {
  let placed: readonly PlacedIndex[] = [];
  /** Where the page was put by program; undefined since somebody has scrolled. */
  let put: number | undefined = 0;
  let kept = 0;
  let asked = false;

  /** The height of the window at which the text begins. */
  const top = () => bar.getBoundingClientRect().bottom;
  const rectOf = (at: number) => {
    const index = placed[at]?.index;
    return index === undefined ? undefined : blocks.at(index)?.getBoundingClientRect();
  };
  const lineCount = () => {
    const last = placed.at(-1);
    return last ? last.line + last.rows.length + 1 : 1;
  };

  function scrollBy(distance: number): void {
    window.scrollTo({ top: window.scrollY + distance, behavior: 'instant' });
    put = window.scrollY;
  }

  function toLine(line: number): void {
    kept = line;
    const { index, below, share } = placeOfLine(placed, line, lineCount());
    // The very top, with the margin above the first block.
    if (index < 0 || line <= 0) {
      scrollBy(-window.scrollY);
      return;
    }
    const own = rectOf(index);
    if (!own) return;
    const next = rectOf(index + 1)?.top ?? sheet.getBoundingClientRect().bottom;
    const y = below ? own.bottom + share * (next - own.bottom) : own.top + share * own.height;
    scrollBy(y - top());
  }

  function lineAt(clientY: number): number {
    const index = countLeading(placed, (_, at) => (rectOf(at)?.top ?? 0) <= clientY) - 1;
    const own = rectOf(index);
    const start = own?.bottom ?? sheet.getBoundingClientRect().top;
    if (own && clientY < own.bottom)
      return lineOfPlace(placed, { index, below: false, share: part(clientY, own.top, own.bottom) }, lineCount());
    const next = rectOf(index + 1)?.top ?? sheet.getBoundingClientRect().bottom;
    return lineOfPlace(placed, { index, below: true, share: part(clientY, start, next) }, lineCount());
  }

  const topLine = () => (window.scrollY <= 0 ? 0 : lineAt(top()));

  function holdStill(change: () => void): void {
    const anchor = window.scrollY > 0 ? firstSeen() : undefined;
    const before = anchor?.getBoundingClientRect().top;
    change();
    if (anchor?.isConnected && before !== undefined) scrollBy(anchor.getBoundingClientRect().top - before);
    else put = window.scrollY;
  }

  /** The element of the first block that is seen, or of the one that is read at the top. */
  function firstSeen(): HTMLElement | undefined {
    const line = topLine();
    const { index, below } = placeOfLine(placed, line, lineCount());
    const at = placed[below ? index + 1 : index]?.index;
    return at === undefined ? undefined : blocks.at(at);
  }

  function toShow(element: HTMLElement): void {
    const { top: start, bottom: end } = element.getBoundingClientRect();
    const [from, to] = [top(), window.innerHeight];
    if (end > from && start < to) return;
    scrollBy(end <= from ? start - from : Math.min(end - to, start - from));
    kept = topLine();
  }

  window.addEventListener('scroll', () => {
    if (put !== undefined && Math.abs(window.scrollY - put) < 1) return;
    put = undefined;
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (put !== undefined) return;
      kept = topLine();
      onScrolled(kept);
    });
  });
  window.addEventListener('resize', () => toLine(kept));

  const useBlocks = (fresh: readonly PlacedIndex[]) => {
    placed = fresh;
  };
  return { toLine, toShow, topLine, lineAt, holdStill, useBlocks };
}

function part(at: number, from: number, to: number): number {
  return to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0;
}
