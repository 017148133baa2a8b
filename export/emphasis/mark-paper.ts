import { mapTexts } from '../paper/map-texts.ts';
import type { MinutesData } from '../paper/paper-data.ts';
import { markText, unmarkedText, unmarkedTexts } from './mark-text.ts';
import { withoutSigns } from './marked-text.ts';

type Paper = Omit<MinutesData, 'look' | 'words'>;

/** What may have emphasis; labels and headings of columns have a look of their own. */
const running: ReadonlySet<string> = new Set(['text', 'replacement', 'rows', 'notes', 'name', 'details']);

/** Blocks of a paper, or their parts, with the emphasis in them marked (marked-text.ts) and all other texts plain. */
export function markBlocks<T>(blocks: T): T {
  return mapTexts(blocks, (text, key, { code }) => {
    if (code) return text;
    return running.has(key) ? markText(text) : unmarkedText(text);
  });
}

/** The paper with the emphasis in its blocks marked; properties such as the title are plain text. */
export function markPaper({ blocks, frontPage, ...about }: Paper): Paper {
  return {
    ...unmarkedTexts(about),
    blocks: markBlocks(blocks),
    ...(frontPage ? { frontPage: markBlocks(frontPage) } : {}),
  };
}

/** A marked paper as plain text, for what has no emphasis. */
export function unmarkPaper(paper: Paper): Paper {
  return mapTexts(paper, withoutSigns);
}
