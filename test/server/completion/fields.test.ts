import { expect, it } from 'vitest';
import { decisionPhrases, phrasesFor } from '../../../server/completion/offered-decisions.ts';
import { completeAt } from './complete.ts';

const head =
  'Protokoll: Kulturnämnden\nTid: fredag 6 december 2019 kl. 9.00–12.15\n\nNärvarande\n- Lisa Ek\n- Bo Ask\n\n';
const items = 'Punkt 1. Öppnande\nText.\n\nPunkt 2. Offert på analys\n';

// --- Decision phrases ---

it('offers phrases after att, those of the genre first', () => {
  const text = `${head}${items}Beslut\natt ‸`;
  const { labels, take } = completeAt(text, { trigger: ' ' });
  expect(labels).toHaveLength(decisionPhrases.length);
  expect(labels[2]).toBe('bifalla yrkandet');
  expect(take('godkänna förslaget')).toBe(text.replace('‸', 'godkänna ‸förslaget.'));
  expect(take('uppdra åt @namn att …')).toBe(text.replace('‸', 'uppdra åt @‸namn att ….'));
  expect(
    phrasesFor('general')
      .map(({ phrase }) => phrase)
      .indexOf('fastställa resultat- och balansräkningen.'),
  ).toBeLessThan(
    phrasesFor('municipal')
      .map(({ phrase }) => phrase)
      .indexOf('fastställa resultat- och balansräkningen.'),
  );
});

it.each([
  'Beslut att ‸',
  'Beslut: att ‸',
  'Nämnden beslutade att ‸',
  'Beslut\n- att ‸',
  'Beslut\n**att** ‸',
  'Beslut\n1. att ‸',
  'Förslag till beslut\natt ‸',
  'Beslut\natt fira.\natt ‸',
])('does so wherever a clause begins: %j', (typed) => {
  expect(completeAt(`${head}${items}${typed}`).labels).toContain('avslå yrkandet');
  expect(completeAt(`${head}${items}${typed.replace('‸', 'bordl‸')}`).labels).toEqual([
    'bordlägga ärendet till nästa möte',
  ]);
});

it('offers them without att below “beslutade att”', () => {
  const text = `${head}${items}Årsmötet beslutade att\n‸`;
  expect(completeAt(text).labels).toContain('godkänna förslaget');
});

it.each([
  'Det är bra att ‸',
  'Beslut\natt godkänna ‸',
  'Beslut\natt godkänna det som ‸',
  'Beslut\natt ‸ fira',
  'Beslut\natt‸',
  'Hon sade att ‸',
])('is silent elsewhere: %j', (typed) => {
  expect(completeAt(`${head}${items}${typed}`).labels.filter((label) => /^(?:godkänna|avslå)/.test(label))).toEqual(
    typed.startsWith('Beslut\natt godkänna ‸') ? ['godkänna förslaget'] : [],
  );
});

// --- Items ---

it.each(['Se punkt ‸', 'Enligt § ‸', 'Enligt §‸', 'Som i punkt 2 och punkt ‸'])(
  'offers the items after %j',
  (typed) => {
    const text = `${head}${items}${typed}`;
    const { labels, take } = completeAt(text);
    expect(labels).toEqual(['1 Öppnande', '2 Offert på analys']);
    expect(take('2 Offert på analys')).toBe(text.replace('‸', '2'));
  },
);

it('finds an item by its number or by the beginning of its title', () => {
  const text = `${head}${items}Se punkt `;
  expect(completeAt(`${text}1‸`).labels).toEqual([]);
  expect(completeAt(`${text}Off‸`).take('2 Offert på analys')).toBe(`${text}2`);
});

it.each(['Enligt 21 kap. 7 § ‸', 'På punkten ‸', 'Ett knutpunkt ‸', 'Se punkt om ‸', 'Se punkt 2 ‸', '// Se punkt ‸'])(
  'is silent after %j',
  (typed) => {
    expect(completeAt(`${head}${items}${typed}`).labels).toEqual([]);
  },
);

