/** Minutes as plain text: for a mail, a case system, or a reader that has nothing else. */
import type { Meeting } from '../language/meeting/model.ts';
import { mapTexts } from './paper/map-texts.ts';
import { withHardSpaces } from './paper/typography.ts';
import { draftMark, type PaperOptions, paperOf, publishedNote } from './paper.ts';
import { apart, blocksText } from './text/blocks.ts';
import { wrapped } from './text/columns.ts';

const columns = 80;

/** Lines of at most 80 columns, but for words that are longer. `source.text` is what the meeting was read from. */
export function renderText(
  meeting: Meeting,
  source: { readonly text: string },
  options: PaperOptions,
  warn?: (message: string) => void,
): string {
  const paper = paperOf(meeting, source.text, options, warn);
  const lines = apart([
    ...(paper.draft ? [[draftMark.padStart(columns)]] : []),
    ...blocksText(mapTexts(paper.blocks, withHardSpaces), { columns, version: paper.version }),
    ...(paper.version === 'publik' ? [['', ...wrapped(publishedNote, columns)]] : []),
  ]);
  // The hard spaces have done what they are for.
  return lines.map((line) => `${line.replaceAll('\u00a0', ' ').trimEnd()}\n`).join('');
}
