import { findKeyword, foldKey } from '../../language/syntax/keyword-lookup.ts';
import type { KeywordForm, Place } from '../../language/syntax/vocabulary.ts';

const places: readonly Place[] = ['head', 'item', 'closing'];
const forms: readonly KeywordForm[] = ['alone', 'label'];

/** A heading above clauses: "Kommunstyrelsens beslut", "Årsmötet beslutade enhälligt att", "Det beslutades". */
const leadIn =
  /^(?:(?:\p{Lu}[\p{L}-]*s\s+)?beslut|(?:[\p{L}\p{N} .-]{2,60}\s)?(?:beslutar|beslutade|beslutades|beslutas|beslöt|beslöts|bestämdes|föreslår|enades)(?:\s+(?:enhälligt|att|besluta|följande))*):?$/iu;

/** True for a line that the minutes language knows as a heading or a label: it needs no mark for being one. */
export function isKeywordLine(text: string): boolean {
  const key = foldKey(text.replace(/\s*:$/u, ''));
  return leadIn.test(text) || places.some((place) => forms.some((form) => findKeyword(key, place, form) !== undefined));
}
