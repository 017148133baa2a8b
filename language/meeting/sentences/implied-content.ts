/** What a sentence that only implies a decision is about, and whom it elects: "Dagordningen godkändes.", "Till justerare valdes NN." */

import { adverbs, negations } from '../../syntax/function-words.ts';
import { decidingForms } from './deciding-verbs.ts';
import { partsOf } from './election-parts.ts';
import { electedForms, electsForms } from './election-words.ts';
import { implyingVerbs } from './implying-verbs.ts';
import type { Name, NameSense } from './name-lists.ts';
import { bodyAt, skipAdverbs, skipAdverbsBack } from './phrases.ts';
import { formsIn } from './word-test.ts';
import type { Word } from './words.ts';

/** Positions in the words, half-open. */
interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Implied {
  /** The matter, or the office that somebody was elected to. */
  readonly what: Span | undefined;
  /** Those who were elected. */
  readonly whom: readonly Name[];
}

const granting = implyingVerbs.filter(({ elects }) => !elects);
/** What it was done to is before the verb, or after it when something else begins the sentence. */
const passive: ReadonlySet<string> = new Set([
  ...granting.flatMap((verb) => formsIn(verb.passive)),
  'beslutades',
  'beslöts',
]);
/** What it was done to is after the verb, and who did it before. */
const active: ReadonlySet<string> = new Set(
  // "Mötet biföll motionen." says that it was decided.
  granting.flatMap((verb) => formsIn(verb.active)).filter((form) => !decidingForms.has(form)),
);
const granted = /^bevilja/u;
const filed = /^(?:lades|läggs)$/u;
/** They begin what is said besides. */
const ends = /^(?:[,.;:!–]|med|efter|enligt|utan|av|som|då|när|eftersom|i|på|vid|under)$/u;

export function impliedIn(words: readonly Word[], scope: NameSense): Implied {
  const v = words.findIndex(({ key }) => passive.has(key) || active.has(key) || isElection(key));
  const key = words[v]?.key ?? '';
  if (v < 0) return { what: undefined, whom: [] };
  if (isElection(key)) {
    const names = partsOf(words, scope, v).flatMap((part) => (part.kind === 'names' ? part.names : []));
    return { what: officeSpan(words), whom: names };
  }
  if (active.has(key)) return { what: objectAfter(words, v, bodyAt(words, 0) < 0), whom: [] };
  const before = { from: 0, to: skipAdverbsBack(words, v, 0) };
  // "Styrelsen beviljades ansvarsfrihet."
  if (granted.test(key) && !words.slice(0, v).some((word) => word.key === 'ansvarsfrihet'))
    return { what: objectAfter(words, v, false), whom: [] };
  return { what: isMatter(words, before) ? before : objectAfter(words, v, false), whom: [] };
}

function isElection(key: string): boolean {
  return electedForms.has(key) || electsForms.has(key);
}

/** A noun phrase, not "Därmed", "Efter diskussion", "Det". */
function isMatter(words: readonly Word[], { from, to }: Span): boolean {
  const first = words[from];
  if (to <= from || !first || ends.test(first.key) || adverbs.has(first.key) || first.key === 'det') return false;
  return !words.slice(from, to).some(({ key }) => /^[,;:]$|(?:ade|des)$/.test(key) || negations.has(key));
}

function objectAfter(words: readonly Word[], v: number, skipsBody: boolean): Span | undefined {
  let from = skipAdverbs(words, v + 1);
  const body = skipsBody ? bodyAt(words, from) : -1;
  // "Därefter godkände mötet dagordningen."
  if (body >= 0 && words[body + 1]?.kind === 'word') from = body + 1;
  let to = from;
  while (
    to < words.length &&
    !ends.test(words[to]?.key ?? '') &&
    !(filed.test(words[v]?.key ?? '') && words[to]?.key === 'till')
  )
    to++;
  const isNothing = words[from]?.key === 'att' || words[from]?.key === 'till';
  return to > from && !isNothing ? { from, to } : undefined;
}

/** "kassör" in "Till kassör valdes NN." */
function officeSpan(words: readonly Word[]): Span | undefined {
  const link = words.findIndex(({ key }, at) => (key === 'till' || key === 'som') && words[at + 1]?.kind === 'word');
  if (link < 0) return undefined;
  let to = link + 1;
  while (to < words.length) {
    const word = words[to];
    if (word?.kind !== 'word' || word.upper || isElection(word.key) || /^(?:på|av|och|samt)$/.test(word.key)) break;
    to++;
  }
  return to > link + 1 ? { from: link + 1, to } : undefined;
}
