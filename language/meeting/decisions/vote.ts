import type * as Ast from '../../generated/ast.ts';
import { isParty } from '../../names/parties.ts';
import { skipSpaceBack } from '../../source/characters.ts';
import type { Sourced, SourceRange } from '../../source/range.ts';
import { commentBelow } from '../../syntax/comment-line.ts';
import { keywordOf } from '../../syntax/keyword-lookup.ts';
import { voteLabel } from '../../syntax/lines/vote-label.ts';
import type { ReadContext } from '../block-context.ts';
import type { Mention, Prose, Vote, VoteCount, VoteRow } from '../model.ts';
import { composed, pieceOf, pieces, rangeOf } from '../node-tokens.ts';
import { listedNames, readPassage, readProse, withUses } from '../prose.ts';
import { leadingCount, writtenCounts } from './vote-counts.ts';

/** Reads `Omröstning: 5 ja, 3 nej, 1 avstår`, or rows with the names of those who voted. */
export function readVote(node: Ast.Vote, context: ReadContext): Vote {
  const all = pieces(node);
  const prose = readProse(all, context);
  const totals = prose ? countsIn(prose.range, context.text) : [];
  const rows = node.rows.flatMap((row) => readRow(row, context));
  return {
    type: 'vote',
    range: rangeOf(node),
    label: pieceOf(all, 'VOTE'),
    counts: countedOnce(totals, rows, context.text),
    totals,
    prose,
    rows: rows.map((row) => row.row),
  };
}

