import { emptyAttendance, leaveEnclosing, openConstruct } from '../lexer-state.ts';
import { trimEmphasis } from '../line.ts';
import { findKeyword, foldKey } from '../vocabulary.ts';
import type { LineContext, Recogniser } from './context.ts';
import { itemHeading } from './item-heading.ts';

/** "Punkt 3. Remisser", "3. Remisser", "§ 3 Remisser", "## Övrigt" — but not "## Närvarande", which is attendance. */
export const recogniseItem: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  const heading = itemHeading(line, lead, state);
  if (!heading) return false;
  if (heading.path === undefined) {
    // A heading without number ends nothing secret, unless it is how this document writes its items.
    if (state.enclosing.includes('s') && state.style !== 'headings') return false;
    const words = foldKey(line.text.slice(lead.words, trimEmphasis(line, lead.words)).replace(/:$/, ''));
    const keyword =
      findKeyword(words, state.place, 'alone') ??
      findKeyword(words, state.place === 'closing' ? 'item' : state.place, 'alone');
    // "## Nästa möte" is an item, as "10. Nästa möte" is.
    if (keyword && keyword.token !== 'NEXT_MEETING') return false;
    // The document's own heading: "# Styrelsen 2024" above everything.
    if (state.place === 'head' && lead.depth === 1 && !state.titled && state.lines === 0) return false;
  }
  openConstruct(state);
  const isSub = heading.path !== undefined && /[.\s]/.test(heading.path);
  if (heading.depth > 0 && state.depth === 0) state.depth = heading.depth;
  if (heading.path !== undefined) {
    const deeper = heading.depth > 0 && heading.depth > state.depth;
    if (!isSub && !deeper) state.lastItem = heading.major;
    state.lastPath = heading.path;
    if (state.style !== 'marked') state.style = heading.style;
  } else if (state.style === 'none') state.style = 'headings';
  state.place = 'item';
  leaveEnclosing(state);
  emit(
    heading.path === undefined ? 'ITEM_MARK' : 'ITEM_NUMBER',
    line.from,
    heading.path === undefined ? line.from + lead.depth : heading.signEnd,
  );
  if (heading.titleStart < heading.titleEnd) emitTitle(context, heading.titleStart, heading.titleEnd);
  else openConstruct(state, { kind: 'untitled' });
  return true;
};

/** "§ 163" and its title on the next line: a few words, not a sentence. Asked when the line is nothing else. */
export const recogniseItemTitle: Recogniser = (context) => {
  const { line, lead, state } = context;
  if (state.open.kind !== 'untitled' || lead.bullet || lead.depth > 0 || line.to - lead.words > MAX_TITLE) return false;
  if (!/[\p{Lu}\p{N}]/u.test(line.text.charAt(lead.words)) || /[.!?:;,]$/.test(line.text.slice(0, line.to)))
    return false;
  openConstruct(state);
  emitTitle(context, lead.words, trimEmphasis(line, lead.words));
  return true;
};

const MAX_TITLE = 150;

function emitTitle({ line, state, emit }: LineContext, start: number, end: number): void {
  emit('ITEM_TITLE', start, end);
  // "§ 2 Närvarande", "4. Fastställande av röstlängd": the lines below are people.
  const title = foldKey(line.text.slice(start, end).replace(/:$/, ''));
  if (findKeyword(title, 'item', 'alone')?.token === 'ATTENDANCE_HEADING' || /röstlängd/.test(title)) {
    state.open = emptyAttendance;
  }
}
