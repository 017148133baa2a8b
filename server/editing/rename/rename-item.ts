import { compareItemNumbers } from '../../../language/facts/presence.ts';
import { allItems, itemsOf } from '../../../language/facts/traversal.ts';
import type { Item } from '../../../language/meeting/model.ts';
import type { MinutesDocument } from '../../../language/minutes-document.ts';
import { normalizeNumber } from '../../../language/syntax/item-number.ts';
import { itemsNumbered, numberPlaces } from '../../documents/item-numbers.ts';
import { type Renaming, refusal } from './renaming.ts';

/**
 * The edits that give an item another number, in its heading and wherever it is referred to; its sub-items ("3.1") follow.
 * `item` is the one whose heading was pointed at; undefined when it was a reference.
 */
export function renameItem(number: string, item: Item | undefined, wanted: string, minutes: MinutesDocument): Renaming {
  const same = itemsNumbered(minutes.meeting, number);
  const renamed = item ?? same[0];
  if (!renamed) return refusal(`Det finns ingen punkt ${number}.`);
  if (!item && same.length > 1) return refusal(`Flera punkter har nummer ${number}. Ändra i den punkt som du menar.`);
  const written = wanted.trim();
  if (!/^\d{1,4}(?:\.\d{1,3}){0,2}(?:\s?[a-d])?$/i.test(written))
    return refusal('Ett punktnummer är till exempel 3, 3.1 eller 3 a.');
  const next = normalizeNumber(written);
  if (next === number) return { edits: [] };
  const numbers = newNumbers(renamed, number, next);
  const problem = takenNumber(numbers, renamed, minutes) ?? outOfOrder(renamed, next, minutes);
  if (problem) return refusal(problem);
  // Where two items have the number, references are to the other one.
  const headings = new Set([renamed, ...below(renamed)].map((each) => each.number?.range.start));
  const edits = numberPlaces(minutes).flatMap(({ range, number: old, inHeading }) => {
    const text = numbers.get(old);
    const isMeant = inHeading ? headings.has(range.start) : same.length < 2;
    return text !== undefined && isMeant ? [{ range, text }] : [];
  });
  const byStart = new Map(edits.map((edit) => [edit.range.start, edit]));
  return { edits: [...byStart.values()].sort((a, b) => a.range.start - b.range.start) };
}

function below(item: Item): Item[] {
  return [...allItems(item.items)];
}

/** The new numbers by the old: the item's, and those of the sub-items that begin with it. */
function newNumbers(item: Item, number: string, next: string): ReadonlyMap<string, string> {
  const found = new Map([[number, next]]);
  for (const { number: sub } of below(item)) {
    if (!sub?.value.startsWith(number)) continue;
    const rest = sub.value.slice(number.length);
    if (/^[.\s]/.test(rest)) found.set(sub.value, `${next}${rest}`);
  }
  return found;
}

function takenNumber(
  numbers: ReadonlyMap<string, string>,
  item: Item,
  { meeting }: MinutesDocument,
): string | undefined {
  const own = new Set<Item>([item, ...below(item)]);
  for (const next of numbers.values())
    if (itemsNumbered(meeting, next).some((other) => !own.has(other))) return `Det finns redan en punkt ${next}.`;
  return undefined;
}

/**
 * A heading that has a number and no word or sign ("3. Budget") is one only where the numbers rise; elsewhere the line
 * would be read as part of a list.
 */
function outOfOrder(item: Item, next: string, { meeting, text }: MinutesDocument): string | undefined {
  if (!isBare(item, text)) return undefined;
  const all = itemsOf(meeting);
  const at = all.indexOf(item);
  const before = all.slice(0, at).findLast((each) => each.number)?.number?.value;
  const sub = new Set(below(item));
  const after = all.slice(at + 1).find((each) => each.number && !sub.has(each) && isBare(each, text))?.number?.value;
  const rises =
    (before === undefined || compareItemNumbers(before, next) < 0) &&
    (after === undefined || compareItemNumbers(next, after) < 0);
  const major = Number.parseInt(next, 10);
  const follows = before === undefined || major === Number.parseInt(before, 10) + 1 || afterBlankLine(item, text);
  const isWhole = /^\d+$/.test(next) === /^\d+$/.test(item.number?.value ?? '');
  if (rises && follows && isWhole && major < 1000) return undefined;
  return `Punkter som bara har ett nummer måste stå i nummerordning. Skriv ”Punkt ${next}.” i rubriken i stället.`;
}

function isBare({ heading, number }: Item, text: string): boolean {
  return (
    number !== undefined &&
    /^[\s*_]*$/.test(text.slice(heading.start, number.range.start)) &&
    !/^\s?§/.test(text.slice(number.range.end, number.range.end + 2))
  );
}

function afterBlankLine({ heading }: Item, text: string): boolean {
  return /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(
    text.slice(Math.max(0, heading.start - 200), heading.start),
  );
}
