import { closeOpen } from '../lexer-state.ts';
import { trimEmphasis } from '../line.ts';
import { findKeyword, foldKey } from '../vocabulary.ts';
import type { Recogniser } from './context.ts';
import { itemHeading } from './item-heading.ts';

/** "Punkt 3. Remisser", "3. Remisser", "§ 3 Remisser", "## Övrigt" — but not "## Närvarande", which is attendance. */
export const recogniseItem: Recogniser = ({ line, lead, state, emit }) => {
  const heading = itemHeading(line, lead, state);
  if (!heading) return false;
  if (heading.path === undefined) {
    const words = foldKey(line.text.slice(lead.words, trimEmphasis(line, lead.words)).replace(/:$/, ''));
    if (
      findKeyword(words, state.place, 'alone') ??
      findKeyword(words, state.place === 'closing' ? 'item' : state.place, 'alone')
    )
      return false;
    // The document's own heading: "# Styrelsen 2024" above everything.
    if (state.place === 'head' && lead.depth === 1 && !state.titled && state.lines === 0) return false;
  }
  closeOpen(state);
  const isSub = heading.path !== undefined && /[.\s]/.test(heading.path);
  if (heading.depth > 0 && state.depth === 0) state.depth = heading.depth;
  if (heading.path !== undefined) {
    const deeper = heading.depth > 0 && heading.depth > state.depth;
    if (!isSub && !deeper) state.lastItem = heading.major;
    state.lastPath = heading.path;
    if (state.style !== 'marked') state.style = heading.style;
  }
  state.place = 'item';
  state.open = '';
  emit(
    heading.path === undefined ? 'ITEM_MARK' : 'ITEM_NUMBER',
    line.from,
    heading.path === undefined ? line.from + lead.depth : heading.signEnd,
  );
  if (heading.titleStart < heading.titleEnd) {
    emit('ITEM_TITLE', heading.titleStart, heading.titleEnd);
    // "§ 2 Närvarande", "4. Fastställande av röstlängd": the lines below are people.
    const title = foldKey(line.text.slice(heading.titleStart, heading.titleEnd).replace(/:$/, ''));
    if (findKeyword(title, 'item', 'alone')?.token === 'ATTENDANCE_HEADING' || /röstlängd/.test(title)) {
      state.attendance = true;
      state.attendanceRows = 0;
    }
  }
  return true;
};
