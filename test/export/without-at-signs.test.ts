import { expect, test } from 'vitest';
import { readableProse } from '../../export/without-at-signs.ts';
import { readItemText } from '../language/meeting/read-text.ts';

test.each([
  ['Bilderna finns på @kvastgrenen.', 'Bilderna finns på @kvastgrenen.'],
  ['Bilderna finns på @Kvastgrenen och @bo_foto.', 'Bilderna finns på @Kvastgrenen och @bo_foto.'],
  ['Skriv till anna@exempel.se.', 'Skriv till anna@exempel.se.'],
  ['@Anna Ek och @bo ringer @Lena Dal.', 'Anna Ek och bo ringer Lena Dal.'],
])('what a reader sees of %j', (text, expected) => {
  const [block] = readItemText(text).blocks;
  expect(block?.type === 'paragraph' && readableProse(block.prose)).toBe(expected);
});
