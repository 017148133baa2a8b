/** Fixes of rules about votes. */
import { allItems } from '../../facts/traversal.ts';
import type { VoteRow } from '../../meeting/model.ts';
import { wholeLines } from '../../source/lines.ts';
import { contains, type SourceRange } from '../../source/range.ts';
import { type Fix, type FixMaker, fix, type Minutes, replace } from './fix.ts';
import { withoutName } from './name-run.ts';

/** Takes away one of two votes of one person: the name on its row, or a row that has no other name. */
export const removeOneVote: FixMaker = ({ range, related }, minutes) => {
  const other = related[0]?.range;
  if (!other) return [];
  const rows = [voteRowAt(minutes, range), voteRowAt(minutes, other)];
  const isOneRow = rows[0] === rows[1];
  return [range, other].flatMap((name, at): Fix[] => {
    const row = rows[at];
    if (!row?.prose) return [];
    const where = isOneRow ? (at === 0 ? 'här' : 'på det första stället') : `under ${row.label.value}`;
    const gone = withoutName(minutes.text, row.prose.range, name) ?? replace(wholeLines(minutes.text, row.range), '');
    return [fix(`Ta bort ${minutes.text.slice(name.start, name.end)} ${where}`, [gone])];
  });
};

function voteRowAt({ meeting }: Minutes, range: SourceRange): VoteRow | undefined {
  for (const item of allItems(meeting.items)) {
    for (const vote of item.votes) {
      const row = vote.rows.find((each) => contains(each.range, range));
      if (row) return row;
    }
  }
  return undefined;
}
