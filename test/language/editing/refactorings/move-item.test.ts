import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../language/editing/edit.ts';
import { moveDown, moveUp } from '../../../../language/editing/refactorings/move-item.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { examples } from '../../../support/examples.ts';

describe.each(examples.map(({ name, text }) => [name, text] as const))('in %s', (_, text) => {
  test('an item that is moved down and up again stands where it stood', () => {
    const minutes = openMinutes(text);
    let moved = 0;
    for (const [index, item] of minutes.meeting.items.entries()) {
      const { start } = item.heading;
      const edits = moveDown(minutes, { start, end: start })[0]?.edits() ?? [];
      if (edits.length === 0) continue;
      moved++;
      const down = applyEdits(text, edits);
      const other = openMinutes(down);
      expect(other.meeting.items[index + 1]?.title?.value).toBe(item.title?.value);
      expect(other.meeting.items.map(({ number }) => number?.value)).toEqual(
        minutes.meeting.items.map(({ number }) => number?.value),
      );
      const back = other.meeting.items[index + 1]?.heading.start ?? -1;
      expect(applyEdits(down, moveUp(other, { start: back, end: back })[0]?.edits() ?? [])).toBe(text);
    }
    expect(moved).toBeGreaterThan(0);
  });
});
