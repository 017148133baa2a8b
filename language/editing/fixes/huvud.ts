/** Fixes of rules about the head of the minutes. */

import { agendaKinds } from '../../checks/rule.ts';
import type { RuleCode } from '../../checks/rules.ts';
import type { DateValue, Field, FieldName } from '../../meeting/model.ts';
import { nameKey } from '../../names/name-index.ts';
import { isBlankLine, lineEnd, lineStart, nextLine } from '../../source/lines.ts';
import { contains, type SourceRange } from '../../source/range.ts';
import { dominantLineBreak } from '../formatter/source-lines.ts';
import { type Fix, type FixEdit, type FixMaker, fix, insert, literal, type Minutes, replace, stop } from './fix.ts';

/** The order that the fields of the head are in; those that are not here are last. */
const order: readonly FieldName[] = [
  'organ',
  'nummer',
  'tid',
  'datum',
  'plats',
  'ordförande',
  'sekreterare',
  'justerare',
];

function rank(name: FieldName | undefined): number {
  const at = name === undefined ? -1 : order.indexOf(name);
  return at < 0 ? order.length : at;
}

const byRule: Readonly<Partial<Record<RuleCode, (minutes: Minutes) => Fix | undefined>>> = {
  'huvud/organ-saknas': insertBody,
  'huvud/datum-saknas': insertDate,
  'huvud/tid-saknas': insertTime,
  'huvud/plats-saknas': (minutes) => insertField('plats', 'Plats', stop(1, 'plats'), minutes),
  'huvud/ordforande-saknas': (minutes) => insertField('ordförande', 'Ordförande', stop(1, 'namn'), minutes),
  'huvud/sekreterare-saknas': (minutes) => insertField('sekreterare', 'Sekreterare', stop(1, 'namn'), minutes),
  'huvud/justerare-saknas': (minutes) => insertField('justerare', 'Justerare', stop(1, 'namn'), minutes),
  'huvud/deltagare-saknas': insertAttendance,
};

/** Writes the line that is missing, where it belongs, for the writer to fill in. */
export const insertMissing: FixMaker = ({ code }, minutes) => {
  const made = byRule[code]?.(minutes);
  return made ? [made] : [];
};

// --- Fields -----------------------------------------------------------------------------------------------------

/** A line `Plats: …`; where there is one without value, its value. */
function insertField(name: FieldName, label: string, value: string, minutes: Minutes): Fix {
  const empty = fieldsOf(minutes).find((field) => field.known === name && !field.prose && field.entries.length === 0);
  if (!empty) return fix(`Lägg till ”${label}:”`, [fieldLine(name, `${label}: `, `${label}: ${value}`, minutes)]);
  const end = lineEnd(minutes.text, empty.key.range.end);
  const written = minutes.text.slice(empty.key.range.end, end);
  const sign = written.includes(':') ? '' : ':';
  return fix(`Fyll i ”${label}:”`, [insert(end, '', `${sign}${/\s$/.test(written) ? '' : ' '}${value}`)]);
}

function fieldsOf({ meeting }: Minutes): readonly Field[] {
  return meeting.preamble.filter((block) => block.type === 'field');
}

/** A line of its own among the fields: below those that are before it, with as much room between them as they have. */
function fieldLine(name: FieldName, line: string, snippet: string, minutes: Minutes): FixEdit {
  const { meeting, text } = minutes;
  const lineBreak = dominantLineBreak(text);
  const fields = fieldsOf(minutes);
  const above = fields.findLast((field) => rank(field.known) < rank(name));
  const first = fields[0];
  const anchor = above ?? (first ? undefined : meeting.title);
  if (anchor) {
    const at = lineEnd(text, anchor.range.end);
    const gap = above && areSpaced(fields, text) ? lineBreak.repeat(2) : lineBreak;
    const next = nextLine(text, at);
    // The line below is not a field: a blank line separates them.
    const isTight = next > at && !isBlankLine(text, next) && !fields.some(({ range }) => range.start === next);
    const end = isTight ? lineBreak : '';
    return insert(at, gap + line + end, literal(gap) + snippet + end);
  }
  const at = first ? lineStart(text, first.range.start) : topOf(text);
  const gap = first && areSpaced(fields, text) ? lineBreak.repeat(2) : lineBreak;
  const parted = first || at >= text.length || isBlankLine(text, at) ? gap : lineBreak.repeat(2);
  return insert(at, line + parted, snippet + literal(parted));
}

/** True if the fields have a blank line between them. */
function areSpaced(fields: readonly Field[], text: string): boolean {
  const [first, second] = fields;
  return (
    first !== undefined && second !== undefined && isBlankLine(text, nextLine(text, lineEnd(text, first.range.end)))
  );
}