it('begins an item at the start of a line', () => {
  expect(completeAt(`${head}${items}Text.\n\nPunkt ‸`).labels).toEqual(['Punkt 3.']);
});

// --- Dates ---

it('offers days around today for the meeting, with the right weekday', () => {
  const text = 'Protokoll: Nämnden\nTid: ‸';
  const { labels, take } = completeAt(text, { trigger: ' ' });
  expect(labels.slice(0, 2)).toEqual(['tisdag 14 januari 2020', 'onsdag 15 januari 2020']);
  expect(take('tisdag 14 januari 2020')).toBe(text.replace('‸', 'tisdag 14 januari 2020'));
});

it.each(['fre‸', '17‸', '17 jan‸', '2020-01-17‸', 'fredag 17 ‸'])('finds a day by what is typed of it: %s', (typed) => {
  const { labels, take } = completeAt(`Protokoll: Nämnden\nDatum: ${typed}`);
  expect(labels).toContain('fredag 17 januari 2020');
  expect(take('fredag 17 januari 2020')).toBe('Protokoll: Nämnden\nDatum: fredag 17 januari 2020');
});

it('goes on with clock times', () => {
  const text = 'Protokoll: Nämnden\nTid: fredag 17 januari 2020 ';
  expect(completeAt(`${text}‸`).take('kl. 9.00–12.00')).toBe(`${text}kl. ‸9.00–12.00`);
  expect(completeAt(`${text}kl. 13‸`).labels).toEqual(['kl. 13.00–15.00', 'kl. 13.00–16.00']);
  expect(completeAt(`${text}kl. 9.00–12.00 ‸`).labels).toEqual([]);
});

it('offers days after the meeting for the next one, the same weekday first', () => {
  const text = `${head}${items}Text.\n\nNästa möte: `;
  expect(completeAt(`${text}‸`).labels.slice(0, 2)).toEqual(['fredag 3 januari 2020', 'fredag 13 december 2019']);
  expect(completeAt(`${text}fredag 24 januari 2020 ‸`).labels).toContain('kl. 8.30–11.00');
});

it.each([
  'Beslut\natt @Lisa Ek bokar lokal senast ‸',
  'Beslut\natt @Lisa Ek bokar lokal senast ‸.',
  'Uppgift: @Lisa Ek bokar lokal senast ‸',
  'Beslut\natt fira.\nSenast: ‸',
  'Att göra\n- @Bo Ask bokar senast ‸',
])('offers deadlines as ISO dates: %j', (typed) => {
  const text = `${head}${items}${typed}`;
  expect(completeAt(text).take('fredag 13 december 2019')).toBe(text.replace('‸', '2019-12-13'));
});

it('writes deadlines as the decision above does', () => {
  const text = `${head}${items}Beslut\natt fira senast 20 december 2019.\natt vila senast ‸`;
  expect(completeAt(text).take('fredag 13 december 2019')).toBe(text.replace('‸', 'fredag 13 december 2019'));
});

it('offers no deadline in prose', () => {
  expect(completeAt(`${head}${items}Frågan var uppe senast ‸`).labels).toEqual([]);
});

it('offers clock times of the meeting for those who come and go', () => {
  const { labels } = completeAt(`${head}${items}Lämnar: @Lisa Ek kl. ‸`);
  expect([labels[0], labels.at(-1)]).toEqual(['9.00', '12.15']);
  expect(completeAt(`${head}${items}Lämnar: @Lisa Ek kl. 11‸`).labels).toEqual(['11.00', '11.15', '11.30', '11.45']);
});

it('offers today after the name that signs', () => {
  const text = `${head}${items}Text.\n\nJusteras: Lisa Ek `;
  expect(completeAt(`${text}‸`).take('2020-01-14')).toBe(`${text}2020-01-14`);
});
