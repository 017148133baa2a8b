import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIdentityNumbers } from '../../../../language/meeting/people/identity-number.ts';
import { slips, spellings } from '../../../support/identity-numbers.ts';
import { hostile, hostileTexts, pieces } from '../../hostile.ts';

// Published by Skatteverket: the examples of SKV 704 and SKV 707, and numbers of its open data sets of test numbers.
const personnummer = ['196408233234', '189001019802', '201701012393', '200002292399', '202402292383'];
const samordningsnummer = ['197010632391', '191401682396', '202601612381'];
const all = [...personnummer, ...samordningsnummer];

const found = (text: string, certain: boolean) =>
  findIdentityNumbers(text, 0)
    .filter((each) => each.certain === certain)
    .map(({ range }) => text.slice(range.start, range.end));
const read = (text: string) => found(text, true);
const possible = (text: string) => found(text, false);

/** With another last digit. */
const wrong = (number: string) => number.slice(0, -1) + ((Number(number.slice(-1)) + 1) % 10);

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
      { range: { start: 108, end: 119 }, masked: 'ÅÅÅÅMMDD-XXXX', certain: true },
      { range: { start: 131, end: 144 }, masked: 'ÅÅÅÅMMDD-XXXX', certain: true },
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
          const slip = number.slice(0, at) + digit + number.slice(at + 1);
          for (const form of forms(slip)) expect(read(form)).toEqual([]);
        },
      ),
    );
  });

  test.each(all)('%s is found however it is written', (number) => {
    const missed = spellings(number).filter((form) =>
      [form, `Pnr: ${form}.`, `(${form}),`, `om ${form} och`, `a_${form}_b.pdf`].some(
        (text) => !isDeepStrictEqual(read(text), [form]),
      ),
    );
    expect(missed).toEqual([]);
    const lists = spellings(number).filter((form) => read(`${form},${all[0]}`).length !== 2);
    expect(lists).toEqual([]);
  });

  test.each(all)('%s is possible with a wrong check digit', (number) => {
    const missed = slips(wrong(number)).filter((form) =>
      [form, `Pnr: ${form}.`, `(${form}),`, `om ${form} och`].some(
        (text) => read(text).length > 0 || !isDeepStrictEqual(possible(text), [form]),
      ),
    );
    expect(missed).toEqual([]);
  });

  test.each([
    ['**19640823**-3234', 'ÅÅÅÅMMDD-XXXX**', '**ÅÅÅÅMMDD-XXXX**'],
    ['19640823-**3234**', '**ÅÅÅÅMMDD-XXXX', '**ÅÅÅÅMMDD-XXXX**'],
    ['**640823**-**3234**', 'ÅÅÅÅMMDD-XXXX', '**ÅÅÅÅMMDD-XXXX**'],
    ['**640823-3234**', 'ÅÅÅÅMMDD-XXXX', '**ÅÅÅÅMMDD-XXXX**'],
  ])('leaves no half of an emphasis: %s', (text, masked, whole) => {
    const [number] = findIdentityNumbers(text, 0);
    expect(number?.masked).toBe(masked);
    expect(text.slice(0, number?.range.start) + number?.masked + text.slice(number?.range.end)).toBe(whole);
  });

  // Exports leave out such tags and comments.
  test.each([
    '640823<b>-3234</b>',
    '<u>640823</u>-<span class="x">3234</span>',
    '6408<!-- x -->23-3234',
    '640823-<br>3234',
    '640823\\-3234',
  ])('is found with markup inside: %j', (text) => expect(findIdentityNumbers(text, 0)).toHaveLength(1));

  test.each([
    ['640823 (3234).', 'ÅÅÅÅMMDD (XXXX).'],
    ['(640823) 3234', '(ÅÅÅÅMMDD) XXXX'],
    ['640823 nr 3234', 'ÅÅÅÅMMDD nr XXXX'],
    ['640823 och de fyra sista 3234', 'ÅÅÅÅMMDD och de fyra sista XXXX'],
    ['640823, sista fyra 3234', 'ÅÅÅÅMMDD sista fyra XXXX'],
    ['| Bo | 640823 | 3234 | ja |', '| Bo | ÅÅÅÅMMDD | XXXX | ja |'],
    ['Bo\t640823\t3234\tja', 'Bo\tÅÅÅÅMMDD\tXXXX\tja'],
    ['640823&nbsp;3234', 'ÅÅÅÅMMDD-XXXX'],
    ['6408&#50;3&#45;3234', 'ÅÅÅÅMMDD-XXXX'],
  ])('leaves cells, brackets and words around its parts: %j', (text, masked) => {
    const [number, ...others] = findIdentityNumbers(text, 0);
    expect(others).toEqual([]);
    expect(text.slice(0, number?.range.start) + number?.masked + text.slice(number?.range.end)).toBe(masked);
  });

  test.each(['640823 <namn> 3234', '640823 < b > 3234'])('is not joined over other text: %j', (text) =>
    expect(findIdentityNumbers(text, 0)).toEqual([]),
  );

  test.each(['personnummer 6408233235', 'Pnr: 0701234566', '**Personnr:** 6408233235', 'född 1964-08-23 3235'])(
    'is possible with its label: %j',
    (text) => expect(possible(text)).toHaveLength(1),
  );

  test.each(['3300-640823-3234', '3300,640823-3234', '3300 640823-3234'])('is the number of an account: %j', (text) => {
    expect(read(text)).toEqual(['640823-3234']);
  });

  test.each(['5000-#', 'lgh 1104-#', '2024-#', '#-2024', 'ref:#-01', '5000-#-2024'])('is found tied to %s', (tie) => {
    for (const number of all) {
      const form = `${number.slice(2, 8)}-${number.slice(8)}`;
      expect(read(tie.replace('#', form)), form).toEqual([form]);
      expect(possible(tie.replace('#', wrong(form)))).toEqual([]);
    }
  });

  test.each(['#-1', '12-#'])('is found with its century tied to %s', (tie) => {
    for (const number of all) {
      const form = `${number.slice(0, 8)}-${number.slice(8)}`;
      expect(read(tie.replace('#', form)), form).toEqual([form]);
    }
  });

  test.each([
    ['64O823-3234', ['64O823-3234']],
    ['64o8233234', ['64o8233234']],
    ['19640823, 3234', ['19640823, 3234']],
    ['1964-08-23, 3234', ['1964-08-23, 3234']],
    ['640 823-3234', ['640 823-3234']],
    ['6408 233234', ['6408 233234']],
    ['640823-323 4', ['640823-323 4']],
    ['640823-3234640823-3234', ['640823-3234', '640823-3234']],
    ['19640823-323419640823-3234', ['19640823-3234', '19640823-3234']],
    ['Född\tNr\tSista\n640823\t3234\tkr', ['640823\t3234']],
  ])('is found in %j', (text, numbers) => expect(read(text)).toEqual(numbers));

  test.each([
    ...[
      '070 123-4567',
      'konto 6408 233234',
      'clearing 6408, 233234',
      '640823-323 4 st',
      '640 823-3235',
      '640823-323 5',
    ],
    ...['2024-08-23, 4567', '1964-08-23, 3235', 'sidorna 1964-08-23, 12', '240823\t4567\tkr', 'Dnr 2024-640823-3234'],
    ...['KS-2024-640823-3234', '640823=32', '3234640823=1', 'H2O', '5O0'],
  ])('is not found in %j', (text) => expect(findIdentityNumbers(text, 0)).toEqual([]));

  test.each([
    // An organisationsnummer: Skatteverket's own.
    ...['202100-5448', '2021005448', '16202100-5448', '162021005448'],
    ...['640823-32345', '1640823-3234', '6408233234567', '12-640823-3234', '640823-3234-1', '5000 0000 0583'],
    ...['640823', '640823-323', '640823\n\n3234', '640823\n- 3234', '640823. 3234 kr', '640823, 3234', '640823;3234'],
    ...['0.6408233234', '6408233234,5', '2019-12-06', '070-123 45 67', '50 000', ''],
    ...['Dnr 191212-1213', 'Dnr: KS 191212-1213', 'diarienummer 191212-1213', 'KS/191212-1213', 'KS-191212-1213'],
    ...['Faktura nr 190523-4567', 'fakturanummer: 6408233234', 'OCR 6408233234', 'ordernr 640823/3235'],
    ...['bankgiro 5050-1055', 'plusgiro 12 34 56-7', 'SE45 5000 0000 0583 9825 7466'],
    ...['1 012 123 456 kr', '196 408 233 234', '20191206 3234 kr', '191206 1500 kr', '20240823\n4567'],
    ...['+46701740606', '+46 70 174 06 06', '08-122 345 67', '08-12 23 4567', '0701 23 45 67', '+4610123456'],
    ...['| 12 | 10 | 24 | 1234 |', '| 2024-08-23 | 4567 |', '2024-02-29\t2383', '| 64 | 08 | 23 | 3234 |'],
    ...[
      '| 640823 |\n| 3234 |',
      '| 640823 | – | 3234 | 5',
      '| 640823 | x | 3234 |',
      '640823 och 3234',
      '640823 nrk 3234',
    ],
    ...['| 20190523 | 4500 |', '190523 (4567)', 'KS 190523 nr 4567', '2024-02-29 | 2383', '640823&auml;3234'],
    ...['2019-12-06 – 2020-01-10', '2019-12-06–2020-01-10', '2019-12-06 4567 ', '240823-1030'],
  ])('none: %j', (text) => {
    expect(findIdentityNumbers(text, 0)).toEqual([]);
  });

  test('no phone number, clock time, amount or year, whatever its digits', () => {
    const two = (limit: number) =>
      fc.integer({ min: 0, max: limit - 1 }).map((value) => String(value).padStart(2, '0'));
    const date = fc.tuple(fc.integer({ min: 1990, max: 2049 }), two(12), two(28)).map((parts) => parts.join('-'));
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
    fc.assert(
      fc.property(date, two(24), two(60), digits(7), digits(4), (day, hour, minute, seven, four) => {
        const compact = day.replaceAll('-', '');
        for (const text of [
          ...['070', '072', '073', '076', '079'].flatMap((start) => [start + seven, `${start}-${seven}`]),
          ...[
            `tel. 010${seven}`,
            `telefon: 08${seven}1`,
            `08-${seven.slice(0, 3)} ${seven.slice(3, 5)} ${seven.slice(5)}`,
          ],
          ...[
            `${day} ${hour}.${minute}`,
            `${day} ${hour}:${minute}`,
            `${day} kl. ${hour}.${minute}`,
            `${compact} ${hour}:${minute}`,
          ],
          ...[
            `${day} ${hour}${minute}`,
            `${compact.slice(2)} ${hour}.${minute}`,
            `${day} 20${hour} års`,
            `${day} ${four} kr`,
          ],
          ...[
            `${day} – ${day}`,
            `${day}, ${four}`,
            `Dnr 2024-${four}`,
            `${seven.slice(0, 3)}-${four}`,
            `${four}-${seven.slice(0, 4)}`,
          ],
        ])
          expect(findIdentityNumbers(text, 0), text).toEqual([]);
      }),
      { numRuns: 2000 },
    );
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
    const gaps = ['\u200b', '*', ' ', '-', '\n'].map((gap) => gap.repeat(100_000));
    for (const text of [...hostileTexts, ...gaps.map((gap) => `640823${gap}3234`), '1\u200b'.repeat(50_000)])
      expect(findIdentityNumbers(text, 0).length).toBeLessThan(20_000);
    expect(read(`640823${gaps[0]}-3234`)).toHaveLength(1);
  });
});
