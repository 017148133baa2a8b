import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIdentityNumbers } from '../../../language/meeting/identity-number.ts';
import { hostile, hostileTexts, pieces } from '../hostile.ts';

// Published by Skatteverket: the examples of SKV 704 and SKV 707, and numbers of its open data sets of test numbers.
const personnummer = ['196408233234', '189001019802', '201701012393', '200002292399', '202402292383'];
const samordningsnummer = ['197010632391', '191401682396', '202601612381'];
const all = [...personnummer, ...samordningsnummer];

const read = (text: string) => findIdentityNumbers(text, 0).map(({ range }) => text.slice(range.start, range.end));

function forms(number: string): string[] {
  const [long, short, last] = [number.slice(0, 8), number.slice(2, 8), number.slice(8)];
  return [long, short].flatMap((date) => [
    date + last,
    `${date}-${last}`,
    `${date}–${last}`,
    `${date}+${last}`,
    `${date} ${last}`,
    `${date}\u00a0${last}`,
  ]);
}

describe('identity numbers', () => {
  test.each(all.flatMap(forms))('%s', (number) => {
    for (const text of [
      number,
      `Pnr: ${number}.`,
      `(${number}),`,
      `firmatecknare ${number} och`,
      `pnr${number}`,
      `*${number}*`,
    ]) {
      expect(read(text)).toEqual([number]);
    }
  });

  test('all in a text, where they are, and nothing of them in what replaces them', () => {
    const text = 'Anna Ek 640823-3234 och Bo Ek, 19701063-2391';
    expect(findIdentityNumbers(text, 100)).toEqual([
      { range: { start: 108, end: 119 }, masked: 'ÅÅÅÅMMDD-XXXX' },
      { range: { start: 131, end: 144 }, masked: 'ÅÅÅÅMMDD-XXXX' },
    ]);
  });

  test('one wrong digit is a wrong number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.integer({ min: 2, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, step) => {
          const digit = (Number(number.charAt(at)) + step) % 10;
          const wrong = number.slice(0, at) + digit + number.slice(at + 1);
          for (const form of forms(wrong)) expect(read(form)).toEqual([]);
        },
      ),
    );
  });

  test.each([
    // An organisationsnummer: Skatteverket's own.
    ...['202100-5448', '2021005448', '16202100-5448', '162021005448'],
    ...[
      '640823-32345',
      '1640823-3234',
      '6408233234567',
      '12-640823-3234',
      '640823-3234-1',
      '5000 0000 0583',
      '640823',
      '640823-323',
    ],
    ...[
      '640823--3234',
      '640823  3234',
      '640823\n3234',
      '640823/3234',
      '0.6408233234',
      '6408233234,5',
      '2019-12-06',
      '070-123 45 67',
      '50 000',
      '',
    ],
  ])('none: %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('stand in order and within the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...all), { maxLength: 30 }), fc.nat(1e6), (parts, base) => {
        const text = parts.join('');
        let end = base;
        for (const { range } of findIdentityNumbers(text, base)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end - range.start).toBeGreaterThanOrEqual(10);
          end = range.end;
        }
        expect(end - base).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('are looked for in hostile texts, too', hostile, () => {
    for (const text of hostileTexts) expect(read(text).every((number) => number.length <= 13)).toBe(true);
  });
});
