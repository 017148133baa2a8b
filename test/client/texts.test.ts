import { expect, it } from 'vitest';
import { inLanguage } from '../../client/texts.ts';

const text = { sv: '{count} av {all}: {file}', en: '{file}: {count} of {all}' };

it.each([
  ['in Swedish', 'sv', { count: 1, all: 2, file: 'a' }, '1 av 2: a'],
  ['in English', 'en', { count: 0, all: 2, file: 'a' }, 'a: 0 of 2'],
  ['with a value that looks like a place', 'sv', { count: 1, all: 2, file: '{count} $& $1' }, '1 av 2: {count} $& $1'],
  ['with a value that is missing', 'sv', { count: 1 }, '1 av {all}: {file}'],
  ['with nothing of an object’s own', 'sv', {}, '{count} av {all}: {file}'],
] as const)('says a text %s', (_name, language, values, expected) => {
  expect(inLanguage(text, language, values)).toBe(expected);
});

it('takes no value from what every object has', () => {
  expect(inLanguage({ sv: '{constructor}', en: '' }, 'sv')).toBe('{constructor}');
});
