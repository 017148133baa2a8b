/**
 * The digest of an item: all that rules of the whole document read of it. It is made once for an item, so a key costs
 * the digest of the item that it is in and a look at the others'.
 */
import type { Attendee, DateValue, Item, ItemReference, Mention, Movement, Vote } from '../meeting/model.ts';
import { nameKey } from '../names/name-index.ts';

export interface ItemFacts {
  readonly item: Item;
  /** Its number in the form that references are compared by ({@link foldNumber}). */
  readonly number: string | undefined;
  /** Deadlines of decisions and actions. */
  readonly due: readonly DateValue[];
  /** Everybody on the lists who is named in the item itself. */
  readonly named: readonly Attendee[];
  /** Names, folded, of those on no list whom the item elects. */
  readonly elected: readonly string[];
  /** What it refers to in these minutes. */
  readonly references: readonly FoldedReference[];
  readonly movements: readonly Movement[];
  readonly votes: readonly Vote[];
  readonly recused: readonly Mention[];
  /** It has a decision or a vote. */
  readonly decides: boolean;
}

/** A reference with its numbers in the form that they are compared by. */
export interface FoldedReference {
  readonly reference: ItemReference;
  readonly numbers: readonly string[];
}

const none: readonly never[] = [];

/** One list for all items that have none: rules go through the lists of all items for each key. */
function sharedIfEmpty<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list : none;
}

/** The facts of one item, without its sub-items. */
export function itemFacts(item: Item): ItemFacts {
  const clauses = item.decisions.flatMap((decision) => decision.clauses.map((clause) => clause.due));
  const actions = item.actions.flatMap((action) => [action.due, ...action.entries.map((entry) => entry.due)]);
  return {
    item,
    number: item.number && foldNumber(item.number.value),
    due: sharedIfEmpty([...clauses, ...actions].filter((date) => date !== undefined)),
    named: sharedIfEmpty([...new Set(item.mentions.flatMap(({ attendee }) => attendee ?? []))]),
    elected: sharedIfEmpty(
      item.mentions.flatMap(({ use, attendee, name }) => (use === 'role' && !attendee ? [nameKey(name)] : [])),
    ),
    references: sharedIfEmpty(
      item.references.flatMap((reference) =>
        reference.external ? [] : [{ reference, numbers: reference.parts.map((part) => foldNumber(part.value)) }],
      ),
    ),
    movements: sharedIfEmpty(item.movements),
    votes: sharedIfEmpty(item.votes),
    recused: sharedIfEmpty(recused(item)),
    decides: item.decisions.length > 0 || item.votes.length > 0,
  };
}

/** Those who are recused in an item. */
export function recused(item: Item): Mention[] {
  return item.statements.filter((statement) => statement.type === 'recusal').flatMap((statement) => statement.people);
}

/** An item's number as references have it: "§ 12/2024" is called § 12, too. */
export function foldNumber(whole: string): string {
  const number = whole.replace(/\/\d+$/, '');
  return number.includes(' ') ? number.toLowerCase().replace(/\s+/g, '') : number;
}
