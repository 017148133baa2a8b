/** All text of a block, for a template that lays it out itself. */
import type { BlockData, ListData } from '../../paper/paper-data.ts';

/** A paragraph at a time. */
export function texts(block: BlockData): string[] {
  const said = Object.entries(block).flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'kind' && key !== 'status' ? [value] : [],
  );
  const lists = 'lists' in block ? block.lists.flatMap(listTexts) : [];
  const rows = 'rows' in block ? block.rows.flatMap(rowText) : [];
  const inside = 'blocks' in block ? block.blocks.flatMap(texts) : [];
  return [...said, ...lists, ...rows, ...inside];
}

function listTexts({ ordered, start, marker, entries }: ListData): string[] {
  return entries.flatMap(({ text, blocks }, at) => {
    const sign = ordered ? `${(start ?? 1) + at}.` : (marker ?? '•');
    return [`${sign} ${text}`, ...blocks.flatMap(texts)];
  });
}

/** A row of a table, a fact, or somebody who signs. */
export function rowText(row: object | readonly string[]): string[] {
  if (Array.isArray(row)) return [row.filter((cell) => cell !== '').join(', ')];
  const cells = Object.entries(row).flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'kind' && value !== '' ? [value] : [],
  );
  const lists = 'lists' in row ? (row.lists as readonly ListData[]).flatMap(listTexts) : [];
  return [...(cells.length > 0 ? [cells.join(' ')] : []), ...lists];
}
