/** What text recognition (OCR) makes of the paragraph sign: "& 1", "$ 2", "8 3", read back where the items say so. */
import { type ImportBlock, type ImportLine, isTable } from '../lines.ts';

const lookalike = /^(\s*)([&$S5]|SS|§§|\$\$|&&)\s*(\d{1,3})(?=[.\s]\s*\p{Lu})/u;
const sign = /^\s*§\s*(\d{1,3})\b/u;

/** At least two in a row that count up, and nothing that already has the number; a lone "S 1" is text. */
export function recognisedSigns(blocks: readonly ImportBlock[]): ImportBlock[] {
  const found: { line: ImportLine; number: number; isSign: boolean }[] = [];
  for (const block of blocks) {
    if (isTable(block)) continue;
    const own = sign.exec(block.text);
    const alike = own ? null : lookalike.exec(block.text);
    if (own) found.push({ line: block, number: Number(own[1]), isSign: true });
    else if (alike) found.push({ line: block, number: Number(alike[3]), isSign: false });
  }
  const runs = found.filter(({ number, isSign }, at) => {
    if (isSign) return false;
    return found[at - 1]?.number === number - 1 || found[at + 1]?.number === number + 1;
  });
  if (runs.length === 0) return [...blocks];
  const read = new Set<ImportBlock>(runs.map(({ line }) => line));
  return blocks.map((block) =>
    read.has(block) && !isTable(block) ? { ...block, text: block.text.replace(lookalike, '$1§ $3') } : block,
  );
}
