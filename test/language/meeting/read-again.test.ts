import { describe, expect, test } from 'vitest';
import { openMinutes, updateMinutes } from '../../../language/minutes-document.ts';
import { insertions, long, placesInItems } from '../../support/edits-in-items.ts';

/** Makes a function that takes the minutes to a text and returns how many of their sections were read for it. */
function counter(text: string): (after: string) => number {
  const document = openMinutes(text);
  return (after) => {
    const before = new Set(document.sections.map(({ model }) => model));
    updateMinutes(document, after);
    return document.sections.filter(({ model }) => !before.has(model)).length;
  };
}

const decision = 'Beslut\natt avslå förslaget.\natt återkomma i maj.\n';
const places = placesInItems(long).filter((_place, index) => index % 29 === 0 || index < 5);

describe('an edit inside an item', () => {
  test.each(Object.entries(insertions))(
    'of %s, and its removal, read at most two sections of long minutes',
    (_, inserted) => {
      const read = counter(long);
      for (const at of places) {
        expect(read(long.slice(0, at) + inserted + long.slice(at))).toBeLessThanOrEqual(2);
        expect(read(long)).toBeLessThanOrEqual(2);
      }
    },
  );

  test('that removes a decision reads at most two sections', () => {
    const read = counter(long);
    expect(read(long.replace('att återkomma i maj.\n', ''))).toBeLessThanOrEqual(2);
    expect(read(long.replace(decision, ''))).toBeLessThanOrEqual(2);
  });
});

test('an item that is removed has at most its neighbours read again', () => {
  expect(long).toContain('Punkt 100. Ärende 100');
  expect(counter(long)(long.replace(/Punkt 100\..*?(?=Punkt 101\.)/s, ''))).toBeLessThanOrEqual(2);
});
