/** Who is responsible, in a column to the right of the titles of items: it stands below the title. */
import { type ImportBlock, isTable } from '../lines.ts';

const title = /^(\s*(?:§\s*\d{1,3}|punkt\s+\d{1,3}|\d{1,3}[.)])\s.*?\S)( {4,})(\S.{0,29})$/iu;
const header = /^(?:ansvar|ansvarig|vem|åtgärd|signatur)[:.]?$/iu;

/** At least two titles have something with letters that begins at the same place. */
export function besideTitles(blocks: readonly ImportBlock[]): ImportBlock[] {
  const found = new Map<ImportBlock, { readonly title: string; readonly beside: string; readonly column: number }>();
  for (const block of blocks) {
    if (isTable(block) || block.style !== 'verbatim') continue;
    const [, own = '', gap = '', beside = ''] = title.exec(block.text.trimEnd()) ?? [];
    if (/\p{L}/u.test(beside) && !/ {3,}/.test(beside))
      found.set(block, { title: own, beside, column: own.length + gap.length });
  }
  const columns = Array.from(found.values(), ({ column }) => column);
  const column = columns.find((each) => columns.filter((other) => Math.abs(other - each) <= 1).length >= 2);
  if (column === undefined) return [...blocks];
  const name = [...found.values()].find(({ beside }) => header.test(beside))?.beside.replace(/[:.]$/, '');
  return blocks.flatMap((block): ImportBlock[] => {
    const own = found.get(block);
    if (!own || isTable(block) || Math.abs(own.column - column) > 1) return [block];
    const line = { ...block, text: own.title };
    if (header.test(own.beside)) return [line];
    return [line, { ...block, text: name ? `${name}: ${own.beside}` : own.beside }];
  });
}
