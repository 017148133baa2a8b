import { findKeyword, foldKey } from '../keyword-lookup.ts';
import { leaveEnclosing, openConstruct } from '../lexer-state.ts';
import { trimEmphasis } from '../line.ts';
import { itemHeading } from './item-heading.ts';
import { emitTitle, emitTitleAndText } from './item-title.ts';
import type { Recogniser } from './line-context.ts';

/** "Punkt 3. Remisser", "3. Remisser", "§ 3 Remisser", "## Övrigt" — but not "## Närvarande", which is attendance. */
export const recogniseItem: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  const { documentStyle: style } = state;
  const heading = itemHeading(line, lead, state);
  if (!heading) return false;
  if (heading.path === undefined && heading.depth > 0) {
    // A heading without number ends nothing secret, unless it is how this document writes its items.
    if (state.enclosing.includes('s') && state.style !== 'headings') return false;
    const words = foldKey(line.text.slice(lead.words, trimEmphasis(line, lead.words)).replace(/:$/, ''));
    const keyword =
      findKeyword(words, state.place, 'alone') ??
      findKeyword(words, state.place === 'closing' ? 'item' : state.place, 'alone');
    // "## Nästa möte" is an item, as "10. Nästa möte" is; so is "## Ekonomi" where all items are headings of that depth.
    const isOwn = keyword?.token === 'SUBHEADING' && style.items === 'headings' && lead.depth <= style.depth;
    if (keyword && keyword.token !== 'NEXT_MEETING' && !isOwn) return false;
    if (state.place === 'head' && (isDate(words) || noteAbove.test(words))) return false;
    // The document's own heading: "# Styrelsen 2024" above everything.
    if (state.place === 'head' && lead.depth === 1 && !state.titled && state.lines === 0) return false;
  }
  openConstruct(state);
  const isLetter = heading.path !== undefined && /^\p{L}/u.test(heading.path);
  const isSub = heading.path !== undefined && (isLetter || /[.\s]/.test(heading.path));
  if (heading.depth > 0 && state.depth === 0) state.depth = heading.depth;
  if (heading.path !== undefined) {
    const deeper = heading.depth > 0 && heading.depth > state.depth;
    if (!isSub && !deeper) state.lastItem = heading.major;
    state.lastPath = heading.path;
    state.itemIndent = line.from;
    if (state.style !== 'marked' && !isLetter) state.style = heading.style;
  } else if (state.style === 'none') state.style = 'headings';
  state.place = 'item';
  leaveEnclosing(state);
  if (heading.path === undefined) emit('ITEM_MARK', line.from, heading.signEnd);
  else emit('ITEM_NUMBER', line.from, heading.signEnd);
  if (heading.text !== undefined) emitTitleAndText(context, heading.titleStart, heading.titleEnd, heading.text);
  else if (heading.titleStart < heading.titleEnd)
    emitTitle(context, heading.titleStart, heading.titleEnd, heading.path !== undefined);
  else openConstruct(state, { kind: 'untitled' });
  return true;
};

/** Headings above the meeting that are about the document: "# Anmärkning". */
const noteAbove =
  /^(?:anmärkning(?:ar)?|obs!?|notera|notering(?:ar)?|rättelser?|innehåll(?:sförteckning)?|table of contents|ändringslogg)$/u;

/** "## 8 juli 2023", "## Lördag den 8 juli": the day of the meeting, not a matter. */
function isDate(words: string): boolean {
  return /^(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\s+)?(?:den\s+)?(?:\d{1,2}\s+\p{L}{3,9}\.?(?:\s+\d{4})?|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}(?:[ -]\d{4})?)$/u.test(
    words,
  );
}
