import type { Clause, ClauseField, ListEntry } from '../../language/meeting/model.ts';
import { contains, type SourceRange } from '../../language/source/range.ts';
import { type Check, checkOf } from '../../language/syntax/check-box.ts';
import { readable, readableProse } from '../without-at-signs.ts';
import type { BlockData, EntryData, FactData, ListData } from './paper-data.ts';
import { textTable } from './text-table.ts';

/** An entry of a list before it is known which entries make a list together. */
export interface Row {
  /** Where it is in the source. */
  readonly at: number;
  readonly number: number | undefined;
  readonly marker: string | null;
  readonly entry: EntryData;
}

/** Rows in the order of the source. A new list begins where the sign changes or the numbers do not follow on each other. */
export function listsOf(rows: readonly Row[]): ListData[] {
  const lists: { ordered: boolean; start: number | null; marker: string | null; entries: EntryData[] }[] = [];
  for (const { number, marker, entry } of [...rows].sort((a, b) => a.at - b.at)) {
    const last = lists.at(-1);
    const continues =
      last &&
      (number === undefined
        ? !last.ordered && last.marker === marker
        : last.ordered && (last.start ?? 0) + last.entries.length === number);
    if (continues) last.entries.push(entry);
    else lists.push({ ordered: number !== undefined, start: number ?? null, marker, entries: [entry] });
  }
  return lists;
}

/** Entries with those below them. */
export function rowsOf(entries: readonly ListEntry[]): Row[] {
  const outermost = Math.min(...entries.map((entry) => entry.level));
  const rows: Row[] = [];
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at] as ListEntry;
    let end = at + 1;
    while (end < entries.length && (entries[end] as ListEntry).level > outermost) end++;
    const below = entries.slice(at + 1, end);
    rows.push({
      ...signOf(entry),
      entry: { text: readableProse(entry.prose), blocks: below.length > 0 ? [listBlock(listsOf(rowsOf(below)))] : [] },
    });
    at = end;
  }
  return rows;
}

/** A row of text with what it begins with: a mark as written, or a check box of its own. */
interface Marked {
  readonly prose: ListEntry['prose'];
  readonly range: SourceRange;
  readonly marker?: ListEntry['marker'];
  readonly number?: number | undefined;
  readonly check?: Check | undefined;
}

/** Rows below a heading, all on one level. */
export function plainRows(entries: readonly Marked[]): Row[] {
  return entries.map((entry) => ({ ...signOf(entry), entry: { text: readableProse(entry.prose), blocks: [] } }));
}

function signOf({ number, marker, check, range }: Marked): Pick<Row, 'at' | 'number' | 'marker'> {
  const count = countable(number);
  const written = check ? checkBoxes[check] : marker ? sign(marker.value) : null;
  return { at: range.start, number: count, marker: count === undefined ? written : null };
}

/** Clauses that are within the block; those of the motion that it answers are there. `below` adds to what is below one. */
export function clauseRows(
  clauses: readonly Clause[],
  within: SourceRange,
  below: (clause: Clause) => readonly BlockData[] = () => [],
): Row[] {
  return clauses
    .filter((clause) => contains(within, clause.range))
    .map((clause) => {
      const row = clauseRow(clause);
      return { ...row, entry: { ...row.entry, blocks: [...row.entry.blocks, ...below(clause)] } };
    });
}

function clauseRow(clause: Clause): Row {
  const marker = clause.marker?.value ?? '';
  const digits = /\d{1,9}/.exec(marker)?.[0];
  const letter = /^\p{L}[.)](?=\s)/u.exec(marker)?.[0];
  const words = letter === undefined ? marker : marker.slice(letter.length);
  const att = /\p{L}[\p{L}-]*(?:\s+att(?!\p{L}))?/u.exec(words)?.[0] ?? null;
  const told = readable(clause.prose.text, [...clause.prose.mentions, ...clause.assignees]);
  const number = digits === undefined ? undefined : countable(Number(digits));
  return {
    at: clause.range.start,
    number,
    marker: number === undefined ? (letter ?? att) : null,
    entry: {
      // "1. att köpa", "a) att köpa": the number or letter is the sign, so the word is text.
      text: (number === undefined && letter === undefined) || !att ? told : `${att} ${told}`.trim(),
      blocks: belowClause(clause),
    },
  };
}

/** Points, "Ansvarig: …" rows and tables, as they are among each other. */
function belowClause({ points, fields, tables, assignees }: Clause): BlockData[] {
  const blocks: { readonly at: number; readonly block: BlockData }[] = [];
  for (const table of tables) blocks.push({ at: table.range.start, block: textTable(table) });
  const starts = [...fields, ...tables].map((each) => each.range.start);
  for (const run of runs(points, starts))
    blocks.push({ at: run[0]?.range.start ?? 0, block: listBlock(listsOf(rowsOf(run))) });
  for (const run of runs(
    fields,
    [...points, ...tables].map((each) => each.range.start),
  ))
    blocks.push({
      at: run[0]?.range.start ?? 0,
      block: { kind: 'facts', header: false, rows: run.map((field) => fieldFact(field, assignees)) },
    });
  return blocks.sort((a, b) => a.at - b.at).map(({ block }) => block);
}

/** Lines that are together, with nothing else between. */
function runs<Part extends { readonly range: SourceRange }>(
  parts: readonly Part[],
  breaks: readonly number[],
): Part[][] {
  const found: Part[][] = [];
  let previous: Part | undefined;
  for (const part of parts) {
    const last = found.at(-1);
    const from = previous?.range.start ?? 0;
    if (last && !breaks.some((at) => from < at && at < part.range.start)) last.push(part);
    else found.push([part]);
    previous = part;
  }
  return found;
}

export function fieldFact(field: ClauseField, assignees: Clause['assignees']): FactData {
  const { prose } = field;
  return {
    label: labelText(field.label.value),
    text: prose ? readable(prose.text, [...prose.mentions, ...assignees]) : null,
    lists: [],
  };
}

export function listBlock(lists: readonly ListData[]): BlockData {
  return { kind: 'lists', lists };
}

/** "Beslut:" → "Beslut" */
export function labelText(label: string): string {
  return label
    .replace(/(?<![\s:])[\s:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const checkBoxes: Readonly<Record<Check, string>> = { open: '☐', done: '☑' };

/** A sign that says something is kept ("✓", "a)"); the usual ones become the template's own. */
function sign(marker: string): string | null {
  // "- ✓": the second one says something.
  const written = marker.trim().replace(/^[-–—*+•·]\s+/, '');
  const check = checkOf(written);
  if (check) return checkBoxes[check];
  return /^(?:[-–—*+•·●○■□►▸➢➤❖⁃∙o§]|[\uE000-\uF8FF])?$/.test(written) ? null : written;
}

/** Higher numbers are no count of anything, and more than the page has room for. */
function countable(number: number | undefined): number | undefined {
  return number !== undefined && Number.isInteger(number) && number <= 99_999 ? number : undefined;
}
