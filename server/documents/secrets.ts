import { itemsOf } from '../../language/facts/traversal.ts';
import type { Block, Item, Meeting } from '../../language/meeting/model.ts';
import { secretsIn } from '../../language/meeting/secret/secret-marks.ts';
import { memo } from '../../language/source/memo.ts';
import type { SourceRange } from '../../language/source/range.ts';

// The ranges are the model's own and move with the text.
const inItem = memo((item: Item): readonly SourceRange[] => rangesIn(item.blocks));

/** Where a meeting's minutes are secret, headings and ends included, wherever it is; in no particular order. */
export function secretRanges(meeting: Meeting): SourceRange[] {
  const outside = [meeting.preamble, ...meeting.closings.map(({ blocks }) => blocks)].flatMap(rangesIn);
  return itemsOf(meeting).reduce((found, item) => {
    found.push(...inItem(item));
    return found;
  }, outside);
}

function rangesIn(blocks: readonly Block[]): SourceRange[] {
  return secretsIn(blocks).map(({ range }) => range);
}
