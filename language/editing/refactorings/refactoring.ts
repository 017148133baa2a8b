/** A refactoring: another way to write or order what is selected. */
import type { Item } from '../../meeting/model.ts';
import { lineEnd, lineStart, linesOf } from '../../source/lines.ts';
import { contains, type SourceRange } from '../../source/range.ts';
import type { Fix, Minutes } from '../fixes/fix.ts';

/** What can be done with a selection, which is empty where only the cursor is; none when it does not apply there. */
export type RefactoringMaker = (minutes: Minutes, selection: SourceRange) => readonly Fix[];

export interface Sibling {
  readonly item: Item;
  /** All items that it is among, itself too. */
  readonly siblings: readonly Item[];
}

/** The item whose heading the selection begins in, with its siblings. */
export function headingAt({ meeting, text }: Minutes, { start }: SourceRange): Sibling | undefined {
  const find = (siblings: readonly Item[]): Sibling | undefined => {
    const item = siblings.find(
      ({ range }) => lineStart(text, range.start) <= start && start <= lineEnd(text, range.end),
    );
    if (!item) return undefined;
    return start <= lineEnd(text, item.heading.end) ? { item, siblings } : find(item.items);
  };
  return find(meeting.items);
}

export interface SelectedLines {
  /** The lines without blank ones around them and without the last line break. */
  readonly lines: SourceRange;
  /** The item, or sub-item, whose own text they are. */
  readonly item: Item;
}

/**
 * The lines of a selection when they are text of one item: no heading is among them, and no secret or quoted text is cut
 * in two. Undefined for an empty selection.
 */
export function selectedLines({ meeting, text }: Minutes, selection: SourceRange): SelectedLines | undefined {
  const written = text.slice(selection.start, selection.end);
  if (written.trim() === '') return undefined;
  const start = selection.start + (written.length - written.trimStart().length);
  const lines = linesOf(text, { start, end: selection.start + written.trimEnd().length });
  const item = ownerOf(meeting.items, lines, text);
  if (!item || lines.start <= item.heading.end) return undefined;
  const isCut = item.blocks.some(({ type, range }) => {
    const whole = linesOf(text, range);
    const isPart = lines.start < whole.end && whole.start < lines.end && !contains(lines, whole);
    return (type === 'secret' || type === 'quoted') && isPart;
  });
  return isCut ? undefined : { lines, item };
}

function ownerOf(items: readonly Item[], lines: SourceRange, text: string): Item | undefined {
  const item = items.find(({ range }) => range.start <= lines.start && lines.start <= range.end);
  if (!item) return undefined;
  const isIn = (sub: Item) => sub.range.start < lines.end && lines.start <= sub.range.end;
  if (item.items.some(isIn)) return ownerOf(item.items, lines, text);
  return lines.end <= lineEnd(text, item.range.end) ? item : undefined;
}
