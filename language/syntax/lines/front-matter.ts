import { openConstruct, setFlow } from '../lexer-state.ts';
import { emitValue, type Recogniser } from './line-context.ts';

const rule = /^(?:-{3}|\.{3})$/;
const entry = /^([A-Za-zÅÄÖåäö][\p{L}\p{N}_-]*)\s*:(?=\s|$)/u;

const block = /^---[^\S\r\n]*(?:\r\n?|\n)(?=[A-Za-zÅÄÖåäö][\p{L}\p{N}_-]*\s*:)/u;
const end = /(?:\r\n?|\n)[^\S\r\n]*(?:-{3}|\.{3})[^\S\r\n]*(?=\r|\n|$)/g;

/** End of the front matter that a text has at `from`, with its last rule; `from` where there is none. */
export function frontMatterEnd(text: string, from: number): number {
  if (!block.test(text.slice(from, from + 200))) return from;
  end.lastIndex = from + 3;
  return end.test(text) ? end.lastIndex : from;
}

/** YAML front matter: "key: value" lines between two rules at the very top. */
export const recogniseFrontMatter: Recogniser = (context) => {
  const { line, lead, state, emit, nextLine } = context;
  const text = line.text.slice(line.from, line.to);
  if (state.open.kind !== 'frontMatter') {
    if (state.lines > 0 || text !== '---' || !entry.test(nextLine())) return false;
    openConstruct(state, { kind: 'frontMatter' });
    return true;
  }
  if (rule.test(text)) {
    openConstruct(state);
    return true;
  }
  const key = entry.exec(text)?.[1];
  if (!key) {
    emit(lead.bullet ? 'ENTRY' : 'MORE', line.from, lead.bullet?.end ?? line.to);
    if (lead.bullet) emitValue(context, lead.bullet.end);
    return true;
  }
  state.hasHead = true;
  const value = line.from + key.length + 1;
  // The heading below says what kind of minutes these are.
  if (/^(?:title|titel|subtitle)$/i.test(key)) emitValue(context, value, 'PROSE');
  else {
    emit('FIELD_KEY', line.from, line.from + key.length);
    emitValue(context, value);
  }
  setFlow(state, { text: false });
  return true;
};
