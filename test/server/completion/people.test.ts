import { expect, it } from 'vitest';
import type { KnownPerson } from '../../../server/completion/known-people.ts';
import { completeAt } from './complete.ts';

const head = [
  'Protokoll: Kulturnämnden',
  'Ordförande: Rickard Sundbom',
  'Sekreterare: Anna Söderström',
  '',
  'Närvarande',
  '- Rickard Sundbom (S), ordförande',
  '- Stefan Hollmark (M)',
  '- Lisa Ek Lund (S)',
  '',
  'Frånvarande',
  '- Mats Bergström (S)',
  '',
  'Ersättare',
  '- Jonas Berg (C)',
  '',
  'Övriga deltagare',
  '- Per Eckemark, Svenska kraftnät',
  '- Anna Söderström, sekreterare',
  '',
  'Punkt 1. Öppnande',
  '',
].join('\n');
const everybody = [
  'Rickard Sundbom',
  'Stefan Hollmark',
  'Lisa Ek Lund',
  'Per Eckemark',
  'Anna Söderström',
  'Jonas Berg',
  'Mats Bergström',
];

it('offers everybody after @: present, guests, deputies, absent', () => {
  const { labels, offer } = completeAt(`${head}Sedan talade @‸ om saken.`);
  expect(labels).toEqual(everybody);
  expect(offer('Mats Bergström').detail).toContain('frånvarande');
  expect(offer('Per Eckemark').detail).toContain('Svenska kraftnät');
});

it('offers those just named first, the one before the last before the last', () => {
  const { labels } = completeAt(
    `${head}@Lisa Ek Lund och @Stefan Hollmark talade.\n\nPunkt 2. Offert\n@Anna Söderström sade. @‸`,
  );
  // On the line that is being written, nobody has been named yet.
  expect(labels.slice(0, 3)).toEqual(['Lisa Ek Lund', 'Stefan Hollmark', 'Rickard Sundbom']);
});

it.each(['@Ri‸', '@ri‸', '@Rickard Su‸', '@Sund‸', '@rickard ‸'])(
  'finds a person by first name or surname: %s',
  (typed) => {
    const done = completeAt(`${head}Frågan ställdes av ${typed}`);
    expect(done.labels).toEqual(['Rickard Sundbom']);
    expect(done.take('Rickard Sundbom')).toBe(`${head}Frågan ställdes av @Rickard Sundbom`);
  },
);

it('replaces the whole name that the cursor stands in, and no more', () => {
  expect(completeAt(`${head}Av @Ri‸ckard Sundboms förslag`).take('Rickard Sundbom')).toBe(
    `${head}Av @Rickard Sundboms förslag`,
  );
  expect(completeAt(`${head}Av @Li‸sa talade`).take('Lisa Ek Lund')).toBe(`${head}Av @Lisa Ek Lund talade`);
  expect(completeAt(`${head}Av @Li‸ Sundbom`).take('Lisa Ek Lund')).toBe(`${head}Av @Lisa Ek Lund Sundbom`);
});

it('is silent once the name is there, in addresses, and without @', () => {
  for (const line of [
    '@Lisa Ek Lund‸',
    '@Lisa Ek Lund ‸',
    '@Lisa Ek Lund talade ‸',
    'anna@‸',
    'anna@ko‸',
    'Lisa ‸',
    'Lisa E‸',
  ])
    expect(completeAt(`${head}Av ${line}`).labels.filter((label) => label.startsWith('Lisa'))).toEqual([]);
  expect(completeAt(`${head}Av @Lisa Ek Lund talade ‸`, { trigger: ' ' }).offers).toEqual([]);
});

it.each([
  ['Yrkande: ‸', 'Yrkande: @Lisa Ek Lund'],
  ['Yrkande: Li‸', 'Yrkande: @Lisa Ek Lund'],
  ['Yrkande: @Li‸', 'Yrkande: @Lisa Ek Lund'],
  ['Reservation: ‸', 'Reservation: @Lisa Ek Lund'],
  ['Jäv: ‸', 'Jäv: @Lisa Ek Lund'],
  ['Anländer: ‸', 'Anländer: @Lisa Ek Lund'],
  ['Lämnar: ‸', 'Lämnar: @Lisa Ek Lund'],
  ['Föredragande: ‸', 'Föredragande: @Lisa Ek Lund'],
  ['Uppgift: ‸', 'Uppgift: @Lisa Ek Lund'],
  ['Protokollsanteckning: ‸', 'Protokollsanteckning: @Lisa Ek Lund'],
  ['Omröstning\nJa: ‸', 'Omröstning\nJa: @Lisa Ek Lund'],
  ['Omröstning\nJa: @Stefan Hollmark, ‸', 'Omröstning\nJa: @Stefan Hollmark, @Lisa Ek Lund'],
  ['Omröstning\nJa: @Stefan Hollmark och Li‸', 'Omröstning\nJa: @Stefan Hollmark och @Lisa Ek Lund'],
  ['Beslut\natt fira.\nAnsvarig: ‸', 'Beslut\natt fira.\nAnsvarig: @Lisa Ek Lund'],
  ['Yrkanden\n- ‸', 'Yrkanden\n- @Lisa Ek Lund'],
  ['Yrkanden\n- @Stefan Hollmark: bifall\n- ‸', 'Yrkanden\n- @Stefan Hollmark: bifall\n- @Lisa Ek Lund'],
  ['Vid protokollet: ‸', 'Vid protokollet: Lisa Ek Lund'],
  ['Vid protokollet\n‸', 'Vid protokollet\nLisa Ek Lund'],
])('offers people where only people stand: %s', (typed, written) => {
  expect(completeAt(head + typed).take('Lisa Ek Lund')).toBe(head + written);
});

