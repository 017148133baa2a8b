import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { withBreaks, withHardSpaces } from '../../../export/paper/typography.ts';
import { type Coverage, coverageOf, covers, jointCoverage } from '../../../export/pdf/coverage.ts';
import { createPrinter, missingCharacters } from '../../../export/pdf/printable.ts';
import { builtAssets, builtFolder, patience, testTypesetter } from './built-engine.ts';

describe('spaces that must not become line ends', () => {
  it.each([
    ['§ 12 och §§ 3–5', '§·12 och §§·3–5'],
    ['50 000 kr', '50·000·kr'],
    ['1 234 567 kronor', '1·234·567·kronor'],
    ['kl. 9.00 och kl 9', 'kl.·9.00 och kl·9'],
    ['den 6 december 2019', 'den 6·december 2019'],
    ['21 kap. 7 § OSL', '21·kap.·7·§ OSL'],
    ['m fl och t ex samt m.m.', 'm·fl och t·ex samt m.m.'],
    ['Ek – Alm', 'Ek·– Alm'],
    ['punkt 9, Bilaga 2', 'punkt·9, Bilaga·2'],
    ['Ett mål 2019 var', 'Ett mål 2019 var'],
    ['år 2019 200 personer', 'år 2019·200 personer'],
    ['De är 6 mar och fler', 'De är 6·mar och fler'],
    ['i 6 marssolar', 'i 6 marssolar'],
  ])('%s', (text, set) => {
    expect(withHardSpaces(text).replaceAll('\u00a0', '·')).toBe(set);
  });
});

it('lets no word be longer than a line, and leaves those that are not', () => {
  const long = `https://exempel.se/${'a'.repeat(300)}`;
  expect(withBreaks(`Se ${long} och mer`).replaceAll('\u200b', '')).toBe(`Se ${long} och mer`);
  expect(
    Math.max(
      ...withBreaks(long)
        .split('\u200b')
        .map((part) => part.length),
    ),
  ).toBeLessThan(20);
  const word = 'näringslivsutvecklingsanalysarbetsgruppsmöte';
  expect(withBreaks(`${word} `.repeat(5))).toBe(`${word} `.repeat(5));
});

describe('characters', () => {
  const some: Coverage = [
    [0x20, 0x7e],
    [0xe4, 0xe5],
  ];

  it('are printed when a font has them, else named', () => {
    const { print, missing } = createPrinter(some);
    expect(print('abc åä\nö 😀')).toBe('abc åä\n[U+00F6] [U+1F600]');
    expect([...missing]).toEqual(['ö', '😀']);
    expect(missingCharacters(missing)).toMatch(/ö \(U\+00F6\), 😀 \(U\+1F600\)/);
    expect(missingCharacters(new Set())).toBeUndefined();
  });

  it('that nobody sees are left out; halves of a character are shown', () => {
    const { print, missing } = createPrinter(some);
    expect(print('a\u200db\u202ec\u00add\ufe0f\ufeff')).toBe('abcd');
    expect(missing.size).toBe(0);
    expect(print('a\ud800b')).toBe('a[U+FFFD]b');
    expect(print('a\r\nb\u2028c\td\u3000e')).toBe('a\nb\nc d e');
  });
});

it('reads the runs of characters that Typst lists', () => {
  expect(coverageOf([32, 95, 33, 2, 4])).toEqual([
    [32, 126],
    [160, 161],
  ]);
  expect(coverageOf([0, 1, 31, 95])).toEqual([
    [0, 0],
    [32, 126],
  ]);
  const joint = jointCoverage([coverageOf([5, 2]), coverageOf([7, 1, 2, 1])]);
  expect(Array.from({ length: 12 }, (_, code) => covers(joint, code))).toEqual(
    Array.from({ length: 12 }, (_, code) => (code >= 5 && code <= 7) || code === 10),
  );
});

describe('a font file', () => {
  beforeAll(() => testTypesetter(), patience);

  it('tells its family and its characters', async () => {
    const { fontFacts, coverage: all } = await testTypesetter();
    const families = builtAssets().fonts.map((font) => fontFacts(font)?.family);
    expect(new Set(families)).toEqual(new Set(['Source Serif 4', 'Source Sans 3']));
    for (const character of 'abcåäöÅÄÖéüđŋŁİΕЖ§€–—”’…•✓☐→')
      expect(covers(all, character.codePointAt(0) ?? 0)).toBe(true);
    for (const character of '😀你ש') expect(covers(all, character.codePointAt(0) ?? 0)).toBe(false);
  });

  it('that is none is refused', async () => {
    const { fontFacts } = await testTypesetter();
    const font = fs.readFileSync(path.join(builtFolder, 'fonts', 'SourceSans3-Regular.ttf'));
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('wOFF is no such font at all'),
      font.subarray(0, 40),
    ])
      expect(fontFacts(bytes)).toBeUndefined();
  });
});
