/** The edit that puts somebody on an attendance list, also in minutes that have none yet. */
import type { AttendanceStatus, Meeting } from '../meeting/model.ts';
import { lineEnd, lineStart } from '../source/lines.ts';
import { addAttendee, attendanceHeadings } from './add-attendee.ts';
import type { SourceEdit } from './edit.ts';
import { dominantLineBreak } from './formatter/source-lines.ts';

/**
 * Adds a row (`Lisa Ek (S), ledamot`) to the list of a status. Where there is no list at all, the first one is written
 * after what the head says about the meeting. Undefined where the list is one that only mentions people ("Frånvarande: ingen").
 */
export function insertAttendee(
  meeting: Meeting,
  text: string,
  row: string,
  status: AttendanceStatus,
): SourceEdit | undefined {
  if (meeting.attendanceSections.length > 0) return addAttendee(meeting, text, row, status);
  const lineBreak = dominantLineBreak(text);
  const heading = attendanceHeadings.find(([known]) => known === status)?.[1] ?? '';
  const list = `${heading}${lineBreak}- ${row}`;
  const above = meeting.preamble.findLast(({ type }) => type === 'field' || type === 'title');
  if (above) {
    const at = lineEnd(text, above.range.end);
    return { range: { start: at, end: at }, newText: lineBreak.repeat(2) + list };
  }
  const first = meeting.items[0] ?? meeting.closings[0];
  const at = first ? lineStart(text, first.range.start) : text.length;
  const before = at === 0 || /(?:\n|\r)$/.test(text.slice(0, at)) ? '' : lineBreak.repeat(2);
  return { range: { start: at, end: at }, newText: before + list + lineBreak.repeat(first ? 2 : 1) };
}
