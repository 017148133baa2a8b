import { closeOpen } from '../lexer-state.ts';
import { emitValue, isOutdented, type LineContext, type Recogniser, skipToWords } from './context.ts';
import { attEnd, isMotionSentence, isOutcomeSentence, isStatementSentence, leadIn } from './decision-phrases.ts';

/** An att-clause of the decision (or motion) that is open. */
export const recogniseClause: Recogniser = (context) => {
  const { line, lead, state } = context;
  if (!state.clauses || lead.depth > 0) return false;
  // The number of "1. att …" has been read as an ordinal; the clause's mark begins there.
  const end = attEnd(line, lead.words);
  if (end < 0) return false;
  openClause(context, lead.bullet?.start ?? line.from, end);
  return true;
};

/** A clause without `att`: a row below "beslutade att", or a bullet where the clauses are bullets. */
export const recogniseClauseRow: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  if (!state.clauses || lead.depth > 0) return false;
  if (lead.bullet) {
    // Bullets below "Yrkanden" are its entries.
    if (state.entries && !state.clause) return false;
    const isPoint =
      state.clause &&
      (line.from > Math.max(state.clauseIndent, 0) || line.text.includes('✓') || state.clauseIndent < 0);
    if (isPoint) {
      emit('POINT', lead.bullet.start, lead.bullet.end);
      emitValue(context, lead.words);
      state.text = true;
      state.entryIndent = line.from;
      return true;
    }
    if (state.clauseCount === 0 ? !state.pending && !state.rows : state.clauseIndent < 0) return false;
    openClause(context, lead.bullet.start, lead.bullet.end);
    return true;
  }
  const isRow = state.rows && !state.pending && (!state.afterBlank || state.clauseCount === 0);
  if (!isRow) return false;
  emit('ROW', line.from, line.to);
  state.clause = true;
  state.clauseIndent = -1;
  state.clauseCount++;
  state.text = false;
  return true;
};

function openClause(context: LineContext, start: number, end: number): void {
  const { state, emit, lead, line } = context;
  emit('ATT', start, end);
  emitValue(context, end);
  state.clause = true;
  state.clauseCount++;
  state.clauseIndent = lead.bullet ? line.from : -1;
  state.entryIndent = line.from;
  state.pending = false;
  state.text = true;
}

/** The canonical form begins a decision also below a line without a full stop, as "Jäv: @NN" is. */
const canonicalStart = /^Beslut\s+att(?!\p{L})/u;

/** "Ledningsgruppen beslutade", "Årsmötet beslutade att godkänna dagordningen." */
export const recogniseLeadIn: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  if (state.midSentence && !isOutdented(context) && !canonicalStart.test(line.text.slice(lead.words, line.to)))
    return false;
  if (lead.bullet && lead.bullet.ordinal !== undefined && state.ordinal > 0) return false;
  const found = leadIn(line, lead);
  if (!found) return false;
  const bulleted = lead.bullet !== undefined && state.ordinal === 0 && !found.att;
  if (bulleted) return false;
  // "Kommunstyrelsens beslut", "Förslag till beslut", and then "Kommunstyrelsen beslutar att …": one decision (or motion).
  const goesOn = state.clauses && state.pending;
  const isDecision = !goesOn || state.decision;
  closeOpen(state);
  emit(goesOn ? 'MORE' : 'LEAD_IN', lead.words, found.end);
  state.clauses = true;
  state.clauseCount = 0;
  state.decision = isDecision;
  if (found.att) {
    openClause({ ...context, lead: { ...lead, bullet: undefined } }, found.att.start, found.att.end);
    return true;
  }
  const hasValue = found.value !== undefined && emitValue(context, found.value, goesOn ? 'MORE' : 'VALUE');
  state.text = hasValue;
  state.rows = found.endsInAtt;
  state.pending = !hasValue && !found.endsInAtt;
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
  else state.pending = !emitValue(context, from);
}

const sentences = [
  { token: 'OUTCOME_TEXT', is: isOutcomeSentence },
  { token: 'MOTION_TEXT', is: isMotionSentence },
  { token: 'STATEMENT_TEXT', is: isStatementSentence },
] as const;

/** Outcomes, motions and reservations told in a sentence of their own: "Frågan bordlades till kommande möte." */
export const recogniseSentence: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  // Below "Yrkanden" or "Reservation" that stands alone, the first sentence is what it says.
  if (state.place === 'head' || state.pending || lead.depth > 0 || lead.bullet) return false;
  // "Frågan bordlades." begins a sentence of its own, but belongs to the entry of a list that it stands in.
  const begins = state.entryIndent === -1 && isOutcomeSentence(line, lead.words);
  if (state.midSentence && !isOutdented(context) && !begins) return false;
  const found = sentences.find((sentence) => sentence.is(line, lead.words));
  if (!found) return false;
  closeOpen(state);
  emit(found.token, lead.words, line.to);
  state.text = true;
  return true;
};
