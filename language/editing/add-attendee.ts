/** The edit that adds somebody to an attendance list, written as the rows there are. */
import type { AttendanceSection, AttendanceStatus, Meeting } from '../meeting/model.ts';
import { lineEnd, lineStart, splitLines } from '../source/lines.ts';
import type { SourceRange } from '../source/range.ts';
import type { SourceEdit } from './edit.ts';
import { dominantLineBreak } from './formatter/source-lines.ts';

/** What the tool calls a list that is not there yet, in the order that the lists are in. */
export const attendanceHeadings: readonly (readonly [AttendanceStatus, string])[] = [
  ['present', 'Närvarande'],
  ['deputy', 'Ersättare'],
  ['absent', 'Frånvarande'],
  ['guest', 'Övriga deltagare'],
];

/**
 * Adds a row (`Lisa Ek (S), ledamot`) to the list of a status: below its last person, with the same bullet or the next
 * number. Where that list is missing but others are not, it is added in its place among them. Undefined where the document
 * has no lists.
 */
export function addAttendee(
  meeting: Meeting,
  text: string,
  row: string,
  status: AttendanceStatus,
): SourceEdit | undefined {
  const sections = meeting.attendanceSections;
  const section =
    sections.findLast((each) => each.status === status && each.attendees.length > 0) ??
    sections.findLast((each) => each.status === status);
  if (!section) return newSection(sections, text, row, status);
  const lineBreak = dominantLineBreak(text);
  const person = section.attendees.at(-1);
  if (person && isInline(section, text)) return intoRun(section, text, row);
  const end = lineEnd(text, section.range.end);
  if (!person && section.notes.length === 0 && isOnHeadingLine(section, text)) return undefined;
  const gap = lineBreak.repeat(person ? 1 : 1 + blankBelowHeading(sections, text));
  return insertion(end, `${gap}${person ? markerOf(section, text) : '- '}${row}`);
}

/** "Närvarande: Lisa Ek, Bo Ask": all on the heading's line. */
function isInline(section: AttendanceSection, text: string): boolean {
  const person = section.attendees.at(-1);
  return (
    person !== undefined &&
    section.heading.range.start < section.heading.range.end &&
    lineEnd(text, section.heading.range.end) === lineEnd(text, person.nameRange.start)
  );
}

/** "Frånvarande: ingen": the heading's line says something already. */
function isOnHeadingLine({ heading }: AttendanceSection, text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(heading.range.end, lineEnd(text, heading.range.end)));
}

/** Adds a name to "Lisa Ek, Bo Ask och Karin Holm", before its full stop; what ties the last two still does. */
function intoRun(section: AttendanceSection, text: string, row: string): SourceEdit {
  const name = row.split(/[,\t(]/, 1)[0]?.trim() ?? row;
  const last = section.attendees.at(-1)?.nameRange ?? section.heading.range;
  const lineTo = lineEnd(text, last.end);
  const rest = text.slice(last.end, lineTo);
  const end = last.end + rest.replace(/(?<![.\s])[.\s]+$/, '').length;
  const tie = /(?<!\s)\s+(och|samt)\s+$/iu.exec(text.slice(section.heading.range.end, last.start));
  if (!tie || /[()]/.test(rest)) return insertion(end, `, ${name}`);
  const from = last.start - tie[0].length;
  return { range: { start: from, end }, newText: `, ${text.slice(last.start, end)} ${tie[1]} ${name}` };
}

/** A list of its own: below those that come before it, or above the first. */
function newSection(
  sections: readonly AttendanceSection[],
  text: string,
  row: string,
  status: AttendanceStatus,
): SourceEdit | undefined {
  const rank = (each: AttendanceStatus) => attendanceHeadings.findIndex(([known]) => known === each);
  const first = sections[0];
  const above = sections.findLast((each) => rank(each.status) < rank(status));
  const like = above ?? first;
  if (!first || !like) return undefined;
  const lineBreak = dominantLineBreak(text);
  const heading = attendanceHeadings.find(([known]) => known === status)?.[1] ?? '';
  const marker = like.attendees.length === 0 || isInline(like, text) ? '- ' : markerOf(like, text).replace(/\d+/, '1');
  const gap = lineBreak.repeat(1 + blankBelowHeading(sections, text));
  const list = `${heading}${gap}${marker}${row}`;
  if (above) return insertion(lineEnd(text, above.range.end), `${lineBreak}${lineBreak}${list}`);
  return insertion(lineStart(text, first.range.start), `${list}${lineBreak}${lineBreak}`);
}

/** How many blank lines these lists have between heading and first name. */
function blankBelowHeading(sections: readonly AttendanceSection[], text: string): number {
  const written = sections.find((each) => each.attendees.length > 0 && !isInline(each, text));
  const person = written?.attendees[0];
  if (!written || !person) return 0;
  const between = text.slice(written.heading.range.end, person.nameRange.start);
  return Math.max(0, splitLines(between).length - 2);
}

/** What is before the name on the row after the section's last: "- ", "4. ". */
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
  const range: SourceRange = { start: at, end: at };
  return { range, newText };
}
