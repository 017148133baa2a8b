/** Who comes and goes in a sentence, and when. */

import type { SourceRange } from '../../source/range.ts';
import { adverbs, coordinators, modals, negations, otherTimes, subordinators } from '../../syntax/function-words.ts';
import type { Movement } from '../model.ts';
import { type MovementVerb, meetingPlace, movementForms } from './movement-verbs.ts';
import { type Name, type NameSense, namesAt } from './name-lists.ts';
import type { Word } from './words.ts';

/** Somebody comes or goes: positions in the passage. */
export interface MovedSpan {
  readonly type: Movement['type'];
  readonly names: readonly Name[];
  /** The words that report it: from its verb, or what is before, to the next one's. */
  readonly range: SourceRange;
  /** "efter § 3": the item's number, and on which side of it. */
  readonly item: { readonly number: SourceRange; readonly side: NonNullable<Movement['item']>['side'] } | undefined;
}

/** Those who come and go in a sentence, in order. */
export function movedIn(words: readonly Word[], scope: NameSense): MovedSpan[] {
  if (words.at(-1)?.key === '?') return [];
  const verbs = words.flatMap((word, at) => (movementForms.has(word.key) ? [at] : []));
  const found: MovedSpan[] = [];
  let from = 0;
  for (const [index, at] of verbs.entries()) {
    const verb = movementForms.get(words[at]?.key ?? '');
    if (!verb) continue;
    const to = clauseEnd(words, at, verbs[index + 1] ?? words.length);
    const moved = movedAt(words, from, at, to, verb, found.at(-1), scope);
    if (moved) {
      found.push(moved);
      from = to;
    }
  }
  return found;
}

/** Where what belongs to the verb ends: before the word that joins the next one. */
function clauseEnd(words: readonly Word[], at: number, next: number): number {
  if (next === words.length) return next;
  for (let to = next; to > at; to--) if (coordinators.has(words[to]?.key ?? '') || words[to]?.key === ',') return to;
  return next;
}

function movedAt(
  words: readonly Word[],
  from: number,
  at: number,
  to: number,
  verb: MovementVerb,
  before: MovedSpan | undefined,
  scope: NameSense,
): MovedSpan | undefined {
  const left = words.slice(from, at);
  if (left.some(({ key }) => isNotTold(key))) return undefined;
  const right = words.slice(at + 1, to);
  if (right.some(({ key }) => negations.has(key) || key === 'sig') && !/^avlägsna/.test(words[at]?.key ?? ''))
    return undefined;
  const names = subjectNames(words, from, at, to, before, scope);
  if (names.length === 0) return undefined;
  const item = itemIn(words, from, at, to);
  const limit = limitIn(words, from, to);
  if (!isComplete(verb, left, right, item !== undefined || limit !== undefined)) return undefined;
  if (verb.needs === 'limit' && limit === undefined) return undefined;
  const type = verb.needs === 'limit' ? (limit ?? 'arrival') : verb.type;
  const [first, last] = [words[from], words[to - 1]];
  return {
    type,
    names,
    range: { start: first?.start ?? 0, end: last?.end ?? 0 },
    item: item && { ...item, side: limit === undefined ? item.side : limit === 'arrival' ? 'before' : 'after' },
  };
}

/** "om NN lämnar", "ska lämna", "vid förra mötet lämnade" */
function isNotTold(key: string): boolean {
  if (key === 'sedan' || key === 'då' || key === 'så' || key === 'efter' || key === 'innan') return false;
  return subordinators.has(key) || modals.has(key) || negations.has(key) || otherTimes.has(key);
}

/** The names before the verb, or after it when something else begins the sentence; of "och återkom" those of the verb before. */
function subjectNames(
  words: readonly Word[],
  from: number,
  at: number,
  to: number,
  before: MovedSpan | undefined,
  scope: NameSense,
): readonly Name[] {
  let next = at + 1;
  while (adverbs.has(words[next]?.key ?? '') || words[next]?.key === 'även' || words[next]?.key === 'också') next++;
  const after = namesAt(words, next, scope);
  if (after && after.to <= to) return after.names;
  for (let start = from; start < at; start++) {
    const names = namesAt(words, start, scope);
    if (!names) continue;
    const between = words.slice(names.to, at);
    const isSubject = between.every(({ key }) => adverbs.has(key)) || isFirst(words, from, start, between);
    return isSubject ? names.names : [];
  }
  return before && isJoined(words, from, at) ? before.names : [];
}

