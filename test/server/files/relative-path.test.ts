import { expect, it } from 'vitest';
import { folderOf, relativePath, staysInside } from '../../../server/files/relative-path.ts';

it.each([
  ['/arkiv', '/arkiv/offert.pdf', 'offert.pdf'],
  ['/arkiv', '/arkiv/bilagor/offert.pdf', 'bilagor/offert.pdf'],
  ['/arkiv/2024', '/arkiv/bilagor/offert.pdf', '../bilagor/offert.pdf'],
  ['/arkiv/2024/maj', '/arkiv/offert.pdf', '../../offert.pdf'],
  ['/arkiv/offert.pdf', '/arkiv/offert.pdf', '../offert.pdf'],
  ['/', '/offert.pdf', 'offert.pdf'],
])('from %s to %s', (folder, file, expected) => {
  expect(relativePath(folder, file)).toBe(expected);
});

it.each([
  ['/a/b/c.pdf', '/a/b'],
  ['/c.pdf', '/'],
])('the folder of %s', (file, folder) => {
  expect(folderOf(file)).toBe(folder);
});

it.each([
  ['offert.pdf', 0, true],
  ['Riskbedömning elevhälsan', 0, true],
  ['bilagor/offert.pdf', 0, true],
  ['bilagor\\offert.pdf', 0, true],
  ['../offert.pdf', 0, false],
  ['../offert.pdf', 1, true],
  ['bilagor/../../offert.pdf', 0, false],
  ['bilagor/../offert.pdf', 0, true],
  ['/etc/passwd', 3, false],
  ['~/offert.pdf', 3, false],
  ['C:\\offert.pdf', 3, false],
  ['file:///offert.pdf', 3, false],
  ['  ', 3, false],
])('%s, %i folders down: %s', (typed, depth, expected) => {
  expect(staysInside(typed, depth)).toBe(expected);
});
