import { expect, it } from 'vitest';
import type { KnownPerson } from '../../../server/completion/known-people.ts';
import { completeAt } from './complete.ts';

const head =
  'Protokoll: Kulturnämnden\nOrdförande: Rickard Sundbom\nSekreterare: Anna Söderström\nJusterare: Stefan Hollmark\n\n';
const known: KnownPerson[] = [
  { name: 'Lisa Ek', party: 'S', roles: ['ledamot'], status: 'present' },
  { name: 'Per Eckemark', organization: 'Svenska kraftnät', roles: [], status: 'guest' },
];

it('offers those whom the head names, and then those of other minutes', () => {
  const text = `${head}Närvarande\n- ‸`;
  const { labels, take } = completeAt(text, { known });
  expect(labels).toEqual(['Rickard Sundbom', 'Anna Söderström', 'Stefan Hollmark', 'Lisa Ek', 'Per Eckemark']);
  expect(take('Rickard Sundbom')).toBe(`${head}Närvarande\n- Rickard Sundbom, ordförande`);
  expect(take('Lisa Ek')).toBe(`${head}Närvarande\n- Lisa Ek (S), ledamot`);
});

it('does not offer whom a list has, and those of the list at hand first', () => {
  const text = `${head}Närvarande\n- Rickard Sundbom, ordförande\n- Lisa Ek\n\nÖvriga deltagare\n- ‸`;
  expect(completeAt(text, { known }).labels).toEqual(['Anna Söderström', 'Stefan Hollmark', 'Per Eckemark']);
});

it('goes on with the name that is being written', () => {
  expect(completeAt(`${head}Närvarande\n- Lisa E‸`, { known }).take('Lisa Ek')).toBe(
    `${head}Närvarande\n- Lisa Ek (S), ledamot`,
  );
  expect(completeAt(`${head}Närvarande\n- eck‸`, { known }).labels).toEqual(['Per Eckemark']);
  expect(completeAt(`${head}Närvarande\nLi‸`, { known }).labels).toEqual(['Lisa Ek']);
  expect(completeAt(`${head}Närvarande: Rickard Sundbom, L‸`, { known }).labels).toEqual(['Lisa Ek']);
});

it('offers people and the next sections on a line without bullet', () => {
  const { labels } = completeAt(`${head}Närvarande\nRickard Sundbom\n‸`, { known });
  expect(labels.slice(0, 2)).toEqual(['Anna Söderström', 'Stefan Hollmark']);
  expect(labels).toContain('Frånvarande');
  // Below a blank line the list has ended for the writer.
  expect(completeAt(`${head}Närvarande\nRickard Sundbom\n\n‸`, { known }).labels).not.toContain('Anna Söderström');
});

const rows = `${head}Närvarande\n- Anna Ek, Tyresö kommun, utredare\n- Bo Ask, Ekerö kommun\n- Cia Lund, Tyresö kommun\n- `;

it('offers organisations that are used most, then roles, then when somebody was there', () => {
  const { labels, take } = completeAt(`${rows}Dan Vik, ‸`);
  expect(labels.slice(0, 4)).toEqual(['Tyresö kommun', 'Ekerö kommun', 'utredare', 'ordförande']);
  expect(labels).toEqual(expect.arrayContaining(['ledamot', 'punkt', 'fr.o.m. punkt', 't.o.m. kl.', 'ersätter']));
  expect(take('Tyresö kommun')).toBe(`${rows}Dan Vik, Tyresö kommun`);
  expect(take('t.o.m. punkt')).toBe(`${rows}Dan Vik, t.o.m. punkt ‸`);
});

it.each(['Dan Vik\t', 'Dan Vik – ', 'Dan Vik, ledamot, '])('does so after any separator: %j', (typed) => {
  expect(completeAt(`${rows}${typed}T‸`).take('Tyresö kommun')).toBe(`${rows}${typed}Tyresö kommun`);
  expect(completeAt(`${rows}${typed}‸`).labels.includes('ledamot')).toBe(!typed.includes('ledamot'));
});

it('offers parties in brackets and closes them, unless the editor has', () => {
  const text = `${head}Närvarande\n- Anna Ek (MP)\n- Bo Ask (`;
  expect(completeAt(`${text}‸`, { trigger: '(' }).labels.slice(0, 2)).toEqual(['MP', 'S']);
  expect(completeAt(`${text}‸`).take('S')).toBe(`${text}S)`);
  expect(completeAt(`${text}‸)`).take('S')).toBe(`${text}S)`);
});

it('offers the absent for whom a deputy serves', () => {
  const text = `${head}Frånvarande\n- Mats Bergström\n\nNärvarande\n- Lisa Ek, ersätter ‸`;
  const { labels, take } = completeAt(text, { known });
  expect(labels[0]).toBe('Mats Bergström');
  expect(labels).not.toContain('Lisa Ek');
  expect(take('Mats Bergström')).toBe(text.replace('‸', 'Mats Bergström'));
});

it('offers the items after “punkt”, by their own sign', () => {
  const text = `${head}Övriga deltagare\n- Per Eckemark, punkt ‸\n\nPunkt 1. Öppnande\n\nPunkt 2. Offert\n`;
  expect(completeAt(text).labels).toEqual(['1 Öppnande', '2 Offert']);
  expect(completeAt(text).take('2 Offert')).toBe(text.replace('‸', '2'));
  expect(completeAt(`${head}Närvarande\n- Bo Ask, ‸\n\n§ 4 Öppnande\n`).labels).toContain('fr.o.m. §');
});
