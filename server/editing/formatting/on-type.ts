/** What Enter does below a row: continues with a decision's clauses and with lists, and ends them on a row that is empty. */

import type { SourceEdit } from '../../../language/editing/edit.ts';
import { documentBlocks } from '../../../language/facts/traversal.ts';
import { type LineAt, lineAt } from '../../../language/line-at.ts';
import type { MinutesDocument } from '../../../language/minutes-document.ts';
import { lineAround } from '../../../language/source/lines.ts';
import type { SourceRange } from '../../../language/source/range.ts';
import { clausesOf, takesEntries } from '../../../language/syntax/lexer-state.ts';
import { tokenTraits } from '../../../language/syntax/tokens.ts';

const bullet = String.raw`^(\s*)((?:[-–—•‣◦▪·*+](?:\s+✓)?|✓|\(?\d{1,3}[.)]|[a-hA-H]\))(?=\s|$)\s*)?`;
const afterAtt = String.raw`[*_]{0,3}[:.,)]?[*_]{0,3}(?=\s|$)\s*`;
/** A row's mark: indentation, bullet or number, and `att` with what is around it. */
const mark = new RegExp(`${bullet}([*_]{0,3}[Aa]tt${afterAtt})?`, 'u');
/** …and the number of a clause that has one. */
const numberedMark = new RegExp(String.raw`${bullet}([*_]{0,3}[Aa]tt\s?\d{1,2}${afterAtt})`, 'u');

/**
 * The edits after a line break has been typed; `offset` is the place after it. None when there is text after it on the
 * line, or when the editor has written the next row's mark itself.
 */
export function editsAfterEnter(document: MinutesDocument, offset: number): SourceEdit[] {
  const { text } = document;
  const own = lineAround(text, offset);
  if (own.start === 0 || text.slice(offset, own.end).trim() !== '') return [];
  const typed = { start: own.start, end: offset };
  const written = text.slice(typed.start, typed.end);
  const row = lineAt(document, previousEnd(text, own.start));
  const rowText = text.slice(row.start, row.end);
  const found = (isNumbered(document, row) ? numberedMark.exec(rowText) : undefined) ?? mark.exec(rowText);
  if (!found || (found[2] === undefined && found[3] === undefined)) return [];
  const isEmpty = rowText.slice(found[0].length).trim() === '';
  if (isEmpty)
    return endsList(row, found[3] !== undefined) && isMark(written) ? [removal(row), ...removalOf(typed)] : [];
  if (written.trim() !== '' || !tokenTraits[row.tokens[0]?.token ?? 'PROSE'].row) return [];
  // "att" belongs to clauses only: below a list entry that happens to begin with it comes another entry.
  const att = row.tokens[0]?.token === 'ATT' ? (found[3] ?? '') : '';
  const next = `${found[1]}${increased(found[2] ?? '')}${increased(att)}`.replace(/(?<!\s)\s*$/, ' ');
  return next.trim() === '' ? [] : [{ range: typed, newText: next }];
}

/** True if the row is a clause whose number is among its signs: "att 2 …" where the decision's clauses count 1, 2, 3 … */
function isNumbered({ meeting, text }: MinutesDocument, { start, end }: LineAt): boolean {
  for (const block of documentBlocks(meeting)) {
    if (block.range.end < start || (block.type !== 'decision' && block.type !== 'motion')) continue;
    const own = block.clauses.find(({ marker }) => marker && start <= marker.range.start && marker.range.end <= end);
    if (own?.marker) return /att\s?\d/i.test(text.slice(own.marker.range.start, own.marker.range.end));
  }
  return false;
}

/** End of the line above the one that starts at the offset. */
function previousEnd(text: string, start: number): number {
  return text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
}

/** True if a mark that is alone is a list's last row, rather than an intended dash. */
function endsList({ state }: LineAt, isClause: boolean): boolean {
  if (isClause) return clausesOf(state) !== undefined;
  return (
    !state.afterBlank &&
    (state.open.kind === 'attendance' ||
      takesEntries(state) ||
      clausesOf(state) !== undefined ||
      state.flow.entryIndent >= 0 ||
      state.flow.ordinal > 0)
  );
}

function isMark(text: string): boolean {
  return mark.exec(text)?.[0].length === text.length;
}

function removal({ start, end }: LineAt): SourceEdit {
  return { range: { start, end }, newText: '' };
}

function removalOf(range: SourceRange): SourceEdit[] {
  return range.end > range.start ? [{ range, newText: '' }] : [];
}

/** "3." → "4.", "c)" → "d)", "att 2" → "att 3"; a mark without number as it is. */
function increased(text: string): string {
  if (/^\s*[a-gA-G]\)/.test(text))
    return text.replace(/[a-gA-G]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
  return text.replace(/\d+/, (number) => String(Number(number) + 1));
}
