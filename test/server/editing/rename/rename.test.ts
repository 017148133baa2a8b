import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MinutesDocument, openMinutes } from '../../../../language/minutes-document.ts';
import { nameKey } from '../../../../language/names/name-index.ts';
import { everyInlines } from '../../../../server/documents/inlines.ts';
import { numberPlaces } from '../../../../server/documents/item-numbers.ts';
import { listed } from '../../../../server/documents/people.ts';
import { prepareRename, rename } from '../../../../server/editing/rename/rename.ts';
import type { RenameEdit } from '../../../../server/editing/rename/renaming.ts';
import { examples } from '../../../support/examples.ts';
import { marked, textsOf } from '../../marked.ts';

function applied(text: string, edits: readonly RenameEdit[]): string {
  let at = 0;
  let result = '';
  for (const { range, text: fresh } of edits) {
    expect(range.start).toBeGreaterThanOrEqual(at);
    result += text.slice(at, range.start) + fresh;
    at = range.end;
  }
  return result + text.slice(at);
}

/** The text after renaming what is at the cursor; undefined when it is refused. */
function renamed(lines: readonly string[], newName: string): string[] | undefined {
  const { minutes, text, cursor } = marked(lines);
  const { edits } = rename(minutes, cursor, newName);
  return edits && applied(text, edits).split('\n');
}

describe('a person', () => {
  it('is renamed everywhere, in the form that each place has', () => {
    const lines = [
      'Ordförande: Rickard Sundbom',
      '',
      'Närvarande',
      '- Rickard Sundbom (S), ordförande',
      '- Lisa Ek, ersätter Rickard Sundbom',
      '',
      'Punkt 1. Samtal med Rickard Sundbom',
      'Rickard öppnade. Rickards förslag, Sundboms svar och R. Sundboms plan. @Ric¦kard',
      'Sundbom och Rickard',
      'Sundbom. Rickardsson och Sundbomsvägen.',
      '// Rickard Sundbom',
      '',
      'Justeras: Rickard Sundbom 2019-12-18',
    ];
    expect(renamed(lines, 'Nils von Post')).toEqual([
      'Ordförande: Nils von Post',
      '',
      'Närvarande',
      '- Nils von Post (S), ordförande',
      '- Lisa Ek, ersätter Nils von Post',
      '',
      'Punkt 1. Samtal med Nils von Post',
      'Nils öppnade. Nils förslag, von Posts svar och N. Posts plan. @Nils',
      'von Post och Nils',
      'von Post. Rickardsson och Sundbomsvägen.',
      '// Rickard Sundbom',
      '',
      'Justeras: Nils von Post 2019-12-18',
    ]);
  });

  it('is given as a range and a full name before', () => {
    const { minutes, cursor, ranges } = marked(['Närvarande', '- Bo Ek', '', 'Punkt 1. Val', 'Så sade @«¦Bo» Ask.']);
    const short = marked(['Närvarande', '- Bo Ek', '', 'Punkt 1. Val', 'Så sade «B¦o»s mor.']);
    expect(prepareRename(short.minutes, short.cursor)).toEqual({ range: short.ranges[0], placeholder: 'Bo Ek' });
    expect(prepareRename(minutes, cursor)?.range.start).toBe(ranges[0]?.start);
  });

  it('gets only a new first name or surname where a single word is written over one', () => {
    const lines = (name: string) => ['Närvarande', '- Rickard Sundbom', '', 'Punkt 1. Val', `Så sade ${name}.`];
    expect(renamed(lines('Ri¦ckard'), 'Richard')?.[1]).toBe('- Richard Sundbom');
    expect(renamed(lines('Sund¦bom'), 'Sundholm')?.[1]).toBe('- Rickard Sundholm');
    expect(renamed(lines('Rickard Sund¦bom'), 'Richard')?.[1]).toBe('- Richard');
  });

  it('keeps a genitive outside of the name, and has none where Swedish has none', () => {
    const lines = ['Närvarande', '- Nils Ek', '- Bo Ask', '', 'Punkt 1. Val', 'Bo¦s plan, Asks svar och Nils plan.'];
    expect(renamed(lines, 'Max Lind')?.[5]).toBe('Max plan, Linds svar och Nils plan.');
    const back = ['Närvarande', '- Bo Ask', '', 'Punkt 1. Val', 'Bo¦’s plan.'];
    expect(renamed(back, 'Pia Lind')?.[4]).toBe('Pia’s plan.');
  });

  it('takes the particles of a surname with it', () => {
    const lines = ['Närvarande', '- Lisa¦ von Post', '', 'Punkt 1. Val', 'Så sade von Post, och Posts svar.'];
    expect(renamed(lines, 'Lisa Berg')?.[4]).toBe('Så sade Berg, och Bergs svar.');
  });

  it('is written out where a first name would be two people’s, as is the other', () => {
    const lines = ['Närvarande', '- Bo¦ Ek', '- Anna Ask', '', 'Punkt 1. Val', 'Bo och Annas plan. Ek, Ask.'];
    expect(renamed(lines, 'Anna Lind')).toEqual([
      'Närvarande',
      '- Anna Lind',
      '- Anna Ask',
      '',
      'Punkt 1. Val',
      'Anna Lind och Anna Asks plan. Lind, Ask.',
    ]);
  });

  it('keeps a name over two lines on two lines', () => {
    const lines = ['Närvarande', '- Bo Ek', '', 'Punkt 1. Val', 'Så sade Bo¦', 'Ek sedan.'];
    expect(renamed(lines, 'Pia Lind')?.slice(4)).toEqual(['Så sade Pia', 'Lind sedan.']);
  });

  it('who is on no list is renamed by the whole name', () => {
    const lines = ['Närvarande', '- Bo Ek', '', 'Punkt 1. Val', 'Beslut', 'att uppdra till Pi¦a att svara.'];
    expect(renamed(lines, 'Bo Ek')?.at(-1)).toBe('att uppdra till Bo Ek att svara.');
  });

  it.each(['', '  ', 'Anna Ek, kassör', 'Anna\nEk', 'anna ek', '@Anna', 'Anna (S)', 'Lisa Ask', 'lisa ask', '7'])(
    'cannot be called %j',
    (name) => {
      expect(renamed(['Närvarande', '- B¦o Ek', '- Lisa Ask'], name)).toBeUndefined();
    },
  );

  it('is not renamed where it could be several, or nobody', () => {
    const several = ['Närvarande', '- Anna Ek', '- Anna Ask', '', 'Punkt 1. Val', 'Så sade @An¦na.'];
    expect(renamed(several, 'Pia')).toBeUndefined();
    const { minutes, cursor } = marked(several);
    expect(prepareRename(minutes, cursor)).toBeUndefined();
    expect(renamed(['Punkt 1. Val', 'Hej ¦då'], 'Pia')).toBeUndefined();
  });
});

