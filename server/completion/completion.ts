/**
 * Completion: what can be written at a place of minutes. The table of places decides: the first that the cursor is in
 * makes its offers. In running text there is no place but after `@` and after "punkt"; nothing pops up in a sentence.
 */

import type { MinutesDocument } from '../../language/minutes-document.ts';
import { isCommentLine } from '../../language/syntax/comment-line.ts';
import { tokenTraits } from '../../language/syntax/tokens.ts';
import { attendanceOffers } from './attendance-completion.ts';
import { type CompletionOptions, type Cursor, cursorAt } from './cursor.ts';
import { dateOffers } from './date-completion.ts';
import { referenceOffers } from './item-references.ts';
import { lineStartOffers, titleOffers } from './line-start.ts';
import { matchesTyped } from './match.ts';
import type { Offers } from './offer.ts';
import { decisionOffers } from './offered-decisions.ts';
import { labelOffers, mentionOffers } from './people-places.ts';
import { skeletonOffers } from './skeletons.ts';

interface Place {
  /** The place's offers; undefined when the cursor is not there. */
  readonly offers: (cursor: Cursor) => Offers | undefined;
  /** Also offered in secret text: who somebody is, and where the secret ends. */
  readonly inSecret?: boolean;
  /** Also offered on a title line or an item's heading, where only the beginning of the line is not a title. */
  readonly inTitle?: boolean;
}

const places: readonly Place[] = [
  { offers: withTitles, inTitle: true },
  { offers: mentionOffers, inSecret: true },
  { offers: referenceOffers },
  { offers: dateOffers },
  { offers: labelOffers, inSecret: true },
  { offers: decisionOffers },
  { offers: attendanceOffers },
  { offers: lineStartOffers, inSecret: true, inTitle: true },
];

const nothing: Offers = { offers: [], isIncomplete: false };

/** What can be written at an offset of the minutes. Costs what the lines above it in its item cost. */
export function complete(document: MinutesDocument, offset: number, options: CompletionOptions): Offers {
  const cursor = cursorAt(document, offset, options);
  const { line, before } = cursor;
  if (isCommentLine(before)) return nothing;
  const isTitle = line.tokens.some(({ token }) => tokenTraits[token].inTitle);
  const isSecret = line.state.enclosing.includes('s');
  for (const { offers, inSecret, inTitle } of places) {
    if ((isTitle && !inTitle) || (isSecret && !inSecret)) continue;
    const found = offers(cursor);
    if (found) return found;
  }
  return nothing;
}

/** In an empty file: whole minutes, and then the first line by itself. */
function withTitles(cursor: Cursor): Offers | undefined {
  const whole = skeletonOffers(cursor);
  if (!whole) return undefined;
  const typed = cursor.before.trimStart();
  const titles = titleOffers(cursor, cursor.before.length - typed.length).filter(({ filter }) =>
    matchesTyped(filter, typed),
  );
  return { ...whole, offers: [...whole.offers, ...titles] };
}
