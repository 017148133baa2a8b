import { openConstruct } from '../lexer-state.ts';
import { emitValue, type Recogniser } from './line-context.ts';

const keyword = /^#\+(\w+):/;

/** Org-mode's own lines: "#+TITLE: …", "#+DATE: …", and comments. Settings of its export are comments here. */
export const recogniseOrgLine: Recogniser = (context) => {
  const { line, state, emit } = context;
  if (state.documentStyle.markup !== 'org' || line.text.charAt(line.from) !== '#') return false;
  const text = line.text.slice(line.from, line.to);
  const key = keyword.exec(text)?.[1]?.toLowerCase();
  if (key === 'date') {
    openConstruct(state);
    state.hasHead = true;
    emit('FIELD_KEY', line.from + 2, line.from + 2 + key.length);
    emitValue(context, line.from + 3 + key.length);
    return true;
  }
  if (key === 'title' || key === 'subtitle') {
    openConstruct(state);
    return emitValue(context, line.from + 3 + key.length, 'PROSE');
  }
  if (key === undefined && !/^#(?:\s|$)/.test(text)) return false;
  emit('COMMENT', line.from, line.to);
  return true;
};
