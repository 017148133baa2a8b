import { describe, expect, test } from 'vitest';
import { parseFixture } from './fixture.ts';

const name = 'person-okand/a.protokoll';
const parse = (source: string, file = name) => parseFixture(file, 'person/okand', source);

describe('a fixture', () => {
  test('has its marks and expectations taken away', () => {
    const fixture = parse(
      '// idag: 2020-01-01\nA »B« C »D«\n// väntat: error person/okand, hint punkt/tom + error beslut/tomt\nE\n',
    );
    expect(fixture.text).toBe('A B C D\nE\n');
    expect(fixture.today).toBe('2020-01-01');
    expect(fixture.expected).toEqual([
      { severity: 'error', code: 'person/okand', range: { start: 2, end: 3 } },
      { severity: 'hint', code: 'punkt/tom', range: { start: 6, end: 7 } },
      { severity: 'error', code: 'beslut/tomt', range: { start: 6, end: 7 } },
    ]);
  });

  test('may have marks inside each other and over several lines', () => {
    const fixture = parse('»A »B«\n// väntat: error person/okand, hint punkt/tom\nC«\n');
    expect(fixture.expected.map((each) => each.range)).toEqual([
      { start: 0, end: 5 },
      { start: 2, end: 3 },
    ]);
  });

  test.each([
    ['an unknown rule', '»A«\n// väntat: error person/okänd\n'],
    ['an unknown severity', '»A«\n// väntat: fel person/okand\n'],
    ['a mark that is not closed', '»A\n// väntat: error person/okand\n'],
    ['a mark that is not opened', 'A«\n// väntat: error person/okand\n'],
    ['a mark without expectation', '»A«\nB\n'],
    ['a last mark without expectation', '»A«'],
    ['an expectation without mark', 'A\n// väntat: error person/okand\n'],
    ['too few expectations', '»A« »B«\n// väntat: error person/okand\n'],
    ['nothing of its rule', '»A«\n// väntat: hint punkt/tom\n'],
  ])('with %s is refused', (_, source) => {
    expect(() => parse(source)).toThrow(name);
  });

  test('that is a near miss must not expect its rule', () => {
    expect(() => parse('»A«\n// väntat: error person/okand\n', 'person-okand/nära-a.protokoll')).toThrow('near miss');
    expect(parse('A', 'person-okand/ren.protokoll').isNearMiss).toBe(true);
  });
});
