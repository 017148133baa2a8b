import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameEnd, nameWords, normalizeName } from '../../../language/names/name-pattern.ts';
import { hostile, hostileTexts, pieces } from '../hostile.ts';

const names = [
  ...[
    'Anna Ek',
    'Pia',
    'Åsa Öberg',
    'Jean-Étienne Dupont',
    'Łukasz Żak',
    'O’Neill',
    "Siobhán O'Brien",
    'K.G. Bergström',
  ],
  ...[
    'K.-G. Ek',
    'A. Söderström',
    'Anna S.',
    'Anna-Karin Ek Lund',
    'Carl von Linné',
    'Hedvig Taube af Klint',
    'von Essen',
  ],
  ...[
    'Ursula von der Leyen',
    'Abd al-Rahman',
    'José de la Cruz y Vega',
    'Şebnem İnan',
    'Anna\u00a0Ek',
    'Jeanne d’Arc',
    'Ng Ü Ô Ça Ñu Đỗ',
  ],
];

describe('a name-like run', () => {
  test.each(names)('%s is one', (name) => {
    for (const written of [name, name.normalize('NFD')]) {
      expect(nameEnd(written, 0, written.length)).toBe(written.length);
      for (const after of [
        ' och',
        ', ordförande',
        '  Bo',
        '\tBotkyrka',
        '\nBo',
        ' (S)',
        ':',
        ' 3',
        ' den 3',
        ' – roll',
        '!',
      ]) {
        const text = `- ${written}${after}`;
        expect(text.slice(2, nameEnd(text, 2, text.length))).toBe(written);
      }
    }
  });

  test.each(['', 'anna', '3 Ek', ' Anna', '-Anna', '@Anna', '(S)', 'von', 'von der', 'av Klint', 'de', '’Neill', '.A'])(
    '%j begins none',
    (text) => {
      expect(nameEnd(text, 0, text.length)).toBe(-1);
    },
  );

  test.each([
    ['Anna Ek.', 'Anna Ek'],
    ['Anna von och Bo', 'Anna'],
    ['Anna Ek-', 'Anna Ek'],
    ["Anna Ek' sa", 'Anna Ek'],
    ['Anna.Ek', 'Anna'],
    ['Å. Ek', 'Å. Ek'],
    ['Ek2', 'Ek'],
    ['Anna  Ek', 'Anna'],
    ['Aa Bb Cc Dd Ee Ff Gg', 'Aa Bb Cc Dd Ee Ff'],
  ])('%j is only partly one', (text, name) => {
    expect(text.slice(0, nameEnd(text, 0, text.length))).toBe(name);
  });

  test('a line break is a space only in a passage', () => {
    const text = 'Anna\r\n  von Ek\n\nBo';
    expect(nameEnd(text, 0, text.length)).toBe(4);
    expect(nameWords(text, 0, text.length, true).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Anna',
      'von Ek',
    ]);
  });

  test('never ends past the end that is given, nor between blanks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 20 }),
        fc.nat(60),
        fc.nat(60),
        (parts, start, length) => {
          const text = parts.join('');
          const end = Math.min(text.length, start + length);
          const to = nameEnd(text, start, end);
          if (to === -1) return;
          expect(to).toBeGreaterThan(start);
          expect(to).toBeLessThanOrEqual(end);
          expect(text.slice(start, to)).toMatch(/^\p{L}(.*[\p{L}\p{M}.])?$/u);
          // What is after it makes no difference to where it could begin.
          expect(nameEnd(text.slice(start, to), 0, to - start)).toBe(to - start);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('is looked for in hostile texts, too', hostile, () => {
    for (const text of hostileTexts) {
      expect(nameEnd(text, 0, text.length)).toBeLessThanOrEqual(text.length);
      expect(nameWords(text, 0, text.length, true).length).toBeLessThanOrEqual(6);
    }
  });
});

describe('a normal name', () => {
  test.each([
    ['Anna Ek', 'Anna Ek'],
    ['  Anna \u00a0\t Ek\n', 'Anna Ek'],
    ['Anna\nEk', 'Anna Ek'],
    ['A\u030asa O\u0308berg', 'Åsa Öberg'],
    ['Åsa', 'Åsa'],
    // A byte order mark in the middle of a letter.
    ['Le\ufeff\u0301on', 'L\u00e9on'],
    ['', ''],
    [' ', ''],
  ])('%j is %j', (name, normal) => {
    expect(normalizeName(name)).toBe(normal);
  });

  test('is its own normal form', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const normal = normalizeName(parts.join(''));
        expect(normalizeName(normal)).toBe(normal);
        expect(normalizeName(parts.join('').normalize('NFD'))).toBe(normal);
      }),
    );
  });

  test('of hostile names', hostile, () => {
    for (const text of hostileTexts) expect(normalizeName(text).length).toBeLessThanOrEqual(text.length);
  });
});
