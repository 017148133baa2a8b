import type { List, ListItem } from 'mdast';
import type { ListEntry } from '../language/meeting/model.ts';
import { bullets, item, lines, ordered, paragraph, text } from './markdown-nodes.ts';
import { readableProse } from './readable.ts';

/** Markdown has no higher numbers for list items. */
const highest = 999_999_999;

/**
 * A list with its levels. Numbers are kept: where they do not follow on each other a new list begins, since Markdown
 * counts by itself.
 */
export function nestedLists(entries: readonly ListEntry[]): List[] {
  return listsAt(entries, Math.min(...entries.map((entry) => entry.level)));
}

function listsAt(entries: readonly ListEntry[], level: number): List[] {
  const rows: Row[] = [];
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at] as ListEntry;
    let end = at + 1;
    while (end < entries.length && (entries[end] as ListEntry).level > level) end++;
    const below = entries.slice(at + 1, end);
    const node = item(...entryParagraph(entry), ...(below.length > 0 ? nestedLists(below) : []));
    rows.push({ node, number: counted(entry) });
    at = end;
  }
  return countedLists(rows);
}

/** A row of a list, with its number if it has one that Markdown can have. */
export interface Row {
  readonly node: ListItem;
  readonly number: number | undefined;
}

/** Lists whose rows have their numbers. */
export function countedLists(rows: readonly Row[]): List[] {
  const lists: List[] = [];
  for (const { node, number } of rows) {
    const last = lists.at(-1);
    const continues =
      last &&
      (number === undefined ? !last.ordered : last.ordered && (last.start ?? 1) + last.children.length === number);
    if (continues) last.children.push(node);
    else lists.push(number === undefined ? bullets([node]) : ordered(number, [node]));
  }
  return lists;
}

function counted({ number }: ListEntry): number | undefined {
  return number !== undefined && number <= highest ? number : undefined;
}

/** The text of an entry; a marker that says something ("a)") and is no Markdown number goes with it. */
function entryParagraph(entry: ListEntry) {
  const marker = entry.marker.value.trim();
  const said = counted(entry) === undefined && /[\p{L}\p{N}]/u.test(marker) ? [text(`${marker} `)] : [];
  const content = [...said, ...lines(readableProse(entry.prose))];
  return content.length > 0 ? [paragraph(...content)] : [];
}
