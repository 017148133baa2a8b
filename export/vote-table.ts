import { leadingCount } from '../language/meeting/decisions/vote-counts.ts';
import type { Vote, VoteCount, VoteRow } from '../language/meeting/model.ts';
import type { TextTable } from './attendance-table.ts';
import { readable, sourceLine } from './without-at-signs.ts';

/** The votes answer by answer: how many, and who where the minutes say so. Undefined when there are neither counts nor rows. */
export function voteTable(vote: Vote, source: string): TextTable | undefined {
  const rows = rowsOf(vote);
  if (rows.length === 0) return undefined;
  const withVoters = rows.some((row) => votersText(row) !== '');
  return {
    columns: ['Röst', 'Antal', ...(withVoters ? ['Röstande'] : [])],
    rows: rows.map((row) => [
      row.written?.label.value ?? (row.count ? answer(row.count, source) : ''),
      row.count ? numberOf(row, source) : '',
      ...(withVoters ? [votersText(row)] : []),
    ]),
  };
}

/** The votes in the lines that they are written in: what is after the label, and a row for each answer that has one. */
export function writtenVote(vote: Vote, source: string): { text: string | null; rows: string[] } {
  const rows = rowsOf(vote).flatMap((row) => {
    if (!row.written) return [];
    // "Ja-röster (3):" has its number in the label.
    const isLabelled = /\(\d/.test(row.written.label.value);
    const told = [row.count && !isLabelled ? numberOf(row, source) : '', votersText(row)].filter(Boolean).join(' – ');
    return [`${row.written.label.value}: ${told}`];
  });
  return {
    text: vote.prose && vote.prose.text.trim() !== '' ? readable(vote.prose.text, vote.prose.mentions) : null,
    rows,
  };
}

/** A row of the table: what is counted, the row of the minutes ("Ja: …") that it is on, or both. */
interface TableRow {
  readonly count: VoteCount | undefined;
  readonly written: VoteRow | undefined;
}

function rowsOf({ counts, rows }: Vote): TableRow[] {
  const counted = counts.map((count) => {
    const written = rows.find((row) => row.range.start === count.range.start);
    // "Karin Öhman: Ja": a row for each voter, which has no number.
    if (written && written.count === undefined) return { count: undefined, written };
    // The number of the vote's own line is named there.
    return { count: { ...count, count: written?.count ?? count.count }, written };
  });
  // "Ja: alla" counts nothing, but is named.
  const told = rows
    .filter((row) => !counted.some(({ written }) => written === row))
    .map((written) => ({ count: undefined, written }));
  const startOf = (row: TableRow) => (row.count ?? row.written)?.range.start ?? 0;
  return [...counted, ...told].sort((a, b) => startOf(a) - startOf(b));
}

/** The answer written beside its number: "3 ja" → "Ja". "12 mot 3" has none. */
function answer({ option, range }: VoteCount, source: string): string {
  const words = sourceLine(source, range)
    .replace(/[\d\s:=.–-]+/g, ' ')
    .trim();
  return words === '' ? numberOnly[option] : words.charAt(0).toUpperCase() + words.slice(1);
}

const numberOnly = { ja: 'För', nej: 'Mot', avstår: 'Avstår' } as const;

/** The number as it is written ("1 000"), or of the names listed. */
function numberOf({ count, written }: TableRow, source: string): string {
  const passage = written?.prose?.range ?? count?.range;
  const text = passage ? sourceLine(source, passage) : '';
  const found = /\d[\d\s.]*(?<=\d)/.exec(text)?.[0] ?? '';
  return Number(found.replace(/\D/g, '')) === count?.count && found !== '' ? found : String(count?.count ?? '');
}

/** What is on the row of an answer, without the number that has a column of its own. */
function votersText({ count, written }: TableRow): string {
  const prose = written?.prose;
  if (!prose) return '';
  const text = readable(prose.text, count?.voters ?? []).replace(/\s+/g, ' ');
  const number = count && leadingCount(text);
  const rest = number?.value === count?.count && number ? text.slice(number.end) : text;
  return rest.replace(/^[\s:,;–-]+/, '').replace(/^\((.*)\)$/, '$1');
}

/** True if the line of a vote says more than how many voted what. */
export function votesSayMore(vote: Vote, source: string): boolean {
  if (!vote.prose) return false;
  const { start, end } = vote.prose.range;
  const inside = vote.counts.filter((count) => start <= count.range.start && count.range.end <= end);
  let at = start;
  let rest = '';
  for (const count of inside) {
    rest += source.slice(at, count.range.start);
    at = count.range.end;
  }
  rest += source.slice(at, end);
  return /[\p{L}\p{N}]/u.test(rest);
}
