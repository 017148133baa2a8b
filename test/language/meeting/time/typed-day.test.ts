import { expect, it } from 'vitest';
import { typedDay } from '../../../../language/meeting/time/typed-day.ts';

const today = '2019-12-06';

it.each([
  ['fredag 6 december 2019', '2019-12-06'],
  [' den 6 dec. 2019 ', '2019-12-06'],
  ['2020-01-24', '2020-01-24'],
  ['24/1', '2020-01-24'],
  ['30 november', '2019-11-30'],
  ['fre 24/1', '2020-01-24'],
  ['i dag', '2019-12-06'],
  ['Idag', '2019-12-06'],
  ['i morgon', '2019-12-07'],
  ['i övermorgon', '2019-12-08'],
  ['igår', '2019-12-05'],
])('reads %j', (typed, iso) => {
  expect(typedDay(typed, today)).toEqual({ iso });
});

it.each([
  ['', { wrong: 'none' }],
  ['nästa vecka', { wrong: 'none' }],
  ['6 december och 7 december', { wrong: 'none' }],
  ['6 december 2019 kl. 9', { wrong: 'none' }],
  ['31 februari 2020', { wrong: 'impossible' }],
  ['måndag 6 december 2019', { wrong: 'weekday', iso: '2019-12-06', weekday: 5 }],
])('takes %j for no day', (typed, expected) => {
  expect(typedDay(typed, today)).toEqual(expected);
});