/** The counts that a part of the source reports. */
export function countsIn({ start, end }: SourceRange, source: string): VoteCount[] {
  // A comment between two lines is no part of the text.
  const text = source.slice(start, end).replace(commentBelow, (comment) => ' '.repeat(comment.length));
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

/** The row, or each of those that are on its line: "Ja: NN, NN. Nej: NN." */
function readRow(node: Ast.VoteRow, context: ReadContext): ReadRow[] {
  const all = pieces(node);
  const range = rangeOf(node);
  const label = pieceOf(all, 'VOTE_ROW') ?? { value: '', range };
  const prose = readProse(all, context);
  if (!prose) return [rowOf(label, undefined, range, context)];
  const labels = labelsWithin(prose.range, context.text);
  // "Ja: 5, Nej: 3" is read as text.
  const isCounted = leadingCount(context.text.slice(prose.range.start, prose.range.end)) !== undefined;
  if (labels.length === 0 || isCounted) return [rowOf(label, prose, range, context)];
  return [{ label, from: prose.range.start }, ...labels].map((each, at) => {
    const next = labels[at];
    const end = next ? skipSpaceBack(context.text, next.label.range.start) : prose.range.end;
    const own = each.from < end ? readPassage({ start: each.from, end }, context) : undefined;
    const start = at === 0 ? range.start : each.label.range.start;
    return rowOf(each.label, own, { start, end: next ? end : range.end }, context);
  });
}

/** Labels of other rows in the text of one, each with where its own text begins. */
function labelsWithin({ start, end }: SourceRange, source: string): { label: Sourced<string>; from: number }[] {
  return [...source.slice(start, end).matchAll(innerLabel)].flatMap(({ 0: whole, 1: value = '', index }) => {
    if (!keywordOf(voteLabel(value).key, 'VOTE_ROW', 'item')) return [];
    const at = start + index;
    return [
      { label: { value: composed(value), range: { start: at, end: at + value.length } }, from: at + whole.length },
    ];
  });
}

const innerLabel = /(?<=[\s.;,])([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?(?:\s\p{Ll}+){0,3}(?:\s?\(\d{1,5}\))?)\s?:\s*/gu;

function rowOf(label: Sourced<string>, prose: Prose | undefined, range: SourceRange, context: ReadContext): ReadRow {
  const { key, count: labelled } = voteLabel(label.value);
  const isVoter = keywordOf(key, 'VOTE_ROW', 'item') === undefined;
  if (isVoter) {
    // "Karin Öhman: Ja"
    const option = keywordOf(prose?.text.replace(/\.$/, '') ?? '', 'VOTE_ROW', 'item')?.vote;
    const voters = option ? listedNames(label.range, context, 'voter') : [];
    return { row: { option, count: undefined, label, prose, range }, voters: voters.length === 1 ? voters : [] };
  }
  const option = keywordOf(key, 'VOTE_ROW', 'item')?.vote;
  const voters = prose && option ? votersIn(prose, context) : [];
  const count = option && (labelled ?? countOf(prose, voters, context.text));
  return { row: { option, count, label, prose: prose && withUses(prose, voters), range }, voters };
}

/** "Samtliga", "alla utom Bo Ek", "Bo Ek m.fl.": who voted, or how many, is not said. */
const notNamed = /(?<!\p{L})(?:samtliga|alla|övriga|resten|resterande|enhälligt?|m\.?\s?fl|med\sflera)(?!\p{L})/iu;
/** "samt ytterligare 2 personer", "och två till", "+ 3", "bland andra": more than those who are named. */
const andMore =
  /(?<!\p{L})(?:ytterligare|bland\s+(?:andra|annat)|bl\.?\s?a|däribland|etc|osv|et\s+al)(?!\p{L})|(?:(?<!\p{L})(?:och|samt|plus|jämte)\s|[+&,])\s*(?:\d{1,4}(?![\d\p{L}])|(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|några|fler|flera|andra)\s*(?:\p{Ll}|$))/u;
/** "Ingen", "inga ledamöter"; not "Inga Ek". */
const nobody = /^\W*(?:[Ii]ng(?:en|a)(?:\s\p{Ll}+)*\W*)?$/u;

/** Those whom a row names; nobody where it names no more than a part of them, or parties. */
function votersIn(prose: Prose, context: ReadContext): readonly Mention[] {
  const text = context.text.slice(prose.range.start, prose.range.end).normalize('NFC');
  if (notNamed.test(text) || andMore.test(text)) return [];
  const voters = listedNames(prose.range, context, 'voter').filter(({ name }) => !isRowLabel(name));
  const known = voters.some((voter) => voter.attendee || voter.candidates.length > 0);
  return !known && (nobody.test(text) || voters.some(({ name }) => isParty(name))) ? [] : voters;
}

/** "Frånvarande 1" on a line of its own below the names. */
function isRowLabel(name: string): boolean {
  const first = name.split(' ')[0] ?? '';
  return (
    keywordOf(first, 'VOTE_ROW', 'item') !== undefined || keywordOf(first, 'ATTENDANCE_HEADING', 'item') !== undefined
  );
}

function countOf(prose: Prose | undefined, voters: readonly Mention[], source: string): number | undefined {
  const text = prose ? source.slice(prose.range.start, prose.range.end) : '';
  const written = leadingCount(text)?.value;
  return written ?? (voters.length > 0 || nobody.test(text) ? voters.length : undefined);
}

/** The counts of a vote, each option once where its own line and its rows both count it. */
function countedOnce(totals: readonly VoteCount[], rows: readonly ReadRow[], source: string): VoteCount[] {
  const ofRows = [...rows.flatMap((row) => rowCounts(row, source)), ...votersCounts(rows)];
  const counted = new Set(ofRows.map(({ option }) => option));
  const only = totals.filter(({ option }) => !counted.has(option));
  if (only.length === totals.length) return [...totals, ...ofRows];
  // A row for each party: the line's number is the number of all of them.
  const isOneRow = (option: VoteCount['option']) => ofRows.filter((count) => count.option === option).length === 1;
  const withTotal = ofRows.map((count) => {
    const total = totals.filter(({ option }) => option === count.option);
    return total.length === 0 || !isOneRow(count.option) ? count : { ...count, count: sumOf(total) };
  });
  return [...only, ...withTotal];
}

function sumOf(counts: readonly VoteCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** What rows of one voter each count, each option once, where its first row is. */
function votersCounts(rows: readonly ReadRow[]): VoteCount[] {
  const counts: VoteCount[] = [];
  for (const { row, voters } of rows) {
    const { option, count, range } = row;
    if (option === undefined || count !== undefined || voters.length === 0) continue;
    const at = counts.findIndex((each) => each.option === option);
    const above = counts[at];
    if (above) counts[at] = { ...above, count: above.count + voters.length, voters: [...above.voters, ...voters] };
    else counts.push({ option, count: voters.length, voters, range: { ...range } });
  }
  return counts;
}

/** What a row counts, and what is after it on the row: "Ja: 5, nej: 3". */
function rowCounts({ row, voters }: ReadRow, source: string): VoteCount[] {
  const { option, count, prose, range } = row;
  if (option === undefined || count === undefined) return [];
  const written =
    prose && voters.length === 0 ? leadingCount(source.slice(prose.range.start, prose.range.end)) : undefined;
  const others =
    prose && written
      ? countsIn({ start: prose.range.start + written.end, end: prose.range.end }, source).filter(
          (each) => each.option !== option,
        )
      : [];
  return [{ option, count, voters, range }, ...others];
}
