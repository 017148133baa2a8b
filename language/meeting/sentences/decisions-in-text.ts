/** The decisions that a text reports, as places in it: what the model and the digest are both read from. */
import type { SourceRange } from '../../source/range.ts';
import { type ClauseSpan, clausesBetween } from './clauses.ts';
import { type DecidedSpan, decidedIn } from './decided.ts';
import { mayDecide } from './deciding-verbs.ts';
import type { SentenceScope } from './scope.ts';
import { sentencesOf } from './split.ts';
import { type Word, wordsIn } from './words.ts';

/** A clause; all ranges are positions in the text. */
export interface ClausePart extends SourceRange {
  /** `att`, and what joins it to the clause before. */
  readonly marker: SourceRange | undefined;
}

/** A decision told in a sentence. */
export interface ToldDecision {
  readonly leadIn: SourceRange | undefined;
  readonly clauses: readonly ClausePart[];
  /** What was decided without a clause. */
  readonly text: SourceRange | undefined;
  /** What was decided is the list below. */
  readonly isList: boolean;
}

const LONGEST = 300; // words: a longer one is no sentence

/** The sentences of a text that may be read, as words. */
export function readableSentences(text: string): Word[][] {
  return sentencesOf(wordsIn(text)).filter((words) => words.length <= LONGEST);
}

/** The decisions in a text, in order. */
export function decisionsInText(text: string, scope: SentenceScope): ToldDecision[] {
  if (!mayDecide(text)) return [];
  const sentences = readableSentences(text);
  const isAlone = sentences.length === 1;
  return sentences.flatMap((words) => decidedIn(words, { ...scope, isAlone }).map((span) => placed(span, words)));
}

/** Position of the first sentence but the first one that reports a decision; undefined when none does. */
export function nextDecisionAt(text: string, scope: SentenceScope): number | undefined {
  if (!mayDecide(text)) return undefined;
  const next = readableSentences(text)
    .slice(1)
    .find((words) => decidedIn(words, scope).some((span) => !span.isList));
  return next?.[0]?.start;
}

const mayJoin = /(?:och|samt|dels|[,;])\s+att\s|,[^,]+(?:och|samt)\s/i;

/** The clauses that the text of a clause consists of: "måla bryggan och att byta två plankor" are two. The last reaches to its end. */
export function clauseParts(text: string): ClausePart[] {
  const words = mayJoin.test(text) ? (sentencesOf(wordsIn(text))[0] ?? []) : [];
  const spans = words.length > 0 && words.length <= LONGEST ? clausesBetween(words, 0, words.length) : [];
  return spans.map((span, at) => {
    const part = clausePart(span, words, false);
    return at === spans.length - 1 ? { ...part, end: text.length } : part;
  });
}

function placed({ leadIn, clauses, text, isList }: DecidedSpan, words: readonly Word[]): ToldDecision {
  return {
    leadIn: leadIn.to > leadIn.from ? rangeOf(words, leadIn, false) : undefined,
    clauses: clauses.map((span, at) => clausePart(span, words, at === clauses.length - 1)),
    text: text && rangeOf(words, text, true),
    isList,
  };
}

function clausePart({ marker, from, to }: ClauseSpan, words: readonly Word[], isLast: boolean): ClausePart {
  return { ...rangeOf(words, { from, to }, isLast), marker: marker && rangeOf(words, marker, false) };
}

/** Where words are; with the full stop after the last one when it ends the sentence. */
function rangeOf(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  withStop: boolean,
): SourceRange {
  const start = words[from]?.start ?? 0;
  const isStop = withStop && /^[.!…]$/.test(words[to]?.key ?? '');
  return { start, end: words[isStop ? to : to - 1]?.end ?? start };
}
