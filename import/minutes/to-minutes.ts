/** From the lines of a document to minutes in canonical form, with the account of both. */
import type { SourceEdit } from '../../language/editing/edit.ts';
import { applyEdits } from '../../language/editing/edit.ts';
import { formatMinutes } from '../../language/editing/formatter/formatter.ts';
import { readLines } from '../../language/editing/formatter/source-lines.ts';
import { unitsOf } from '../../language/editing/formatter/units.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { type Account, type AccountLine, countCharacters, lackedBy } from '../account.ts';
import { type ImportLine, type LeftOut, type Reading, whereOf } from '../lines.ts';
import { barItems } from './bar-items.ts';
import { besideTitles } from './beside-titles.ts';
import { columnByColumn } from './columns.ts';
import { withoutContentsList } from './contents-list.ts';
import { type DraftLine, notAccounted, sourceLines } from './draft.ts';
import { draftLines } from './draft-lines.ts';
import { withoutNotice } from './notice-of-posting.ts';
import { numberedLists } from './numbered-lists.ts';
import { pageNumber, withoutPageHeads } from './page-heads.ts';
import { recognisedSigns } from './recognised-signs.ts';
import { rollOfVoters } from './roll-of-voters.ts';
import { signaturePlaces } from './signature-places.ts';

export interface ImportedMinutes {
  readonly text: string;
  readonly account: Account;
}

export function toMinutes(reading: Reading, source: Account['source']): ImportedMinutes {
  const { heads = [], blocks, leftOut } = reading;
  const apart = heads.map(({ origin, text }): LeftOut => {
    const kind = pageNumber.test(text.trim()) ? 'page-number' : origin.part === 'footer' ? 'footer' : 'header';
    return { kind, where: whereOf(origin), text: text.trim() };
  });
  const alone = minutesOf({ ...reading, leftOut: [...leftOut, ...apart] }, source);
  const above = heads.filter(({ text, origin }) => origin.part !== 'footer' && !pageNumber.test(text.trim()));
  if (above.length === 0 || hasDate(alone.text)) return alone;
  // The date of the meeting may stand in the head of its pages alone.
  const rest = apart.filter((_, at) => !above.includes(heads[at] as ImportLine));
  const whole = minutesOf({ ...reading, blocks: [...above, ...blocks], leftOut: [...leftOut, ...rest] }, source);
  return hasDate(whole.text) ? whole : alone;
}

/** Characters: the day of a meeting is said at the beginning, and reading all of long minutes takes its time. */
const beginning = 20_000;

function hasDate(text: string): boolean {
  return readMinutes(text.slice(0, beginning)).meeting.date !== undefined;
}

function minutesOf(reading: Reading, source: Account['source']): ImportedMinutes {
  const paged = withoutPageHeads(reading.blocks);
  const isListGone = reading.leftOut.some(({ kind }) => kind === 'contents-list');
  const listed = withoutContentsList(paged.blocks, isListGone);
  const posted = withoutNotice(listed.blocks);
  const items = barItems(posted.blocks);
  const signed = signaturePlaces(recognisedSigns(columnByColumn(besideTitles(items.blocks))));
  const drafted = draftLines(rollOfVoters(signed.blocks));
  const draft = withoutDoubleBlanks(numberedLists(drafted.lines));
  const dropped: LeftOut[] = [
    ...paged.leftOut,
    ...listed.leftOut,
    ...posted.leftOut,
    ...items.leftOut,
    ...signed.leftOut,
  ];
  for (const { where, text } of drafted.headerRows)
    if (where) dropped.push({ kind: 'table-header', where: whereOf(where), text });
  // Word processors set no-break spaces in amounts and dates; exports do so themselves.
  const text = draft.map((line) => line.text.replace(/[\u00a0\u202f]/g, ' ')).join('\n');
  const edits = formatMinutes(text);
  const formatted = `${applyEdits(text, edits).trimEnd()}\n`;
  const leftOut = [
    ...reading.leftOut,
    ...dropped,
    ...notAccounted(reading.blocks, draft, dropped),
    ...leftOutByFormat(text, edits, draft),
  ];
  return {
    text: formatted,
    account: {
      source,
      lines: accountLines(edits, formatted, draft),
      leftOut,
      counts: countsOf(reading, formatted, leftOut),
      notes: reading.notes ?? [],
    },
  };
}

function countsOf(reading: Reading, text: string, leftOut: readonly LeftOut[]): Account['counts'] {
  const ofSource = [...sourceLines(reading.blocks), ...reading.leftOut];
  const source = ofSource.reduce((sum, line) => sum + countCharacters(line.text), 0);
  const left = leftOut.reduce((sum, part) => sum + countCharacters(part.text), 0);
  const inText = countCharacters(text);
  return { source, text: inText, leftOut: left, added: inText + left - source };
}

function withoutDoubleBlanks(lines: readonly DraftLine[]): DraftLine[] {
  return lines.filter(({ text, origin }, at) => text.trim() !== '' || (!isBlank(lines[at - 1]) && (origin || at > 0)));
}

function isBlank(line: DraftLine | undefined): boolean {
  return line !== undefined && line.text.trim() === '';
}

/** Offsets at which the lines of a text begin. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The number of the line that an offset is on, from 0. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function leftOutByFormat(text: string, edits: readonly SourceEdit[], draft: readonly DraftLine[]): LeftOut[] {
  const starts = lineStarts(text);
  return edits.flatMap(({ range, newText }): LeftOut[] => {
    const lacked = lackedBy(text.slice(range.start, range.end), newText);
    const origin = draft[lineOf(starts, range.start)]?.origin;
    return lacked === '' ? [] : [{ kind: 'layout', where: origin ? whereOf(origin) : '', text: lacked }];
  });
}

/** Each line of the document that begins a line of the minutes or goes on with one. */
function accountLines(edits: readonly SourceEdit[], formatted: string, draft: readonly DraftLine[]): AccountLine[] {
  const read = readAs(formatted);
  const starts = lineStarts(formatted);
  const rows: AccountLine[] = [];
  let [edit, shift, at] = [0, 0, 0];
  for (const { text: line, origin } of draft) {
    const from = at + (line.length - line.trimStart().length);
    at += line.length + 1;
    for (let next = edits[edit]; next && next.range.end <= from; next = edits[++edit])
      shift += next.newText.length - (next.range.end - next.range.start);
    if (!origin || line.trim() === '') continue;
    const open = edits[edit];
    const offset = open && open.range.start < from ? open.range.start + shift : from + shift;
    const to = lineOf(starts, Math.min(offset, formatted.length - 1));
    const row = { from: origin.line, ...(origin.page ? { page: origin.page } : {}), to: to + 1 };
    rows.push({ ...row, read: read.get(to) ?? 'paragraph' });
  }
  return rows;
}

/** What the language reads each line as, by the line's number from 0. */
function readAs(text: string): Map<number, string> {
  const starts = lineStarts(text);
  return new Map(
    unitsOf(readLines(text, 0)).flatMap(({ kind, lines }) => lines.map(({ start }) => [lineOf(starts, start), kind])),
  );
}
