import { openConstruct } from '../lexer-state.ts';
import { emitValue, type Recogniser } from './line-context.ts';

const name = String.raw`@?\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.’'-]*|von|af|de)){1,4}`;
const row = new RegExp(
  String.raw`(${name})(?:\s+\(\p{Lu}{1,4}\))?\s*:\s*(?:[Jj]a|[Nn]ej|[Aa]vstår|[Aa]vstod)\.?$`,
  'uy',
);

/** "Karin Öhman (S): Ja" among the rows of a vote: who, and what they voted. */
export const recogniseVoterRow: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  if (state.open.kind !== 'vote' || state.afterBlank || lead.depth > 0 || lead.bullet || lead.emphasized) return false;
  row.lastIndex = lead.words;
  const text = line.text.slice(0, line.to);
  if (!row.test(text)) return false;
  const colon = text.lastIndexOf(':');
  openConstruct(state, { kind: 'vote' });
  emit('VOTE_ROW', lead.words, text.slice(0, colon).trimEnd().length);
  emitValue(context, colon);
  return true;
};