describe('an item', () => {
  it('gets another number together with its sub-items and all references', () => {
    const lines = [
      'Övriga deltagare',
      '- Bo Ek, § 3',
      '',
      '§ 3 Val',
      'Se § 3–4, § 3.1 och § 3 i stadgarna.',
      '',
      '§ 3.1 Ordförande',
      '',
      '§ 4 Mer om § 3',
      'Se §¦ 3.',
      'Tidigare beslut 2018-10-05',
      'att se § 3.',
    ];
    expect(renamed(lines, '7')).toEqual([
      'Övriga deltagare',
      '- Bo Ek, § 7',
      '',
      '§ 7 Val',
      'Se § 7–4, § 7.1 och § 3 i stadgarna.',
      '',
      '§ 7.1 Ordförande',
      '',
      '§ 4 Mer om § 7',
      'Se § 7.',
      'Tidigare beslut 2018-10-05',
      'att se § 3.',
    ]);
  });

  it('is given as the number alone before', () => {
    for (const line of ['Se punkt ¦«1».', 'Se pun¦kt «1».', 'Se punkt 2–«1¦».']) {
      const { minutes, cursor, ranges } = marked(['Punkt 1. Val', '', 'Punkt 2. Mer', line]);
      expect(prepareRename(minutes, cursor)).toEqual({ range: ranges[0], placeholder: '1' });
    }
  });

  it('that shares its number takes no references with it', () => {
    const lines = (last: string) => ['Punkt 1. Val', '', `Punkt ${last}. Mer`, 'Se punkt 1.'];
    expect(renamed(lines('1¦'), '2')).toEqual(lines('2'));
    expect(renamed(['Punkt 1. Val', '', 'Punkt 1. Mer', 'Se punkt 1¦.'], '2')).toBeUndefined();
  });

  it.each(['2', '', 'tre', '3,4', '-1', '12345', '3 x'])('cannot have number %j', (number) => {
    expect(renamed(['Punkt 1¦. Val', '', 'Punkt 2. Mer'], number)).toBeUndefined();
  });

  it('that does not exist, or is elsewhere, is not renamed', () => {
    expect(renamed(['Punkt 1. Val', 'Se punkt 7¦.'], '2')).toBeUndefined();
    expect(renamed(['Punkt 1. Val', 'Se § 1¦ i stadgarna.'], '2')).toBeUndefined();
  });

  it('with a bare number stays in order, for it would be a list otherwise', () => {
    const lines = ['1. Öppnande', '', '2¦. Val', '', '5. Slut', ''];
    expect(renamed(lines, '4')?.[2]).toBe('4. Val');
    expect(renamed(lines, '7')).toBeUndefined();
    expect(renamed(['1. Öppnande', '2¦. Val', '5. Slut'], '4')).toBeUndefined();
  });
});

