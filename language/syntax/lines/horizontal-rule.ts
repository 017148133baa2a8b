import type { Recogniser } from './line-context.ts';

const rule = /^(?:-{3,}|\*{3,}|_{3,5}|(?:- ){2,}-|(?:\* ){2,}\*|(?:_ ){2,}_)$/;
const underline = /^={3,}$/;
/** What minutes are marked with until they are verified: of their state, and none of their words. */
const draftMark = /^[*_]{0,3}ojusterat[*_]{0,3}$/i;

/**
 * A line of hyphens or stars alone, and one of equals signs directly below a line: what Markdown draws as a rule or as a
 * heading's underline. Many low lines are a place to write on. The mark OJUSTERAT in the head is layout, too.
 */
export const recogniseRule: Recogniser = ({ line, state, emit }) => {
  const text = line.text.slice(line.from, line.to);
  if (state.place === 'head' && draftMark.test(text)) {
    emit('RULE', line.from, line.to);
    return true;
  }
  if (!rule.test(text) && !(underline.test(text) && !state.afterBlank)) return false;
  // "___" among signatures is somebody's line to sign on.
  if (state.place === 'closing' && state.enclosing === '' && !text.startsWith('*')) return false;
  emit('RULE', line.from, line.to);
  return true;
};
