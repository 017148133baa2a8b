/** Who decides in a sentence, and whether the sentence asserts it: from the order of its words. */

import {
  alsoAdverbs,
  conditions,
  coordinators,
  modals,
  negations,
  openers,
  phraseOpeners,
  subordinators,
} from '../../syntax/function-words.ts';
import { isBodyWord } from './bodies.ts';
import type { DecidingForm } from './deciding-verbs.ts';
import { bodyAt, skipAdverbs, skipAdverbsBack } from './phrases.ts';
import type { Word } from './words.ts';

/** What follows the verb: the subject after it, its particle. `to` is where reading continues. */
export interface After {
  readonly to: number;
  /** Position of the body's word, when the subject is after the verb. */
  readonly body: number | undefined;
  /** "bestämdes det att" */
  readonly det: boolean;
}

export function afterVerb(words: readonly Word[], v: number, form: DecidingForm): After | undefined {
  let to = skipAdverbs(words, v + 1);
  let body: number | undefined;
  let det = false;
  if (form.voice === 'active') {
    const noun = bodyAt(words, to);
    if (noun >= 0) {
      body = noun;
      to = skipAdverbs(words, noun + 1);
    }
  } else if (words[to]?.key === 'det') {
    det = true;
    to = skipAdverbs(words, to + 1);
  } else if (words[to]?.key === 'av' && bodyAt(words, to + 1) >= 0) {
    to = skipAdverbs(words, bodyAt(words, to + 1) + 1);
  }
  if (form.verb.particle) {
    if (!form.verb.particle.split(' ').includes(words[to]?.key ?? '')) return undefined;
    to = skipAdverbs(words, to + 1);
  }
  return { to, body, det };
}

export interface Subject {
  readonly start: number;
  readonly body: number | undefined;
  /** Somebody is named who decides, or nobody needs to be. */
  readonly isExplicit: boolean;
}

/**
 * Swedish says by word order what is stated and what is only part of it: in a main clause the verb is the second part
 * ("Styrelsen beslutade", "Efter lunch beslutade styrelsen"), in a subordinate one the subject comes between ("att
 * styrelsen beslutade", "som beslutades").
 */
export function subjectOf(
  words: readonly Word[],
  open: number,
  v: number,
  form: DecidingForm,
  after: After,
  follows: boolean,
): Subject | undefined {
  const back = skipAdverbsBack(words, v, open);
  const previous = words[back - 1]?.key ?? '';
  const inverted = after.body !== undefined || after.det;
  if (inverted) {
    // "Beslutade mötet att …?", "Beslutar mötet att …, så …"
    if (v === open) return undefined;
    if (back > open && subordinators.has(previous) && !alsoAdverbs.has(previous)) return undefined;
    if (isCondition(words, open, form)) return undefined;
    return { start: open, body: after.body, isExplicit: false };
  }
  return form.voice === 'active'
    ? activeSubject(words, open, back, v, form, follows)
    : passiveSubject(words, open, back, form);
}

function isCondition(words: readonly Word[], open: number, { tense }: DecidingForm): boolean {
  return tense === 'present' && conditions.has(words[open]?.key ?? '');
}

function activeSubject(
  words: readonly Word[],
  open: number,
  back: number,
  v: number,
  form: DecidingForm,
  follows: boolean,
): Subject | undefined {
  let from = back;
  while (from > open && !isBoundary(words[from - 1])) from--;
  // "Sektionen och styrelsen beslutade": the coordinator joins two nouns.
  const boundary = from > open ? (words[from - 1]?.key ?? '') : '';
  if (from === back) {
    // "Beslutade att …", "… och beslutade att …"
    if (boundary === '') return needsBody(form) ? undefined : { start: v, body: undefined, isExplicit: true };
    if (!coordinators.has(boundary) && boundary !== ',') return undefined;
    if (follows) return { start: from - 1, body: undefined, isExplicit: true };
    const body = earlierBody(words, open, from - 1);
    if (needsBody(form) || body === undefined) return undefined;
    return { start: open, body: body < 0 ? undefined : body, isExplicit: false };
  }
  const body = bodyAt(words, from);
  if (body < 0 || words.slice(body + 1, back).some(isVerbLike)) return undefined;
  if (boundary !== '' && !coordinators.has(boundary) && boundary !== ',') return undefined;
  const reported =
    boundary !== '' &&
    boundary !== ',' &&
    words[from - 2]?.key !== ',' &&
    words.slice(open, from - 1).some(({ key }) => key === 'att' || key === 'huruvida' || key === 'om');
  if (reported && !follows) return undefined;
  return { start: from, body, isExplicit: true };
}

