import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../../language/names/mentions.ts';
import { createNameIndex, resolveName } from '../../../language/names/name-index.ts';
import { withoutUnseen } from '../../../language/source/characters.ts';
import { hostile, hostileTexts, pieces } from '../hostile.ts';
import { attendee, seedAttendees } from '../meeting/people/attendees.ts';

const seed = createNameIndex(seedAttendees);
const indexOf = (...names: string[]) => createNameIndex(names.map((name) => attendee(name)));

/** Each mention as the text it covers, marked with `@` when explicit, and whom it means: "→ Full Name", "~ …" or "?". */
function read(text: string, index = seed): string[] {
  return findMentions(text, 0, index, 'text').map(({ explicit, range, attendee: who, candidates, resembles }) => {
    const whom = who
      ? `→ ${who.name}`
      : resembles
        ? `~ ${resembles.name}`
        : candidates.length > 0
          ? `? ${candidates.length}`
          : '?';
    return `${explicit ? '@' : ''}${text.slice(range.start, range.end)} ${whom}`;
  });
}

describe('whom a name means', () => {
  const people = indexOf(
    'Anna Ek',
    'Anna Berg',
    'Anna Karin Lund',
    'Bo Ek',
    'Lars von Essen',
    'Pia',
    'Klas Sax',
    'Hans Lindqvist',
    'K.G. Ström',
  );

  test.each([
    ['Anna Ek', 'Anna Ek'],
    ['anna ek', 'Anna Ek'],
    ['Anna Eks', 'Anna Ek'],
    ["Anna Ek's", 'Anna Ek'],
    ['Anna\u00a0Ek', 'Anna Ek'],
    ['Bo', 'Bo Ek'],
    ['Berg', 'Anna Berg'],
    ['Bergs', 'Anna Berg'],
    ['Anna Karin', 'Anna Karin Lund'],
    ['Karin Lund', 'Anna Karin Lund'],
    ['Lund', 'Anna Karin Lund'],
    ['von Essen', 'Lars von Essen'],
    ['Essen', 'Lars von Essen'],
    ['Lars', 'Lars von Essen'],
    ['Lars von Essens', 'Lars von Essen'],
    ['Pia', 'Pia'],
    ['Pias', 'Pia'],
    ['Klas', 'Klas Sax'],
    ['Klas Sax', 'Klas Sax'],
    ['Sax', 'Klas Sax'],
    ['Hans', 'Hans Lindqvist'],
    ['Anna B.', 'Anna Berg'],
    ['Anna B', 'Anna Berg'],
    ['B. Ek', 'Bo Ek'],
    ['A. Lund', 'Anna Karin Lund'],
    ['KG Ström', 'K.G. Ström'],
    ['K.G.', 'K.G. Ström'],
  ])('%s is %s', (name, expected) => {
    const { attendee: who, candidates } = resolveName(people, name);
    expect(who?.name).toBe(expected);
    expect(candidates).toEqual([who]);
    expect(resolveName(people, name.normalize('NFD')).attendee).toBe(who);
  });

  test.each([
    ['Anna', ['Anna Ek', 'Anna Berg', 'Anna Karin Lund']],
    ['Ek', ['Anna Ek', 'Bo Ek']],
    ['Annas', ['Anna Ek', 'Anna Berg', 'Anna Karin Lund']],
    ['Eks', ['Anna Ek', 'Bo Ek']],
  ])('%s is one of several', (name, expected) => {
    const { attendee: who, candidates, resembles } = resolveName(people, name);
    expect(who).toBeUndefined();
    expect(candidates.map((each) => each.name)).toEqual(expected);
    expect(resembles).toBeUndefined();
  });

  test.each([
    '',
    ' ',
    'Karin',
    'Ann',
    'Piasson',
    'A. B.',
    'C. Ek',
    'Anna C.',
    'Karl Ek',
    'SNUG',
    'Anna Ek Lund Berg',
    '@',
    's',
    "'",
  ])('%j is nobody', (name) => {
    expect(resolveName(people, name)).toMatchObject({ attendee: undefined, candidates: [], resembles: undefined });
  });

  test('somebody listed twice is one person, present rather than absent', () => {
    const absent = attendee('Anna  Ek', 'absent');
    const present = attendee('Anna Ek');
    for (const list of [
      [absent, present],
      [present, absent],
      [present, attendee('Anna Ek', 'guest')],
    ]) {
      const index = createNameIndex(list);
      expect(resolveName(index, 'Anna')).toMatchObject({ attendee: present, candidates: [present] });
      expect(resolveName(index, 'Anna Ek').attendee).toBe(present);
    }
  });

  test('a name alone is the one declared so, not one of those who share it', () => {
    expect(resolveName(indexOf('Anna', 'Anna Ek'), 'Anna').attendee?.name).toBe('Anna');
  });

  test('nobody is meant where nobody attends', () => {
    expect(resolveName(createNameIndex([]), 'Anna Ek').candidates).toEqual([]);
    expect(resolveName(createNameIndex([attendee(' ')]), '').attendee).toBeUndefined();
  });
});

