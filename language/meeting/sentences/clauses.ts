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
    const [first, ...others] = infinitives(words, start, mark ? mark.from : to);
    spans.push({ from: start, to: start, ...first, marker }, ...others);
    if (!mark) break;
    marker = mark;
    start = mark.to;
  }
  return spans.some((span) => span.to - span.from < 1) ? [{ marker: undefined, from, to }] : spans;
}

/** Where "och att", ", samt att", "; att" join clauses of the same decision. */
function attMarks(words: readonly Word[], from: number, to: number): { from: number; to: number }[] {
  const marks: { from: number; to: number }[] = [];
  /** Where another `att` and what somebody is to do begins: "i uppdrag att återkomma". */
  let within = -1;
  for (let at = from + 1; at < to; at++) {
    if (words[at]?.key !== 'att') continue;
    let start = at;
    while (start > from && joining.has(words[start - 1]?.key ?? '')) start--;
    if (start === at) {
      if (within >= 0 || !isTask(words, at)) return marks;
      within = at;
      continue;
    }
    if (start === from) continue;
    if (within >= 0) {
      // "uppdra åt NN att köpa färg och att måla": both are what NN is to do.
      const saying = words.slice(within, start).some(({ key }) => takesClause.test(key));
      if (saying || !isPassiveClause(words, at + 1, to)) return marks;
      within = -1;
    }
    marks.push({ from: start, to: at + 1 });
  }
  return marks;
}

/** "i uppdrag att", "uppdra åt NN att": an infinitive follows, not a clause with a subject. */
function isTask(words: readonly Word[], at: number): boolean {
  const next = words.slice(at + 1, at + 8).findIndex((_, after) => isInfinitiveAt(words, at + 1 + after));
  const given = words.slice(Math.max(0, at - 6), at).some(({ key }) => key === 'uppdrag' || key === 'uppdra');
  return next === 0 || (given && next > 0);
}

/** Verbs after which a clause with `att` may be what is said or seen to: "meddela att …, och att …". */
const takesClause =
  /^(?:meddela|informera|påpeka|framföra|säga|upplysa|yttra|svara|anföra|förklara|bevaka|säkerställa|se|tillse|kontrollera|verka|kräva|begära|föreslå|skriva|notera|konstatera|undersöka|utreda|pröva|redovisa|redogöra|visa|rapportera|arbeta|påminna|hävda|bekräfta|intyga|avtala|överenskomma|ansöka|yrka|villkora|förutsätta|garantera|lova|ordna)$/u;

/** "3 medborgarförslag avslås", "huset säljs i maj": a clause with its own subject, and so none of the infinitives that are a task. */
function isPassiveClause(words: readonly Word[], from: number, to: number): boolean {
  let end = from;
  while (end < to && words[end]?.key !== 'att') end++;
  const own = words.slice(from, end);
  return (
    own.slice(1).some(({ kind, upper, key }) => kind === 'word' && !upper && passive.test(key)) &&
    !own.some((_, at) => isInfinitiveAt(words, from + at))
  );
}

/** A passive in the present: "avslås", "läggs", "säljs", "bifalles". */
const passive = /(?:[^aeiouyåäös]a|å|[^aeiouyåäös]e|gg|j|[lr]j|l[jgdv]|n[dgs]|r[kdnv]|k|t|v)s$/u;

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
