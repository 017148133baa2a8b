/** Rules of items: their numbers, titles and what refers to them. */

import { foldNumber } from '../facts/item-facts.ts';
import { compareItemNumbers } from '../facts/presence.ts';
import { allBlocks } from '../facts/traversal.ts';
import { capitalize, enumerate, itemWord, numbersInWords } from '../facts/wording.ts';
import type { Attendee, Item, ItemReference, ListEntry } from '../meeting/model.ts';
import { contains, type Sourced, type SourceRange } from '../source/range.ts';
import { type CheckContext, type ItemCheck, type MeetingCheck, oncePerCheck, wordsIn } from './check-context.ts';

type Numbered = Item & { readonly number: NonNullable<Item['number']> };

function isNumbered(item: Item): item is Numbered {
  return item.number !== undefined;
}

/** How an item is called: "punkt 3", "§ 3". */
function itemName(number: string, { meeting, text }: CheckContext): string {
  return `${itemWord(meeting, text)} ${number}`;
}

/** The numbered items of the top level. */
const numberedItems = oncePerCheck(({ meeting }) => meeting.items.filter(isNumbered));

/**
 * The runs of numbered items that are side by side. A numbering that begins again from 1 and continues is a run of its
 * own: minutes in two parts.
 */
const numberRuns = oncePerCheck((context) => {
  const runs = [...runsAmong(numberedItems(context))];
  for (const { items } of context.facts.items) if (items.length > 0) runs.push(...runsAmong(items.filter(isNumbered)));
  return runs;
});

function* runsAmong(numbered: readonly Numbered[]): Generator<Numbered[]> {
  let run: Numbered[] = [];
  for (const [at, item] of numbered.entries()) {
    const next = numbered[at + 1];
    const restarts = run.length > 1 && item.number.ordinal === 1 && next !== undefined && next.number.ordinal === 2;
    if (restarts) {
      yield run;
      run = [];
    }
    run.push(item);
  }
  yield run;
}

/** The first item or sub-item with each number that can be referred to, and whether a number is there twice. */
const byNumber = oncePerCheck(({ facts }) => {
  const first = new Map<string, Item>();
  let isRepeated = false;
  for (const { number, item } of facts.ofItems) {
    if (number === undefined) continue;
    if (first.has(number)) isRepeated = true;
    else first.set(number, item);
  }
  return { first, isRepeated };
});

/** punkt/dubbelnummer */
export const numberShouldBeUnique: MeetingCheck = (context, report) => {
  // Most minutes use no number twice; then no run has to be searched.
  if (!byNumber(context).isRepeated) return;
  for (const run of numberRuns(context)) {
    const first = new Map<string, Numbered>();
    for (const item of run) {
      const earlier = first.get(item.number.value);
      if (!earlier) {
        first.set(item.number.value, item);
        continue;
      }
      const name = itemName(item.number.value, context);
      report(item.number.range, `${capitalize(name)} finns två gånger. Numrera om punkterna.`, {
        related: [{ message: `Den första ${name} står här.`, range: earlier.heading }],
      });
    }
  }
};

/** Only some items of the minutes, on purpose. */
const extract = /utdrag/i;

/** punkt/lucka, once for each gap */
export const numbersShouldFollow: MeetingCheck = (context, report) => {
  const { meeting, text } = context;
  if (meeting.title && extract.test(meeting.title.text.value)) return;
  for (const run of numberRuns(context)) {
    let present: ReadonlySet<number> | undefined;
    let previous: Numbered | undefined;
    for (const item of run) {
      if (previous && item.number.ordinal !== previous.number.ordinal + 1) {
        present ??= new Set(run.map(({ number }) => number.ordinal));
        checkStep(previous, item, present);
      }
      previous = item;
    }
  }

  function checkStep(previous: Numbered, item: Numbered, present: ReadonlySet<number>): void {
    const from = previous.number.ordinal;
    const to = item.number.ordinal;
    const word = itemWord(meeting, text);
    const related = [{ message: `Punkten före är ${word} ${previous.number.value}.`, range: previous.heading }];
    const missing: string[] = [];
    // A slip of the pen may leave a gap of any size; a few numbers are enough to say it.
    for (let number = from + 1; number < to && missing.length < 100; number++) {
      if (!present.has(number)) missing.push(String(number));
    }
    // "§ 2 Dagordningen fastställs § 3 Val av justerare": on the line of another one.
    const above = text.slice(previous.heading.start, item.heading.start);
    if (missing.length > 0 && missing.every((number) => new RegExp(`(?:§|punkt)\\s?${number}(?!\\d)`, 'i').test(above)))
      return;
    if (missing.length > 0) {
      const gap = missing.length < 100 ? numbersInWords(missing) : `${from + 1}–${to - 1}`;
      const entry = listEntry(previous, missing[0]);
      const remedy = entry
        ? `Skriv ”Punkt ${missing[0]}.” om listan i punkten före är punkter.`
        : 'Numrera om punkterna.';
      report(item.number.range, `${capitalize(word)} ${gap} saknas. ${remedy}`, {
        related: entry ? [{ message: 'Det här läses som en lista.', range: entry.range }] : related,
        data: { missing },
      });
    } else if (to < from && to > 1 && present.has(to - 1) && !comesLater(to, from)) {
      report(
        item.number.range,
        `${capitalize(word)} ${item.number.value} står efter ${word} ${previous.number.value}. Numrera om punkterna.`,
        { related },
      );
    }
  }

  /** 14, 16, 15 is out of order; 8, 39, 10 is a slip that the gap before 39 already reports; duplicates are reported by themselves. */
  function comesLater(to: number, from: number): boolean {
    return from - to > 1;
  }
};

