/** Fixes of rules about items. */
import { allItems } from '../../facts/traversal.ts';
import { enumerate, itemWord } from '../../facts/wording.ts';
import type { Item, List, ListEntry } from '../../meeting/model.ts';
import { lineEnd } from '../../source/lines.ts';
import { contains, isSameRange, type SourceRange } from '../../source/range.ts';
import { dominantLineBreak } from '../formatter/source-lines.ts';
import type { NumberingMode } from '../numbering/numbering.ts';
import { renumber } from '../numbering/renumber.ts';
import { type Fix, type FixEdit, type FixMaker, fix, insert, later, type Minutes, replace, stop } from './fix.ts';

/** Writes the items that name the person, where the list has others: one fix for each, and one with all of them. */
export const correctItemNumber: FixMaker = ({ data, range }, minutes) => {
  const items = data?.items ?? [];
  const word = itemWord(minutes.meeting, minutes.text);
  const choices = items.length > 1 ? [...items.map((item) => [item]), items] : [items];
  return choices.flatMap((chosen): Fix[] => {
    const edits = chosen.length > 0 ? numberEdits(chosen, range, minutes) : [];
    if (edits.length === 0) return [];
    return [fix(`Byt till ${word} ${enumerate(chosen)}`, edits, items.length === 1)];
  });
};

/** The numbers of a presence ("punkterna 9–10"), or one of them, become others. */
function numberEdits(items: readonly string[], range: SourceRange, { meeting, text }: Minutes): FixEdit[] {
  for (const { presence } of meeting.attendance) {
    for (const { range: whole, parts } of presence) {
      if (parts.some((part) => isSameRange(range, part.range))) return [replace(range, enumerate(items))];
      const [first, last] = [parts[0], parts.at(-1)];
      if (!isSameRange(range, whole) || !first || !last) continue;
      const numbers = replace({ start: first.range.start, end: last.range.end }, enumerate(items));
      const plural = /(?:punkt(er(?:na)?)|§(§))\s*$/i.exec(text.slice(whole.start, first.range.start));
      const ending = plural?.[1] ?? plural?.[2];
      if (!plural || ending === undefined || items.length > 1) return [numbers];
      const end = whole.start + plural.index + plural[0].trimEnd().length;
      return [replace({ start: end - ending.length, end }, ''), numbers];
    }
  }
  return [];
}

const renumberings: readonly (readonly [NumberingMode, string])[] = [
  ['overwrite', 'Numrera om alla punkter i följd'],
  ['keep', 'Numrera om bara det som är fel'],
];

/** Renumbers the items, and what refers to them. Numbers that are only higher than need be are kept by one of the fixes. */
export const renumberItems: FixMaker = ({ code }, { meeting, text }) => {
  // A gap can only be closed by new numbers for all that follow.
  const possible = code === 'punkt/lucka' ? renumberings.slice(0, 1) : renumberings;
  return possible.map(([mode, title]) => later(title, () => renumber(text, meeting, mode).edits));
};

/** Writes "Punkt 3." where a list in the item above has the missing numbers: the list was items. */
export const readAsItems: FixMaker = ({ data, related }, minutes) => {
  const place = related[0]?.range;
  const list = place && listWith(place, minutes);
  const missing = new Set(data?.missing);
  const entries = list?.entries.filter(({ level, number }) => level === 0 && missing.has(String(number))) ?? [];
  if (entries.length === 0) return [];
  const edits = entries.flatMap((entry) => asHeading(entry, minutes));
  const numbers = enumerate(entries.map(({ number }) => String(number)));
  return [fix(`Skriv ”Punkt” före ${numbers} i listan`, edits, true)];
};

function listWith(entry: SourceRange, { meeting }: Minutes): List | undefined {
  for (const item of allItems(meeting.items)) {
    for (const block of item.blocks) {
      if (block.type === 'list' && contains(block.range, entry)) return block;
    }
  }
  return undefined;
}

function asHeading({ marker, number }: ListEntry, { text }: Minutes): FixEdit[] {
  const rest = text.slice(marker.range.end, lineEnd(text, marker.range.end));
  return [replace(marker.range, `Punkt ${number}.${/^\s/.test(rest) ? '' : ' '}`)];
}

/** Leaves room for a heading after the number. */
export const insertTitle: FixMaker = ({ range }, { meeting, text }) => {
  const item = [...allItems(meeting.items)].find(({ number }) => isSameRange(range, number?.range));
  if (!item) return [];
  const end = lineEnd(text, range.end);
  const after = text.slice(range.end, end);
  const isClosed = /[.:)]\s*$/.test(after) || text.slice(item.heading.start, range.start).includes('§');
  const sign = isClosed ? '' : '.';
  const blank = /\s$/.test(after) && isClosed ? '' : ' ';
  return [
    fix('Skriv en rubrik', [
      insert(isClosed ? end : end - (after.length - after.trimEnd().length), '', `${sign}${blank}${stop(1, 'Rubrik')}`),
    ]),
  ];
};

/** What often happens with an item of which nothing else is stated, by its heading. */
const nothings: readonly (readonly [RegExp, string])[] = [
  [/övrig/i, 'Inga övriga frågor.'],
  [/remiss/i, 'Inga remisser.'],
  [/anmäl(?:an|ning)|meddeland|rapport|information|skrivelse/i, 'Inget att anteckna.'],
];

/** Writes what happened with an item that has no text. */
export const fillItem: FixMaker = ({ range }, minutes) => {
  const { meeting, text } = minutes;
  const item = [...allItems(meeting.items)].find(({ heading }) => isSameRange(range, heading));
  if (!item) return [];
  const title = item.title?.value.normalize('NFC') ?? '';
  const own = nothings.find(([pattern]) => pattern.test(title))?.[1];
  const phrases = [...(own === undefined ? [] : [own]), 'Bordläggs till nästa möte.', 'Utgår.'];
  return phrases.map((phrase) => fix(`Skriv ”${phrase}”`, [belowHeading(item, phrase, text)]));
};

function belowHeading({ heading }: Item, phrase: string, text: string): FixEdit {
  const end = lineEnd(text, heading.end);
  return insert(end, `${dominantLineBreak(text)}${phrase}`);
}
