/** Making the selected text an item of its own, below the one that it is in. */
import { allItems } from '../../facts/traversal.ts';
import type { Item } from '../../meeting/model.ts';
import { openMinutes } from '../../minutes-document.ts';
import { isBlankLine, lineEnd, nextLine } from '../../source/lines.ts';
import { contains, type SourceRange } from '../../source/range.ts';
import { applyEdits, type SourceEdit } from '../edit.ts';
import { type FixEdit, later, literal, type Minutes, stop } from '../fixes/fix.ts';
import { dominantLineBreak } from '../formatter/source-lines.ts';
import { numberingEdits } from '../numbering/renumber.ts';
import { type RefactoringMaker, selectedLines } from './refactoring.ts';

const placeholder = 'Ny punkt';

/** Moves the selected lines to a new item with the next number; the items below get the numbers after it, as far as they follow. */
export const extractItem: RefactoringMaker = (minutes, selection) => {
  const selected = selectedLines(minutes, selection);
  const index = selected ? minutes.meeting.items.indexOf(selected.item) : -1;
  if (!selected || index < 0) return [];
  const { item, lines } = selected;
  const value = item.number?.value;
  if (value !== undefined && !/^\d+$/.test(value)) return [];
  const edits = () => {
    const below = minutes.meeting.items.slice(index + 1);
    const all = extract(minutes, item, lines, numbersBelow(below, Number(value)));
    return isOneMore(minutes, index, all) ? all : [];
  };
  return [later('Flytta markeringen till en ny punkt', edits)];
};

/** True if the lines are read as one more item, below the item. */
function isOneMore({ meeting, text }: Minutes, index: number, edits: readonly SourceEdit[]): boolean {
  const { items } = openMinutes(applyEdits(text, edits)).meeting;
  const isNew = items[index + 1]?.title?.value === placeholder;
  return isNew && [...allItems(items)].length === [...allItems(meeting.items)].length + 1;
}

/** The items that follow each other from the number on, each with one more; with them sub-items that are numbered after them. */
function numbersBelow(items: readonly Item[], own: number): Map<Item, string> {
  const numbers = new Map<Item, string>();
  let last = own;
  for (const item of items) {
    if (!item.number || item.number.value !== String(last + 1)) break;
    const before = String(++last);
    numbers.set(item, String(last + 1));
    for (const sub of allItems(item.items)) {
      const rest = sub.number?.value.startsWith(before) ? sub.number.value.slice(before.length) : '';
      if (/^[. ]/.test(rest)) numbers.set(sub, String(last + 1) + rest);
    }
  }
  return numbers;
}

function extract(minutes: Minutes, item: Item, lines: SourceRange, numbers: Map<Item, string>): FixEdit[] {
  const { meeting, text } = minutes;
  const lineBreak = dominantLineBreak(text);
  const renumbered = numberingEdits(text, meeting, numbers);
  const moved = movedText(text, lines, renumbered);
  const outer = renumbered.filter(({ range }) => !contains(lines, range));
  const { before, after } = headingLike(item, text);
  const end = lineEnd(text, item.range.end);
  const taken: SourceRange = { start: withBlanksAbove(text, lines.start, item), end: lines.end };
  const gap = lineBreak.repeat(2);
  const write = (title: string, own: (text: string) => string) =>
    gap + own(before) + title + own(after) + lineBreak + own(moved);
  const isLast = text.slice(lines.end, end).trim() === '';
  const place: FixEdit = {
    range: isLast ? { start: taken.start, end } : { start: end, end },
    newText: write(placeholder, (part) => part),
    snippet: write(stop(1, placeholder), literal),
  };
  // Above the text that is left is the heading, or a blank line that was there.
  const left = text.slice(nextLine(text, lines.end), end).trim() === '' ? [] : [{ range: taken, newText: '' }];
  return [...(isLast ? [] : left), place, ...outer].sort((a, b) => a.range.start - b.range.start);
}

/** From where blank lines are above the lines; the line break after a heading stays. */
function withBlanksAbove(text: string, start: number, { heading }: Item): number {
  const from = lineEnd(text, heading.end);
  let at = start;
  while (at > from && /\s/.test(text.charAt(at - 1))) at--;
  return isBlankLine(text, at) ? start : at;
}

function movedText(text: string, lines: SourceRange, edits: readonly SourceEdit[]): string {
  const own = edits.filter(({ range }) => contains(lines, range));
  return applyEdits(
    text.slice(lines.start, lines.end),
    own.map(({ range, newText }) => ({
      range: { start: range.start - lines.start, end: range.end - lines.start },
      newText,
    })),
  );
}

/** What is around the title in a heading like the item's, with the next number. */
function headingLike(item: Item, text: string): { before: string; after: string } {
  const end = lineEnd(text, item.heading.end);
  const after = item.title ? text.slice(item.title.range.end, end) : '';
  const from = item.number?.range ?? { start: item.heading.start, end: item.title?.range.start ?? end };
  const number = item.number ? String(item.number.major + 1) : text.slice(from.start, from.end);
  const sign = text.slice(item.heading.start, from.start);
  const between = item.number && item.title ? text.slice(from.end, item.title.range.start) : item.number ? '. ' : '';
  return { before: sign + number + between, after: after.trimEnd() };
}
