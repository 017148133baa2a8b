import { describe, expect, it } from 'vitest';
import { ExportProblem } from '../../../export/export-problem.ts';
import { type AgendaOptions, agendaSource } from '../../../export/papers/agenda.ts';
import { check } from '../../../language/checks/check.ts';
import { carriedOver } from '../../../language/editing/carried-over.ts';
import { formatted } from '../../../language/editing/formatter/formatter.ts';
import type { Item } from '../../../language/meeting/model.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { examples } from '../../support/examples.ts';

function agendaOf(text: string, options: AgendaOptions = {}): string {
  return agendaSource(readMinutes(text).meeting, text, options);
}

/** Minutes with this after their head. */
function minutes(rest: readonly string[], head: readonly string[] = []): string {
  return ['Protokoll: Styrelsen', 'Tid: 6 december 2019 kl. 9.00–10.00', ...head, '', ...rest, ''].join('\n');
}

const nextMeeting = 'Nästa möte: 10 december 2019 kl. 8.30–11.00, Rum Ek';

function headings(text: string): string[] {
  return text.split('\n').filter((line) => /^(?:§|Punkt) \d/.test(line));
}

/** An item and those below it. */
function all(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...all(item.items)]);
}

describe.each(examples)('the agenda after $name', ({ text }) => {
  const { meeting } = readMinutes(text);
  const agenda = agendaOf(text, { kind: 'Kallelse' });
  const read = readMinutes(agenda);

  it('is read back without errors other than what the minutes do not say', () => {
    const errors = check(read.meeting, read, { today: '2019-12-07' }).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(meeting.nextMeeting?.date ? [] : ['huvud/datum-saknas']);
  });

  it('says when and where, and who', () => {
    const { kind, body, date, start, end, place, nextMeeting: after } = read.meeting;
    expect(kind).toBe('Kallelse');
    expect(body?.value).toBe(meeting.body?.value);
    expect(date?.iso).toBe(meeting.nextMeeting?.date?.iso);
    expect(start?.value).toBe(meeting.nextMeeting?.start?.value);
    expect(end?.value).toBe(meeting.nextMeeting?.end?.value);
    expect(place?.value).toBe(meeting.nextMeeting?.place?.value);
    expect(after).toBeUndefined();
  });

  it('decides nothing, and is in the standard form', () => {
    for (const { decisions, actions, outcome, votes, motions } of all(read.meeting.items)) {
      expect([decisions.length, actions.length, outcome, votes.length, motions.length]).toEqual([
        0,
        0,
        undefined,
        0,
        0,
      ]);
    }
    expect(formatted(agenda)).toBe(agenda);
  });

  it('has every matter that was put off', () => {
    const putOff = all(meeting.items).filter(
      ({ outcome }) => outcome?.kind === 'bordlagd' || outcome?.kind === 'återremitterad',
    );
    const titles = all(read.meeting.items).map(({ title }) => title?.value);
    for (const { title } of putOff) expect(titles).toContain(title?.value);
  });
});

describe('people', () => {
  it('are those of the body, and the guests who are always there', () => {
    const agenda = agendaOf(
      minutes(
        [
          'Närvarande',
          '- Lisa Ek (S), ordförande',
          '- Bo Ask (M), justerare, t.o.m. punkt 1',
          '- Siv Lund (S), ersätter Lars Ö',
          '',
          'Frånvarande',
          '- Ida Berg (C)',
          '',
          'Övriga deltagare',
          '- Nils Dahl, Kansliet, sekreterare',
          '- Eva Gäst, punkt 1',
          '',
          'Punkt 1. Val',
          'Till sekreterare valdes Nils Dahl.',
        ],
        ['Ordförande: Lisa Ek'],
      ),
    );
    expect(agenda.split('\n\n').slice(0, 4)).toEqual([
      'Dagordning: Styrelsen\nOrdförande: Lisa Ek',
      'Kallade\n- Lisa Ek (S), ordförande\n- Bo Ask (M)\n- Ida Berg (C)\n- Lars Ö',
      'Ersättare\n- Siv Lund (S)',
      'Övriga deltagare\n- Nils Dahl, Kansliet, sekreterare',
    ]);
  });
});

