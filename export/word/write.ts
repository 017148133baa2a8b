/** One Word file. */
import { Packer } from 'docx';
import { settled } from '../office-package.ts';
import { mapTexts } from '../paper/map-texts.ts';
import { withHardSpaces } from '../paper/typography.ts';
import { cleanPaper, type Paper } from '../paper.ts';
import { wordDocument } from './document.ts';
import type { WordFile, WordRequest } from './request.ts';
import { fillTemplate } from './template/fill.ts';

/** The same bytes for the same page. */
export async function renderWord(request: WordRequest): Promise<WordFile> {
  const warnings: string[] = [];
  const paper = cleanPaper(request.page, (message) => void warnings.push(message));
  const set: Paper = { ...paper, blocks: mapTexts(paper.blocks, withHardSpaces) };
  if (!request.template) return { docx: settled(await written(set), paper.date), warnings };
  const filled = await fillTemplate(request.template, set, written);
  return { docx: settled(filled.docx, paper.date), warnings: [...warnings, ...filled.warnings] };
}

async function written(paper: Paper, width?: number): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(wordDocument(paper, width)));
}