/** A heading that says all there is to say: "Mötet öppnas 19.40", "Nästa möte 24/1". */
const factTitle = /\b\d{1,2}[.:]\d{2}\b|^nästa (?:möte|sammanträde).*\d/i;

/** punkt/tom */
export const itemShouldHaveText: ItemCheck = (item, _context, report) => {
  if (item.items.length > 0 || item.blocks.length > 0) return;
  if (item.title && factTitle.test(item.title.value.normalize('NFC'))) return;
  report(item.heading, 'Det står ingenting under punkten. Skriv vad som hände.');
};

/** punkt/titel-saknas */
export const itemShouldHaveTitle: ItemCheck = (item, _context, report) => {
  // A sub-item may be no more than a numbered passage.
  if (item.title || !item.number || item.level > 0) return;
  report(item.number.range, 'Punkten har ingen rubrik. Skriv en efter numret.');
};

/** Where the paragraphs of something else than these minutes are spoken of. */
const otherDocument =
  /stadg|(?<!förs|ans|bo|ins|uts|bes|bi)lagens?(?!\p{L})|balk|kap(?:\.|itel)|förordning|reglement|policy|avtal|motion|proposition|instruktion|(?<!dag)ordningens?(?!\p{L})/iu;

/** punkt/okand-hanvisning */
export const referenceShouldExist: MeetingCheck = (context, report) => {
  const { meeting, text, facts } = context;
  const numbers = byNumber(context).first;
  if (numbers.size === 0) return;
  const known = (number: string) => numbers.has(foldNumber(number)) || isPartOfAnother(number, numbers);

  for (const attendee of meeting.attendance) {
    for (const presence of attendee.presence) {
      for (const part of presence.parts) {
        if (known(part.value)) continue;
        const items = itemsByAttendee(context).get(attendee.nameRange.start) ?? [];
        reportUnknown(presence.parts.length === 1 ? presence.range : part.range, part.value, items);
      }
    }
  }
  for (const { item, references } of facts.ofItems) {
    for (const { reference, numbers: folded } of references) {
      if (folded.every((number) => numbers.has(number))) continue;
      for (const part of unknownParts(item, reference)) {
        reportUnknown(reference.parts.length === 1 ? reference.range : part.range, part.value, []);
      }
    }
  }

  function unknownParts(item: Item, reference: ItemReference): readonly Sourced<string>[] {
    const parts = reference.parts.filter((part) => !known(part.value));
    if (parts.length === 0) return [];
    const section = text[reference.range.start] === '§';
    if (section && speaksOfOtherDocument(item, reference)) return [];
    return parts.filter((part) => !isEarlierThisYear(part.value) && !listEntry(item, part.value));
  }

  function speaksOfOtherDocument(item: Item, { range }: ItemReference): boolean {
    if (otherDocument.test(item.title?.value.normalize('NFC') ?? '')) return true;
    const block = [...allBlocks(item.blocks)].findLast((each) => contains(each.range, range));
    const around = block?.range ?? item.range;
    return otherDocument.test(wordsIn(text, around));
  }

  /** §§ that run on over the year: a lower number than the first is another meeting's. */
  function isEarlierThisYear(number: string): boolean {
    const first = numberedItems(context)[0];
    return first !== undefined && first.number.major > 1 && compareItemNumbers(number, first.number.value) < 0;
  }

  function reportUnknown(range: SourceRange, number: string, items: readonly Numbered[]): void {
    const word = itemWord(meeting, text);
    const top = numberedItems(context).map((item) => item.number.value);
    const where =
      items.length > 0 ? ` Personen nämns i ${word} ${enumerate(items.map((item) => item.number.value))}.` : '';
    report(range, `${capitalize(word)} ${number} finns inte: protokollet har ${word} ${numbersInWords(top)}.${where}`, {
      related: items.map((item) => ({ message: 'Här nämns personen.', range: item.heading })),
      ...(items.length > 0 && { data: { items: items.map((item) => item.number.value) } }),
    });
  }
};