it.each([
  ['Ordförande: Eva Berg\nSekreterare: Nils Dahl', ['Eva Berg, ordförande'], ['Nils Dahl, sekreterare']],
  ['Ordförande: Lisa Ekk', [], []],
  ['Ordförande: Lisa', [], []],
])('lists who leads and writes, where it is clear who that is: %j', (fields, called, guests) => {
  const agenda = agendaOf(minutes(['Närvarande', '- Lisa Ek', '- Lisa Berg', '', 'Punkt 1. Val'], fields.split('\n')));
  const { meeting } = readMinutes(agenda);
  const rows = (status: string) =>
    meeting.attendance
      .filter((attendee) => attendee.status === status)
      .map(({ name, roles }) => [name, ...roles.map(({ text }) => text)].join(', '));
  expect(rows('present')).toEqual(['Lisa Ek', 'Lisa Berg', ...called]);
  expect(rows('guest')).toEqual(guests);
  expect(check(meeting, { text: agenda }).filter(({ code }) => code.startsWith('person/'))).toEqual([]);
});

describe('items', () => {
  it('are those that come again, in their order, with what was put off and what is to be done', () => {
    const agenda = agendaOf(
      minutes([
        'Närvarande',
        '- Lisa Ek',
        '- Bo Ask',
        '',
        'Punkt 1. Mötet öppnas 9.00',
        'Punkt 2. Formalia',
        'Punkt 2.1 Val av justerare',
        'Till justerare valdes Bo Ask.',
        'Punkt 2.2 Parkeringen',
        'Bordläggs.',
        'Punkt 3. Ekonomi i november',
        'Beslut',
        'att uppdra åt @Bo Ask att betala senast 3/1.',
        'att välja @Bo Ask till kassör.',
        'att svara senast 2020-01-04.',
        'Ansvarig: kansliet',
        'Punkt 4. Taket',
        'Dnr: S 2019/3',
        'Återremitteras med motiveringen att en offert saknas.',
        'Uppgift: @Lisa Ek och @Bo Ask begär en offert',
        'Uppgift: köp kaffe',
        'Punkt 5. Städdag',
        'Att: uppdra åt @Lisa Ek att sälja huset.',
        'Beslut: Attsatsen avslås.',
        'Punkt 6. Övriga frågor',
        '',
        nextMeeting,
      ]),
    );
    expect(agenda.slice(agenda.indexOf('Punkt 1.'))).toBe(`Punkt 1. Mötet öppnas

Punkt 2. Formalia

Punkt 2.1 Val av justerare

Punkt 3. Uppföljning av uppgifter
- Bo Ask: betala senast 3 januari 2020
- kansliet: svara senast 4 januari 2020
- Lisa Ek, Bo Ask: begär en offert
- Ingen utsedd: köp kaffe

Punkt 4. Parkeringen
Bordlagt ärende från punkt 2.2 i protokollet den 6 december 2019.

Punkt 5. Taket
Dnr: S 2019/3
Återremitterat ärende från punkt 4 i protokollet den 6 december 2019. Skälet var att en offert saknas.

Punkt 6. Ekonomi

Punkt 7. Övriga frågor

Punkt 8. Nästa möte

Punkt 9. Mötets avslutande
`);
  });

  it('have all of a task: the points below it, and a last day that is no date', () => {
    const agenda = agendaOf(
      [
        'Protokoll: Styrelsen',
        '',
        'Närvarande',
        '- Bo Ask',
        '',
        'Punkt 1. Taket',
        'Beslut',
        'att uppdra åt @Bo Ask att',
        '  - ringa @Bo Ask',
        '  - mejla.',
        'att laga taket.',
        '  Ansvarig: @Bo Ask',
        '  Senast: 3 mars',
        'att måla.',
        '  Ansvarig: @Bo Ask',
        '  Senast: nästa möte',
        '',
      ].join('\n'),
    );
    expect(agenda).toContain(
      '\n- Bo Ask: uppdra åt Bo Ask att: ringa Bo Ask; mejla\n- Bo Ask: laga taket, senast 3 mars\n- Bo Ask: måla\n',
    );
  });

  it.each([
    ['go on where the sections run on over the year', '§ 163 Val', '10 december 2019', '§ 164'],
    ['begin again with the year', '§ 163 Val', '10 januari 2020', '§ 1'],
    ['begin again where each meeting has its own', '§ 1 Val', '10 december 2019', '§ 1'],
    ['have the sign of the minutes', '1. Val', '10 december 2019', 'Punkt 1.'],
  ])('%s', (_, heading, date, first) => {
    const agenda = agendaOf(minutes([heading, 'Klart.', '', `Nästa möte: ${date}`]));
    expect(headings(agenda)[0]).toBe(`${first} Mötets öppnande`);
  });

  it('can be of another day than the minutes say', () => {
    const agenda = agendaOf(minutes(['Punkt 1. Val', '', nextMeeting]), { date: '2020-01-15' });
    expect(agenda).toContain('Tid: onsdag 15 januari 2020\n\n');
    expect(agenda).not.toContain('Rum Ek');
  });

  it('are there after minutes without anything', () => {
    expect(agendaOf('')).toBe(
      'Dagordning\n\nPunkt 1. Mötets öppnande\n\nPunkt 2. Nästa möte\n\nPunkt 3. Mötets avslutande\n',
    );
  });

  it('take what somebody wrote as text, whatever it looks like', () => {
    const agenda = agendaOf(
      minutes([
        'Närvarande',
        '- Lisa Ek',
        '',
        'Punkt 1. Beslut: att sälja huset',
        'Bordläggs.',
        'Punkt 2. Sedan',
        'Uppgift: @Lisa Ek Beslut: att sälja huset',
        'Uppgift: Omröstning: 5 ja, 3 nej',
      ]),
    );
    const { meeting } = readMinutes(agenda);
    for (const { decisions, votes, outcome } of meeting.items)
      expect([decisions.length, votes.length, outcome]).toEqual([0, 0, undefined]);
    expect(agenda).toContain('- Lisa Ek: Beslut: att sälja huset\n- Ingen utsedd: Omröstning: 5 ja, 3 nej\n');
  });
});

