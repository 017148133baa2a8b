import { expect, it } from 'vitest';
import { codeLenses } from '../../../server/reading/code-lens.ts';
import { marked } from '../marked.ts';

it('counts decisions and tasks, and shows nothing where there are none', () => {
  const { minutes, ranges } = marked([
    'Närvarande',
    '- Bo Ek',
    '',
    'Punkt 1. Val',
    'Beslut',
    '«att uppdra åt @Bo Ek att svara.»',
    '«att köpa.»',
    '«Uppgift: @Bo Ek bokar lokal»',
    '',
    'Punkt 2. Samtal',
    'Inget.',
    '',
    'Punkt 3. Mer',
    'Tidigare beslut 2018-10-05',
    'att uppdra åt @Bo Ek att svara.',
    'Slut tidigare beslut',
    '',
    'Punkt 4. Slut',
    '«Beslut: Enligt förslaget.»',
  ]);
  const lenses = codeLenses(minutes.meeting);
  expect(lenses.map(({ item, title }) => [item.number?.value, title])).toEqual([
    ['1', '2 beslut · 2 uppgifter'],
    ['4', '1 beslut'],
  ]);
  expect(lenses.flatMap(({ places }) => places)).toEqual(ranges);
});
