import type * as Ast from '../../generated/ast.ts';
import type { SourceRange } from '../../source/range.ts';
import { keywordOf } from '../../syntax/vocabulary.ts';
import type { ReadContext } from '../block-context.ts';
import type { Mention, Vote, VoteCount, VoteRow } from '../model.ts';
import { listedNames, readProse, withUses } from '../prose.ts';
import { pieceOf, pieces, rangeOf } from '../tree.ts';
import { leadingCount, writtenCounts } from './vote-counts.ts';

/** Reads `Omröstning: 5 ja, 3 nej, 1 avstår`, or rows with the names of those who voted. */
export function readVote(node: Ast.Vote, context: ReadContext): Vote {
  const all = pieces(node);
  const prose = readProse(all, context);
  const counts = prose ? countsIn(prose.range, context.text) : [];
  const rows = node.rows.map((row) => readRow(row, context));
  return {
    type: 'vote',
    range: rangeOf(node),
    label: pieceOf(all, 'VOTE'),
    counts: [...counts, ...rows.flatMap((row) => rowCounts(row, context.text))],
    prose,
    rows: rows.map((row) => row.row),
  };
}

function countsIn({ start, end }: SourceRange, source: string): VoteCount[] {
  // A comment between two lines is no part of the text.
  const text = source.slice(start, end).replace(/(?<=[\r\n]\s*)\/\/[^\r\n]*/g, (comment) => ' '.repeat(comment.length));
  return writtenCounts(text).map((count) => ({
    option: count.option,
    count: count.count,
    voters: [],
    range: { start: start + count.start, end: start + count.end },
  }));
}

interface ReadRow {
  readonly row: VoteRow;
  readonly voters: readonly Mention[];
}

function readRow(node: Ast.VoteRow, context: ReadContext): ReadRow {
  const all = pieces(node);
  const range = rangeOf(node);
  const label = pieceOf(all, 'VOTE_ROW') ?? { value: '', range };
  const prose = readProse(all, context);
  const voters = prose ? listedNames(prose.range, context, 'voter') : [];
  const option = keywordOf(label.value, 'VOTE_ROW', 'item')?.vote ?? 'ja';
  return { row: { option, label, prose: prose && withUses(prose, voters), range }, voters };
}

/** The number that a row gives, or how many it names, and what stands after it on the row: "Ja: 5, nej: 3". None for "Ja: alla". */
function rowCounts({ row, voters }: ReadRow, source: string): VoteCount[] {
  const { option, prose, range } = row;
  const text = prose ? source.slice(prose.range.start, prose.range.end) : '';
  const written = leadingCount(text);
  if (!prose || (!written && voters.length === 0)) return /^\W*(?:ing(?:en|a)\W*)?$/i.test(text) ? [none(row)] : [];
  const others =
    written && voters.length === 0
      ? countsIn({ start: prose.range.start + written.end, end: prose.range.end }, source).filter(
          (count) => count.option !== option,
        )
      : [];
  return [{ option, count: written ? written.value : voters.length, voters, range }, ...others];
}

function none({ option, range }: VoteRow): VoteCount {
  return { option, count: 0, voters: [], range };
}
