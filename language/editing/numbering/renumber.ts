/** Renumbering: the items get new numbers, and what refers to them follows. */

import { findReferences } from '../../meeting/items/references.ts';
import type { Item, ItemReference, Meeting } from '../../meeting/model.ts';
import { groupBy } from '../../source/group-by.ts';
import type { Sourced, SourceRange } from '../../source/range.ts';
import { applyEdits, type SourceEdit } from '../edit.ts';
import { readLines } from '../formatter/source-lines.ts';
import { type Numbering, type NumberingMode, newNumbers } from './numbering.ts';

export interface Renumbering {
  readonly edits: readonly SourceEdit[];
  /** References that are left as they are though the numbers change around them; somebody has to look at them. */
  readonly unclear: readonly UnclearReference[];
}

/** A reference whose item is not certain. */
export interface UnclearReference {
  /** The number as it was, normalised. */
  readonly number: string;
  readonly range: SourceRange;
  /**
   * `ambiguous`: several items had the number. `missing`: none had it, but one has it now. `heading`: with the new number
   * its line would be read as a heading.
   */
  readonly reason: 'ambiguous' | 'missing' | 'heading';
}

/**
 * The edits that renumber the items of `text`, which `meeting` was read from. `overwrite` numbers them in order from
 * `start`, or else from the first item's number; `keep` changes only what is missing, doubled or out of order. Each item
 * keeps the form of its number ("§ 3", "3.", "## 3"). References in text and attendance follow; those to statutes, by-laws
 * and other minutes, and those in quoted decisions, are not ours.
 */
export function renumber(text: string, meeting: Meeting, mode: NumberingMode, start?: number): Renumbering {
  const items = flatten(meeting.items);
  const { headings, references, unclear } = changesFor(text, meeting, items, newNumbers(meeting.items, mode, start));
  return asRead(text, headings, references, unclear, items);
}

/**
 * The edits that give items the numbers of `numbers`, and those that refer to them; an item that is not in it keeps its
 * own. For somebody who moves items at the same time, and sees to it that the result is read as it should be.
 */
export function numberingEdits(text: string, meeting: Meeting, numbers: Numbering): SourceEdit[] {
  const { headings, references } = changesFor(text, meeting, flatten(meeting.items), numbers);
  return merge(headings, references);
}

function changesFor(text: string, meeting: Meeting, items: readonly Item[], numbers: Numbering) {
  const headings = items.flatMap((item) => headingEdit(item, items, numbers, text));
  const { edits: references, unclear } = referenceEdits(meeting, items, numbers, text);
  return { headings, references, unclear };
}

function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}

// --- Headings ---------------------------------------------------------------------------------------------------

