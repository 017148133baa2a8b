/** Which sentences say that the body decided, and what. Built on word order: see `subject.ts`. */

import { coordinators, negations } from '../../syntax/function-words.ts';
import { mayBeOwn } from './bodies.ts';
import { type ClauseSpan, clausesBetween, isInfinitiveAt } from './clauses.ts';
import { afterColon, type Content, contentAt, isFrontedObject } from './content.ts';
import { type DecidingForm, decidingForms, decisionNouns } from './deciding-verbs.ts';
import { isOtherTime } from './other-time.ts';
import { skipAdverbs } from './phrases.ts';
import type { SentenceScope } from './scope.ts';
import { afterVerb, subjectOf } from './subject.ts';
import type { Word } from './words.ts';

/** A decision told in a sentence: positions in its words, half-open. */
export interface DecidedSpan {
  /** The words up to what was decided: "Efter diskussion beslutade mötet". */
  readonly leadIn: { readonly from: number; readonly to: number };
  readonly clauses: readonly ClauseSpan[];
  /** What was decided without a clause: "omval av Bo Al". */
  readonly text: { readonly from: number; readonly to: number } | undefined;
  /** What was decided is the list below: "om följande plan:". */
  readonly isList: boolean;
}

/** The decisions of this meeting that a sentence reports, in order. */
export function decidedIn(words: readonly Word[], scope: SentenceScope): DecidedSpan[] {
  const end = contentEnd(words);
  if (words.at(-1)?.key === '?') return [];
  const hits: Hit[] = [];
  let from = 0;
  for (let v = 0; v < end; v++) {
    const form = decidingForms.get(words[v]?.key ?? '');
    if (!form) continue;
    const hit = hitAt(words, from, v, end, form, scope, hits.length > 0);
    if (!hit) continue;
    hits.push(hit);
    from = hit.from;
    v = hit.from;
    if (hit.kind === 'fronted') break;
  }
  if (hits.length === 0) {
    const noun = nounAt(words, end, scope);
    if (noun) hits.push(noun);
  }
  return hits.map((hit, at) => spanOf(words, hit, hits[at - 1], hits[at + 1], end));
}

/** Where what was decided begins, and how it is said. */
interface Hit extends Content {
  /** The verb. */
  readonly verb: number;
  /** Where the sentence that decides begins. */
  readonly start: number;
}

function spanOf(
  words: readonly Word[],
  hit: Hit,
  before: Hit | undefined,
  after: Hit | undefined,
  end: number,
): DecidedSpan {
  const to = after ? after.start : end;
  const leadFrom = before ? hit.start : 0;
  if (hit.kind === 'fronted') {
    const isClause = words[hit.start]?.key === 'att';
    return {
      leadIn: { from: isClause ? hit.verb : to, to },
      clauses: isClause ? [{ marker: { from: hit.start, to: hit.start + 1 }, from: hit.start + 1, to: hit.verb }] : [],
      text: isClause ? undefined : { from: hit.start, to },
      isList: false,
    };
  }
  const leadIn = { from: leadFrom, to: hit.from };
  if (hit.kind === 'list') return { leadIn, clauses: [], text: undefined, isList: true };
  if (hit.kind === 'text') {
    // "beslutade köpa in datorer, byta lås samt att …"
    const clauses = isInfinitiveAt(words, hit.from) ? clausesBetween(words, hit.from, to) : [];
    if (clauses.length > 1) return { leadIn, clauses, text: undefined, isList: false };
    return { leadIn, clauses: [], text: { from: hit.from, to }, isList: false };
  }
  const [first, ...others] = clausesBetween(words, hit.from + 1, to);
  const marker = { from: hit.from, to: hit.from + 1 };
  return { leadIn, clauses: first ? [{ ...first, marker }, ...others] : [], text: undefined, isList: false };
}

function contentEnd(words: readonly Word[]): number {
  let end = words.length;
  while (end > 0 && /^[.!…]$/.test(words[end - 1]?.key ?? '')) end--;
  return end;
}

// --- Does the verb say that this body decides now? ---------------------------------------------------------------