/** "Bo Ask tackade för sig och lämnade mötet": the names begin the sentence, and "och" continues with them. */
function isFirst(words: readonly Word[], from: number, start: number, between: readonly Word[]): boolean {
  if (start !== from || from !== 0) return false;
  const last = between.at(-1)?.key ?? '';
  return coordinators.has(last) && words.length > 0;
}

function isJoined(words: readonly Word[], from: number, at: number): boolean {
  return words.slice(from, at).every(({ key }) => coordinators.has(key) || adverbs.has(key) || key === ',');
}

function isComplete(
  { needs }: MovementVerb,
  left: readonly Word[],
  right: readonly Word[],
  hasLimit: boolean,
): boolean {
  if (needs === 'nothing') return true;
  if (needs === 'limit') return true;
  if (hasPlace(right)) return true;
  if (needs === 'meeting') return false;
  if (right.some(({ key }) => key === 'tillbaka') || hasLimit) return true;
  const isTimed = [...left, ...right].some(({ key }) => key === 'kl' || key === 'klockan');
  // "kom kl. 9.40", but not "återkom kl. 9.40 med ett svar"
  return isTimed && !right.some(({ key }) => key === 'med' || key === 'om' || key === 'in' || key === 'igenom');
}

/** "mötet", "till mötet", "från sammanträdet" among the first words after the verb and its subject. */
function hasPlace(right: readonly Word[]): boolean {
  const at = right.findIndex(({ key }) => meetingPlace.test(key));
  return (
    at >= 0 &&
    !right.slice(0, at).some(({ key }) => /^(?:ett|en|sin|sitt|sina|rapport|förslag|över|fram|in)$/.test(key))
  );
}

const itemSigns = /^(?:§|§§|punkt|punkten|p|paragraf|ärende|ärendet|nr)$/;
const sides: Readonly<Record<string, 'before' | 'during' | 'after'>> = {
  efter: 'after',
  före: 'before',
  inför: 'before',
  innan: 'before',
  vid: 'during',
  under: 'during',
  till: 'during',
  på: 'during',
  i: 'during',
  från: 'before',
  'fr.o.m': 'before',
  't.o.m': 'after',
  med: 'during',
};

/** "efter § 3", "inför punkt 5", "fr.o.m. § 4" */
function itemIn(words: readonly Word[], from: number, verb: number, to: number): MovedSpan['item'] {
  for (let at = from; at < to; at++) {
    if (!itemSigns.test(words[at]?.key ?? '')) continue;
    const number = words[at + 1];
    if (number?.kind !== 'number') continue;
    for (let back = at - 1; back >= Math.max(from, at - 3); back--) {
      const side = sides[words[back]?.key ?? ''];
      if (side && back !== verb) return { number, side };
    }
    return undefined;
  }
  return undefined;
}

/** "från § 4", "fr.o.m. kl. 9.40": they come; "t.o.m. § 4", "till kl. 11": they go. */
function limitIn(words: readonly Word[], from: number, to: number): Movement['type'] | undefined {
  for (let at = from; at < to; at++) {
    const key = words[at]?.key ?? '';
    const isOf = (next: number) => {
      const word = words[next]?.key === '.' ? words[next + 1] : words[next];
      return word !== undefined && (itemSigns.test(word.key) || word.key === 'kl' || word.key === 'klockan');
    };
    if (key === 't.o.m' && isOf(at + 1)) return 'departure';
    if (key === 'fr.o.m' && isOf(at + 1)) return 'arrival';
    const isWith = words[at + 1]?.key === 'och' && words[at + 2]?.key === 'med' && isOf(at + 3);
    if (key === 'till' && (isWith || (isOf(at + 1) && words[at + 1]?.key.startsWith('kl')))) return 'departure';
    if (key === 'från' && (isWith || isOf(at + 1))) return 'arrival';
  }
  return undefined;
}
