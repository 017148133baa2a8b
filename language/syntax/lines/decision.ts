import { clausesOf, type LexerState, type OpenClauses, openClauses, openConstruct, setFlow } from '../lexer-state.ts';
import {
  attEnd,
  beginsWithInfinitive,
  isMotionSentence,
  isOutcomeSentence,
  isStatementSentence,
  leadIn,
  mayBeginClause,
} from './decision-lead-in.ts';
import {
  emitValue,
  isOutdented,
  type LineContext,
  type Recogniser,
  skipToWords,
  unwrapEmphasis,
} from './line-context.ts';

/** An att-clause of the decision (or motion) that is open. */
export const recogniseClause: Recogniser = (context) => {
  const { line, lead, state } = context;
  if (!clausesOf(state) || lead.depth > 0) return false;
  // The number of "1. att …" has been read as an ordinal; the clause's mark begins there.
  const end = attEnd(line, lead.words);
  if (end < 0) return false;
  openClause(context, lead.bullet?.start ?? line.from, end);
  // Where clauses have their "att", a line without is none.
  const open = clausesOf(state);
  if (open?.rows) state.open = { ...open, rows: false };
  return true;
};

/** A clause without `att`: a row below "beslutade att", or a bullet where the clauses are bullets. */
export const recogniseClauseRow: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  const open = clausesOf(state);
  if (!open || lead.depth > 0) return false;
  const { clause } = open;
  const isListed = open.listed && (state.flow.midSentence || state.flow.announces);
  if (lead.bullet) {
    // "- Beslut:", its clauses further in, and then the next entry of the list around it.
    if (line.from <= open.within && clause && clause.indent > open.within) return false;
    // Bullets below "Yrkanden" are its entries.
    if (open.entries && !clause) return false;
    const isPoint = clause && (line.from > Math.max(clause.indent, 0) || line.text.includes('✓') || clause.indent < 0);
    if (isPoint) {
      emit('POINT', lead.bullet.start, lead.bullet.end);
      emitValue(context, lead.words);
      setFlow(state, { text: true, entryIndent: line.from });
      return true;
    }
    if (open.count === 0 ? !state.flow.pending && !open.rows && !isListed : (clause?.indent ?? -1) < 0) return false;
    openClause(context, lead.bullet.start, lead.bullet.end);
    return true;
  }
  if (!isRow(context, open)) return false;
  emit('ROW', line.from, line.to);
  addClause(state, -1, open.spaced || (open.count === 0 && state.afterBlank));
  setFlow(state, { text: clausesOf(state)?.spaced === true });
  return true;
};

function isRow({ line, lead, state }: LineContext, open: OpenClauses): boolean {
  if (!open.rows || state.flow.pending) return false;
  if (open.count === 0) return true;
  // A line without bullet below clauses that have them continues the last one.
  if (open.clause && open.clause.indent >= 0) return false;
  // Directly below an att-clause, a line further in is the rest of it.
  const { text, entryIndent } = state.flow;
  if (text && !state.afterBlank && entryIndent >= 0 && line.from > entryIndent) return false;
  if (state.afterBlank) return open.spaced && mayBeginClause(line, lead.words);
  return !open.spaced || !state.flow.midSentence || beginsWithInfinitive(line, lead.words);
}

function openClause(context: LineContext, start: number, end: number): void {
  const { state, emit, lead, line } = context;
  emit('ATT', start, end);
  emitValue(context, end);
  addClause(state, lead.bullet ? line.from : -1);
  setFlow(state, { entryIndent: line.from, pending: false, text: true });
}

function addClause(state: LexerState, indent: number, spaced = false): void {
  const open = clausesOf(state);
  if (open) state.open = { ...open, count: open.count + 1, spaced, clause: { indent } };
}

/** The canonical form begins a decision also below a line without a full stop, as "Jäv: @NN" is. */
const canonicalStart = /^Beslut\s+att(?!\p{L})/u;

