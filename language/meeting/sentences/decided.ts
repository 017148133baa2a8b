/** Which sentences say that the body decided, and what. Built on word order: see `tells`. */
import { monthOf } from '../dates.ts';
import type { SourceRange } from '../source.ts';
import { isBareBodyWord, isBodyWord, mayBeOwn } from './bodies.ts';
import { type ClauseSpan, clausesBetween, isInfinitiveAt } from './clauses.ts';
import { type DecidingForm, decidingForms } from './deciding-verbs.ts';
import {
  adverbPairs,
  adverbs,
  alsoAdverbs,
  conditions,
  coordinators,
  deedNouns,
  meetingNoun,
  meetingPrepositions,
  modals,
  negations,
  openers,
  otherTimes,
  phraseOpeners,
  subordinators,
  thisMeeting,
} from './function-words.ts';
import type { Word } from './words.ts';

/** What is known around a sentence. */
export interface SentenceScope {
  /** What the minutes call the body, folded; undefined when they do not say. */
  readonly own: string | undefined;
  /** Dates in the passage that are not the meeting's. */
  readonly otherDates: readonly SourceRange[];
  /** The sentence is an item's title: "Beslut om att höja avgiften" is a heading there. */
  readonly isTitle: boolean;
}

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

/** The decisions of this meeting that a sentence tells of, in order. */
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
interface Hit {
  readonly kind: 'clause' | 'text' | 'list' | 'fronted';
  /** The verb. */
  readonly verb: number;
  /** Where the sentence that decides begins. */
  readonly start: number;
  /** First word of what was decided, `att` included. */
  readonly from: number;
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
  if (hit.kind === 'text') return { leadIn, clauses: [], text: { from: hit.from, to }, isList: false };
  const [first, ...others] = clausesBetween(words, hit.from + 1, to);
  const marker = { from: hit.from, to: hit.from + 1 };
  return { leadIn, clauses: first ? [{ ...first, marker }, ...others] : [], text: undefined, isList: false };
}

function contentEnd(words: readonly Word[]): number {
  let end = words.length;
  while (end > 0 && /^[.!…]$/.test(words[end - 1]?.key ?? '')) end--;
  return end;
}

// --- Whether the verb tells that this body decides now ---------------------------------------------------------------

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
  const content = contentAt(words, after.to, end, form, subject, scope);
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

/** Where the clause of the verb begins: after a colon, a semicolon, a dash; -1 when the verb stands in brackets or is quoted. */
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

/** What follows the verb: the subject after it, its particle. `to` is where reading goes on. */
interface After {
  readonly to: number;
  /** Position of the body's word, when the subject stands after the verb. */
  readonly body: number | undefined;
  /** "bestämdes det att" */
  readonly det: boolean;
}

function afterVerb(words: readonly Word[], v: number, form: DecidingForm): After | undefined {
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

function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  for (;;) {
    if (adverbs.has(words[at]?.key ?? '')) at++;
    else if (adverbPairs.has(`${words[at]?.key} ${words[at + 1]?.key}`)) at += 2;
    else return at;
  }
}

function skipAdverbsBack(words: readonly Word[], from: number, least: number): number {
  let at = from;
  for (;;) {
    if (at > least && adverbs.has(words[at - 1]?.key ?? '')) at--;
    else if (at > least + 1 && adverbPairs.has(`${words[at - 2]?.key} ${words[at - 1]?.key}`)) at -= 2;
    else return at;
  }
}

const determiners = new Set(
  'den det de hela nya nyvalda avgående tillträdande ett en enigt enig enhälligt enhällig konstituerande extra årets dagens övriga hela ordinarie tf båda närvarande'.split(
    ' ',
  ),
);
const MAX_BEFORE_BODY = 4; // words: "kommunstyrelsens", "den nya", "ett enigt"

/** Position of the body's word in the noun phrase that begins at `from`; -1 when it is no body's. */
function bodyAt(words: readonly Word[], from: number): number {
  let isIndefinite = false;
  for (let at = from; at < from + MAX_BEFORE_BODY; at++) {
    const word = words[at];
    if (word?.kind !== 'word') return -1;
    if (isBodyWord(word)) return at;
    if (isBareBodyWord(word)) return isIndefinite ? at : -1;
    const isGenitive = word.key.endsWith('s') && word.key.length > 3;
    if (!determiners.has(word.key) && !isGenitive && !word.upper) return -1;
    isIndefinite ||= isGenitive || word.key === 'ett' || word.key === 'en';
  }
  return -1;
}

interface Subject {
  readonly start: number;
  readonly body: number | undefined;
  /** Somebody is named who decides, or nobody needs to be. */
  readonly isExplicit: boolean;
}

/**
 * Swedish says by word order what is told and what is only part of it: in a main clause the verb is the second part
 * ("Styrelsen beslutade", "Efter lunch beslutade styrelsen"), in a subordinate one the subject comes between ("att
 * styrelsen beslutade", "som beslutades").
 */
function subjectOf(
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

function isBoundary(word: Word | undefined): boolean {
  if (!word) return true;
  return word.key === ',' || coordinators.has(word.key) || subordinators.has(word.key);
}

function isVerbLike({ key, kind }: Word): boolean {
  return kind === 'word' && (/(?:ade|ades|erar|eras)$/.test(key) || modals.has(key) || negations.has(key));
}

const prepositions = new Set('för i till av på vid hos med från om under över mot inför enligt genom'.split(' '));

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

// --- Another time, another meeting -----------------------------------------------------------------------------------

function isOtherTime(words: readonly Word[], from: number, to: number, { otherDates }: SentenceScope): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) break;
    if (otherTimes.has(word.key)) return true;
    if (otherDates.some((date) => date.start <= word.start && word.start < date.end)) return true;
    const before = words[at - 1]?.key ?? '';
    if (monthOf(word.key) !== undefined && word.key.length > 3 && meetingPrepositions.has(before)) return true;
    if (isYear(word) && (at === from || before === 'år' || before === 'sedan' || meetingPrepositions.has(before)))
      return true;
    if (word.kind === 'word' && meetingNoun.test(word.key) && isAtMeeting(words, from, at)) return true;
    if (word.key.startsWith('protokoll') && /^(?:enligt|av|i)$/.test(before)) return true;
    if (/^(?:mån|tis|ons|tors|fre|lör|sön)dags$/.test(word.key) && before === 'i') return true;
  }
  return false;
}

