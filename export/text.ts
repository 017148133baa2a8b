/** Minutes as plain text: for a mail, a case system, or a reader that has nothing else. */
import { unmarkPaper } from './emphasis/mark-paper.ts';
import { mapTexts } from './paper/map-texts.ts';
import { withHardSpaces } from './paper/typography.ts';
import { cleanPaper, draftMark, type Paper, publishedNote } from './paper.ts';
import { wrapped } from './text/columns.ts';
import { apart, blocksText } from './text/text-blocks.ts';

const columns = 80;

/** Lines of at most 80 columns, but for words that are longer. `warn` receives what no text can hold. */
export function renderText(page: Paper, warn?: (message: string) => void): string {
  const paper = unmarkPaper(cleanPaper(page, warn));
  const lines = apart([
    ...(paper.draft ? [[draftMark.padStart(columns)]] : []),
    ...blocksText(mapTexts(paper.blocks, withHardSpaces), { columns, version: paper.version }),
    ...(paper.version === 'publik' ? [['', ...wrapped(publishedNote, columns)]] : []),
  ]);
  // The hard spaces have done what they are for.
  return lines.map((line) => `${line.replaceAll('\u00a0', ' ').trimEnd()}\n`).join('');
}
