import { describe, expect, test } from 'vitest';
import { findReferences } from '../../../../language/meeting/items/references.ts';
import { normalizeNumber } from '../../../../language/syntax/item-number.ts';

describe('a reference to items', () => {
  test.each([
    ['Se punkt 9.', ['9']],
    ['Se punkten 9', ['9']],
    ['Se § 9.', ['9']],
    ['Se §9', ['9']],
    ['Se §\u00a09', ['9']],
    ['Se §§ 3–5', ['3', '5']],
    ['Se punkterna 3, 4 och 7 a.', ['3', '4', '7 a']],
    ['Se punkt 3.1 nedan', ['3.1']],
    ['Se punkt 3a', ['3 a']],
    ['Se ärende 12', ['12']],
    ['enligt paragraf 12', ['12']],
    ['punkt 9 på dagordningen', ['9']],
    ['punkt 3 i protokollet', ['3']],
    ['Se § 3 i protokollet, där', ['3']],
    ['punkt 3 i detta protokoll.', ['3']],
    ['Se punkt\n9', ['9']],
    ['Se punkt \t\r\n  9', ['9']],
    ['Se §§ 3,\n4 och\n5', ['3', '4', '5']],
  ])('%j', (text, numbers) => {
    const [found] = findReferences(text, 10);
    expect(found?.numbers).toEqual(numbers);
    expect(found?.external).toBe(false);
    for (const part of found?.parts ?? [])
      expect(normalizeNumber(text.slice(part.range.start - 10, part.range.end - 10))).toBe(part.value);
  });

  test.each([
    '§ 12 i stadgarna',
    'stadgarnas § 12',
    '5 kap. § 5',
    'OSL § 7',
    'punkt 4 i protokollet från den 3 maj',
    '§ 5 kommunallagen',
    'protokollet § 12',
    'punkt 3 i föregående protokoll',
    'punkt 3 i protokollet 2024-03-01',
    'punkt 3 i protokollet för årsmötet',
    'punkt 3 i årsmötesprotokollet',
    'punkt 3 i protokollet från förra mötet',
    'punkt 3 i handlingsplanen',
  ])('to something else: %j', (text) =>
    expect(findReferences(text, 0).map(({ external }) => external)).not.toContain(false),
  );

  test.each([
    'På denna punkt 9999 9',
    'Punkten\n\n9',
    'standpunkt 3',
    'kl. 9',
    'punkt 12345',
    'nr 9',
    'Vid denna punkt är alla 9 överens',
  ])('none or another number: %j', (text) =>
    expect(findReferences(text, 0).flatMap(({ numbers }) => numbers)).not.toContain('9'),
  );
});
