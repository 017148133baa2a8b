import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData, type PersonalKind } from '../../../../language/meeting/people/personal-data.ts';
import { hostile, hostileTexts, pieces } from '../../hostile.ts';

const read = (kind: PersonalKind, text: string) =>
  findPersonalData(kind, text).map(({ start, end }) => text.slice(start, end));

const forms: Readonly<Record<PersonalKind, { readonly found: readonly string[]; readonly none: readonly string[] }>> = {
  adress: {
    found: [
      'Storgatan 12',
      'Norra Kyrkogatan 3 B, 123 45 Granvik',
      'Björkvägen 7',
      'Västra Hamngatan 1',
      'Ekstigen 4A',
      'Norra Kajen 3',
      'Rådhustorget 3',
      'Box 12, 123 45 Granvik',
    ],
    none: [
      'Riksvägen 40',
      'Storgatan',
      'Detaljplan 12',
      'punkt 12',
      'vägen 3',
      'Rådhustorget 12 maj',
      'Box 12',
      'Kajen 3',
      'Storgatan 2024-05-01 ',
    ],
  },
  epost: {
    found: ['anna.ek@exempel.se', 'a@b.se', 'bo+brf@post.exempel.se', 'a.b (at) exempel.se', 'a.b[at]exempel.se'],
    none: [
      'info@exempel.se',
      'kommunen@exempel.se',
      '@brfbjorken',
      'anna@',
      '@exempel.se',
      'a@b',
      'info (at) exempel.se',
      'plan (a) exempel.se',
    ],
  },
  fastighet: {
    found: ['Granvik Sjövik 2:140', 'Sjövik 24:61', 'Sjövik 2:14', 'Björkhaga 2:14', 'Sjövik 123:4'],
    none: [
      'Kl 10:30',
      'Start 9:15',
      'SFS 2018:218',
      'prop. 2019/20:12',
      'Skala 1:500',
      'Kap 2:14',
      'Lunch 2:15',
      'Start 12:15',
      'OSL 26:1',
      '2:14',
    ],
  },
  fodelsedatum: {
    found: ['1950-01-01', '3 maj 2011', '19500101', '500101', '3/5 2011', '23 aug. -64', '23 augusti 64'],
    none: [],
  },
  kontonummer: {
    found: ['8327-9, 123 456 789-0', '5012-1012345', '6101 123 456 789'],
    none: [],
  },
  'namn-utanfor-listan': {
    found: ['Sven Svensson', 'Anna-Karin af Ek', 'Karin von Essen', 'Mohammed Ali Hassan'],
    none: [
      'Erik Bygg AB',
      'Karl Johansgatan',
      'Anna Lindhs plats',
      'Sven',
      'Svenska Kyrkan',
      'sven svensson',
      '@Sven Svensson',
    ],
  },
  telefon: {
    found: [
      '070-174 06 05',
      '0701740605',
      '+46 70 174 06 06',
      '08-123 45 67',
      '0046 8 123 45 67',
      '010-123 45 67',
      '+46 (0)8 123 45 67',
    ],
    none: ['5050-1055', '802481-5162', '2019-12-06', '08.30–10.15', '050 000', '01-02-2019', '0123', '2019/0701740605'],
  },
};
/** What is before, where a number is of this kind only after a word. */
const labels: Partial<Record<PersonalKind, readonly string[]>> = {
  fodelsedatum: ['född ', 'född den ', 'f. ', 'Födelsedatum: '],
  kontonummer: ['konto ', 'Kontonummer: ', 'bankkonto nr '],
};

test.each([
  ['fastighet', 'Fastigheten Sjövik 2:14 i Granvik.', ['Sjövik 2:14']],
  ['fastighet', 'Fastigheten Ripan 3', ['Ripan 3']],
  ['fodelsedatum', 'Bo Alm (640823) och 19640823.', ['640823', '19640823']],
  ['fodelsedatum', 'Mötet (240823), 20240823, 19641323, 19640823-1, (123456), dnr 2019/19640823', []],
  ['kontonummer', 'Swish 123 456 78 90', ['123 456 78 90']],
  ['kontonummer', 'clearingnr 8327 kontonr 1234567890', ['8327 kontonr 1234567890']],
  ['kontonummer', 'kontonr 1234567890', ['1234567890']],
  ['kontonummer', 'konto 1930, bg 5050-1055, Swish 5 000 kr', []],
  ['namn-utanfor-listan', 'Skrivelse från familjen Ros.', ['Ros']],
  ['namn-utanfor-listan', 'familjen har flyttat, familjen Ros stiftelse', []],
] as const)('%s in %j', (kind, text, found) => expect(read(kind, text)).toEqual(found));

describe.each(Object.entries(forms) as [PersonalKind, (typeof forms)[PersonalKind]][])(
  '%s',
  (kind, { found, none }) => {
    test('is found as people write it, and nothing else', () => {
      for (const form of found)
        for (const label of labels[kind] ?? [''])
          for (const text of [
            `${label}${form}`,
            `(${label}${form})`,
            `om ${label}${form}, och`,
            `, se ${label}${form}.`,
          ])
            expect(read(kind, text), text).toEqual([form]);
      for (const text of none) expect(read(kind, text), text).toEqual([]);
    });

    test('is looked for in hostile texts, too, and found in order', hostile, () => {
      for (const text of hostileTexts) expect(findPersonalData(kind, text).length).toBeLessThan(text.length);
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pieces, ...found), { maxLength: 30 }), (parts) => {
          const text = parts.join('');
          let end = 0;
          for (const each of findPersonalData(kind, text)) {
            expect(each.start).toBeGreaterThanOrEqual(end);
            expect(each.end).toBeGreaterThan(each.start);
            end = each.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }),
      );
    });
  },
);
