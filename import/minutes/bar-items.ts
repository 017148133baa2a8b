/** A table of items that has become lines: "1. | Rubrik      AB", with the text of the item below. */
import { type ImportBlock, type ImportLine, isTable, type LeftOut, whereOf } from '../lines.ts';

const header = /^\s*(?:punkt|nr\.?|§|#)\s*\|\s*(\S.*?)(?:\s{3,}(\S.*?))?\s*$/iu;
const row = /^\s*((?:§\s*)?\d{1,3}(?:\.\d{1,2})?[.)]?)\s*\|\s*(\S.*?)(?:\s{3,}(\S.*?))?\s*$/u;

/** Below a header row with a bar, rows with a bar are items, and what stands to their right is named as the header names it. */
export function barItems(blocks: readonly ImportBlock[]): { blocks: ImportBlock[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  let name: string | undefined;
  let isOpen = false;
  const result = blocks.flatMap((block): ImportBlock[] => {
    if (isTable(block)) return [block];
    const head = header.exec(block.text);
    if (head && !row.test(block.text)) {
      isOpen = true;
      name = head[2];
      leftOut.push({ kind: 'table-header', where: whereOf(block.origin), text: block.text.trim() });
      return [];
    }
    const found = isOpen ? row.exec(block.text) : null;
    if (!found) return [isOpen ? { ...block, text: block.text.trim() } : block];
    const [, number = '', title = '', beside] = found;
    const line = (text: string): ImportLine => ({ ...block, text });
    return [line(''), line(`${number} ${title}`), ...(beside ? [line(name ? `${name}: ${beside}` : beside)] : [])];
  });
  return { blocks: result, leftOut };
}