function isYear({ key, kind }: Word): boolean {
  return kind === 'number' && /^(?:19|20)\d\d$/.test(key);
}

const MAX_BEFORE_MEETING = 4; // words: "vid kommunstyrelsens extra sammanträde"

/** "vid styrelsemötet", "på sitt möte", but not "vid dagens möte". */
function isAtMeeting(words: readonly Word[], from: number, noun: number): boolean {
  for (let at = noun - 1; at >= from && at >= noun - MAX_BEFORE_MEETING; at--) {
    const key = words[at]?.key ?? '';
    if (thisMeeting.has(key)) return false;
    if (key === 'under' || key === 'efter') return false;
    if (meetingPrepositions.has(key)) return true;
  }
  return false;
}

// --- What was decided ------------------------------------------------------------------------------------------------

const MAX_PHRASE = 24; // words between the verb and `att`: ", med stöd av stadgarna § 3,"

function contentAt(
  words: readonly Word[],
  at: number,
  end: number,
  form: DecidingForm,
  subject: Subject,
  scope: SentenceScope,
): Pick<Hit, 'kind' | 'from'> | undefined {
  const { verb, voice } = form;
  const first = words[at];
  if (verb.isDeed && first?.key !== 'att')
    return subject.body !== undefined && at < end ? { kind: 'text', from: deedStart(words, at, form) } : undefined;
  if (!first || at >= end) return voice === 'passive' ? { kind: 'fronted', from: at } : undefined;
  if (negations.has(first.key)) return undefined;
  if (first.key === 'att') return at + 1 < end ? { kind: 'clause', from: at } : undefined;
  if (first.key === ',') return insertedAt(words, at, end);
  if (first.key === ':') return at + 1 < end ? afterColon(words, at + 1, end) : { kind: 'list', from: at };
  if (first.key === 'om') return aboutAt(words, at, end, form);
  if (isFollowing(words, at)) return endsInColon(words, end) ? { kind: 'list', from: end } : undefined;
  if (verb.takes.includes('infinitive') && isInfinitiveAt(words, at) && voice === 'active')
    return { kind: 'text', from: at };
  const att = attAfter(words, at, end);
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

function afterColon(words: readonly Word[], at: number, end: number): Pick<Hit, 'kind' | 'from'> | undefined {
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
function insertedAt(words: readonly Word[], at: number, end: number): Pick<Hit, 'kind' | 'from'> | undefined {
  if (words[at + 1]?.key === 'att') return at + 2 < end ? { kind: 'clause', from: at + 1 } : undefined;
  if (!phraseOpeners.has(words[at + 1]?.key ?? '') && !adverbs.has(words[at + 1]?.key ?? '')) return undefined;
  const att = attAfter(words, at + 1, end);
  return att >= 0 && words[att - 1]?.key === ',' ? { kind: 'clause', from: att } : undefined;
}

/** Position of the first `att` after `at`, when what stands between is no clause; -1 when there is none. */
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
function aboutAt(
  words: readonly Word[],
  at: number,
  end: number,
  form: DecidingForm,
): Pick<Hit, 'kind' | 'from'> | undefined {
  const next = words[at + 1];
  if (!next || at + 1 >= end) return undefined;
  if (next.key === 'att') return at + 2 < end ? { kind: 'clause', from: at + 1 } : undefined;
  if (!form.verb.takes.includes('om')) return undefined;
  if (next.key === 'följande') return endsInColon(words, end) ? { kind: 'list', from: end } : undefined;
  if (isByLaws(words, at, end) || endsInColon(words, end)) return undefined;
  // "Styrelsen beslutar om avgiften." is a rule as often as a decision.
  if (form.tense === 'present' && !deedNouns.has(next.key)) return undefined;
  if (/^(?:vad|hur|vem|vilken|vilket|vilka|när|det|detta|den|dem|frågan|saken|ärendet)$/.test(next.key))
    return undefined;
  return { kind: 'text', from: at + 1 };
}

const emptyObjects = new Set(
  'det detta dessa frågan ärendet allt saken så där här sådant punkten motionen förslaget beslutet nedanstående följande mycket något vad'.split(
    ' ',
  ),
);

/** "Att köpa motorn beslutades.", "Omval av Bo Al beslutades." */
function isFrontedObject(words: readonly Word[], open: number, v: number, { tense, verb }: DecidingForm): boolean {
  const first = words[open];
  if (!first || tense !== 'past' || verb.lemma !== 'besluta') return false;
  if (first.key === 'att') return v - open > 1;
  const end = skipAdverbsBack(words, v, open);
  if (end <= open || emptyObjects.has(first.key) || adverbs.has(first.key)) return false;
  if (prepositions.has(first.key) || openers.has(first.key) || phraseOpeners.has(first.key)) return false;
  return !words.slice(open, end).some((word) => isBoundary(word) || isVerbLike(word) || word.kind === 'mark');
}

// --- "Beslut" as a noun ----------------------------------------------------------------------------------------------

const decisionNouns = new Set(['beslut', 'beslutet', 'mötesbeslut', 'styrelsebeslut', 'årsmötesbeslut']);
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