function headingEdit(item: Item, items: readonly Item[], numbers: Numbering, text: string): SourceEdit[] {
  const number = numbers.get(item);
  if (number === undefined) return [];
  if (item.number) return numberEdit(item.number, number, text);
  const hashes = /^\s*(?:#+|\*{2,})[^\S\r\n]*/.exec(text.slice(item.heading.start, item.heading.end))?.[0].length ?? 0;
  const at = item.title?.range.start ?? item.heading.start + hashes;
  const { before, after } = signLike(item, items, text);
  const newText = item.title ? before + number + after : ` ${before}${number}${after}`.trimEnd();
  return [{ range: { start: at, end: at }, newText }];
}

/** What is around the number of the nearest numbered item of the same level: "§ " and " ", or nothing and ". ". */
function signLike(item: Item, items: readonly Item[], text: string): { before: string; after: string } {
  const at = items.indexOf(item);
  const like = [...items.slice(0, at).reverse(), ...items.slice(at + 1)].find(
    (each) => each.level === item.level && each.number && each.title,
  );
  if (!like?.number || !like.title) return { before: '', after: '. ' };
  const before = text.slice(like.heading.start, like.number.range.start).replace(/^(?:#+|\*{2,})\s*/, '');
  const after = text.slice(like.number.range.end, like.title.range.start);
  // Stars belong to a pair, of which the other half is elsewhere.
  return { before: before.replaceAll('*', ''), after: after.replaceAll('*', '') || ' ' };
}

/** A number written as the old one was: "3 a" or "3a". */
function numberEdit(old: Sourced<string>, number: string, text: string): SourceEdit[] {
  const written = text.slice(old.range.start, old.range.end);
  const isTight = /\d\p{L}$/u.test(written);
  const newText = isTight ? number.replace(' ', '') : number;
  return old.value === number ? [] : [{ range: old.range, newText }];
}

// --- References -------------------------------------------------------------------------------------------------

function referenceEdits(
  meeting: Meeting,
  items: readonly Item[],
  numbers: Numbering,
  text: string,
): { edits: SourceEdit[]; unclear: UnclearReference[] } {
  const holders = groupBy(items, ({ number }) => number?.value);
  const taken = new Set(items.map((item) => numbers.get(item) ?? item.number?.value));
  const edits: SourceEdit[] = [];
  const unclear: UnclearReference[] = [];
  for (const part of references(meeting, items, text)) {
    const all = holders.get(part.value) ?? [];
    // "punkt 1" is an item of the top level before it is a sub-item that is numbered by itself.
    const top = all.filter((item) => item.level === 0);
    const meant = top.length > 0 ? top : all;
    const item = meant[0];
    if (meant.length > 1) unclear.push({ number: part.value, range: part.range, reason: 'ambiguous' });
    else if (!item) {
      if (taken.has(part.value)) unclear.push({ number: part.value, range: part.range, reason: 'missing' });
    } else edits.push(...numberEdit(part, numbers.get(item) ?? part.value, text));
  }
  return { edits, unclear };
}

/** Every item number in text, titles, comments and attendance that means an item of these minutes, in order. */
function references(meeting: Meeting, items: readonly Item[], text: string): Sourced<string>[] {
  const found = new Map<number, Sourced<string>>();
  const take = (parts: readonly Sourced<string>[]) => {
    for (const part of parts) found.set(part.range.start, part);
  };
  const takeReferences = (all: readonly ItemReference[]) => {
    for (const reference of all) if (!reference.external) take(reference.parts);
  };
  for (const { presence } of meeting.attendance) for (const each of presence) take(each.parts);
  walk(meeting, takeReferences, new Set());
  const others = [
    ...items.flatMap((item) => item.title?.range ?? []),
    ...meeting.comments.map((comment) => comment.range),
  ];
  for (const { start, end } of others) takeReferences(findReferences(text.slice(start, end), start));
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

/** Finds references in every text of the model, wherever it has one; another meeting's decisions have numbers of their own. */
function walk(value: unknown, take: (references: readonly ItemReference[]) => void, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if ('quotedFrom' in value && value.quotedFrom !== undefined) return;
  if ('type' in value && value.type === 'quoted') return;
  if ('text' in value && 'references' in value && 'mentions' in value)
    take(value.references as readonly ItemReference[]);
  for (const each of Object.values(value)) walk(each, take, seen);
}

// --- The same lines ---------------------------------------------------------------------------------------------

/**
 * Makes sure that the lines are read as before. Where items are numbered "3." alone, another number can make a list
 * entry of another item look like a heading; then the items say `Punkt`. A line of text that would become a heading
 * keeps its number.
 */
function asRead(
  text: string,
  headings: readonly SourceEdit[],
  references: readonly SourceEdit[],
  unclear: readonly UnclearReference[],
  items: readonly Item[],
): Renumbering {
  const before = kindsOf(text);
  const marks = { added: [] as SourceEdit[], left: [] as UnclearReference[], dropped: new Set<SourceEdit>() };
  for (let round = 0; round < 3; round++) {
    const edits = merge(
      [...headings, ...marks.added],
      references.filter((edit) => !marks.dropped.has(edit)),
    );
    const after = kindsOf(applyEdits(text, edits));
    const different = new Set(before.flatMap((kind, at) => (kind.tokens === after[at]?.tokens ? [] : [at])));
    const rest = [...unclear, ...marks.left].sort((a, b) => a.range.start - b.range.start);
    if (different.size === 0 || round === 2) return { edits, unclear: rest };
    const onLine = references.filter((edit) =>
      before.some(({ start, end }, at) => different.has(at) && start <= edit.range.start && edit.range.end <= end),
    );
    for (const edit of onLine.filter((each) => !marks.dropped.has(each))) {
      marks.dropped.add(edit);
      marks.left.push({ number: text.slice(edit.range.start, edit.range.end), range: edit.range, reason: 'heading' });
    }
    if (onLine.length === 0) marks.added = wordsBefore(items, text);
  }
  return { edits: [], unclear: [...unclear] };
}

function wordsBefore(items: readonly Item[], text: string): SourceEdit[] {
  return items.flatMap((item): SourceEdit[] => {
    if (!item.number) return [];
    const { start } = item.number.range;
    const isBare = /^[*_\s]*$/.test(text.slice(item.heading.start, start));
    return isBare ? [{ range: { start, end: start }, newText: 'Punkt ' }] : [];
  });
}

/** Edits in order; two at the same place are one. */
function merge(headings: readonly SourceEdit[], references: readonly SourceEdit[]): SourceEdit[] {
  const merged: SourceEdit[] = [];
  for (const edit of [...headings, ...references].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  )) {
    const last = merged.at(-1);
    if (last && last.range.end === edit.range.start && last.range.start === last.range.end) {
      merged[merged.length - 1] = { range: edit.range, newText: last.newText + edit.newText };
    } else merged.push(edit);
  }
  return merged;
}

function kindsOf(text: string): { tokens: string; start: number; end: number }[] {
  return readLines(text, 0).map(({ tokens, start, end }) => ({
    // A heading that gets a number is still a heading.
    tokens: tokens.map(({ token }) => (token === 'ITEM_MARK' ? 'ITEM_NUMBER' : token)).join(' '),
    start,
    end,
  }));
}
