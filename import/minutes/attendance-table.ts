/** Tables with a column of names: attendance lists, with or without marks of who was present. */
import type { ImportRow } from '../lines.ts';
import { isPersonName } from './person-name.ts';
import { oneLine, type RowLines, type TableContext } from './table-lines.ts';

type Column = 'name' | 'first' | 'last' | 'present' | 'absent' | 'deputy' | 'detail';

const columnKinds: readonly (readonly [RegExp, Column])[] = [
  [/^(?:för- och efternamn|namn|deltagare|ledamot|ledamöter|person)$/iu, 'name'],
  [/^förnamn$/iu, 'first'],
  [/^efternamn$/iu, 'last'],
  [/^(?:närvarande|närvaro|närvarade|när\.?|deltog|på plats)\??$/iu, 'present'],
  [/^(?:frånvarande|frånvaro|frånv\.?|ej närvarande|förhinder)\??$/iu, 'absent'],
];

const yes = /^(?:x|✓|✔|√|☒|☑|ja|j|1|närv(?:arande)?\.?)$/iu;
const no = /^(?:-|–|nej|n|0|☐|frånv(?:arande)?\.?|förhinder)$/iu;

type Status = 'present' | 'absent';
const headings: Readonly<Record<Status, string>> = { present: 'Närvarande', absent: 'Frånvarande' };

/**
 * Rows of names below a header "Namn", or two columns or more of which the first has only names below a heading of attendance.
 * A column of marks parts them into those present and those absent.
 */
export function attendanceRows(
  rows: readonly ImportRow[],
  { isBelowAttendance }: TableContext,
): RowLines[] | undefined {
  const [head, ...rest] = rows;
  if (!head) return undefined;
  const columns = head.cells.map((cell, at) =>
    columnOf(
      oneLine(cell),
      rest.map(({ cells }) => oneLine(cells[at] ?? '')),
    ),
  );
  const hasHeader = columns.includes('name') || (columns.includes('first') && columns.includes('last'));
  const hasMarks = columns.some((column) => column === 'present' || column === 'absent');
  if (hasHeader && (isBelowAttendance || hasMarks || columns.length > 1)) {
    const people = rest.map((row) => ({ row, ...personOf(row, columns, head) }));
    if (people.length === 0 || !people.every(({ name }) => isPersonName(name))) return undefined;
    if (!hasMarks && !isBelowAttendance) return undefined;
    return [{ row: head, lines: [], leftOut: 'table-header' }, ...(hasMarks ? parted(people) : people.map(asRow))];
  }
  if (!isBelowAttendance || !rows.every(({ cells }) => isPersonName(nameIn(oneLine(cells[0] ?? ''))))) return undefined;
  return rows.map((row) => asRow({ row, name: oneLine(row.cells[0] ?? ''), details: row.cells.slice(1).map(oneLine) }));
}

/** A column is one of marks when that is what stands in it: "Närvarande" may also head what a person was there for. */
function columnOf(header: string, below: readonly string[]): Column {
  const kind = columnKinds.find(([pattern]) => pattern.test(header))?.[1] ?? 'detail';
  if (kind !== 'present' && kind !== 'absent') return kind;
  const filled = below.filter((cell) => cell !== '');
  return filled.filter((cell) => yes.test(cell) || no.test(cell)).length * 2 > filled.length ? kind : 'detail';
}

interface Person {
  readonly row: ImportRow;
  readonly name: string;
  readonly details: readonly string[];
  readonly status?: Status;
}

/** The name without a party or what stands after it. */
function nameIn(text: string): string {
  return text.replace(/\s*[(,].*$/u, '');
}

function personOf(row: ImportRow, columns: readonly Column[], head: ImportRow): Omit<Person, 'row'> {
  const of = (column: Column) => oneLine(row.cells[columns.indexOf(column)] ?? '');
  const name = columns.includes('name') ? of('name') : `${of('first')} ${of('last')}`;
  const details: string[] = [];
  let status: Status | undefined;
  for (const [at, column] of columns.entries()) {
    const text = oneLine(row.cells[at] ?? '');
    if (column === 'detail' && text !== '') details.push(asDetail(text, oneLine(head.cells[at] ?? '')));
    if (column !== 'present' && column !== 'absent') continue;
    const other = column === 'present' ? 'absent' : 'present';
    if (yes.test(text)) status = column;
    else if (no.test(text)) status ??= other;
    else if (text !== '') details.push(text);
  }
  return { name, details, ...(status ? { status } : {}) };
}

/** A party stands in brackets. */
function asDetail(text: string, header: string): string {
  return /^parti$/iu.test(header) && /^\p{Lu}{1,4}$/u.test(text) ? `(${text})` : text;
}

function asRow({ row, name, details }: Person): RowLines {
  const [party, ...rest] = details[0]?.startsWith('(') ? details : ['', ...details];
  const words = [party === '' ? name : `${name} ${party}`, ...rest.filter((detail) => detail !== '')];
  return { row, lines: [`- ${words.join(', ')}`] };
}

/** Those present, then those absent; one without a mark was present only when no one else has a mark for that. */
function parted(people: readonly Person[]): RowLines[] {
  const unmarked: Status = people.some(({ status }) => status === 'present') ? 'absent' : 'present';
  return (['present', 'absent'] as const).flatMap((wanted) => {
    const own = people.filter(({ status }) => (status ?? unmarked) === wanted);
    return own.map((person, at) => {
      const { row, lines } = asRow(person);
      return { row, lines: at === 0 ? ['', headings[wanted], ...lines] : lines };
    });
  });
}
