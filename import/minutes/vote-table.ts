/** A vote as a table: an answer, how many, and who. */
import { findKeyword, foldKey } from '../../language/syntax/keyword-lookup.ts';
import type { ImportRow } from '../lines.ts';
import { oneLine, type RowLines } from './table-lines.ts';

/** Rows that begin with yes, no or abstain and have a number, below at most one header row. */
export function voteRows(rows: readonly ImportRow[]): RowLines[] | undefined {
  const votes = rows.filter(isVote);
  const [head] = rows;
  if (votes.length < 2 || rows.length - votes.length > 1 || !head) return undefined;
  const hasHeader = !isVote(head);
  if (rows.length > votes.length && !hasHeader) return undefined;
  const lines = votes.map((row): RowLines => {
    const [answer = '', count = '', ...who] = row.cells.map(oneLine);
    const people = who.filter((cell) => cell !== '').join(', ');
    return { row, lines: [`${answer}: ${count}${people === '' ? '' : ` – ${people}`}`] };
  });
  return hasHeader ? [{ row: head, lines: [], leftOut: 'table-header' }, ...lines] : lines;
}

function isVote({ cells }: ImportRow): boolean {
  const [answer = '', count = ''] = cells.map(oneLine);
  return (
    findKeyword(foldKey(answer.replace(/:$/, '')), 'item', 'label')?.vote !== undefined && /^\d[\d\s]*$/.test(count)
  );
}
