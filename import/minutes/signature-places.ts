/** Places to sign: offices above lines to write on, with the names below them. */
import { type ImportBlock, type ImportLine, isTable, type LeftOut, whereOf } from '../lines.ts';
import { isPersonName } from './person-name.ts';
import { isOffice } from './signature-table.ts';

const writingLine = /^\s*(?:[_.…–—-]{4,}[\s_.…–—-]*|_+)$/u;
const gap = /\s{3,}|\t+/;

/**
 * "Justeras" above a line to write on and a name is "Justeras: Namn", also for several side by side. An office that is marked
 * up as a heading and has nothing but such a line below it is no item.
 */
export function signaturePlaces(blocks: readonly ImportBlock[]): { blocks: ImportBlock[]; leftOut: LeftOut[] } {
  const result: ImportBlock[] = [];
  const leftOut: LeftOut[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as ImportBlock;
    const offices = isTable(block) ? [] : officesOn(block);
    if (isTable(block) || offices.length === 0) {
      result.push(block);
      continue;
    }
    const below = textLines(blocks, at + 1);
    const lines = countWritingLines(below);
    const names = below[lines]?.text.trim().split(gap) ?? [];
    if (lines > 0 && names.length === offices.length && names.every(isPersonName)) {
      const used = below.slice(0, lines + 1);
      for (const line of used.slice(0, -1))
        leftOut.push({ kind: 'signature-line', where: whereOf(line.origin), text: line.text.trim() });
      result.push({ ...block, style: 'verbatim', text: '' });
      for (const [index, office] of offices.entries())
        result.push({ ...block, style: 'verbatim', text: `${office}: ${names[index]}`, joined: used.slice(-1) });
      at = blocks.indexOf(used.at(-1) as ImportBlock);
    } else if (lines === 0 && offices.length === 1 && signsAlone(below)) {
      const [name, next] = below as [ImportLine, ImportLine | undefined];
      const used = next && onlyDay.test(next.text.trim()) ? [name, next] : [name];
      const text = `${offices[0]}: ${withoutLabels(used.map((line) => line.text).join(' '))}`;
      result.push({ ...block, style: 'verbatim', text, joined: used });
      at = blocks.indexOf(used.at(-1) as ImportBlock);
    } else if (lines > 0 && isMarked(block)) result.push({ ...block, style: 'verbatim', text: offices.join('   ') });
    else result.push(block);
  }
  return { blocks: result, leftOut };
}

const day = String.raw`\d[\d./ –-]*(?:\p{L}{3,9}\.?\s+\d{4})?`;
const nameAndDay = new RegExp(`^(.*?\\p{L})\\s+(?:datum[:.]?|${day})$`, 'iu');

const onlyDay = new RegExp(`^(?:datum[:.]?|${day})$`, 'iu');

/** "Bo Al Datum", "Bo Al 2024-03-18": a name and a place for the day, and no other name below. */
function signsAlone([line, next]: readonly ImportLine[]): boolean {
  if (onlyDay.test(next?.text.trim() ?? '')) return isPersonName(line?.text.trim() ?? '');
  const name = nameAndDay.exec(line?.text.trim() ?? '')?.[1];
  return name !== undefined && isPersonName(name.trim()) && !isPersonName(next?.text.trim() ?? '');
}

/** Without the label of what is to be filled in. */
function withoutLabels(text: string): string {
  return text
    .trim()
    .replace(/\s+datum[:.]?$/iu, '')
    .replace(/\s+/g, ' ');
}

/** The offices that stand on a line and nothing else. */
function officesOn(line: ImportLine): string[] {
  const text = line.text.replace(/^\s*(?:#{1,6}|\*{1,6}|={1,6})\s+/u, '').trim();
  const parts = text.split(gap).map((part) => part.replace(/^\*\*(.*)\*\*$/u, '$1'));
  return text !== '' && parts.every(isOffice) ? parts.map((part) => part.replace(/\s*:$/u, '')) : [];
}

function isMarked({ style, text }: ImportLine): boolean {
  return style === 'heading' || style === 'bold' || /^\s*(?:#{1,6}|\*{1,6}|={1,6})\s/u.test(text);
}

/** The next lines with text up to a table; a place to sign takes few. */
function textLines(blocks: readonly ImportBlock[], from: number): ImportLine[] {
  const lines: ImportLine[] = [];
  for (let at = from; at < blocks.length && lines.length < 5; at++) {
    const block = blocks[at];
    if (!block || isTable(block)) break;
    if (block.text.trim() !== '') lines.push(block);
  }
  return lines;
}

function countWritingLines(lines: readonly ImportLine[]): number {
  const first = lines.findIndex(({ text }) => !writingLine.test(text));
  return first < 0 ? lines.length : first;
}
