import { isAnswer } from '../answer.ts';
import { clausesOf, openConstruct, setFlow, takesEntries } from '../lexer-state.ts';
import { emitValue, isOutdented, type Recogniser } from './line-context.ts';

/** A bullet or number: an entry of the keyword above that is alone, or of a list. */
export const recogniseListEntry: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  const { bullet } = lead;
  if (!bullet || lead.depth > 0 || lead.words >= line.to) return false;
  // "1999. Därefter …" and "- ja, sade hon": in the middle of a sentence, a number or dash starts nothing.
  if (
    state.flow.midSentence &&
    !state.afterBlank &&
    state.flow.entryIndent < 0 &&
    !bullet.lettered &&
    bullet.ordinal !== undefined &&
    bullet.ordinal > 1
  )
    return false;
  const entry = takesEntries(state);
  if (!entry) openConstruct(state);
  emit(entry ? 'ENTRY' : 'BULLET', bullet.start, bullet.end);
  emitValue(context, bullet.end);
  setFlow(state, {
    pending: false,
    text: true,
    ordinal: bullet.lettered ? 0 : (bullet.ordinal ?? 0),
    // "e) Valberedning" and then "Frågan bordlades.": the line below says what became of this entry.
    entryIndent: bullet.lettered ? -2 : line.from,
  });
  return true;
};

export const recogniseQuote: Recogniser = ({ line, state, emit }) => {
  if (line.text.charAt(line.from) !== '>') return false;
  openConstruct(state);
  emit('QUOTE', line.from, line.to);
  return true;
};

/** Everything else: a line that continues the text above it, or a paragraph. */
export const recogniseText: Recogniser = (context) => {
  const { line, state, emit } = context;
  // Directly below a list entry that is complete, a sentence no further in than it is a paragraph of its own.
  const { text, indentedText, midSentence, pending } = state.flow;
  const isParagraph = !midSentence && isOutdented(context);
  const goesOn = !state.afterBlank && ((text && !isParagraph) || (indentedText && line.from > 0));
  if (goesOn || pending) {
    emit('MORE', line.from, line.to);
    const open = clausesOf(state);
    if (open) {
      const isOwnText = open.of === 'decision' && open.count === 0;
      const answered = isOwnText && (pending || open.answered) && isAnswer(line.text.slice(line.from, line.to));
      // "Beslut" and then text: that is the decision, and rows below are none.
      state.open = { ...open, rows: open.rows && !pending, answered };
    }
    setFlow(state, { pending: false, text: true });
    return true;
  }
  openConstruct(state);
  emit('PROSE', line.from, line.to);
  setFlow(state, { text: true });
  return true;
};
