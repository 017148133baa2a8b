import type { Recogniser } from './context.ts';

const rule = /^(?:-{3,}|\*{3,}|_{3,5}|(?:- ){2,}-|(?:\* ){2,}\*|(?:_ ){2,}_)$/;
const underline = /^={3,}$/;

/**
 * A line of hyphens or stars alone, and one of equals signs directly below a line: what Markdown draws as a rule or as a
 * heading's underline. Many low lines are a place to write on.
 */
export const recogniseRule: Recogniser = ({ line, state, emit }) => {
  const text = line.text.slice(line.from, line.to);
  if (!rule.test(text) && !(underline.test(text) && !state.afterBlank)) return false;
  // "___" among signatures is somebody's line to sign on.
  if (state.place === 'closing' && state.enclosing === '' && !text.startsWith('*')) return false;
  emit('RULE', line.from, line.to);
  return true;
};