describe('a name that is nearly an attendee’s', () => {
  test.each([
    ['Rikard Sundbom', 'Rickard Sundbom'],
    ['Richard Sundbom', 'Rickard Sundbom'],
    ['Rickard Sunbdom', 'Rickard Sundbom'],
    ['Rikard Sundboms', 'Rickard Sundbom'],
    ['Stefan Hållmark', 'Stefan Hollmark'],
    ['Stephan Hollmark', 'Stefan Hollmark'],
    ['Mikael Blomberg', undefined],
    ['Michael Blomberg', 'Mikael Blomberg'],
    ['Henry Frödersjö', 'Henry Frödesjö'],
    ['Henry Frodesjo', 'Henry Frödesjö'],
    ['Anna Maria Söderström', 'Anna Söderström'],
    ['Pär Eckemark', 'Per Eckemark'],
    ['Mats Johansson', undefined],
    ['Anna Lindgren', undefined],
    ['Rickard Johansson', undefined],
    ['Frida Karlsson', undefined],
    ['Freja Nilsson', undefined],
    ['Rikard', undefined],
    ['Sundbohm', undefined],
  ])('%s: %s', (name, expected) => {
    expect(resolveName(seed, name).resembles?.name).toBe(expected);
  });

  test('a single word must be said to be a name', () => {
    expect(resolveName(seed, 'Rikard', { explicit: true }).resembles?.name).toBe('Rickard Sundbom');
    expect(resolveName(seed, 'Ordföranden', { explicit: true }).resembles).toBeUndefined();
  });
});

