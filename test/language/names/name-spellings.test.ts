import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../language/meeting/model.ts';
import { createNameIndex, resolveName } from '../../../language/names/name-index.ts';
import { attendee } from '../meeting/people/attendees.ts';
import { readText } from '../meeting/read-text.ts';

const unseen = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\u200e', '\ufeff'];
const hyphens = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212'];

const minutes = (name: string) => `Protokoll: Styrelsen
Tid: torsdag 7 mars 2024 kl. 18.30–20.00
Plats: Sal Björk
Ordförande: ${name}
Sekreterare: Eva Lo

Närvarande
- Kim Al-Noor (V)
- Eva Lo

§ 1 Val
Så sade ${name}. Till justerare valdes ${name}.
Yrkande: @${name} bifall.
Beslut
att uppdra åt ${name} att ringa.
att @${name} ringer.
Jäv: ${name}
Lämnar: ${name} kl. 19.00

§ 2 Omröstning
Omröstning
Ja: ${name}
Nej: @Eva Lo

Vid protokollet: ${name}
`;

function named(text: string): (string | undefined)[] {
  const meeting = readText(text);
  const [first, second] = meeting.items;
  const names = (mentions: readonly Mention[] | undefined) => mentions?.map((each) => each.attendee?.name) ?? [];
  return [
    meeting.chair?.name,
    ...meeting.adjusters.map((each) => each.name),
    ...names(first?.mentions),
    ...names(first?.statements[0]?.people),
    ...names(first?.movements[0]?.people),
    ...names(second?.votes[0]?.counts[0]?.voters),
    ...meeting.signatures.map((each) => each.mention.attendee?.name),
  ];
}

test('what is not seen in a name and how its hyphen is written change nobody', () => {
  const expected = named(minutes('Kim Al-Noor'));
  expect(expected.length).toBeGreaterThan(9);
  expect(new Set(expected)).toEqual(new Set(['Kim Al-Noor']));
  const spelling = fc
    .record({
      hyphen: fc.constantFrom(...hyphens),
      signs: fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...unseen)), { maxLength: 3 }),
    })
    .map(({ hyphen, signs }) => {
      let name = `Kim Al${hyphen}Noor`;
      // Between any two of its characters.
      for (const [at, sign] of signs) name = name.slice(0, at + 1) + sign + name.slice(at + 1);
      return name;
    });
  fc.assert(
    fc.property(spelling, (name) => {
      expect(named(minutes(name))).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

describe('whom a spelling means', () => {
  const index = createNameIndex(
    ['Per Alm jr', 'Per Alm d.y.', 'Lars ”Lasse” Ek', 'Dr Ida Ås', 'jur. kand. Bo Lo', '王小明'].map((name) =>
      attendee(name),
    ),
  );
  test.each([
    ['Per Alm jr', 'Per Alm jr'],
    ['Per Alm junior', 'Per Alm jr'],
    ['Per Alm Jr.', 'Per Alm jr'],
    ['Per Alm d. y.', 'Per Alm d.y.'],
    ['Per Alm den yngre', 'Per Alm d.y.'],
    ['Lars Ek', 'Lars ”Lasse” Ek'],
    ['Lasse', 'Lars ”Lasse” Ek'],
    ['Lars "Lasse" Ek', 'Lars ”Lasse” Ek'],
    ['Ida Ås', 'Dr Ida Ås'],
    ['Prof. Ida Ås', 'Dr Ida Ås'],
    ['Bo Lo', 'jur. kand. Bo Lo'],
    ['王小明', '王小明'],
    ['Per Alm', undefined],
    ['jr', undefined],
    ['Per Alm sr', undefined],
  ])('%s', (written, name) => {
    expect(resolveName(index, written).attendee?.name).toBe(name);
  });
  test('a name that two of different generations have is either’s', () => {
    expect(resolveName(index, 'Per Alm').candidates).toHaveLength(2);
    expect(resolveName(index, 'Alms').candidates).toHaveLength(2);
  });
});
