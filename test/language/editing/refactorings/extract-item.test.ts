import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../language/editing/edit.ts';
import { extractItem } from '../../../../language/editing/refactorings/extract-item.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { examples } from '../../../support/examples.ts';

/** The words of `a`, each as often as it is there, that `b` has not. */
function wordsOnlyIn(a: string, b: string): string[] {
  const others: string[] = [...(b.match(/\p{L}+/gu) ?? [])];
  return (a.match(/\p{L}+/gu) ?? []).filter((word) => {
    const at = others.indexOf(word);
    if (at >= 0) others.splice(at, 1);
    return at < 0;
  });
}

describe.each(examples)('in $name', ({ text }) => {
  test('each block of an item can become an item of its own, and no word is lost', () => {
    const minutes = openMinutes(text);
    const { items } = minutes.meeting;
    let made = 0;
    for (const [index, item] of items.entries()) {
      for (const { range } of item.blocks) {
        const edits = extractItem(minutes, range)[0]?.edits() ?? [];
        if (edits.length === 0) continue;
        made++;
        const after = applyEdits(text, edits);
        const now = openMinutes(after).meeting.items;
        expect(now.length).toBe(items.length + 1);
        expect(now[index]?.title?.value).toBe(item.title?.value);
        const isNumbered = item.number !== undefined;
        expect(now[index + 1]?.number?.major).toBe(isNumbered ? (item.number?.major ?? 0) + 1 : undefined);
        expect(wordsOnlyIn(text, after)).toEqual([]);
        expect(['Ny punkt', 'Ny Punkt punkt']).toContain(wordsOnlyIn(after, text).sort().join(' '));
      }
    }
    expect(made).toBeGreaterThan(0);
  });
});
