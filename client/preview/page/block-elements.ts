/// <reference lib="dom" />
import { groupBy } from '../../../language/source/group-by.ts';
import type { ListedBlock } from './block-list.ts';
import { morphChildren } from './morph.ts';

/** The elements of the blocks, in their order. */
export interface BlockElements {
  /** Makes the page show these blocks; touches no element of a block that is the same as before. */
  show(blocks: readonly ListedBlock[]): void;
  /** The element of the block with this index. */
  at(index: number): HTMLElement | undefined;
  withId(id: number): HTMLElement | undefined;
  /** The index of the block that a node is in. */
  indexOf(node: Node): number;
}

interface Shown {
  readonly block: ListedBlock;
  readonly element: HTMLElement;
}

/** A block's own content, beside what the page adds to it. */
export function contentOf(element: HTMLElement): Element {
  const content = element.firstElementChild;
  if (!content) throw new Error('A block has content');
  return content;
}

export function createBlockElements(sheet: HTMLElement): BlockElements {
  let shown: Shown[] = [];
  let byId = new Map<number, HTMLElement>();

  function show(blocks: readonly ListedBlock[]): void {
    const most = Math.min(shown.length, blocks.length);
    let start = 0;
    while (start < most && shown[start]?.block === blocks[start]) start++;
    let end = 0;
    while (end < most - start && shown.at(-1 - end)?.block === blocks.at(-1 - end)) end++;
    const next = shown[shown.length - end]?.element ?? null;
    const middle = replaceBlocks(
      shown.slice(start, shown.length - end),
      blocks.slice(start, blocks.length - end),
      next,
    );
    shown = [...shown.slice(0, start), ...middle, ...shown.slice(shown.length - end)];
    byId = new Map(shown.map(({ block, element }) => [block.id, element]));
  }

  /** Elements of blocks that are still there go with them; the others are taken in order. */
  function replaceBlocks(old: readonly Shown[], fresh: readonly ListedBlock[], next: HTMLElement | null): Shown[] {
    const kept = new Map<ListedBlock, Shown>();
    const free = new Set(old);
    const byHtml = groupBy(old, ({ block }) => block.html);
    for (const block of fresh) {
      const same = byHtml.get(block.html)?.shift();
      if (!same) continue;
      kept.set(block, same);
      free.delete(same);
    }
    const spare = [...free];
    let before: Element | null | undefined = old[0]?.element ?? next;
    const made = fresh.map((block): Shown => {
      const same = kept.get(block);
      if (same) {
        before = put(same.element, before);
        return { block, element: same.element };
      }
      const used = spare.shift();
      const element = used?.element ?? emptyBlock();
      before = put(element, before);
      morphChildren(contentOf(element), parsed(block.html));
      return { block, element };
    });
    for (const { element } of spare) element.remove();
    return made;
  }

  /** Puts an element where it belongs, if it is not there yet; returns the element behind it. */
  function put(element: HTMLElement, before: Element | null | undefined): Element | null {
    if (element === before) return element.nextElementSibling;
    sheet.insertBefore(element, before ?? null);
    return before ?? null;
  }

  return {
    show,
    at: (index) => shown[index]?.element,
    withId: (id) => byId.get(id),
    indexOf: (node) => {
      const element = node instanceof Element ? node : node.parentElement;
      const block = element?.closest<HTMLElement>('.block');
      return block ? shown.findIndex((each) => each.element === block) : -1;
    },
  };
}

function emptyBlock(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'block';
  element.tabIndex = -1;
  element.append(document.createElement('div'));
  return element;
}

/** The HTML is the export's, which makes text data everywhere. */
function parsed(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}
