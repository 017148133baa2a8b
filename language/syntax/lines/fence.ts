import { openConstruct } from '../lexer-state.ts';
import type { Recogniser } from './line-context.ts';

const fence = /^(`{3,}|~{3,})[^`]*$/;

/** A code fence, and the lines in it: text whose layout counts, and no headings, keywords or decisions. */
export const recogniseFence: Recogniser = ({ line, state, emit }) => {
  const text = line.text.slice(line.from, line.to);
  const mark = fence.exec(text)?.[1];
  if (state.open.kind === 'fence') {
    if (mark?.startsWith(state.open.mark) && mark.length === text.length) openConstruct(state);
    else emit('CODE', line.from, line.to);
    return true;
  }
  if (!mark) return false;
  openConstruct(state, { kind: 'fence', mark });
  return true;
};