/** Whom each mention means, in order; the person that is renamed by a sign. */
function meant(minutes: MinutesDocument, name: string): string[] {
  const key = nameKey(name);
  return everyInlines(minutes)
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.range.start - b.range.start)
    .filter((mention) => mention.attendee !== undefined)
    .map(({ attendee }) => (attendee && nameKey(attendee.name) === key ? '*' : (attendee?.name ?? '')));
}

it('renames people of the examples, and everybody is meant where they were meant before', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.nat(),
      fc.constantFrom('Qvintus Zackrisson', 'Zelda af Wirsén', 'Zäta-Qvist Ö’Quinn', 'Zorro', 'Zita Quick Zander'),
      ({ text }, pick, newName) => {
        const before = openMinutes(text);
        const { attendance } = before.meeting;
        const row = attendance[pick % attendance.length];
        if (!row) return;
        const { edits } = rename(before, row.nameRange.start, newName);
        // Somebody elected who is on no list cannot be known by one word.
        if (!edits) expect(newName).toBe('Zorro');
        if (!edits) return;
        const after = openMinutes(applied(text, edits));
        expect(meant(after, newName)).toEqual(meant(before, row.name));
        expect(after.meeting.attendance.map(({ name }) => name)).toEqual(
          before.meeting.attendance.map(({ name }) => (nameKey(name) === nameKey(row.name) ? newName : name)),
        );
        // Nothing but the person's own places has been written over.
        const places = textsOf(
          text,
          edits.map(({ range }) => range),
        );
        const words = new Set(
          listed(row, before.meeting)
            .name.toLowerCase()
            .split(/[\s.]+/),
        );
        for (const place of places)
          for (const word of place
            .normalize('NFC')
            .toLowerCase()
            .split(/[\s.]+/))
            expect(word === '' || [...words].some((own) => own.startsWith(word) || `${own}s` === word)).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

it('renumbers items of the examples, and every reference follows', () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.nat(), fc.integer({ min: 1, max: 400 }), ({ text }, pick, number) => {
      const before = openMinutes(text);
      const places = numberPlaces(before).sort((a, b) => a.range.start - b.range.start);
      const place = places[pick % places.length];
      const { edits } = place ? rename(before, place.range.start, String(number)) : {};
      if (!place || !edits) return;
      const after = openMinutes(applied(text, edits));
      const renumbered = (value: string) =>
        value === place.number ? String(number) : value.replace(new RegExp(`^${place.number}(?=[. ])`), String(number));
      expect(
        numberPlaces(after)
          .sort((a, b) => a.range.start - b.range.start)
          .map((each) => each.number),
      ).toEqual(places.map((each) => renumbered(each.number)));
    }),
    { numRuns: 100 },
  );
});

describe('what is named like a person', () => {
  it('stays as it is', () => {
    const lines = [
      'Protokoll: Styrelsen',
      'Organ: Föreningen Ek',
      'Dnr: Ek 2024/1',
      'Kallelse: utskickad av Ek',
      'Plats: Rum Ek',
      'Plats och tid: Villa Ek kl. 18.30–20.00',
      'Ordförande: Maj Ek',
      'Bilagor: Ek/Maj Ek.pdf',
      '',
      'Närvarande',
      '- Maj¦ Ek',
      '- Eva Sten',
      '',
      '§ 1 Val',
      'Dnr: Ek 2024/1',
      'Bilaga: Ek/Maj Ek.pdf',
      'Bilagor',
      '- Maj Ek, brev.docx',
      'Se https://exempel.example/Ek/sida, www.exempel.se/Maj och bilagor/Maj_Ek.pdf eller maj.Ek@exempel.se.',
      'Mötet var i Rum Ek, Sal Ek. Ek talade.',
      '',
      'Nästa möte: 24 april 2024 kl. 18, Villa Ek',
    ];
    const changed = new Map([
      [6, 'Ordförande: Maj Lind'],
      [10, '- Maj Lind'],
      [19, 'Mötet var i Rum Ek, Sal Ek. Lind talade.'],
    ]);
    expect(renamed(lines, 'Maj Lind')).toEqual(lines.map((line, at) => changed.get(at) ?? line.replace('¦', '')));
  });

  it('of two of one name, only the one who is pointed at', () => {
    const lines = ['Närvarande', '- Per Ek (S)', '- Per¦ Ek (M)', '', '§ 1 Val', '@Per Ek (S) och @Per Ek (M) talade.'];
    expect(renamed(lines, 'Per Lind')?.slice(1)).toEqual([
      '- Per Ek (S)',
      '- Per Lind (M)',
      '',
      '§ 1 Val',
      '@Per Ek (S) och @Per Lind (M) talade.',
    ]);
  });
});
