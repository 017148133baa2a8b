import { type OpenAttendance, setFlow } from '../lexer-state.ts';
import { nameEnd } from '../name-pattern.ts';
import { attendanceRow, inlinePeople, isRoleWord, startsWithPerson } from './attendance-pieces.ts';
import type { LineContext, Recogniser } from './context.ts';

/**
 * A row of an attendance section. `numbered` is asked before items are: "1. Anna Ek" directly below "Närvarande" is a
 * person, not the first item. Below a blank line, what is no person ends the section.
 */
export function recogniseAttendee(which: 'numbered' | 'any'): Recogniser {
  return (context) => {
    const { line, lead, state } = context;
    const { open } = state;
    if (open.kind !== 'attendance' || lead.depth > 0) return false;
    const ordinal = lead.bullet?.ordinal;
    if (which === 'numbered') {
      // "Ordförande: Anna Ek", "Kassör: Bo Ask": in a section whose rows are all so, before they are taken for fields.
      if ((open.rows === 0 || open.roleRows) && roleAndName(context)) {
        state.open = addRow(open, true);
        return true;
      }
      const runs = ordinal !== undefined && (open.rows === 0 ? ordinal === 1 : ordinal === state.flow.ordinal + 1);
      if (!runs || !startsWithPerson(line, lead.words)) return false;
    } else if (roleAndName(context)) {
      state.open = addRow(open);
      return true;
    }
    const pieces = attendanceRow(line, lead);
    const isNote = pieces[0]?.token === 'NOTE';
    const isTable = line.text.charAt(line.from) === '|';
    if (
      isNote &&
      which === 'any' &&
      (state.afterBlank || isSentence(line.text.slice(lead.words, line.to))) &&
      !isTable &&
      !listsPeople(line.text, lead.words, line.to)
    ) {
      state.open = { kind: 'none' };
      return false;
    }
    // Inside an item, sentences below "§ 2 Närvarande" are prose; the first row of a table is not.
    if (isNote && state.place === 'item' && open.rows === 0 && !isTable) {
      state.open = { kind: 'none' };
      return false;
    }
    for (const piece of pieces) context.emit(piece.token, piece.start, piece.end);
    state.open = addRow(open);
    setFlow(state, { ordinal: ordinal ?? 0, text: false });
    return true;
  };
}

function addRow(open: OpenAttendance, roleRows = open.roleRows): OpenAttendance {
  return { ...open, rows: open.rows + 1, roleRows };
}

/** "Anna Ek öppnade mötet kl. 18.": four words or more and a full stop. */
function isSentence(text: string): boolean {
  return /^\S+(?:\s+\S+){3,}[.!?]$/.test(text.slice(-200)) && !text.includes('|');
}

/** A line below a blank one that is still about who was there: "samt ytterligare 31 medlemmar", "20 st närvarande". */
function listsPeople(text: string, from: number, to: number): boolean {
  return /^(?:samt\s|\d+\s+(?:st|medlemmar|personer|röst))/i.test(text.slice(from, Math.min(to, from + 30)));
}

/** "Ordförande: Anna Ek" directly below other rows: a person and her role. */
function roleAndName({ line, lead, state, emit }: LineContext): boolean {
  if (state.afterBlank || state.place !== 'head') return false;
  const colon = line.text.indexOf(':', lead.words);
  if (colon < 0 || colon > lead.words + 30 || !isRoleWord(line.text, lead.words)) return false;
  let from = colon + 1;
  while (from < line.to && /\s/.test(line.text.charAt(from))) from++;
  if (nameEnd(line.text, from, line.to) !== line.to) return false;
  emit('ATTENDEE_ROLE', lead.words, colon);
  for (const piece of inlinePeople(line.text, from, line.to)) emit(piece.token, piece.start, piece.end);
  return true;
}
