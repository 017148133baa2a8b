/** The edit that adds somebody to an attendance list, written as the rows there are. */
import type { AttendanceSection, AttendanceStatus, Meeting } from '../meeting/model.ts';
import type { SourceEdit } from './edit.ts';

/** What the tool calls a list that is not there yet. */
const headings: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Närvarande',
  absent: 'Frånvarande',
  guest: 'Övriga deltagare',
  deputy: 'Ersättare',
};

/**
 * Adds a row (`Lisa Ek (S), ledamot`) to the list of a status: below its last person, with the same bullet or the next
 * number. Where that list is missing but others are not, it is added below them. Undefined where the document has no lists.
 */
export function addAttendee(
  meeting: Meeting,
  text: string,
  row: string,
  status: AttendanceStatus,
): SourceEdit | undefined {
  const sections = meeting.preamble.filter((block) => block.type === 'attendance');
  const section =
    sections.findLast((each) => each.status === status && each.attendees.length > 0) ??
    sections.findLast((each) => each.status === status);
  const last = section ?? sections.at(-1);
  if (!last) return undefined;
  const end = lineEnd(text, last.range.end);
  const lineBreak = text.startsWith('\r\n', lineEnd(text, 0)) ? '\r\n' : '\n';
  if (!section)
    return insertion(end, `${lineBreak}${lineBreak}${headings[status]}${lineBreak}${markerOf(last, text) || ''}${row}`);
  const person = section.attendees.at(-1);
  // "Närvarande: Lisa Ek, Bo Ask": all on the heading's line.
  if (person && lineEnd(text, section.heading.range.end) === lineEnd(text, person.range.end)) {
    const name = row.split(/[,(]/, 1)[0]?.trim() ?? row;
    return insertion(section.range.end, `, ${name}`);
  }
  return insertion(end, `${lineBreak}${person ? markerOf(section, text) : '- '}${row}`);
}

/** What stands before the name on the row after the section's last: "- ", "4. ". */
function markerOf(section: AttendanceSection, text: string): string {
  const person = section.attendees.at(-1);
  if (!person) return '- ';
  const start = lineStart(text, person.nameRange.start);
  const before = text.slice(start, person.nameRange.start);
  const number = /^(\s*\(?)(\d{1,3})([.)]\s+)$/.exec(before);
  if (number) return `${number[1]}${Number(number[2]) + 1}${number[3]}`;
  return /^\s*[-–—•‣*+]\s+$/.test(before) ? before : '';
}

function insertion(at: number, newText: string): SourceEdit {
  return { range: { start: at, end: at }, newText };
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