function hitAt(
  words: readonly Word[],
  from: number,
  v: number,
  end: number,
  form: DecidingForm,
  scope: SentenceScope,
  follows: boolean,
): Hit | undefined {
  const open = clauseStart(words, from, v);
  if (open < 0) return undefined;
  const after = afterVerb(words, v, form);
  if (!after) return undefined;
  const subject = subjectOf(words, open, v, form, after, follows);
  if (!subject) return undefined;
  if (subject.body !== undefined && !mayBeOwn(words[subject.body]?.key ?? '', scope.own)) return undefined;
  // "Att stänga bastun i juli beslutades": July is part of what was decided.
  const cueFrom = words[open]?.key === 'att' ? v : subject.isExplicit ? subject.start : open;
  if (isOtherTime(words, cueFrom, v, scope)) return undefined;
  if (
    follows &&
    !coordinators.has(words[subject.start]?.key ?? '') &&
    !coordinators.has(words[subject.start - 1]?.key ?? '') &&
    words[open - 1]?.key !== ';'
  )
    return undefined;
  const start = follows && coordinators.has(words[subject.start - 1]?.key ?? '') ? subject.start - 1 : subject.start;
  const content = contentAt({ words, at: after.to, end, form, subject, scope });
  if (!content) return undefined;
  if (content.kind !== 'fronted') {
    if (isOtherTime(words, after.to, content.from, scope)) return undefined;
    if (scope.isTitle && !(content.kind === 'clause' && (form.tense === 'past' || words.at(-1)?.key === '.')))
      return undefined;
    return { ...content, verb: v, start };
  }
  return isFrontedObject(words, open, v, form) && !scope.isTitle
    ? { kind: 'fronted', verb: v, start: open, from: v }
    : undefined;
}

/** Where the clause of the verb begins: after a colon, a semicolon, a dash; -1 when the verb is in brackets or is quoted. */
function clauseStart(words: readonly Word[], from: number, v: number): number {
  let brackets = 0;
  let quotes = 0;
  let open = from;
  for (let at = from; at < v; at++) {
    const { key = '', spaced = false, kind } = words[at] ?? {};
    if (kind !== 'mark') continue;
    if (key === '(') brackets++;
    else if (key === ')') brackets--;
    else if (key === '”' || key === '"' || key === '“' || key === '»' || key === '«') quotes++;
    else if (key === ':' || key === ';' || key === '|') open = at + 1;
    else if ((key === '–' || key === '—' || key === '-') && spaced) open = at + 1;
  }
  return brackets > 0 || quotes % 2 === 1 ? -1 : open;
}

// --- "Beslut" as a noun ----------------------------------------------------------------------------------------------

const made = new Set('togs fattades tas fattas blev blir'.split(' '));
const pending =
  /^(?:fattas|tas|krävs|kan|ska|skall|skjuts|väntar|behövs|måste|bör|saknas|kommer|avvaktar|önskas|togs|fattades|överklagades)$/;

/** "Beslut om att …", "Beslut togs att …", "Beslut: Godkändes." */
function nounAt(words: readonly Word[], end: number, scope: SentenceScope): Hit | undefined {
  if (!decisionNouns.has(words[0]?.key ?? '') || scope.isTitle) return undefined;
  const hit = (kind: Hit['kind'], from: number): Hit | undefined =>
    from < end && !isOtherTime(words, 1, from, scope) ? { kind, verb: 0, start: 0, from } : undefined;
  let at = skipAdverbs(words, 1);
  if (words[at]?.key === ':') {
    const content = at + 1 < end ? afterColon(words, at + 1, end) : undefined;
    return content && !negations.has(words[at + 1]?.key ?? '') ? hit(content.kind, content.from) : undefined;
  }
  const isMade = made.has(words[at]?.key ?? '');
  if (isMade) at = skipAdverbs(words, at + 1);
  if (words[at]?.key === 'om') at++;
  if (words[at]?.key === 'att') {
    const waits = !isMade && words.slice(at, end).some(({ key }) => pending.test(key));
    return waits || at + 1 >= end ? undefined : hit('clause', at);
  }
  return !isMade && words[at]?.key === 'enligt' && words[at - 1]?.key !== 'om' ? hit('text', at) : undefined;
}
