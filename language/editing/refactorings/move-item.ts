/** Moving an item past its neighbour. The two change numbers, and what refers to them follows. */
import { allItems } from '../../facts/traversal.ts';
import type { Item } from '../../meeting/model.ts';
import { openMinutes } from '../../minutes-document.ts';
import { contains, type SourceRange } from '../../source/range.ts';
import { applyEdits, type SourceEdit } from '../edit.ts';
import { insert, later, type Minutes, replace } from '../fixes/fix.ts';
import { numberingEdits } from '../numbering/renumber.ts';
import { itemSpan } from './item-span.ts';
import { isSameOutline } from './outline.ts';
import { headingAt, type RefactoringMaker } from './refactoring.ts';

export const moveUp: RefactoringMaker = (minutes, selection) => move(minutes, selection, -1, 'Flytta punkten uppåt');
export const moveDown: RefactoringMaker = (minutes, selection) => move(minutes, selection, 1, 'Flytta punkten nedåt');

function move(minutes: Minutes, selection: SourceRange, step: 1 | -1, title: string): ReturnType<RefactoringMaker> {
  const here = headingAt(minutes, selection);
  const other = here?.siblings[here.siblings.indexOf(here.item) + step];
  if (!here || !other) return [];
  const { text } = minutes;
  const [first, second] = step === 1 ? [here.item, other] : [other, here.item];
  const [above, below] = [itemSpan(first, text), itemSpan(second, text)];
  // Something else between them has its place there.
  if (text.slice(above.end, below.start).trim() !== '') return [];
  const edits = () => {
    const all = swap(minutes, first, second, here.item);
    return isOnlySwapped(minutes, first, second, all) ? all : [];
  };
  return [later(title, edits)];
}

/** The item that was asked for stays where it is, with the cursor in it; its neighbour moves past it. */
function swap({ meeting, text }: Minutes, first: Item, second: Item, asked: Item): readonly SourceEdit[] {
  const renumbered = numberingEdits(text, meeting, new Map([...numbered(first, second), ...numbered(second, first)]));
  const [above, below] = [itemSpan(first, text), itemSpan(second, text)];
  const gap = text.slice(above.end, below.start);
  const moved = asked === second ? above : below;
  const inner = renumbered.filter(({ range }) => contains(moved, range));
  const outer = renumbered.filter(({ range }) => !contains(moved, range));
  const movedText = applyEdits(
    text.slice(moved.start, moved.end),
    inner.map(({ range, newText }) => ({
      range: { start: range.start - moved.start, end: range.end - moved.start },
      newText,
    })),
  );
  const places =
    moved === above
      ? [replace({ start: above.start, end: below.start }, ''), insert(below.end, gap + movedText)]
      : [insert(above.start, movedText + gap), replace({ start: above.end, end: below.end }, '')];
  return [...places, ...outer].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** The number of one item, and of its sub-items that are numbered after it, as the other has it. */
function numbered(item: Item, other: Item): [Item, string][] {
  const [own, next] = [item.number?.value, other.number?.value];
  if (own === undefined || next === undefined) return [];
  const subs = [...allItems(item.items)].flatMap((sub): [Item, string][] => {
    const value = sub.number?.value;
    return value !== undefined && /^[. ]/.test(value.slice(own.length)) && value.startsWith(own)
      ? [[sub, next + value.slice(own.length)]]
      : [];
  });
  return [[item, next], ...subs];
}

/** True if the lines are read as the same items in their new order. */
function isOnlySwapped({ meeting, text }: Minutes, first: Item, second: Item, edits: readonly SourceEdit[]): boolean {
  const swapped = (items: readonly Item[]): readonly Item[] =>
    items.map((item) => {
      if (item === first) return second;
      return item === second ? first : { ...item, items: swapped(item.items) };
    });
  const after = openMinutes(applyEdits(text, edits)).meeting;
  return isSameOutline(after.items, swapped(meeting.items));
}