function needsBody({ verb }: DecidingForm): boolean {
  return verb.isDeed === true || (verb.particle !== undefined && verb.lemma === 'fatta beslut');
}

export function isBoundary(word: Word | undefined): boolean {
  if (!word) return true;
  return word.key === ',' || coordinators.has(word.key) || subordinators.has(word.key);
}

export function isVerbLike({ key, kind }: Word): boolean {
  return kind === 'word' && (/(?:ade|ades|erar|eras)$/.test(key) || modals.has(key) || negations.has(key));
}

export const prepositions = new Set(
  'för i till av på vid hos med från om under över mot inför enligt genom'.split(' '),
);

/**
 * Who is the subject of the clause before the coordinator at `to`, and so of "och beslutade" after it: the position of
 * the body's word, or -1 when the minutes leave it out ("Diskuterade frågan och beslutade"); undefined when it is
 * somebody else, or not certain.
 */
function earlierBody(words: readonly Word[], open: number, to: number): number | undefined {
  const first = words[open];
  if (!first) return undefined;
  const own = bodyAt(words, open);
  if (own >= 0) return own;
  if (/(?:ade|erade)$/.test(first.key)) return -1;
  // "Efter lunch diskuterade styrelsen frågan och beslutade"
  for (let at = open + 1; at < to; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before || !isBodyWord(word)) continue;
    if (/(?:ade|de|te|ar|er)$/.test(before.key) && !prepositions.has(before.key) && !subordinators.has(before.key))
      return at;
  }
  return undefined;
}

function passiveSubject(words: readonly Word[], open: number, back: number, form: DecidingForm): Subject | undefined {
  const previous = words[back - 1]?.key ?? '';
  if (back === open) return { start: open, body: undefined, isExplicit: true };
  const before = back - 1 > open ? (words[back - 2]?.key ?? '') : '';
  // "Efter det beslutades att …"
  if (previous === 'det' && !phraseOpeners.has(before)) {
    const isMain = before === '' || coordinators.has(before) || before === ',';
    return isMain ? { start: back - 1, body: undefined, isExplicit: true } : undefined;
  }
  if (subordinators.has(previous) && !alsoAdverbs.has(previous)) return undefined;
  if (isCondition(words, open, form)) return undefined;
  let from = back;
  while (from > open && words[from - 1]?.key !== ',' && !coordinators.has(words[from - 1]?.key ?? '')) from--;
  const segment = words.slice(from, back);
  const isOpened = openers.has(words[open]?.key ?? '');
  if (segment.some(({ key }) => modals.has(key)) && !(isOpened && form.tense === 'past')) return undefined;
  if (!isOpened && words.slice(open, back).some(({ key }) => negations.has(key))) return undefined;
  const begins = words[open]?.key;
  const isObject = begins === 'att';
  if (!isOpened && !isObject && segment.some(({ key }) => isReporting(key))) return undefined;
  return { start: open, body: undefined, isExplicit: false };
}

function isReporting(key: string): boolean {
  return (
    key === 'att' ||
    key === 'som' ||
    key === 'vad' ||
    key === 'vilket' ||
    key === 'vilka' ||
    key === 'huruvida' ||
    key === 'ifall'
  );
}
