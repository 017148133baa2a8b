import { expect, test } from 'vitest';
import { readMeeting } from '../../../../language/meeting/read.ts';
import { parse } from '../../../../language/parse.ts';

function levels(text: string): [string | undefined, number][] {
  const walk = (items: ReturnType<typeof readMeeting>['items']): [string | undefined, number][] =>
    items.flatMap((item) => [[item.title?.value, item.level] as [string | undefined, number], ...walk(item.items)]);
  return walk(readMeeting(parse(text).value, text).items);
}

test('bold is no depth', () => {
  expect(levels('Protokoll: Styrelsen\n\n# A\n\n**Punkt 1. B**\n')).toEqual([
    ['A', 0],
    ['B', 0],
  ]);
});

test('stars and a blank are one, as in org-mode', () => {
  expect(levels('Protokoll: Styrelsen\n\n** A\n\n*** B\n')).toEqual([
    ['A', 0],
    ['B', 1],
  ]);
});
