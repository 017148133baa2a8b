/** One Word file. This is the bundle `word.cjs`. */
import { Packer } from 'docx';
import { settled } from '../office-package.ts';
import { mapTexts } from '../paper/map-texts.ts';
import { withHardSpaces } from '../paper/typography.ts';
import { cleanPaper } from '../paper.ts';
import { wordDocument } from './document.ts';
import type { WordFile, WordRequest } from './request.ts';

/** The same bytes for the same page. */
export async function renderWord(request: WordRequest): Promise<WordFile> {
  const warnings: string[] = [];
  const paper = cleanPaper(request.page, (message) => void warnings.push(message));
  const document = wordDocument({ ...paper, blocks: mapTexts(paper.blocks, withHardSpaces) });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return { docx: settled(packed, paper.date), warnings };
}
