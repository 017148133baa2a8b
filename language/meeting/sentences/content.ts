/** What was decided, after the verb or before it. */

import { adverbs, deedNouns, negations, openers, phraseOpeners, ruleWords } from '../../syntax/function-words.ts';
import { isInfinitiveAt } from './clauses.ts';
import { type DecidingForm, decidingForms } from './deciding-verbs.ts';
import { skipAdverbsBack } from './phrases.ts';
import type { SentenceScope } from './scope.ts';
import { isBoundary, isVerbLike, prepositions, type Subject } from './subject.ts';
import type { Word } from './words.ts';

/** What was decided: where it begins, and how it is said. */
export interface Content {
  /** `fronted`: it is before the verb, "Att köpa motorn beslutades". */
  readonly kind: 'clause' | 'text' | 'list' | 'fronted';
  /** First word of what was decided, `att` included. */
  readonly from: number;
}

const MAX_PHRASE = 24; // words between the verb and `att`: ", med stöd av stadgarna § 3,"

/** A deciding verb in its sentence, and where the words after it are. */
export interface DecidingVerb {
  readonly words: readonly Word[];
  /** First word after the verb and its adverbs. */
  readonly at: number;
  /** After the last word that can be content. */
  readonly end: number;
  readonly form: DecidingForm;
  readonly subject: Subject;
  readonly scope: SentenceScope;
}

export function contentAt(deciding: DecidingVerb): Content | undefined {
  const { words, at, end, form, subject, scope } = deciding;
  const { verb, voice } = form;
  const first = words[at];
  if (verb.isDeed && first?.key !== 'att')
    return subject.body !== undefined && at < end ? { kind: 'text', from: deedStart(words, at, form) } : undefined;
  if (!first || at >= end) return voice === 'passive' ? { kind: 'fronted', from: at } : undefined;
  if (negations.has(first.key)) return undefined;
  if (first.key === 'att') {
    // "beslutade att:" and a list
    if (words[at + 1]?.key === ':' && at + 2 >= end) return { kind: 'list', from: end };
    return at + 1 < end ? { kind: 'clause', from: at } : undefined;
  }
  if (first.key === ',') return insertedAt(words, at, end);
  if (first.key === ':') return at + 1 < end ? afterColon(words, at + 1, end) : { kind: 'list', from: at };
  if (first.key === 'om') return aboutAt(deciding);
  if (isFollowing(words, at)) return endsInColon(words, end) ? { kind: 'list', from: end } : undefined;
  if (verb.takes.includes('infinitive') && isInfinitiveAt(words, at) && voice === 'active')
    return { kind: 'text', from: at };
  const att = attAfter(words, at, end);
  // "beslutar med röstsiffrorna 4–1 att:"
  if (att >= 0 && words[att + 1]?.key === ':') return att + 2 < end ? undefined : { kind: 'list', from: end };
  if (phraseOpeners.has(first.key)) {
    if (att >= 0) return { kind: 'clause', from: att };
    const isAccording = first.key === 'enligt' || (first.key === 'i' && words[at + 1]?.key === 'enlighet');
    if (isAccording && !scope.isTitle && !isByLaws(words, at, end)) return { kind: 'text', from: at };
    return voice === 'passive' ? { kind: 'fronted', from: at } : undefined;
  }
  if (verb.takes.includes('noun') && deedNouns.has(first.key)) return { kind: 'text', from: at };
  // "beslutade omgående att"
  return att >= 0 && att - at <= 2 && first.kind === 'word' && !first.upper ? { kind: 'clause', from: att } : undefined;
}

function deedStart(words: readonly Word[], at: number, { verb, tense }: DecidingForm): number {
  const forms = (tense === 'past' ? verb.past : verb.present).split(' ');
  for (let back = at - 1; back >= 0; back--) if (forms.includes(words[back]?.key ?? '')) return back;
  return at;
}

export function afterColon(words: readonly Word[], at: number, end: number): Content | undefined {
  return words[at]?.key === 'att' && at + 1 < end ? { kind: 'clause', from: at } : { kind: 'text', from: at };
}

function isFollowing(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key;
  return key === 'följande' || (key === 'enligt' && words[at + 1]?.key === 'följande');
}