it('writes names in fields without @', () => {
  expect(completeAt(head.replace('Ordförande: Rickard Sundbom', 'Justerare: Rickard Sundbom, ‸')).labels).toEqual(
    everybody.filter((name) => name !== 'Rickard Sundbom'),
  );
});

it('lets nobody vote twice, and warns of those with jäv', () => {
  const vote = `${head}Jäv: @Stefan Hollmark\n\nOmröstning\nJa: @Rickard Sundbom\nNej: `;
  const { labels, offer } = completeAt(`${vote}‸`);
  expect(labels).not.toContain('Rickard Sundbom');
  expect(labels.at(-1)).toBe('Stefan Hollmark');
  expect(offer('Stefan Hollmark').detail).toContain('jäv');
});

it('offers the secretary first to sign the minutes', () => {
  expect(completeAt(`${head}Inget.\n\nVid protokollet: ‸`).labels[0]).toBe('Anna Söderström');
});

it.each([
  'Yrkande: @Lisa Ek Lund ‸',
  'Yrkande: @Lisa Ek Lund bifall till ‸',
  'Dnr: ‸',
  'Bilaga: ‸',
  'Förslag: ‸',
  '- ‸',
  'Uppgift: @Lisa Ek Lund, ‸',
])('is silent where something else stands: %s', (typed) => {
  expect(completeAt(head + typed).labels.filter((label) => everybody.includes(label))).toEqual([]);
});

const known: KnownPerson[] = [
  { name: 'Lisa Ek Lund', roles: [], status: 'present' },
  { name: 'Petra Ståhl', party: 'V', roles: ['ledamot'], status: 'present' },
  { name: 'Karin Åkerman', organization: 'Regionen', roles: [], status: 'guest' },
];

it('offers people of other minutes last, and puts them on their list', () => {
  const { labels, take } = completeAt(`${head}Enligt @‸`, { known });
  expect(labels).toEqual([...everybody, 'Petra Ståhl', 'Karin Åkerman']);
  expect(take('Petra Ståhl')).toBe(
    `${head}Enligt @Petra Ståhl`.replace('- Lisa Ek Lund (S)', '- Lisa Ek Lund (S)\n- Petra Ståhl (V), ledamot'),
  );
  expect(take('Karin Åkerman')).toBe(
    `${head}Enligt @Karin Åkerman`.replace('sekreterare\n\nPunkt', 'sekreterare\n- Karin Åkerman, Regionen\n\nPunkt'),
  );
});

it.each([
  ['Närvarande\nLisa Ek\nBo Ask\n', 'Närvarande\nLisa Ek\nBo Ask\nPetra Ståhl (V), ledamot\n'],
  ['Närvarande\n1. Lisa Ek\n2. Bo Ask\n', 'Närvarande\n1. Lisa Ek\n2. Bo Ask\n3. Petra Ståhl (V), ledamot\n'],
  ['Närvarande: Lisa Ek, Bo Ask\n', 'Närvarande: Lisa Ek, Bo Ask, Petra Ståhl\n'],
  ['Närvarande\r\n- Lisa Ek\r\n', 'Närvarande\r\n- Lisa Ek\r\n- Petra Ståhl (V), ledamot\r\n'],
  ['Frånvarande\n- Lisa Ek\n', 'Närvarande\n- Petra Ståhl (V), ledamot\n\nFrånvarande\n- Lisa Ek\n'],
  ['Plats: Ek\n', 'Plats: Ek\n'],
])('adds a row as the list has them: %j', (list, added) => {
  const lineBreak = list.includes('\r') ? '\r\n' : '\n';
  const start = `Protokoll: Nämnden${lineBreak}${lineBreak}`;
  const end = `${lineBreak}Punkt 1. Öppnande${lineBreak}Enligt `;
  expect(completeAt(`${start}${list}${end}@‸`, { known }).take('Petra Ståhl')).toBe(
    `${start}${added}${end}@Petra Ståhl`,
  );
});
