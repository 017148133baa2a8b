import type { ListEntry } from '../language/meeting/model.ts';

/** A list as text: a line for each entry with its marker as written, two spaces further in for each level. */
export function listText(entries: readonly ListEntry[]): string {
  return entries
    .map((entry) => `${'  '.repeat(entry.level)}${entry.marker.value.trim()} ${entry.prose.text}`.trimEnd())
    .join('\n');
}
