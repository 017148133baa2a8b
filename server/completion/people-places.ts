/** Where people are named: after `@`, and where only people can be. */

import { startsWord } from '../../language/names/name-at.ts';
import { nameKey } from '../../language/names/name-index.ts';
import { nameEnd } from '../../language/names/name-pattern.ts';
import { keywordOf } from '../../language/syntax/keyword-lookup.ts';
import { takesEntries } from '../../language/syntax/lexer-state.ts';
import { type LineToken, tokenTraits } from '../../language/syntax/tokens.ts';
import type { Cursor } from './cursor.ts';
import type { Offers } from './offer.ts';
import { type PeoplePlace, peopleOffers } from './people-completion.ts';

// --- After @ ----------------------------------------------------------------------------------------------------

// Words of a name that is being written; longer runs are a sentence that continues.
const typedName = /^(?:[\p{L}\p{M}.'’-]+ ){0,4}[\p{L}\p{M}.'’-]*$/u;

/** People after an `@` that begins a word. */
export function mentionOffers(cursor: Cursor): Offers | undefined {
  const { before } = cursor;
  const at = before.lastIndexOf('@');
  if (at < 0 || !startsWord(before, at)) return undefined;
  const typed = before.slice(at + 1);
  if (!typedName.test(typed)) return undefined;
  const offers = peopleOffers(cursor, { start: at + 1, typed, prefix: '' });
  // Beyond a first word, only what continues it: "@Lisa Ek föreslår" is a sentence.
  if (/\s/.test(typed) && offers.length === 0) return undefined;
  return { offers, isIncomplete: true };
}

// --- Where only people are ------------------------------------------------------------------------------------

/** People after `Justerare:`, `Ja:`, `Yrkande:` and the like, and on the rows below such a keyword that is alone. */
export function labelOffers(cursor: Cursor): Offers | undefined {
  const { line, before, text, endsLine } = cursor;
  if (!endsLine) return undefined;
  const label = line.tokens[0];
  if (label && namesPeople(label.token, text.slice(label.start, label.end), cursor)) {
    const colon = before.indexOf(':', label.end - line.start);
    if (colon < 0) return undefined;
    const office = keywordOf(text.slice(label.start, label.end), label.token, line.state.place)?.office;
    return namesAfter(
      cursor,
      colon + 1,
      { prefix: tokenTraits[label.token].people?.sign ?? '', office },
      tokenTraits[label.token].people?.several ?? false,
    );
  }
  return rowOffers(cursor);
}

function namesPeople(token: LineToken, word: string, cursor: Cursor): boolean {
  if (!tokenTraits[token].people) return false;
  const keyword = keywordOf(word, token, cursor.line.state.place);
  switch (token) {
    case 'FIELD_KEY':
      return keyword?.office !== undefined;
    case 'FACT':
      return keyword?.fact === 'föredragande' || keyword?.fact === 'roll';
    case 'MOTION':
      return keyword?.motion === 'yrkande';
    case 'CLAUSE_FIELD':
      return keyword?.clauseField === 'ansvarig';
    default:
      return true;
  }
}

/** Rows below "Yrkanden", "Justerare:" or a signature heading that is alone. */
function rowOffers(cursor: Cursor): Offers | undefined {
  const { line, before, text } = cursor;
  const { state, keyword } = line;
  const isSignature =
    state.place === 'closing' &&
    (keyword?.token === 'SIGN_ROLE' || keyword?.token === 'SIGN_NAME' || keyword?.token === 'DETAIL');
  const bullet = /^\s*(?:[-–—•*]|\d{1,2}[.)])\s+/.exec(before)?.[0];
  if (isSignature && !bullet) {
    // A name on a line of its own; with a blank that was typed it is text.
    if (cursor.options.trigger !== undefined || line.above?.token !== 'SIGN_ROLE') return undefined;
    const { office } = keywordOf(text.slice(keyword?.start, keyword?.end), 'SIGN_ROLE', 'closing') ?? {};
    return namesAfter(cursor, 0, { prefix: '', office }, false);
  }
  if (!takesEntries(state) || state.afterBlank || !keyword || bullet === undefined) return undefined;
  if (!namesPeople(keyword.token, text.slice(keyword.start, keyword.end), cursor)) return undefined;
  return namesAfter(cursor, bullet.length, { prefix: tokenTraits[keyword.token].people?.sign ?? '' }, false);
}

/** The name that is being typed after a position of the line, behind others when there can be several. */
function namesAfter(
  cursor: Cursor,
  from: number,
  how: Pick<PeoplePlace, 'prefix' | 'office'>,
  isList: boolean,
): Offers | undefined {
  const value = cursor.before.slice(from);
  const separator = /^(?:.*(?:,|\soch\s|\ssamt\s))?\s*/isu.exec(value)?.[0] ?? '';
  const typed = value.slice(separator.length);
  const taken = separator.split(/,|\soch\s|\ssamt\s/u).map((part) => part.trim().replace(/^@/, ''));
  const isNames = taken.every(
    (part) => part === '' || nameEnd(part, 0, part.length) >= part.replace(/(?<!\s)\s*\(.*$/, '').length,
  );
  if (!typedName.test(typed) || !isNames || (!isList && taken.some((part) => part !== ''))) return undefined;
  const others = [...taken.filter(Boolean), ...votersAbove(cursor)];
  const place: PeoplePlace = { ...how, start: from + separator.length, typed, taken: new Set(others.map(nameKey)) };
  const offers = peopleOffers(cursor, place);
  if (/\s/.test(typed) && offers.length === 0) return undefined;
  return { offers, isIncomplete: true };
}

/** Those who have voted on the other rows of the vote that the cursor is in: nobody votes twice. */
function votersAbove({ line, item }: Cursor): string[] {
  if (line.tokens[0]?.token !== 'VOTE_ROW') return [];
  const vote = item?.votes.findLast((each) => each.range.start <= line.start);
  const voters = vote?.counts.flatMap((count) => count.voters) ?? [];
  return voters
    .filter(({ range }) => range.end < line.start || range.start > line.end)
    .map(({ attendee, name }) => attendee?.name ?? name);
}