function endsInColon(words: readonly Word[], end: number): boolean {
  return words[end - 1]?.key === ':';
}

/** "enligt stadgarna", "enligt delegationsordningen": a rule, not a decision. */
function isByLaws(words: readonly Word[], at: number, end: number): boolean {
  return words.slice(at, end).some(({ key }) => /^(?:stadga|lag|delegations|reglement|arbetsordning)/.test(key));
}

/** ", på förslag av Bo Al, att", ", att" */
function insertedAt(words: readonly Word[], at: number, end: number): Content | undefined {
  if (words[at + 1]?.key === 'att') return at + 2 < end ? { kind: 'clause', from: at + 1 } : undefined;
  if (!phraseOpeners.has(words[at + 1]?.key ?? '') && !adverbs.has(words[at + 1]?.key ?? '')) return undefined;
  const att = attAfter(words, at + 1, end);
  return att >= 0 && words[att - 1]?.key === ',' ? { kind: 'clause', from: att } : undefined;
}

/** Position of the first `att` after `at`, when what is between is no clause; -1 when there is none. */
function attAfter(words: readonly Word[], at: number, end: number): number {
  for (let to = at; to < Math.min(end - 1, at + MAX_PHRASE); to++) {
    const key = words[to]?.key ?? '';
    if (key === 'att') {
      // "efter att ha diskuterat", "med motiveringen att"
      const before = words[to - 1]?.key ?? '';
      if (before === 'efter' || before === 'utan' || before === 'genom' || before === 'för') continue;
      return before.startsWith('motivering') ? -1 : to;
    }
    if (key === ';' || key === ':' || negations.has(key) || decidingForms.has(key)) return -1;
  }
  return -1;
}

/** "beslutade om att …", "beslutade om omval av NN", "beslutar om följande plan:" */
function aboutAt(deciding: DecidingVerb): Content | undefined {
  const { words, at, end, form } = deciding;
  const next = words[at + 1];
  if (!next || at + 1 >= end) return undefined;
  if (next.key === 'att') return at + 2 < end ? { kind: 'clause', from: at + 1 } : undefined;
  if (!form.verb.takes.includes('om')) return undefined;
  if (next.key === 'följande') return endsInColon(words, end) ? { kind: 'list', from: end } : undefined;
  if (isByLaws(words, at, end) || endsInColon(words, end)) return undefined;
  if (form.tense === 'present' && !deedNouns.has(next.key) && !isDecidedNow(deciding)) return undefined;
  if (/^(?:vad|hur|vem|vilken|vilket|vilka|när|det|detta|den|dem|frågan|saken|ärendet)$/.test(next.key))
    return undefined;
  return { kind: 'text', from: at + 1 };
}

/** "Styrelsen beslutar om avgiften." is a rule as often as a decision, unless it is a paragraph by itself, and begins with who decides. */
function isDecidedNow({ words, at, end, subject, scope }: DecidingVerb): boolean {
  const { body, start } = subject;
  const { isAlone, isTitle } = scope;
  if (!isAlone || isTitle || body === undefined || start !== 0 || words[end]?.key !== '.') return false;
  return (
    !words.slice(0, end).some(({ key }) => ruleWords.has(key)) && words.slice(at, end).every(({ key }) => key !== ',')
  );
}

const emptyObjects = new Set(
  'det detta dessa frågan ärendet allt saken så där här sådant punkten motionen förslaget beslutet nedanstående följande mycket något vad'.split(
    ' ',
  ),
);

/** "Att köpa motorn beslutades.", "Omval av Bo Al beslutades." */
export function isFrontedObject(
  words: readonly Word[],
  open: number,
  v: number,
  { tense, verb }: DecidingForm,
): boolean {
  const first = words[open];
  if (!first || tense !== 'past' || verb.lemma !== 'besluta') return false;
  if (first.key === 'att') return v - open > 1;
  const end = skipAdverbsBack(words, v, open);
  if (end <= open || emptyObjects.has(first.key) || adverbs.has(first.key)) return false;
  if (prepositions.has(first.key) || openers.has(first.key) || phraseOpeners.has(first.key)) return false;
  return !words.slice(open, end).some((word) => isBoundary(word) || isVerbLike(word) || word.kind === 'mark');
}
