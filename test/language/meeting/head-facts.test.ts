import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

interface Expected {
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly place?: string;
}

function facts(text: string): { facts: Expected; conflicts: readonly string[] } {
  const { date, start, end, place, conflicts } = readText(text);
  const found = { date: date?.iso, start: start?.value, end: end?.value, place: place?.value };
  return {
    facts: Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
    conflicts: conflicts.map((conflict) => conflict.fact),
  };
}

describe('date, time and place', () => {
  const forms: readonly (readonly [string, Expected])[] = [
    [
      'Tid: fredag 6 december 2019 kl. 9.00–12.15\nPlats: Ek',
      { date: '2019-12-06', start: '09:00', end: '12:15', place: 'Ek' },
    ],
    ['Datum: 2019-12-06\nTid: 9-12', { date: '2019-12-06', start: '09:00', end: '12:00' }],
    [
      'Plats och tid: Kommunhuset, sal A, tisdagen den 10 september 2024 kl. 08.30–11.50',
      { date: '2024-09-10', start: '08:30', end: '11:50', place: 'Kommunhuset, sal A' },
    ],
    [
      'Plats och tid: Sal A, 10 september 2024 kl. 08.30–11.50, ajournering kl. 10.00–10.20',
      { date: '2024-09-10', start: '08:30', end: '11:50', place: 'Sal A' },
    ],
    [
      'Plats och tid: Sal A, 10 september 2024 kl. 08.30–11.50\nJusteringens plats och tid: Kommunhuset 2024-09-17',
      { date: '2024-09-10', start: '08:30', end: '11:50', place: 'Sal A' },
    ],
    ['Datum: 2024-09-10\nTid: Kl. 09.00-09.45; 10.30-12.00', { date: '2024-09-10', start: '09:00', end: '12:00' }],
    [
      'Protokoll fört vid styrelsemöte\ntorsdagen den 15 februari 2024 kl. 13.00–15.30\nBolagets kontor, Hamngatan 8',
      { date: '2024-02-15', start: '13:00', end: '15:30', place: 'Bolagets kontor, Hamngatan 8' },
    ],
    [
      'Möte 2023-05-01\n\n1. Öppning\nMötet öppnades kl. 19.40.\n\n2. Mötet avslutas 20:13',
      { date: '2023-05-01', start: '19:40', end: '20:13' },
    ],
    ['Möte 2023-05-01\n\n1. Öppning\nAnna öppnade mötet kl 19.', { date: '2023-05-01', start: '19:00' }],
    [
      'Möte 2023-05-01\n\n1. Avslut\nOrdföranden förklarade mötet avslutat kl. 15.30.',
      { date: '2023-05-01', end: '15:30' },
    ],
    ['Möte 2023-05-01\n\n§ 1 OFMÖ 18:15\n§ 2 OFMA\n19:30', { date: '2023-05-01', start: '18:15', end: '19:30' }],
    ['Styrelsen träffades den 1 maj 2023 hos Anna.', { date: '2023-05-01' }],
    ['Styrelsen träffades den 1 maj 2023. Nästa gång ses vi kl. 19.', { date: '2023-05-01' }],
  ];
  test.each(forms)('%j', (text, expected) => {
    const found = facts(text.startsWith('Möte') || text.includes('Protokoll') ? text : `Protokoll: Styrelsen\n${text}`);
    expect(found).toEqual({ facts: expected, conflicts: [] });
  });

  test.each([
    ['Tid: 2024-09-10 kl. 9–12\n\n1. Öppning\nMötet öppnades kl. 9.15.', ['start']],
    ['Tid: 2024-09-10\nDatum: 2024-09-11', ['date']],
    ['Ordförande: Anna Ek\n\nNärvarande\n- Anna Ek\n- Bo Ask, ordförande', ['chair']],
  ])('that disagree: %j', (text, expected) =>
    expect(facts(`Protokoll: Styrelsen\n${text}`).conflicts).toEqual(expected),
  );
});

test.each([
  ['Nummer: 6', '6'],
  ['Nummer: 2019/6', '2019/6'],
  ['Nr: 12/2024', '12/2024'],
])('the number in %j', (line, expected) => {
  expect(readText(`Protokoll: Styrelsen\n${line}\n`).number?.value).toBe(expected);
});
