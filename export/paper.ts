/** Minutes as they stand on paper: the blocks that every format for people's eyes is made from. */
import type { Meeting } from '../language/meeting/model.ts';
import { createCleaner, droppedCharacters } from './clean-text.ts';
import { buildMinutes } from './paper/build.ts';
import type { MinutesData } from './paper/data.ts';
import { mapTexts } from './paper/map-texts.ts';
import type { Version } from './published.ts';

export type Paper = Omit<MinutesData, 'look' | 'words'>;

export interface PaperOptions {
  readonly version: Version;
  /** Whether minutes that nobody has verified yet say so. */
  readonly draftMark: boolean;
}

/** `text` is what the meeting was read from. `warn` is told in Swedish what no file can hold. */
export function paperOf(
  meeting: Meeting,
  text: string,
  options: PaperOptions,
  warn: (message: string) => void = () => undefined,
): Paper {
  const { clean, dropped } = createCleaner();
  const paper = mapTexts(buildMinutes(meeting, text, options), clean);
  const warning = droppedCharacters(dropped);
  if (warning) warn(warning);
  return paper;
}

/** What a published version says of itself. */
export const publishedNote =
  'Det här är den publicerade versionen. Uppgifter som omfattas av sekretess och personnummer är inte med.';

/** What stands for something secret when nobody has written anything to stand there. */
export const secretNote = 'Uppgifter som omfattas av sekretess';

/** What minutes that nobody has verified yet are marked with. */
export const draftMark = 'OJUSTERAT';
