/** Minutes as they are on paper: the blocks that every format for people's eyes is made from. */
import { createCleaner, droppedCharacters } from './clean-text.ts';
import { markPaper } from './emphasis/mark-paper.ts';
import { mapTexts } from './paper/map-texts.ts';
import type { MinutesData } from './paper/paper-data.ts';

/** What a paper says, without its look. */
export type Paper = Omit<MinutesData, 'look' | 'words'>;

/**
 * The paper with what no file can hold left out and its emphasis marked (emphasis/marked-text.ts); `warn` receives, in Swedish, what that was. PDF has a stricter way of its
 * own, for it knows its fonts.
 */
export function cleanPaper(paper: Paper, warn: (message: string) => void = () => undefined): Paper {
  const { clean, dropped } = createCleaner();
  const cleaned = markPaper(mapTexts(paper, clean));
  const warning = droppedCharacters(dropped);
  if (warning) warn(warning);
  return cleaned;
}

/** What a published version says about itself: what was taken out, and no more than is sure. */
export const publishedNote =
  'Det här är den publicerade versionen. Det som är märkt med sekretess är borttaget, och personnummer som programmet känner igen är maskerade.';

/** The text in place of something secret when nobody has written one. */
export const secretNote = 'Uppgifter som omfattas av sekretess';

/** What ends a passage from other minutes, for formats that show its end by words only and can be read as minutes again. */
export const endOfQuoted = 'Slut tidigare beslut';

/** True for a decision's label that text may follow after a colon; after others ("Nämnden beslutade") it is a line of its own. */
export function isKeyword(label: string | null): boolean {
  return label !== null && /^beslut$/i.test(label);
}

/** The mark of minutes that have not been verified yet. */
export const draftMark = 'OJUSTERAT';
