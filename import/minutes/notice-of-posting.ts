/** The box "Anslag/bevis" on the front page of municipal minutes: that they are posted. A paper of its own, and no item. */
import { type ImportBlock, type ImportLine, isTable, type LeftOut, whereOf } from '../lines.ts';

const heading =
  /^[#*\s]*(?:anslag\s*\/\s*bevis|bevis\s*\/\s*anslag|bevis om (?:anslag|tillkännagivande)|anslagsbevis|anslag|tillkännagivande av (?:protokoll|justering)\p{L}*)[*\s:]*$/iu;
const ends = /^[#*\s]*(?:§|punkt\s+\d|\d{1,3}[.)]\s|närvarande\b|beslutande\b|innehåll|ärendelista)/iu;
/** A line of the box. */
const ofNotice =
  /protokoll|justering|anslag|sammanträde|organ\b|instans|underskrift|förvar|datum|namn|paragraf|publicer|tas? ned|överklag|^\s*[\d._…-]/iu;

/** A box is no longer. */
const mostLines = 25;

/** Leaves out the box: from its heading to the first item, or to the first paragraph that no such box has. */
export function withoutNotice(blocks: readonly ImportBlock[]): { blocks: ImportBlock[]; leftOut: LeftOut[] } {
  const from = blocks.findIndex((block) => !isTable(block) && heading.test(block.text));
  if (from < 0) return { blocks: [...blocks], leftOut: [] };
  let to = from + 1;
  let lines = 0;
  while (to < blocks.length && lines < mostLines) {
    const block = blocks[to];
    if (!block || (!isTable(block) && !belongs(block))) break;
    if (isTable(block) || block.text.trim() !== '') lines++;
    to++;
  }
  // A heading alone may be an item about something else.
  if (lines < 2) return { blocks: [...blocks], leftOut: [] };
  const leftOut = blocks.slice(from, to).flatMap((block): LeftOut[] => {
    if (isTable(block))
      return block.rows.map(({ cells, origin }) => ({ kind: 'notice', where: whereOf(origin), text: cells.join(' ') }));
    const text = block.label ? `${block.label} ${block.text}` : block.text;
    return text.trim() === '' ? [] : [{ kind: 'notice', where: whereOf(block.origin), text: text.trim() }];
  });
  return { blocks: [...blocks.slice(0, from), ...blocks.slice(to)], leftOut };
}

function belongs({ style, label, text }: ImportLine): boolean {
  if (text.trim() === '') return true;
  if (style === 'heading' || ends.test(label ? `${label} ${text}` : text)) return false;
  return ofNotice.test(text) || text.length < 30;
}
