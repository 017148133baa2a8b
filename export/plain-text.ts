import type { ListEntry, Table } from '../language/meeting/model.ts';

/** A list as text: a line for each entry with its marker as written, two spaces further in for each level. */
export function listText(entries: readonly ListEntry[]): string {
  return entries
    .map((entry) => `${'  '.repeat(entry.level)}${entry.marker.value.trim()} ${entry.prose.text}`.trimEnd())
    .join('\n');
}

/** A table as text: a line for each row, its cells parted by bars. */
export function tableText({ header, rows }: Table): string {
  return [...(header ? [header] : []), ...rows]
    .map(({ cells }) => cells.map((cell) => cell.text.replaceAll('\n', ' ')).join(' | '))
    .join('\n');
}
