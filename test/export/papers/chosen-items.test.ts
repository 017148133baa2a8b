import { describe, expect, it } from 'vitest';
import { ExportProblem } from '../../../export/export-problem.ts';
import { chosenItems, numbersText } from '../../../export/papers/chosen-items.ts';
import { readMinutes } from '../../../language/read-minutes.ts';

const { meeting } = readMinutes(
  'Protokoll: Styrelsen\n\n§ 3 A\n\n§ 4 B\n\n§ 4.1 C\n\n§ 4.2 D\n\n§ 5 E\n\n§ 6 a F\n\n§ 9 G\n\n§ 9 H\n',
);

describe('items chosen by their numbers', () => {
  it.each([
    ['3', 'A'],
    ['§ 3', 'A'],
    ['3, 5', 'AE'],
    ['5,3', 'AE'],
    ['§§ 3 och 5', 'AE'],
    ['punkterna 3 samt 5', 'AE'],
    ['4', 'B'],
    ['4.2', 'D'],
    ['3–5', 'ABCDE'],
    ['3-4.1', 'ABC'],
    ['§ 4 till § 5;9', 'BCDEGH'],
    ['6A', 'F'],
    ['6 a', 'F'],
    ['9', 'GH'],
    ['5–9', 'EFGH'],
    [' 3. ', 'A'],
    ['3 3, 3', 'A'],
  ])('%s', (written, titles) => {
    expect(chosenItems(meeting, written).map(({ title }) => title?.value)).toEqual([...titles]);
  });

  it.each([
    ['nothing', '', /3, 5–7[\s\S]*är 3–4, 4\.1, 4\.2, 5, 6 a, 9$/],
    ['a number that no item has', '7', /ingen punkt 7[\s\S]*är 3–4/],
    ['the end of a range that no item has', '3–8', /ingen punkt 8/],
    ['a range that goes back', '5–3', /före/],
    ['words', 'budgeten', /”budgeten”/],
    ['words after a number', '3 budgeten', /”budgeten”/],
    ['something long', `${'3 '.repeat(10_000)}!`, /”!”/],
  ])('says what is wrong with %s', (_, written, message) => {
    expect(() => chosenItems(meeting, written)).toThrow(ExportProblem);
    expect(() => chosenItems(meeting, written)).toThrow(message);
  });

  it('says that there are no numbers to choose by', () => {
    const { meeting: plain } = readMinutes('# Protokoll: Styrelsen\n\n## Inledning\n\nText.\n');
    expect(() => chosenItems(plain, '1')).toThrow(/inga numrerade punkter/);
  });
});

it('writes numbers that follow on each other together', () => {
  expect(numbersText(meeting.items)).toBe('3–5, 6 a, 9');
  expect(numbersText([])).toBe('');
});
