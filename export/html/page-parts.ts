/** What is around the minutes' own blocks on a page. */
import type { BlockData } from '../paper/paper-data.ts';
import { draftMark, type Paper, publishedNote } from '../paper.ts';
import { type Content, element, type Html } from './element.ts';
import { blocksHtml } from './html-blocks.ts';

/** Number of items from which on a list of them is worth its room. */
const manyItems = 6;

/** The letterhead, the title and the line below it; nothing when the minutes have no title. */
export function headOf(blocks: readonly BlockData[]): readonly BlockData[] {
  const title = blocks.findIndex((block) => block.kind === 'title');
  const end = blocks[title + 1]?.kind === 'subtitle' ? title + 2 : title + 1;
  return title < 0 ? [] : blocks.slice(0, end);
}

/** The top of the page, with what `headOf` gives. */
export function headerHtml(head: readonly BlockData[], paper: Pick<Paper, 'draft' | 'title' | 'version'>): Html {
  return element(
    'header',
    {},
    paper.draft ? element('p', { class: 'draft' }, draftMark) : undefined,
    blocksHtml(head, paper.version),
    head.length > 0 ? undefined : element('h1', {}, paper.title),
  );
}

/** An item as the list of them has it. */
export interface ListedItem {
  readonly level: number;
  readonly number: string | null;
  readonly text: string;
}

/** Links to the items, of all on the page; undefined when they are few. */
export function contentsHtml(items: readonly ListedItem[]): Html | undefined {
  const listed = items.map((item, index) => ({ ...item, index })).filter(({ level }) => level === 1);
  if (listed.length < manyItems) return undefined;
  const links = listed.map(({ number, text, index }) =>
    element('li', {}, element('a', { href: `#${itemId(index)}` }, [number, text].filter(Boolean).join(' '))),
  );
  const label = element('h2', { id: 'lista' }, 'Ärenden');
  return element('nav', { 'aria-labelledby': 'lista' }, label, element('ul', { role: 'list' }, links));
}

/** The count of the item, not its number: two may have the same one. */
export function itemId(index: number): string {
  return `arende-${index + 1}`;
}

/** What a published page says about itself. */
export function footerHtml(version: Paper['version']): Content {
  return version === 'publik' ? element('footer', {}, element('p', {}, publishedNote)) : undefined;
}
