import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestName } from '../../../language/names/name-likeness.ts';

const people = (...names: string[]) => names.map((name) => ({ name, words: name.split(' ') }));

describe('likeness of names', () => {
  test.each([
    ['rikard sundbom', 'rickard sundbom'],
    ['carl nilsson', 'karl nilsson'],
    ['per ek', 'pär ek'],
    ['lars lindqvist', 'lars lindkvist'],
    ['gustav olofson', 'gustaf olofsson'],
    ['krister viklund', 'christer wiklund'],
    ['sofia hellström', 'sophia hellström'],
    ['john berg', 'jon berg'],
    ['anna-karin ek', 'anna karin ek'],
    ['annakarin ek', 'anna-karin ek'],
    ['maria berglnud', 'maria berglund'],
    ['anna ek', 'anna maria ek'],
  ])('%s is near %s', (a, b) => {
    expect(nearestName(people(b), a, false)?.name).toBe(b);
    expect(nearestName(people(a), b, false)?.name).toBe(a);
  });

  test.each([
    ['anna ek', 'anna eklund'],
    ['anna ek', 'anna ed'],
    ['anna ek', 'anna ask'],
    ['anna ek', 'hanna ek'],
    ['erik berg', 'erika berg'],
    ['johan berg', 'johanna berg'],
    ['maria berg', 'marie berg'],
    ['anders berg', 'andreas berg'],
    ['lars berg', 'lars borgström'],
    ['anna lindgren', 'anna sjögren'],
    ['anna', 'anna ek'],
    ['rikard', 'rickard sundbom'],
    ['stina anderson', 'stig andersson'],
  ])('%s is not near %s', (a, b) => {
    expect(nearestName(people(b), a, false)).toBeUndefined();
  });

  test('the nearest one counts, and none when two are as near', () => {
    expect(nearestName(people('karl lindgren', 'karl lundgren'), 'karl lundgrem', false)?.name).toBe('karl lundgren');
    expect(nearestName(people('karl lindgren', 'karl lundgren'), 'karl lyndgren', false)?.name).toBe('karl lindgren');
    expect(nearestName(people('karl lindgren', 'karl lundgren'), 'karl landgren', false)).toBeUndefined();
  });
});

describe('edit distance', () => {
  test.each([
    ['', '', 0],
    ['anna', 'anna', 0],
    ['anna', 'ana', 1],
    ['anna', 'naan', 2],
    ['hollmark', 'hållmark', 1],
    ['sundbom', 'sunbdom', 1],
    ['abc', '', 3],
  ])('%j, %j: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('is symmetric, zero only for the same word, and at most the longer length', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'å') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});
