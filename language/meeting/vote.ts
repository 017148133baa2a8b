import type * as Ast from '../generated/ast.ts';
import { keywordOf } from '../syntax/vocabulary.ts';
import type { ReadContext } from './context.ts';
import type { Mention, Vote, VoteCount, VoteOption, VoteRow } from './model.ts';
import { listedNames, readProse, withUses } from './prose.ts';
import { pieceOf, pieces, rangeOf } from './tree.ts';

const counted =
  /(\d{1,4})\s*(?:röster?\s+)?(ja|nej|avst\p{L}*|blank\p{L}*|nedlagd\p{L}*|för|emot|mot)(?![\p{L}])|(?<![\p{L}])(ja|nej|avst\p{L}*)(?:-?röster?)?\s*:?\s*(\d{1,4})(?!\d)/giu;

/** Reads `Omröstning: 5 ja, 3 nej, 1 avstår`, or rows with the names of those who voted. */
export function readVote(node: Ast.Vote, context: ReadContext): Vote {
  const all = pieces(node);
  const prose = readProse(all, context);
  const counts = prose ? countsIn(prose.text, prose.range.start) : [];
  const rows = node.rows.map((row) => readRow(row, context));
  return {
    type: 'vote',
    range: rangeOf(node),
    label: pieceOf(all, 'VOTE'),
    counts: [...counts, ...rows.map(rowCount)],
    prose,
    rows: rows.map((row) => row.row),
  };
}

function countsIn(text: string, base: number): VoteCount[] {
  return [...text.matchAll(counted)].map((match) => ({
    option: optionOf(match[2] ?? match[3] ?? ''),
    count: Number(match[1] ?? match[4]),
    voters: [],
    range: { start: base + match.index, end: base + match.index + match[0].length },
  }));
}

function optionOf(word: string): VoteOption {
  if (/^(?:ja|för)/i.test(word)) return 'ja';
  return /^(?:nej|emot|mot)/i.test(word) ? 'nej' : 'avstår';
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

/** The number that a row gives, or how many it names. */
function rowCount({ row, voters }: ReadRow): VoteCount {
  const written = /^\D{0,3}(\d{1,4})\b/.exec(row.prose?.text ?? '')?.[1];
  return {
    option: row.option,
    count: written === undefined ? voters.length : Number(written),
    voters,
    range: row.range,
  };
}
