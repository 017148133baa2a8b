/** The roll of voters as an item: a list of names below the sentences of the item is who was there. */
import { type ImportBlock, type ImportLine, isTable } from '../lines.ts';
import { isPersonName } from './person-name.ts';

const heading =
  /^\s*(?:#{1,6}\s+)?(?:(?:§|punkt)?\s*\d*[.)]?\s*)?(?:fastställande av |upprop och )?röst(?:längd|längden)\s*$/iu;
const entry = /^\s*(?:[-*•+]|\d{1,3}[.)])\s+(.+?)\s*$/u;

/** Writes "Närvarande" above such a list, when sentences stand between the heading and it, and the document has no other list. */
export function rollOfVoters(blocks: readonly ImportBlock[]): ImportBlock[] {
  const at = blocks.findIndex((block) => !isTable(block) && heading.test(wholeText(block)));
  if (at < 0 || blocks.some((block) => !isTable(block) && /^\s*(?:#+\s*)?närvarande\b/iu.test(block.text)))
    return [...blocks];
  let [first, names] = [-1, 0];
  for (let next = at + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (!block || isTable(block)) break;
    if (block.text.trim() === '') continue;
    if (isNameEntry(block)) {
      if (first < 0) first = next;
      names++;
    } else if (first >= 0 || isHeading(block)) break;
  }
  const start = blocks[first];
  if (!start || isTable(start) || names < 2 || !hasText(blocks.slice(at + 1, first))) return [...blocks];
  const added: ImportLine = { text: 'Närvarande', style: 'text', origin: start.origin };
  const blank: ImportLine = { ...added, text: '' };
  return [...blocks.slice(0, first), blank, added, ...blocks.slice(first)];
}

function wholeText({ label, text }: ImportLine): string {
  return label ? `${label} ${text}` : text;
}

function isHeading({ style, text }: ImportLine): boolean {
  return style === 'heading' || style === 'bold' || /^\s*(?:#{1,6}\s|§|punkt\s+\d)/iu.test(text);
}

function isNameEntry(line: ImportLine): boolean {
  const name = line.style === 'list' ? line.text : entry.exec(line.text)?.[1];
  return name !== undefined && isPersonName(name.replace(/[,(].*$/u, '').trim());
}

function hasText(blocks: readonly ImportBlock[]): boolean {
  return blocks.some((block) => !isTable(block) && block.text.trim() !== '');
}
