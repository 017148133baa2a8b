import { clausesOf, openConstruct, setFlow, takesEntries } from '../lexer-state.ts';
import { emitValue, type Recogniser } from './line-context.ts';

/** Several boxes on a line, or one with an answer, are a form: "☐ Ja ☒ Nej". */
const form = /\[[ xX]?\]|[☐☑☒]|^(?:ja|nej)[.\s]*$/iu;

/**
 * A check box and something to do, wherever it is: "- [ ] @Bo Ek ringer". Below a keyword or a decision that takes
 * entries, and in a list of people, the box is the sign of a row like any other.
 */
export const recogniseTask: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  const { bullet } = lead;
  if (!bullet?.check || lead.words >= line.to || form.test(line.text.slice(lead.words, line.to))) return false;
  if (state.open.kind === 'attendance' || takesEntries(state) || clausesOf(state)) return false;
  openConstruct(state);
  emit('ACTION', bullet.start, bullet.end);
  emitValue(context, lead.words);
  setFlow(state, { text: true, entryIndent: line.from });
  return true;
};
