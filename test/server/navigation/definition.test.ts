import { expect, it } from 'vitest';
import { definition } from '../../../server/navigation/definition.ts';
import { marked } from '../marked.ts';

const head = ['Protokoll: Styrelsen', 'Datum: 2019-12-06', '', 'Närvarande'];

function selections(source: string[]) {
  const { minutes, cursor, ranges } = marked(source);
  const found = definition(minutes, cursor);
  return {
    found: found?.declarations.map(({ selection }) => selection) ?? [],
    expected: ranges,
    origin: found?.origin,
  };
}

it.each([
  ['a full name', ['- «Rickard Sundbom» (S)', '', 'Punkt 1. Val', '@Rickard Sund¦bom valdes.']],
  ['a first name in running text', ['- «Rickard Sundbom» (S)', '', 'Punkt 1. Val', 'Så sade Ric¦kard.']],
  ['a genitive', ['- «Rickard Sundbom» (S)', '', 'Punkt 1. Val', 'Rickard¦s förslag.']],
  ['the end of a name', ['- «Rickard Sundbom» (S)', '', 'Punkt 1. Val', '@Rickard Sundbom¦, ordförande']],
  ['the row itself', ['- «Rickard¦ Sundbom» (S)', '', 'Punkt 1. Val', 'Rickard']],
  ['both rows of one person', ['- «Bo Ek»', '', 'Frånvarande', '- «Bo Ek»', '', 'Punkt 1. Val', '@Bo¦ Ek']],
  ['everybody with an ambiguous name', ['- «Anna Ek»', '- «Anna Berg»', '', 'Punkt 1. Val', '@An¦na']],
  ['whom a misspelt name resembles', ['- «Rickard Sundbom»', '', 'Punkt 1. Val', '@Rikard Sundb¦om']],
  ['whom a deputy serves for', ['- «Bo Ek»', '- Lisa Ask, ersätter Bo¦ Ek']],
  ['a title', ['- «Rickard Sundbom» (S)', '', 'Punkt 1. Samtal med Rickard¦ Sundbom', 'Ja.']],
  ['a reference', ['- Bo Ek', '', 'Punkt 1. «Val»', 'Ja.', '', 'Punkt 2. Mer', 'Se punkt¦ 1.']],
  ['a number of several', ['- Bo Ek', '', 'Punkt 1. Val', '', 'Punkt 2. «Mer»', 'Se punkt 1 och 2¦.']],
  ['both items with a number', ['- Bo Ek', '', 'Punkt 1. «Val»', '', 'Punkt 1. «Mer»', 'Se punkt 1¦.']],
  ['the item that somebody is there for', ['- Bo Ek, punkt¦ 1', '', 'Punkt 1. «Val»', 'Ja.']],
  ['the heading itself', ['- Bo Ek', '', 'Punkt ¦1. «Val»', 'Ja.']],
  ['a sub-item', ['- Bo Ek', '', '§ 3 Mer', '', '§ 3.1 «Val»', 'Se § 3.1¦']],
])('goes to %s', (_, lines) => {
  const { found, expected } = selections([...head, ...lines]);
  expect(found).toEqual(expected);
});

it.each([
  ['nobody on the lists', ['- Bo Ek', '', 'Punkt 1. Val', '@Pi¦a']],
  ['another document', ['- Bo Ek', '', 'Punkt 1. Val', 'Enligt § 1¦ i stadgarna.']],
  [
    'an item that quoted text refers to',
    ['', 'Punkt 1. Val', 'Tidigare beslut 2018-10-05', 'att se punkt 1¦.', 'Slut tidigare beslut'],
  ],
  ['a comment', ['- Bo Ek', '', 'Punkt 1. Val', '// Bo¦ Ek']],
  ['plain text', ['- Bo Ek', '', 'Punkt 1. Val', 'Och ¦sedan']],
])('goes nowhere from %s', (_, lines) => {
  expect(selections([...head, ...lines]).found).toEqual([]);
});

it('marks the whole name that is pointed at', () => {
  const { origin, expected } = selections([
    ...head,
    '- Rickard Sundbom',
    '',
    'Punkt 1. Val',
    'Så sade «Ric¦kard»s chef.',
  ]);
  expect([origin]).toEqual(expected);
});
