import type { Item } from '../../language/meeting/model.ts';
import { type Cursor, inLine } from './cursor.ts';
import { matchesTyped } from './match.ts';
import type { Offer, Offers } from './offer.ts';

// A § after a number is a statute's ("21 kap. 7 §"); a capital letter is the beginning of an item's title.
const reference =
  /(?:(?<![\p{L}\p{N}])punkt\s|(?<!\d\s?)§§?\s?)((?:\d{1,4}(?:[.\s]?[a-zåäö\d]{0,3})?|\p{Lu}[^\r\n]{0,40})?)$/iu;
/** Items beyond these are found by typing their number. */
const most = 1000;

/** The items, after "punkt" or "§" anywhere but at a line's start, where it begins an item. */
export function referenceOffers(cursor: Cursor): Offers | undefined {
  const { before, meeting } = cursor;
  const found = reference.exec(before);
  if (found?.[1] === undefined || before.slice(0, found.index).trim() === '') return undefined;
  const typed = found[1];
  const isTitle = /^\p{L}/u.test(typed);
  if (isTitle && !/^\p{Lu}/u.test(typed)) return undefined;
  const range = inLine(cursor, before.length - typed.length, before.length);
  const offers: Offer[] = [];
  for (const { number, title } of numbered(meeting.items)) {
    if (offers.length >= most) break;
    const name = title?.value ?? '(utan rubrik)';
    const filter = isTitle ? name : number;
    if (!matchesTyped(filter, typed)) continue;
    offers.push({ label: `${number} ${name}`, kind: 'item', range, snippet: number, filter });
  }
  // A whole number that is typed needs no help.
  const isDone = offers.length === 1 && offers[0]?.snippet === typed;
  return { offers: isDone ? [] : offers, isIncomplete: offers.length >= most };
}

function* numbered(items: readonly Item[]): Generator<{ number: string; title: Item['title'] }> {
  for (const { number, title, items: inner } of items) {
    if (number) yield { number: number.value, title };
    yield* numbered(inner);
  }
}
