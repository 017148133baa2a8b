import { expect, it } from 'vitest';
import { shorten } from '../../../language/facts/wording.ts';

it.each([
  ['ett två tre', 8, 'ett två…'],
  ['ett', 8, 'ett'],
  ['hela ordet', 10, 'hela ordet'],
  ['abcdefgh', 4, 'abcd…'],
  ['abc😀', 4, 'abc…'],
])('shortens between words, and no character is cut in two: %s', (text, length, expected) => {
  expect(shorten(text, length)).toBe(expected);
});
