/** What was decided in one sentence, clause by clause. */
import { noInfinitives, shortInfinitives } from '../../syntax/function-words.ts';
import type { Word } from './words.ts';

/** A clause as positions in a list of words, half-open; `att` and the word that joins it to the clause before are its marker. */
export interface ClauseSpan {
  readonly marker: { readonly from: number; readonly to: number } | undefined;
  readonly from: number;
  readonly to: number;
}

const joining = new Set(['och', 'samt', 'dels', ',', ';']);

/**
 * The clauses between two positions, of which the first begins after its `att`: a second `och att`, `samt att`, `, att` is
 * one of its own, and so is each infinitive of a list with commas. What follows another `att` than these belongs to that.
 */
export function clausesBetween(words: readonly Word[], from: number, to: number): ClauseSpan[] {
  const marks = attMarks(words, from, to);
  if (marks.length === 0) return infinitives(words, from, to);
  const spans: ClauseSpan[] = [];
  let start = from;
  let marker: ClauseSpan['marker'];
  for (const mark of [...marks, undefined]) {
    spans.push({ marker, from: start, to: mark ? mark.from : to });
    if (!mark) break;
    marker = mark;
    start = mark.to;
  }
  return spans.some((span) => span.to - span.from < 1) ? [{ marker: undefined, from, to }] : spans;
}

/** Where "och att", ", samt att", "; att" join clauses of the same decision. */
function attMarks(words: readonly Word[], from: number, to: number): { from: number; to: number }[] {
  const marks: { from: number; to: number }[] = [];
  for (let at = from + 1; at < to; at++) {
    if (words[at]?.key !== 'att') continue;
    let start = at;
    while (start > from && joining.has(words[start - 1]?.key ?? '')) start--;
    // "uppdra åt NN att köpa färg och att måla": both are what NN is to do.
    if (start === at) return marks;
    if (start === from) continue;
    marks.push({ from: start, to: at + 1 });
  }
  return marks;
}

const MIN_WORDS = 2; // an infinitive and what is done: "sälja, hyra ut eller låna ut båten" is one clause

/** "godkänna dagordningen, välja Bo Al och avsluta mötet": three clauses, when each has an infinitive and an object. */
function infinitives(words: readonly Word[], from: number, to: number): ClauseSpan[] {
  const whole: ClauseSpan[] = [{ marker: undefined, from, to }];
  if (!isInfinitiveAt(words, from)) return whole;
  const marks: { from: number; to: number }[] = [];
  let commas = 0;
  for (let at = from + 1; at < to; at++) {
    const key = words[at]?.key;
    if (key === 'att' || key === 'som' || key === 'om') return whole;
    if (key !== ',' && key !== 'och' && key !== 'samt') continue;
    const joinsBoth = key === ',' && (words[at + 1]?.key === 'och' || words[at + 1]?.key === 'samt');
    const next = at + (joinsBoth ? 2 : 1);
    if (!isInfinitiveAt(words, next) || next >= to) continue;
    if (key === ',') commas++;
    marks.push({ from: at, to: next });
    at = next - 1;
  }
  if (commas === 0) return whole;
  const spans = [{ from, to: from }, ...marks].map((mark, at): ClauseSpan => {
    const end = marks[at]?.from ?? to;
    return { marker: at === 0 ? undefined : mark, from: mark.to, to: end };
  });
  return spans.every((span) => span.to - span.from >= MIN_WORDS && hasObject(words, span)) ? spans : whole;
}

function hasObject(words: readonly Word[], { from, to }: ClauseSpan): boolean {
  return words.slice(from + 1, to).some(({ kind }) => kind !== 'mark');
}

/** True if the word is an infinitive, as far as its form shows: "köpa", "avslå", "ge". */
export function isInfinitiveAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind !== 'word' || word.upper) return false;
  if (shortInfinitives.has(word.key)) return true;
  return (
    word.key.length > 2 &&
    word.key.endsWith('a') &&
    !noInfinitives.has(word.key) &&
    !/(?:orna|arna|erna)$/.test(word.key)
  );
}
