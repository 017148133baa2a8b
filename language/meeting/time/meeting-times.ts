/** When the meeting began and ended, as its sentences and the titles of its first and last items say. */

import type { Sourced, SourceRange } from '../../source/range.ts';
import type { Block, Item } from '../model.ts';
import { timesWhen } from '../sentences/opened.ts';
import { findTimes } from './clock.ts';

/** Times when the meeting is said to have been opened. `items` are all of them, sub-items too, in order. */
export function openingTimes(source: string, preamble: readonly Block[], items: readonly Item[]): Sourced<string>[] {
  const inTitle = items
    .slice(0, 2)
    .flatMap((item) => (item.title && /öppn|OFMÖ/i.test(item.title.value) ? titleTimes(item, source) : []));
  return [...inTitle, ...timesOf('open', [...preamble, ...items.slice(0, 3).flatMap((item) => item.blocks)], source)];
}

/** Times when the meeting is said to have been closed. */
export function closingTimes(source: string, items: readonly Item[], closing: readonly Block[]): Sourced<string>[] {
  const last = items.slice(-3);
  const inTitle = last.flatMap((item) =>
    item.title && /avslut|OFMA/i.test(item.title.value) ? titleTimes(item, source) : [],
  );
  return [...inTitle, ...timesOf('close', [...last.flatMap((item) => item.blocks), ...closing], source)];
}

/** The clock time in an item's title, or that is all its text: "§ 12 OFMA" and then "19:30". */
function titleTimes(item: Item, source: string): Sourced<string>[] {
  const [only, ...others] = item.blocks;
  const text =
    only?.type === 'paragraph' && others.length === 0 && only.prose.text.length <= 20 ? [only.prose.range] : [];
  return [...(item.title ? [item.title.range] : []), ...text].flatMap(({ start, end }) =>
    findTimes(beforeNext(source.slice(start, end)), start, { field: true }).map((time) => time.start),
  );
}

/** "Mötet avslutades. Nästa möte hålls kl. 18.00": another meeting's times are none of this one. */
function beforeNext(text: string): string {
  const next = text.search(/(?:^|\s)nästa\s/i);
  return next < 0 ? text : text.slice(0, next);
}

/** Clock times in sentences that open (or close) the meeting. */
function timesOf(what: 'open' | 'close', blocks: readonly Block[], text: string): Sourced<string>[] {
  return blocks.flatMap(textRanges).flatMap((range) => timesWhen(what, range, { text }));
}

function textRanges(block: Block): SourceRange[] {
  if (block.type === 'paragraph') return [block.prose.range];
  return block.type === 'list' ? block.entries.map((entry) => entry.prose.range) : [];
}
