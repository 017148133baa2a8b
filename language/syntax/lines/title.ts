import { findKeyword, foldKey } from '../keyword-lookup.ts';
import { type LexerState, openConstruct, setFlow } from '../lexer-state.ts';
import { type Lead, type Line, trimEmphasis } from '../line.ts';
import { titleKind } from '../title-kinds.ts';
import type { Recogniser } from './line-context.ts';

const longestTitle = 240; // characters
/** The first line is the title also where a lot is said on it. */
const longestFirstLine = 5000;

const word = /(?<![\p{L}\p{N}])[\p{L}\p{M}-]+/gu;

/** "Protokoll: Kulturnämnden", "Minnesanteckningar från …, 6", "Styrelsemöte 2024-03-01", "Ordinarie föreningsstämma". */
export const recogniseTitle: Recogniser = ({ line, lead, state, emit }) => {
  if (
    state.place !== 'head' ||
    (state.titled && !isMeetingsOwn(lead, line)) ||
    state.open.kind === 'attendance' ||
    isListed(lead, line, state) ||
    line.to - lead.words > (state.lines === 0 ? longestFirstLine : longestTitle)
  )
    return false;
  const { text } = line;
  const heading = state.lines === 0 || lead.depth > 0 || lead.emphasized;
  word.lastIndex = lead.words;
  let words = 0;
  for (let found = word.exec(text); found && words < (heading ? 5 : 1); found = word.exec(text), words++) {
    const end = found.index + found[0].length;
    const kind = titleKind(found[0]);
    if (!kind) continue;
    const next = text.charAt(end);
    if (next !== '' && !/[\s:*_,.–-]/.test(next)) continue;
    if (words > 0 && /[.:]/.test(text.slice(lead.words, found.index))) return false;
    if (state.lines > 0 && !mayBeTitleBelow(found[0], text.slice(lead.words, found.index), text.slice(end, line.to)))
      return false;
    // "Kallelse: utskickad i tid" is a field unless it is the very first line.
    if (next === ':' && state.lines > 0 && findKeyword(foldKey(found[0]), 'head', 'label')) return false;
    if (state.lines > 0 && lead.depth === 0 && findKeyword(foldKey(text.slice(lead.words, line.to)), 'head', 'alone'))
      return false;
    // A sentence may begin with the word for a kind of minutes, but titles do not end as sentences do.
    if ((!heading || words > 0) && /[.!?]$/.test(text.slice(0, line.to))) return false;
    const before = text.slice(lead.words, found.index).trimEnd();
    openConstruct(state);
    state.titled = true;
    setFlow(state, { title: true });
    if (before) emit('VALUE', lead.words, lead.words + before.length);
    emit('TITLE_KIND', found.index, end);
    let from = end;
    while (from < line.to && /[\s:*_,]/.test(text.charAt(from))) from++;
    const to = trimEmphasis(line, from);
    if (from < to) emit('VALUE', from, to);
    return true;
  }
  return false;
};

/** "# Årsmöte 2024-03-07" below "Protokoll från årsmötet": a heading that begins with the kind and has the day. */
function isMeetingsOwn(lead: Lead, line: Line): boolean {
  if (lead.depth !== 1) return false;
  const found = /^(\p{L}+)\s(?:[^.:!?]*\s)?(?:den\s+)?\d/u.exec(line.text.slice(lead.words, line.to));
  return found?.[1] !== undefined && titleKind(found[1]) !== undefined && /\d{4}/.test(line.text);
}

/** "Actionpunkter inför nästa möte" and "Sammanfattning" head something else where other lines are above. */
function mayBeTitleBelow(kind: string, before: string, after: string): boolean {
  if (/^sammanfattning$/i.test(kind)) return /\d/.test(after);
  const isMeeting = /(?:möte|stämma|sammanträde)$/iu.test(kind);
  return !isMeeting || !/(?:nästa|nästkommande|kommande|förra|föregående|tidigare|inför|efter|mellan)\s/iu.test(before);
}

/** A list entry; in org-mode, "* Styrelsemöte" on the first line is the document's heading. */
function isListed(lead: Lead, line: Line, state: LexerState): boolean {
  return lead.bullet !== undefined && !(state.lines === 0 && line.text.charAt(line.from) === '*');
}

const underline = /^={3,}$/;

/** The rest of a title that has two lines and an underline: "Protokoll fört vid årsmötet i" and "Granviks IF" and "=====". */
export const recogniseTitleRest: Recogniser = ({ line, lead, state, emit, nextLine }) => {
  const isBelow = state.flow.title && !state.afterBlank && !lead.bullet && lead.depth === 0;
  if (!isBelow || !underline.test(nextLine())) return false;
  openConstruct(state);
  emit('MORE', line.from, line.to);
  return true;
};
