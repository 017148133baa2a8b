/** Which number each item gets. */
import type { Item } from '../../meeting/model.ts';

/** `overwrite` numbers all items again; `keep` changes only numbers that are missing, doubled or out of order. */
export type NumberingMode = 'keep' | 'overwrite';

/** An item's new number, normalised as `ItemNumber.value`: "3", "3.1", "3 a". */
export type Numbering = ReadonlyMap<Item, string>;

/**
 * New numbers for the items and their sub-items. The first item keeps its number unless `start` is given. Items of the
 * top level without a number get one; sub-items only where others below the same item have one.
 */
export function newNumbers(items: readonly Item[], mode: NumberingMode, start?: number): Numbering {
  const numbers = new Map<Item, string>();
  const first = start ?? items.find((item) => item.number)?.number?.major ?? 1;
  assign(items, undefined, mode, mode === 'keep' && start === undefined ? 1 : first, numbers);
  return numbers;
}

function assign(
  siblings: readonly Item[],
  parent: string | undefined,
  mode: NumberingMode,
  first: number,
  numbers: Map<Item, string>,
): void {
  const numbered = siblings.filter((item) => item.number);
  if (parent === undefined || numbered.length > 0) {
    const style = parent === undefined ? 'own' : styleOf(numbered[0]?.number?.value ?? '');
    const old = siblings.map((item) => ordinalOf(item, style));
    const own = old.find((number) => number !== undefined);
    const from = parent === undefined ? first : style === 'own' ? (own ?? 1) : 1;
    const next = mode === 'keep' ? keepNumbers(old, from) : siblings.map((_, at) => from + at);
    siblings.forEach((item, at) => {
      numbers.set(item, written(next[at] ?? 1, style, parent ?? ''));
    });
  }
  for (const item of siblings) assign(item.items, numbers.get(item) ?? item.number?.value ?? '', mode, 1, numbers);
}

/** How sub-items are numbered: after their item ("3.1", "3 a"), or by themselves below a heading. */
type Style = 'dotted' | 'lettered' | 'own';

function styleOf(value: string): Style {
  if (value.includes('.')) return 'dotted';
  return /(?:^|\s)\p{L}$/u.test(value) ? 'lettered' : 'own';
}

function ordinalOf({ number }: Item, style: Style): number | undefined {
  if (!number) return undefined;
  if (style === 'own') return /[.\s]/.test(number.value) ? undefined : number.major;
  if (styleOf(number.value) !== style) return undefined;
  const last = number.value.split(/[.\s]/).at(-1) ?? '';
  return style === 'dotted' ? Number(last) : letters.indexOf(last) + 1;
}

const letters = 'abcdefghijklmnopqrstuvwxyzåäö';

function written(ordinal: number, style: Style, parent: string): string {
  if (style === 'own') return String(ordinal);
  if (style === 'dotted') return `${parent}.${ordinal}`;
  return `${parent} ${letters.charAt((ordinal - 1) % letters.length)}`;
}

/**
 * Rising numbers that keep as many of the old ones as possible; a number can only be kept when there are numbers enough
 * for the items between it and the one kept before it. Others follow on the number above them.
 */
export function keepNumbers(old: readonly (number | undefined)[], first: number): number[] {
  // Number less position never falls along the numbers that can be kept together: the longest such row is kept.
  const best: { length: number; before: number }[] = [];
  let end = -1;
  old.forEach((number, at) => {
    let length = 0;
    let before = -1;
    if (number !== undefined && number - at >= first) {
      length = 1;
      for (let each = 0; each < at; each++) {
        const above = old[each];
        const rank = best[each];
        if (above === undefined || !rank || rank.length === 0) continue;
        if (above - each <= number - at && rank.length >= length) {
          length = rank.length + 1;
          before = each;
        }
      }
    }
    best.push({ length, before });
    if (length > (best[end]?.length ?? 0)) end = at;
  });
  const kept = new Set<number>();
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) kept.add(at);
  const numbers: number[] = [];
  // Items above the first kept number count up to it from as near as they can.
  const firstKept = Math.min(...kept);
  let next = kept.size > 0 ? (old[firstKept] ?? first) - firstKept : first;
  old.forEach((number, at) => {
    const value = kept.has(at) && number !== undefined ? number : next;
    numbers.push(value);
    next = value + 1;
  });
  return numbers;
}
