import { type OpenAttendance, setFlow } from '../lexer-state.ts';
import { nameEnd } from '../name-pattern.ts';
import { endsAttendance } from './attendance-end.ts';
import {
  type AttendancePiece,
  attendanceRow,
  inlinePeople,
  isRoleWord,
  startsWithPerson,
} from './attendance-pieces.ts';
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
        state.open = { ...addRow(open, context), roleRows: true };
        return true;
      }
      const runs = ordinal !== undefined && (open.rows === 0 ? ordinal === 1 : ordinal === state.flow.ordinal + 1);
      if (!runs || !startsWithPerson(line, lead.words)) return false;
    } else if (roleAndName(context)) {
      state.open = addRow(open, context);
      return true;
    }
    const pieces = attendanceRow(line, lead, open.lastNameFirst);
    if (which === 'any' && endsAttendance(pieces, open, context)) {
      state.open = { kind: 'none' };
      return false;
    }
    for (const piece of pieces) context.emit(piece.token, piece.start, piece.end);
    state.open = addRow(open, context, pieces);
    setFlow(state, { ordinal: ordinal ?? 0, text: false });
    return true;
  };
}

function addRow(
  open: OpenAttendance,
  { line, lead, state }: LineContext,
  pieces: readonly AttendancePiece[] = [],
): OpenAttendance {
  const isPerson = pieces[0]?.token === 'NAME';
  return {
    ...open,
    rows: open.rows + 1,
    bulleted: open.bulleted || lead.bullet !== undefined,
    spaced: open.spaced || (isPerson && open.rows > 0 && state.afterBlank),
    lastNameFirst:
      open.lastNameFirst ||
      pieces.some(({ token, start, end }) => token === 'NAME' && line.text.slice(start, end).includes(',')),
  };
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
