import { nameEnd } from '../../names/name-pattern.ts';
import { type OpenAttendance, setFlow } from '../lexer-state.ts';
import type { Line } from '../line.ts';
import { endsAttendance, startsWithOtherLabel } from './attendance-end.ts';
import { isFullName } from './attendance-heading.ts';
import { attendanceRow, goesOn, inlinePeople, isRoleWord, startsWithPerson } from './attendance-row.ts';
import type { AttendancePiece } from './attendance-separators.ts';
import type { LineContext, Recogniser } from './line-context.ts';

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
    if (which === 'any' && open.inline && startsWithOtherLabel(line.text, lead.words, line.to)) {
      state.open = { kind: 'none' };
      return false;
    }
    if (which === 'any' && recogniseWrapped(open, context)) return true;
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
    goesOn: 'no',
    bulleted: open.bulleted || lead.bullet !== undefined,
    spaced: open.spaced || (isPerson && open.rows > 0 && state.afterBlank),
    lastNameFirst:
      open.lastNameFirst ||
      pieces.some(({ token, start, end }) => token === 'NAME' && line.text.slice(start, end).includes(',')),
  };
}

/** "Närvarande: Anna Ek, Bo" and then "Ask, Lisa Lund": the line continues the people of the one above, or with a name. */
function recogniseWrapped(open: OpenAttendance, context: LineContext): boolean {
  const { line, lead, state, emit } = context;
  if (open.goesOn === 'no' || state.afterBlank || lead.bullet) return false;
  const { text, to } = line;
  let from = lead.words;
  if (open.goesOn === 'name') {
    const end = nameEnd(text, from, to);
    if (end <= from || /\s/.test(text.slice(from, end)) || !/^\s*(?:[,.(]|$|(?:och|samt)\s)/.test(text.slice(end, to)))
      return false;
    emit('MORE', from, end);
    from = end + (/^[\s,.]*(?:(?:och|samt)\s+)?/.exec(text.slice(end, to))?.[0].length ?? 0);
  }
  const pieces = from < to ? inlinePeople(text, from, to) : [];
  for (const piece of pieces) emit(piece.token, piece.start, piece.end);
  state.open = { ...addRow(open, context), goesOn: goesOn(line, pieces) };
  setFlow(state, { ordinal: 0, text: false });
  return true;
}

/** "Ordförande: Anna Ek" directly below other rows: a person and her role. */
function roleAndName({ line, lead, state, emit }: LineContext): boolean {
  if (state.afterBlank || state.place !== 'head') return false;
  if (!isRoleWord(line.text, lead.words)) return false;
  const colon = line.text.indexOf(':', lead.words);
  const end = colon < 0 ? roleBeforeName(line, lead.words) : colon;
  if (end < 0 || end > lead.words + 30) return false;
  let from = colon < 0 ? end : colon + 1;
  while (from < line.to && /\s/.test(line.text.charAt(from))) from++;
  if (nameEnd(line.text, from, line.to) !== line.to) return false;
  emit('ATTENDEE_ROLE', lead.words, end);
  for (const piece of inlinePeople(line.text, from, line.to)) emit(piece.token, piece.start, piece.end);
  return true;
}

/** End of the role in "Ordförande Anna Ek", or -1. */
function roleBeforeName({ text, to }: Line, from: number): number {
  const found = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2}(?=\s+(\p{Lu}.*)$)/u.exec(text.slice(from, to));
  return found?.[1] && isFullName(found[1]) ? from + found[0].length : -1;
}
