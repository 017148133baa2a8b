import { isAnswer } from '../answer.ts';
import { closeOpen } from '../lexer-state.ts';
import { emitValue, isOutdented, type Recogniser } from './context.ts';

/** A bullet or number: an entry of the keyword above that stands alone, or of a list. */
export const recogniseListEntry: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  const { bullet } = lead;
  if (!bullet || lead.depth > 0 || lead.words >= line.to) return false;
  // "1999. Därefter …" and "- ja, sade hon": in the middle of a sentence, a number or dash starts nothing.
  if (
    state.midSentence &&
    !state.afterBlank &&
    state.entryIndent < 0 &&
    !bullet.lettered &&
    bullet.ordinal !== undefined &&
    bullet.ordinal > 1
  )
    return false;
  const entry = state.entries;
  if (!entry) closeOpen(state);
  emit(entry ? 'ENTRY' : 'BULLET', bullet.start, bullet.end);
  emitValue(context, bullet.end);
  state.pending = false;
  state.text = true;
  state.ordinal = bullet.lettered ? 0 : (bullet.ordinal ?? 0);
  // "e) Valberedning" and then "Frågan bordlades.": the line below says what became of this entry.
  state.entryIndent = bullet.lettered ? -2 : line.from;
  return true;
};

export const recogniseQuote: Recogniser = ({ line, state, emit }) => {
  if (line.text.charAt(line.from) !== '>') return false;
  closeOpen(state);
  emit('QUOTE', line.from, line.to);
  return true;
};

/** Everything else: a line that goes on with the text above it, or a paragraph. */
export const recogniseText: Recogniser = (context) => {
  const { line, state, emit } = context;
  // Directly below a list entry that is complete, a sentence no further in than it is a paragraph of its own.
  const isParagraph = !state.midSentence && isOutdented(context);
  const goesOn = !state.afterBlank && ((state.text && !isParagraph) || (state.indentedText && line.from > 0));
  if (goesOn || state.pending) {
    emit('MORE', line.from, line.to);
    // "Beslut" and then text: that is the decision, and rows below are none.
    if (state.pending) state.rows = false;
    const isOwnText = state.decision && state.clauseCount === 0;
    state.answered = isOwnText && (state.pending || state.answered) && isAnswer(line.text.slice(line.from, line.to));
    state.pending = false;
    state.text = true;
    return true;
  }
  closeOpen(state);
  emit('PROSE', line.from, line.to);
  state.text = true;
  return true;
};
