import type { Sourced, SourceRange } from '../../source/range.ts';
import type { ReadContext } from '../block-context.ts';
import { withoutDateAndTime } from '../meeting-place.ts';
import type { Block, DateValue, Item, NextMeeting, Prose } from '../model.ts';
import { findTimes } from './clock.ts';
import { findDates } from './dates.ts';

const title = /^nästa\s+(?:(?:ordinarie|extra)\s+)?(?:\p{L}*möte|sammanträde|stämma)/iu;
const sentence =
  /^nästa\s+(?:(?:ordinarie|extra)\s+)?(?:\p{L}*möte|sammanträde|stämma)\s+(?:hålls|är|äger|blir|planeras|sker|bestämdes|bestäms|går|ska|kommer|den|\p{L}+dag|\d)/iu;

/** True for the title of an item about the next meeting: "Nästa möte". */
export function isAboutNextMeeting(itemTitle: string): boolean {
  return title.test(itemTitle);
}

/** The day of the next meeting in a paragraph that begins by telling of it: "Nästa möte hålls den 24/1." */
export function toldNextDay({ text, range }: Prose, context: ReadContext): DateValue | undefined {
  return sentence.test(text) ? fromText(range, context).date : undefined;
}

/** The next meeting: the field, else an item titled so with the date in its title or text, else a sentence that begins so. */
export function readNextMeeting(
  blocks: readonly Block[],
  items: readonly Pick<Item, 'title' | 'blocks'>[],
  context: ReadContext,
): NextMeeting | undefined {
  const field = blocks.find((block) => block.type === 'nextMeeting');
  if (field?.prose) return fromText(field.prose.range, context);
  for (const item of items) {
    if (!item.title || !title.test(item.title.value)) continue;
    for (const range of [item.title.range, ...paragraphs(item.blocks)]) {
      const found = fromText(range, context);
      if (found.date || found.start) return found;
    }
  }
  const told = [...blocks, ...items.flatMap((item) => item.blocks)].find(
    (block) => block.type === 'paragraph' && sentence.test(block.prose.text),
  );
  const found = told?.type === 'paragraph' ? fromText(told.prose.range, context) : undefined;
  return found?.date ? found : undefined;
}

function paragraphs(blocks: readonly Block[]): SourceRange[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.prose.range]
      : block.type === 'list'
        ? block.entries.map((entry) => entry.prose.range)
        : [],
  );
}

/** Date, time and place in "fredag 24 januari 2020 kl. 8.30–11.00, Valhall" or a sentence about it. */
function fromText(range: SourceRange, context: ReadContext): NextMeeting {
  const text = context.text.slice(range.start, range.end);
  const date = findDates(text, range.start, context.near, 'after')[0];
  const time = findTimes(text, range.start, { field: true }).find(
    (each) => !date || each.range.start >= date.range.end || each.range.end <= date.range.start,
  );
  return {
    date,
    start: time?.start,
    end: time?.end,
    place: placeAfter(range, text, Math.max(date?.range.end ?? 0, time?.range.end ?? 0), context.text),
    range,
  };
}

/** What follows the date and time: " i Huddinge kommunhus, lokal Valhall." */
function placeAfter(range: SourceRange, text: string, after: number, source: string): Sourced<string> | undefined {
  if (after === 0) return undefined;
  const rest = source.slice(after, range.end);
  // A line that begins in lower case continues with the sentence.
  const sentenceEnd = /[.!?](?=\s+\p{Lu})|\n(?![^\S\n]*\p{Ll})/u.exec(rest)?.index ?? rest.length;
  const place = withoutDateAndTime({ start: after, end: after + sentenceEnd }, source);
  return place ? { ...place, value: place.value.replace(/\s+/g, ' ') } : placeBefore(range, text, source);
}

/** "Nästa möte: Valhall, fredag 24 januari": the place before the date. */
function placeBefore(range: SourceRange, text: string, source: string): Sourced<string> | undefined {
  const date = findDates(text, 0)[0];
  if (!date || date.range.start < 3 || title.test(text)) return undefined;
  return withoutDateAndTime({ start: range.start, end: range.start + date.range.start }, source);
}
