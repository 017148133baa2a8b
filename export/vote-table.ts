import type { Vote, VoteCount } from '../language/meeting/model.ts';
import type { TextTable } from './attendance-table.ts';
import { readable, sourceLine } from './readable.ts';

/** The votes answer by answer: how many, and who where the minutes say so. Undefined when nothing is counted. */
export function voteTable(vote: Vote, source: string): TextTable | undefined {
  if (vote.counts.length === 0) return undefined;
  const withVoters = vote.counts.some((count) => votersText(count, vote) !== '');
  return {
    columns: ['Röst', 'Antal', ...(withVoters ? ['Röstande'] : [])],
    rows: vote.counts.map((count) => [
      rowOf(count, vote)?.label.value ?? answer(count, source),
      String(count.count),
      ...(withVoters ? [votersText(count, vote)] : []),
    ]),
  };
}

/** The answer as it is written beside its number: "3 ja" → "Ja". */
function answer(count: VoteCount, source: string): string {
  const words = sourceLine(source, count.range)
    .replace(/[\d\s:]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function rowOf(count: VoteCount, vote: Vote) {
  return vote.rows.find((row) => row.range.start === count.range.start);
}

/** What stands on the row of an answer, without the number that has a column of its own. */
function votersText(count: VoteCount, vote: Vote): string {
  const prose = rowOf(count, vote)?.prose;
  if (!prose) return '';
  const text = readable(prose.text, count.voters).replace(/\s+/g, ' ');
  const rest = text.startsWith(String(count.count)) ? text.slice(String(count.count).length) : text;
  return rest.replace(/^[\s:,;–-]+/, '').replace(/^\((.*)\)$/, '$1');
}

/** Whether the line of a vote says more than how many voted what. */
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