/** "punkt 3.1" where item 3 has no numbered parts: a part of some paper that belongs to the item. */
function isPartOfAnother(number: string, numbers: ReadonlyMap<string, unknown>): boolean {
  const whole = /^(\d+)(?:\.\d|\s*[a-zåäö]$)/i.exec(number)?.[1];
  if (whole === undefined || !numbers.has(whole)) return false;
  for (const known of numbers.keys())
    if (known !== whole && known.startsWith(whole) && !/^\d/.test(known.slice(whole.length))) return false;
  return true;
}

/** What is under this number in a numbered list of the item. */
function listEntry(item: Item, number: string | undefined): ListEntry | undefined {
  for (const block of item.blocks) {
    const entry = block.type === 'list' && block.entries.find((each) => String(each.number) === number);
    if (entry) return entry;
  }
  return undefined;
}

/**
 * The numbered items that name each attendee whose row says when they were there; a sub-item counts as its item. Of all
 * that are named, most were there all the time.
 */
const itemsByAttendee = oncePerCheck(({ facts }) => {
  const found = new Map<number, Set<Numbered>>();
  let top: Item | undefined;
  for (const { item, named } of facts.ofItems) {
    if (item.level === 0) top = item;
    if (!top || !isNumbered(top)) continue;
    for (const { presence, nameRange } of named) {
      if (presence.length === 0) continue;
      const items = found.get(nameRange.start);
      if (items) items.add(top);
      else found.set(nameRange.start, new Set([top]));
    }
  }
  return new Map([...found].map(([at, items]) => [at, [...items]]));
});

/** punkt/narvaro-stammer-ej */
export const guestShouldBeNamedWherePresent: MeetingCheck = (context, report) => {
  const { meeting, text } = context;
  for (const attendee of meeting.attendance) {
    if (attendee.status !== 'guest' || attendee.presence.length !== 1) continue;
    const presence = attendee.presence[0];
    if (presence?.kind !== 'items' || presence.items.length === 0) continue;
    const listed = listedItems(presence.items, context);
    const right = itemsByAttendee(context).get(attendee.nameRange.start) ?? [];
    if (!listed || right.length === 0) continue;
    if (listed.some((item) => right.includes(item) || namesOrganization(item, attendee, text))) continue;
    const numbers = right.map((item) => item.number.value);
    report(
      presence.range,
      `${attendee.name} nämns inte i ${itemName(numbersInWords(listed.map((item) => item.number.value)), context)} men i ${itemName(enumerate(numbers), context)}. Byt nummer om det är fel.`,
      {
        related: right.map((item) => ({ message: 'Här nämns personen.', range: item.heading })),
        data: { items: numbers },
      },
    );
  }
};

/** The items of a presence; undefined when one of them does not exist, which another rule reports. */
function listedItems(
  ranges: readonly { readonly from: string; readonly to: string }[],
  context: CheckContext,
): Numbered[] | undefined {
  const found = new Set<Numbered>();
  for (const { from, to } of ranges) {
    const within = from === to ? itemsCalled(from, context) : numberedItems(context).filter(isBetween(from, to));
    if (within.length === 0) return undefined;
    for (const item of within) found.add(item);
  }
  return [...found];
}

/** The items of the top level with exactly this number. */
function itemsCalled(called: string, context: CheckContext): Numbered[] {
  const { first, isRepeated } = byNumber(context);
  const item = first.get(foldNumber(called));
  const candidates = isRepeated ? numberedItems(context) : item ? [item].filter(isNumbered) : [];
  return candidates.filter(({ number, level }) => number.value === called && level === 0);
}

function isBetween(from: string, to: string): (item: Numbered) => boolean {
  return ({ number }) => compareItemNumbers(number.value, from) >= 0 && compareItemNumbers(number.value, to) <= 0;
}

/** True if the item speaks of the guest's organisation: then the guest may well be there without being named. */
function namesOrganization(item: Item, attendee: Attendee, text: string): boolean {
  const organization = attendee.organization?.value.normalize('NFC').trim().toLowerCase();
  return (
    organization !== undefined &&
    organization.length >= 3 &&
    wordsIn(text, item.range).toLowerCase().includes(organization)
  );
}
