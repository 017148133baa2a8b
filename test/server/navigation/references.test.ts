import { expect, it } from 'vitest';
import { occurrences } from '../../../server/navigation/references.ts';
import { marked } from '../marked.ts';

function found(source: string[]) {
  const { minutes, cursor, ranges } = marked(source);
  return { found: occurrences(minutes, cursor), expected: ranges };
}

it('finds a person everywhere, in every form', () => {
  const { found: places, expected } = found([
    'Protokoll: Styrelsen',
    'Datum: 2019-12-06',
    'Ordförande: «Rickard Sundbom»',
    '',
    'Närvarande',
    '- «Rickard Sund¦bom» (S), ordförande',
    '- Lisa Ek, ersätter «Rickard Sundbom»',
    '',
    'Punkt 1. Samtal med «Rickard Sundbom»',
    '«Rickard» öppnade mötet. «Rickard»s förslag och «Sundbom»s svar. @«Rickard Sundbom»',
    'Beslut',
    'att uppdra åt @«Rickard Sundbom» att svara.',
    'Ansvarig: «Rickard»',
    '',
    'Tidigare beslut 2018-10-05',
    'att uppdra åt «Rickard» att svara.',
    'Slut tidigare beslut',
    '',
    'Sekretess',
    '«Rickard» sade mer.',
    'Slut sekretess',
    '',
    'Omröstning',
    'Ja: @«Rickard Sundbom», @Lisa Ek',
    '',
    '// Rickard Sundbom i en kommentar',
    '',
    'Justeras: «Rickard Sundbom» 2019-12-18',
  ]);
  expect(places.map(({ range }) => range)).toEqual(expected);
  expect(places.map(({ isDeclaration }, at) => (isDeclaration ? at : -1)).filter((at) => at >= 0)).toEqual([1]);
});

it('finds somebody who is on no list by the name alone', () => {
  const { found: places, expected } = found([
    'Närvarande',
    '- Bo Ek',
    '',
    'Punkt 1. Val',
    'Beslut',
    'att uppdra till «Pia» att svara.',
    'att delegera till «Pi¦a» att bestämma.',
  ]);
  expect(places.map(({ range }) => range)).toEqual(expected);
});

it('finds an item in headings, references and attendance', () => {
  const { found: places, expected } = found([
    'Övriga deltagare',
    '- Per Eckemark, punkt «2»',
    '- Bo Ek, § 1–«2»',
    '',
    'Punkt 1. Mer om punkt «2»',
    'Se punkt «2¦», § «2» och § 2 i stadgarna.',
    'Tidigare beslut 2018-10-05',
    'att se punkt 2.',
    'Slut tidigare beslut',
    '',
    'Punkt «2». Val',
    'Se punkt 1, «2» och 12.',
  ]);
  expect(places.map(({ range }) => range)).toEqual(expected);
  expect(places.filter(({ isDeclaration }) => isDeclaration).map(({ range }) => range)).toEqual([expected.at(-2)]);
});
