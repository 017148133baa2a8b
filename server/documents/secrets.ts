import { itemsOf } from '../../language/facts/traversal.ts';
import type { Block, Item, Meeting } from '../../language/meeting/model.ts';
import { secretsIn } from '../../language/meeting/secret/secret-marks.ts';
import type { SourceRange } from '../../language/source/range.ts';

// An item is the same object as long as it is as it is; its ranges move with the text.
const ofItems = new WeakMap<Item, readonly SourceRange[]>();

/** Where a meeting's minutes are secret, headings and ends included, wherever it stands; in no particular order. */
export function secretRanges(meeting: Meeting): SourceRange[] {
  const outside = [meeting.preamble, ...meeting.closings.map(({ blocks }) => blocks)].flatMap(rangesIn);
  return itemsOf(meeting).reduce((found, item) => {
    let own = ofItems.get(item);
    if (!own) {
      own = rangesIn(item.blocks);
      ofItems.set(item, own);
    }
    found.push(...own);
    return found;
  }, outside);
}

function rangesIn(blocks: readonly Block[]): SourceRange[] {
  return secretsIn(blocks).map(({ range }) => range);
}