/** Where the text begins, after a byte order mark. */
function topOf(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

// --- Body, date, time -------------------------------------------------------------------------------------------

/** "Protokoll" becomes "Protokoll: …"; below any other title is "Organ: …"; without a title it is made. */
function insertBody(minutes: Minutes): Fix | undefined {
  const { meeting, text } = minutes;
  const empty = fieldsOf(minutes).some((field) => field.known === 'organ');
  if (!meeting.title && !empty) {
    const at = topOf(text);
    const lineBreak = dominantLineBreak(text);
    return fix('Lägg till en rubrik', [
      insert(at, `Protokoll: ${lineBreak}`, `Protokoll: ${stop(1, 'organ')}${lineBreak}`),
    ]);
  }
  const title = meeting.title?.text;
  if (title && !empty && /^[#*_\s]*\p{L}+[*_\s:]*$/u.test(title.value)) {
    const end = lineEnd(text, title.range.end);
    const written = text.slice(title.range.start, end);
    const sign = /:\s*[*_]*$/.test(written) ? '' : ':';
    const blank = /\s$/.test(written) ? '' : ' ';
    return fix('Skriv organet i rubriken', [insert(end, '', `${sign}${blank}${stop(1, 'organ')}`)]);
  }
  return insertField('organ', 'Organ', stop(1, 'organ'), minutes);
}

function clockStops(minutes: Minutes, from: number): string {
  const { kind } = minutes.meeting;
  const start = `kl. ${stop(from, '9.00')}`;
  return kind !== undefined && agendaKinds.includes(kind) ? start : `${start}–${stop(from + 1, '12.00')}`;
}

/** The fields that say when the meeting was. */
function timeFields(minutes: Minutes): readonly Field[] {
  return fieldsOf(minutes).filter((field) => field.known === 'tid' || field.known === 'datum');
}

/** The date before the clock times that are there; or a line with both. */
function insertDate(minutes: Minutes): Fix | undefined {
  const clock = timeFields(minutes).find((field) => field.prose && /^(?:kl|\d)/i.test(field.prose.text));
  if (clock?.prose) return fix('Skriv datumet', [insert(clock.prose.range.start, '', `${stop(1, 'datum')} `)]);
  if (timeFields(minutes).some((field) => field.prose)) return insertField('datum', 'Datum', stop(1, 'datum'), minutes);
  const time = minutes.meeting.start ? '' : ` ${clockStops(minutes, 2)}`;
  return insertField('tid', 'Tid', `${stop(1, 'datum')}${time}`, minutes);
}

/** The clock times after the date that is there, or the end after the start; or a line of their own. */
function insertTime(minutes: Minutes): Fix | undefined {
  const { start, date } = minutes.meeting;
  const fields = timeFields(minutes);
  const inField = (range: SourceRange) => fields.some((field) => contains(field.range, range));
  // Where the start is stated in an item, the end is stated in another one.
  if (start)
    return inField(start.range)
      ? fix('Skriv sluttiden', [insert(start.range.end, '', `–${stop(1, '12.00')}`)])
      : undefined;
  const dated: DateValue | undefined = date && inField(date.range) ? date : undefined;
  if (dated) return fix('Skriv klockslagen', [insert(dated.range.end, '', ` ${clockStops(minutes, 1)}`)]);
  return insertField('tid', 'Tid', clockStops(minutes, 1), minutes);
}

// --- Attendance -------------------------------------------------------------------------------------------------

/** The list of those present, with those who are named in the head; above other lists, below the fields. */
function insertAttendance(minutes: Minutes): Fix {
  const { meeting, text } = minutes;
  const lineBreak = dominantLineBreak(text);
  const title = 'Lägg till ”Närvarande”';
  const known = officers(minutes).map((row) => `- ${row}${lineBreak}`);
  const rows = `${known.join('')}- `;
  const snippet = `${literal(known.join(''))}- ${stop(1, 'namn')}`;
  const empty = meeting.attendanceSections.find(({ status, range }) => status === 'present' && range.end > range.start);
  const write = (at: number, before: string, after: string) =>
    fix(title, [insert(at, before + rows + after, before + snippet + after)]);
  if (empty) return write(lineEnd(text, empty.range.end), lineBreak, '');
  const heading = `Närvarande${lineBreak}`;
  const gap = lineBreak.repeat(2);
  const itemsStart = meeting.items[0]?.range.start ?? text.length;
  const first = meeting.attendanceSections.find(({ range }) => range.start < itemsStart);
  if (first) return write(lineStart(text, first.range.start), heading, gap);
  const above = fieldsOf(minutes).at(-1) ?? meeting.title;
  if (!above) return write(topOf(text), heading, gap);
  const at = lineEnd(text, above.range.end);
  const next = nextLine(text, at);
  return write(at, gap + heading, next > at && !isBlankLine(text, next) ? lineBreak : '');
}

/** The rows of those who hold an office and are on no list. */
function officers({ meeting }: Minutes): string[] {
  const holders = [
    [meeting.chair, 'ordförande'],
    [meeting.secretary, 'sekreterare'],
    ...meeting.adjusters.map((adjuster) => [adjuster, 'justerare'] as const),
  ] as const;
  const rows = new Map<string, string>();
  for (const [holder, role] of holders) {
    if (!holder || holder.attendee || rows.has(nameKey(holder.name))) continue;
    rows.set(nameKey(holder.name), `${holder.name}, ${role}`);
  }
  return [...rows.values()];
}

// --- Facts that disagree ----------------------------------------------------------------------------------------

/** Two fixes: the value of either place is written in the other. */
export const agree: FixMaker = ({ range, related }, minutes) => {
  const used = related[0]?.range;
  if (!used) return [];
  const copy = (from: SourceRange, to: SourceRange, where: string): Fix[] => {
    // A name on a list is somebody's own: another one there would be another person.
    if (minutes.meeting.attendance.some((attendee) => contains(attendee.range, to))) return [];
    const edit = written(from, to, minutes.text);
    return edit ? [fix(`Skriv ”${edit.newText}” ${where}`, [edit])] : [];
  };
  return [...copy(used, range, 'här'), ...copy(range, used, 'på det andra stället')];
};

const clockWord = /^(?:kl\.?|klockan)\s*/i;

/** The words of one place in another; "kl." stays with its place. */
function written(from: SourceRange, to: SourceRange, text: string): FixEdit | undefined {
  const value = text.slice(from.start, from.end).replace(clockWord, '');
  const word = clockWord.exec(text.slice(to.start, to.end))?.[0] ?? '';
  const range = { start: to.start + word.length, end: to.end };
  return /[\r\n]/.test(value) || text.slice(range.start, range.end) === value ? undefined : replace(range, value);
}