/** "Ledningsgruppen beslutade", "Årsmötet beslutade att godkänna dagordningen." */
export const recogniseLeadIn: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  if (state.flow.midSentence && !isOutdented(context) && !canonicalStart.test(line.text.slice(lead.words, line.to)))
    return false;
  // A numbered sentence that decides keeps its number as an entry of a list.
  if (lead.bullet?.ordinal !== undefined) return false;
  const found = leadIn(line, lead);
  if (!found) return false;
  const bulleted = lead.bullet !== undefined && state.flow.ordinal === 0 && !found.att;
  if (bulleted) return false;
  // "Kommunstyrelsens beslut", "Förslag till beslut", and then "Kommunstyrelsen beslutar att …": one decision (or motion).
  const above = clausesOf(state);
  const goesOn = above !== undefined && state.flow.pending;
  openClauses(state, goesOn ? above.of : 'decision');
  emit(goesOn ? 'MORE' : 'LEAD_IN', lead.words, found.end);
  if (found.att) {
    openClause({ ...context, lead: { ...lead, bullet: undefined } }, found.att.start, found.att.end);
    return true;
  }
  const hasValue = found.value !== undefined && emitValue(context, found.value, goesOn ? 'MORE' : 'VALUE');
  const open = clausesOf(state);
  if (open && found.endsInAtt) state.open = { ...open, rows: true };
  if (open && hasValue && announcesClauses(line.text.slice(found.value, line.to)))
    state.open = { ...open, listed: true };
  setFlow(state, { text: hasValue, pending: !hasValue && !found.endsInAtt });
  return true;
};

/** What follows `Beslut:` or `Förslag:` on its line: a clause, a lead-in with its clause, or text. */
export function emitDecisionValue(context: LineContext, from: number): void {
  const { line, lead, state, emit } = context;
  const start = skipToWords(line, from);
  const end = attEnd(line, start);
  const found = end < 0 ? leadIn(line, { ...lead, words: start }) : undefined;
  if (found?.att) emit('VALUE', start, found.end);
  const att = end < 0 ? found?.att : { start, end };
  if (att) openClause({ ...context, lead: { ...lead, bullet: undefined } }, att.start, att.end);
  else setFlow(state, { pending: !emitValue(context, from) });
  const open = clausesOf(state);
  if (open?.of === 'decision' && !att && announcesClauses(line.text.slice(start, line.to)))
    state.open = { ...open, listed: true };
}

/** "enligt följande:", "i enlighet med liggande förslag": what was proposed may be the list below. */
const byProposal = /^[\s*_]*(?:enhälligt\s+)?(?:enligt|i\s+enlighet\s+med|bifall(?:er|a)?(?:\s+till)?)\s[^.!?;]*$/iu;

function announcesClauses(text: string): boolean {
  return byProposal.test(text);
}

const sentences = [
  { token: 'OUTCOME_TEXT', is: isOutcomeSentence },
  { token: 'MOTION_TEXT', is: isMotionSentence },
  { token: 'STATEMENT_TEXT', is: isStatementSentence },
] as const;

/** Outcomes, motions and reservations told in a sentence of their own: "Frågan bordlades till kommande möte." */
export const recogniseSentence: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  // Below "Yrkanden" or "Reservation" that is alone, the first sentence is what it says.
  if (state.place === 'head' || state.flow.pending || lead.depth > 0 || lead.bullet) return false;
  // "Frågan bordlades." begins a sentence of its own, but belongs to the entry of a list that it is in.
  const begins = state.flow.entryIndent === -1 && isOutcomeSentence(line, lead.words);
  if (state.flow.midSentence && !isOutdented(context) && !begins) return false;
  const found = sentences.find((sentence) => sentence.is(line, lead.words));
  if (!found) return false;
  openConstruct(state);
  const { start, end } = unwrapEmphasis(line.text, lead.words, line.to);
  emit(found.token, start, end);
  setFlow(state, { text: true });
  return true;
};
