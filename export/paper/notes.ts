/** Lines among people and signatures that are neither. */
import type { AttendanceSection } from '../../language/meeting/model.ts';
import type { Sourced } from '../../language/meeting/source.ts';

/** What a list of people says besides the people: "samt ytterligare 31 medlemmar". */
export function attendanceNotes({ notes }: AttendanceSection): string[] {
  return notes.filter(saysSomething).map((note) => withoutRules(note.value));
}

/** The line to write a signature on, or the rule of a table, is layout. */
export function saysSomething(note: Sourced<string>): boolean {
  return /[\p{L}\p{N}]/u.test(note.value);
}

/** The heading of a table that was written in Markdown. */
function withoutRules(note: string): string {
  return note
    .replace(/^\s*\||\|\s*$/g, '')
    .replace(/\s*\|\s*/g, ', ')
    .trim();
}
