/** The list of the items with their pages, which Word and other programs count when they lay out the document. */
import { InternalHyperlink, LeaderType, PageReference, type Paragraph, TabStopType } from 'docx';
import type { BlockData } from '../paper/paper-data.ts';
import { textWidth } from './styles.ts';
import { itemBookmark } from './word-blocks.ts';
import { runs, styled, tab } from './word-text.ts';

/** A heading and a line for each item of the first level. */
export function contentsWord(blocks: readonly BlockData[], width: number = textWidth): Paragraph[] {
  const items = blocks.flatMap((block) => (block.kind === 'item' && block.level === 1 ? [block] : []));
  return [
    styled('Innehållsrubrik', runs('Innehåll')),
    ...items.map(({ number, text }, at) =>
      styled(
        'Innehåll',
        [
          new InternalHyperlink({
            anchor: itemBookmark(at),
            children: runs([number, text].filter(Boolean).join(' ').replace(/\n/g, ' ')),
          }),
          tab(),
          new PageReference(itemBookmark(at)),
        ],
        { tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }] },
      ),
    ),
  ];
}