describe('mentions in the seed’s sentences', () => {
  test.each([
    ['Rickard öppnade mötet', ['Rickard → Rickard Sundbom']],
    ['Rickard och Camilla hjälper gärna till', ['Rickard → Rickard Sundbom', 'Camilla → Camilla Broo']],
    ['Rickard kontaktar Mats Johansson för ett utkast', ['Rickard → Rickard Sundbom', 'Mats Johansson ?']],
    [
      'Per Eckemark, divisionschef Nät, och Henry Frödesjö, från Svenska Kraftnät',
      ['Per Eckemark → Per Eckemark', 'Henry Frödesjö → Henry Frödesjö'],
    ],
    ['rapportera detta till Magnus Gyllestad.', ['Magnus Gyllestad → Magnus Gyllestad']],
    ['uppdra till SNUG att beställa den ordinarie analysen', []],
    ['ett möte med Svenska Kraftnäts generaldirektör och Scania', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('names without @', () => {
  test.each([
    ['Rickards förslag', ['Rickard → Rickard Sundbom']],
    ['Rickard Sundboms förslag', ['Rickard Sundbom → Rickard Sundbom']],
    ['enligt Sundbom.', ['Sundbom → Rickard Sundbom']],
    ['Ordförande Sundbom yttrade sig', ['Sundbom → Rickard Sundbom']],
    ['Rickard\nSundbom yttrade', ['Rickard\nSundbom → Rickard Sundbom']],
    ['**Rickard** och _Camilla_', ['Rickard → Rickard Sundbom', 'Camilla → Camilla Broo']],
    ['(Rickard/Camilla)', ['Rickard → Rickard Sundbom', 'Camilla → Camilla Broo']],
    ['Rickard:s', ['Rickard → Rickard Sundbom']],
    ['Anna S. Rickard svarade', ['Anna S. → Anna Söderström', 'Rickard → Rickard Sundbom']],
    ['A. Söderström', ['A. Söderström → Anna Söderström']],
    ['Rickard Johansson', ['Rickard Johansson ?']],
    ['Anna Lindgren', ['Anna Lindgren ?']],
    ['Mats\nJohansson', ['Mats\nJohansson ?']],
    ['Rikard Sundbom yttrade', ['Rikard Sundbom ~ Rickard Sundbom']],
    ['Rickard Sundblom', ['Rickard Sundblom ~ Rickard Sundbom']],
    ['Erik Sundbom', []],
    ['E. Sundbom', []],
    ['Per capsulam', []],
    ['Per den 31 december', ['Per → Per Eckemark']],
    ['Per 31 december', []],
    ['rickard sundbom, RICKARD', []],
    ['Rickardsson och Sundbomska', []],
    ['Rickard-gruppen', []],
    ['rickard.Sundbom@kommun.se, Rickard.Sundbom@kommun.se', []],
    ['Broo Bygg AB', []],
    ['Sammanträdesrum Broo', []],
    ['i lokal Broo', []],
    ['Eriksson Bygg', []],
    ['Bergströms kommun', []],
    ['Mats2', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('of several with the same first name, the first name alone is nobody’s', () => {
    const index = indexOf('Anna Ek', 'Anna Berg', 'Lisa Ek');
    expect(read('Anna och Ek, Lisa och Berg, Anna B. och Anna Eks', index)).toEqual([
      'Lisa → Lisa Ek',
      'Berg → Anna Berg',
      'Anna B. → Anna Berg',
      'Anna Ek → Anna Ek',
    ]);
  });

  test('a name in -s is no genitive of another name', () => {
    expect(read('Jens gick, Jen kom', indexOf('Jen Ek'))).toEqual(['Jen → Jen Ek']);
    expect(read('Lars förslag', indexOf('Lars Ek'))).toEqual(['Lars → Lars Ek']);
  });

  test('where nobody attends, nobody is recognised', () => {
    expect(read('Rickard Sundbom', createNameIndex([]))).toEqual([]);
  });
});

describe('explicit mentions', () => {
  test.each([
    ['@Rickard Sundbom', ['@Rickard Sundbom → Rickard Sundbom']],
    ['@Rickard Sundboms förslag', ['@Rickard Sundbom → Rickard Sundbom']],
    ['(@Rickard, @Camilla)', ['@Rickard → Rickard Sundbom', '@Camilla → Camilla Broo']],
    ['@Rickards förslag', ['@Rickard → Rickard Sundbom']],
    ['Tack @Rickard.', ['@Rickard → Rickard Sundbom']],
    ['@rickard', ['@rickard → Rickard Sundbom']],
    ['@rickard sundbom', ['@rickard sundbom → Rickard Sundbom']],
    ['@Pia', ['@Pia ?']],
    ['@Rikard Sundbom', ['@Rikard Sundbom ~ Rickard Sundbom']],
    ['@Rikard', ['@Rikard ~ Rickard Sundbom']],
    ['@Mats Johansson', ['@Mats Johansson ?']],
    // An account's name.
    ['@okänd', []],
    ['@pia-lotta', ['@pia-lotta ?']],
    ['@Anna S. gick', ['@Anna S. → Anna Söderström']],
    ['**@Rickard**', ['@Rickard → Rickard Sundbom']],
    ['anna@kommun.se', []],
    ['Anna.Ek@kommun.se', []],
    ['@kommun.se', []],
    ['@', []],
    ['@ Rickard', ['Rickard → Rickard Sundbom']],
    ['@1', []],
    ['@@Rickard', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('the longest declared name wins', () => {
    const index = indexOf('Ida Ek', 'Ida Ek Lund', 'Ida');
    expect(read('@Ida Ek Lunds, @Ida Ek Svensson, @Ida Ek, @Ida, @Ida Lund', index)).toEqual([
      '@Ida Ek Lund → Ida Ek Lund',
      '@Ida Ek → Ida Ek',
      '@Ida Ek → Ida Ek',
      '@Ida → Ida',
      '@Ida → Ida',
    ]);
  });

  test('of several that fit, all are candidates', () => {
    expect(read('@Anna', indexOf('Anna Ek', 'Anna Berg'))).toEqual(['@Anna ? 2']);
  });
});

describe('awkward names', () => {
  const awkward = [
    ...[
      'Carl af Klint',
      'Lars von Essen',
      'Ursula von der Leyen',
      'José de la Cruz',
      'Mary O’Neill',
      "Pat O'Brien",
      'K.G. Bergström',
    ],
    ...[
      'Jean-Étienne Roux',
      'Łukasz Żak',
      'Anna-Karin Ek',
      'Åsa Öberg',
      'Pia',
      'Hans',
      'Klas Sax',
      'Omar al-Sayed',
      'Ida Ek Lund',
    ],
    ...['Bo Ö', 'Şebnem İnan', 'Ann Marie Ek', 'Anders Lindh'],
  ];
  const index = indexOf(...awkward);
  const contexts: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => `(${name})`,
    (name) => `Enligt ${name}.`,
    (name) => `frågan gick till ${name}, ${name} och ${name}`,
    (name) => `${name}${/[sxz]$/.test(name) ? '' : 's'} förslag`,
    (name) => `- **${name}**: bifall`,
  ];

  test.each(awkward)('%s', (name) => {
    for (const written of [name, name.normalize('NFD'), name.replaceAll(' ', '\u00a0')]) {
      for (const at of ['@', '']) {
        for (const context of contexts) {
          const text = context(at + written);
          const mentions = findMentions(text, 50, index, 'text');
          expect(mentions.length).toBe(text.split(written).length - 1);
          for (const mention of mentions) {
            expect(mention.attendee?.name).toBe(name);
            expect(mention.name).toBe(name);
            expect(mention.explicit).toBe(at === '@');
            expect(text.slice(mention.range.start - 50, mention.range.end - 50)).toBe(written);
          }
        }
      }
    }
  });
});

describe('any text', () => {
  const index = createNameIndex([
    ...['Anna Ek', 'Anna Berg', 'Åsa Öberg', 'Lars von Essen', 'Mary O’Neill', 'K.G. Ström', 'Pia', 'Per Ek'].map(
      (name) => attendee(name),
    ),
    attendee('Anna Ek', 'absent'),
  ]);

  test('names somebody once whose name stands over a tab', () => {
    expect(findMentions('Åsa\tÖberg', 0, index, 'text').map(({ range }) => range)).toEqual([{ start: 0, end: 9 }]);
  });

  test('has its mentions in order and within it, each as it is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), fc.nat(1e6), (parts, base) => {
        const text = parts.join('');
        let end = base;
        for (const { range, name, attendee: who, candidates } of findMentions(text, base, index, 'voter')) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          expect(name).toBe(
            withoutUnseen(text.slice(range.start - base, range.end - base).normalize('NFC'))
              .replace(/\s+/g, ' ')
              .trim(),
          );
          expect(who === undefined || candidates.length === 1).toBe(true);
          end = range.end;
        }
        expect(end - base).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  test('is read to its end when it is hostile', hostile, () => {
    for (const text of hostileTexts) {
      for (const { range } of findMentions(text, 0, index, 'text')) expect(range.end).toBeLessThanOrEqual(text.length);
      expect(resolveName(index, text, { explicit: true }).candidates.length).toBeLessThan(4);
    }
  });
});