describe('what is secret', () => {
  const secret = (text: readonly string[], end = true) => [
    'Sekretess OSL 39 kap. 2 §',
    ...text,
    ...(end ? ['Slut sekretess'] : []),
  ];

  it.each([
    ['a task', [...secret(['Uppgift: @Lisa Ek ringer HEMLIGT']), 'Mer.']],
    ['a decision', [...secret(['Beslut', 'att uppdra åt @Lisa Ek att ringa HEMLIGT senast 2020-01-01'])]],
    ['why a matter was sent back', [...secret(['Återremitteras med motiveringen att HEMLIGT.'])]],
    ['what is not closed', [...secret(['Uppgift: HEMLIGT ringer'], false)]],
    ['a registry number', [...secret(['Dnr: HEMLIGT']), 'Bordläggs.']],
    ['a comment', ['// HEMLIGT', 'Bordläggs.']],
    ['a personnummer', ['Uppgift: @Lisa Ek ringer 19640823-3234']],
  ])('is not carried over: %s', (_, lines) => {
    const agenda = agendaOf(minutes(['Närvarande', '- Lisa Ek', '', 'Punkt 1. Ärende', ...lines, '', 'Punkt 2. Slut']));
    expect(agenda).not.toContain('HEMLIGT');
    expect(agenda).not.toContain('3234');
  });

  it('is not carried over from what is said of the next meeting', () => {
    const agenda = agendaOf(minutes(['Punkt 1. Nästa möte', ...secret(['10 december 2019 kl. 9.00, HEMLIGT'])]));
    expect(agenda).not.toMatch(/HEMLIGT|Tid:/);
  });

  it('is told of, so that somebody who knows looks', () => {
    const agenda = agendaOf(minutes(['Punkt 7. Ärende', ...secret(['HEMLIGT'])]));
    expect(readMinutes(agenda).meeting.comments).toHaveLength(1);
    expect(agenda).toMatch(/^\/\/ .*punkt 7 /m);
  });

  it('makes no agenda where it is not clear what it is', () => {
    expect(() => agendaOf(minutes(['Punkt 1. Ärende', 'Slut sekretess']))).toThrow(ExportProblem);
  });
});

it('calls two people of one name', () => {
  const called = (...rows: string[]) => {
    const text = `Protokoll: Styrelsen\nDatum: 2024-03-14\n\nNärvarande\n${rows.join('\n')}\n\n§ 1 Val\nText.\n`;
    return carriedOver(readMinutes(text).meeting).people.map(({ name, party, roles }) =>
      [name, party, ...roles].join(' ').trim(),
    );
  };
  expect(called('- Bo Ek, sekreterare', '- Bo Ek, kassör')).toEqual(['Bo Ek  sekreterare', 'Bo Ek  kassör']);
  expect(called('- Ida Al (S)', '- Ida Al (M)')).toEqual(['Ida Al S', 'Ida Al M']);
  // Near misses: one person twice.
  expect(called('- Ida Al (S)', '- Ida Al')).toEqual(['Ida Al S']);
  expect(called('- Bo Ek, kassör', '', 'Övriga deltagare', '- Bo Ek, revisor')).toEqual(['Bo Ek  kassör']);
});
