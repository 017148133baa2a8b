/** Lines among people and signatures that are neither. */
import type { AttendanceSection } from '../../language/meeting/model.ts';
import type { Sourced } from '../../language/source/range.ts';
import { writtenTable } from './written-table.ts';

/** What a list of people says besides the people, "samt ytterligare 31 medlemmar", and the headings of its own table. */
export function attendanceNotes(section: AttendanceSection, source: string): string[] {
  const besides = writtenTable(section, source) ? section.notes.slice(1) : section.notes;
  return besides.filter(saysSomething).map(noteText);
}

/** The line to write a signature on and its "Datum", or the rule of a table, is layout. */
export function saysSomething(note: Sourced<string>): boolean {
  return /[\p{L}\p{N}]/u.test(note.value) && note.value !== 'Datum';
}

/** As text, also where it is the heading of a table that was written in Markdown. */
export function noteText({ value }: Sourced<string>): string {
  return value
    .replace(/^\s*\||\|\s*$/g, '')
    .replace(/(?:(?<!\s)\s+)?\|\s*/g, ', ')
    .trim();
}
