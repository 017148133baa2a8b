/** Rows of the attendance lists: finding them by what a finding points at, taking them away, adding to them. */

import type { AttendanceSection, Attendee } from '../../meeting/model.ts';
import { nameKey } from '../../names/name-index.ts';
import { isParty } from '../../names/parties.ts';
import { isBlankLine, lineAbove, lineEnd, lineStart, nextLine, wholeLines } from '../../source/lines.ts';
import type { SourceRange } from '../../source/range.ts';
import { isSameRange } from '../../source/range.ts';
import { type FixEdit, insert, type Minutes, replace } from './fix.ts';
import { withoutName } from './name-run.ts';

export interface Row {
  readonly attendee: Attendee;
  readonly section: AttendanceSection;
}

/** The row at a range, which may be the whole row's or its name's. */
export function rowAt({ meeting }: Minutes, range: SourceRange | undefined): Row | undefined {
  if (!range) return undefined;
  for (const section of meeting.attendanceSections) {
    const attendee = section.attendees.find(
      (each) => isSameRange(range, each.range) || isSameRange(range, each.nameRange),
    );
    if (attendee) return { attendee, section };
  }
  return undefined;
}

/** Takes a row away. A list that has nobody else and says nothing else goes with it. */
export function removeRow({ attendee, section }: Row, { text }: Minutes): FixEdit {
  const hasHeading = section.heading.range.start < section.heading.range.end;
  if (section.attendees.length === 1 && section.notes.length === 0 && hasHeading)
    return replace(sectionLines(section, text), '');
  return fromRun({ attendee, section }, text) ?? replace(wholeLines(text, attendee.range), '');
}

/** Takes a row away from a line that has others as well; undefined when it is all of its line. */
function fromRun({ attendee, section }: Row, text: string): FixEdit | undefined {
  const from = lineStart(text, attendee.nameRange.start);
  const end = lineEnd(text, attendee.nameRange.start);
  const isOnLine = (at: number) => from <= at && at <= end;
  if (section.attendees.filter((each) => isOnLine(each.nameRange.start)).length === 1) return undefined;
  const { range } = section.heading;
  const isInline = range.start < range.end && isOnLine(range.end);
  const colon = isInline ? (/^\s*:?\s*/.exec(text.slice(range.end, end))?.[0].length ?? 0) : 0;
  const start = isInline ? range.end + colon : from;
  return withoutName(text, { start, end }, attendee.nameRange);
}

/** The section's lines with the blank lines below them, or above them at the end of the text. */
function sectionLines(section: AttendanceSection, text: string): SourceRange {
  let { start, end } = wholeLines(text, section.range);
  while (end < text.length && isBlankLine(text, end)) end = nextLine(text, end);
  if (end === text.length)
    while (start > 0 && isBlankLine(text, lineAbove(text, start))) start = lineAbove(text, start);
  return { start, end };
}

/** What the row says about the person, as another list can have it: "Lisa Ek (S), ledamot". */
export function rowText({ attendee }: Row, { text }: Minutes): string {
  const end = lineEnd(text, attendee.range.end);
  const bracket = /^[)\]]/.exec(text.slice(attendee.range.end, end))?.[0] ?? '';
  return text.slice(attendee.nameRange.start, attendee.range.end) + bracket;
}

/** Writes at the end of a row what another row says and this one does not. */
export function addDetails(to: Row, from: Row, { text }: Minutes): readonly FixEdit[] {
  const known = new Set(to.attendee.details.map((detail) => nameKey(detail.value)));
  const missing = from.attendee.details.map((detail) => detail.value).filter((detail) => !known.has(nameKey(detail)));
  if (missing.length === 0) return [];
  const { range } = to.attendee;
  const bracket = /^[)\]]/.test(text.slice(range.end)) ? 1 : 0;
  const written = missing.map((detail) => (isParty(detail) ? ` (${detail})` : `, ${detail}`)).join('');
  return [insert(range.end + bracket, written)];
}
