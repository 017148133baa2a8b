import { expect, it } from 'vitest';
import { type NumberedMeeting, nextMeetingNumber } from '../../../../language/editing/numbering/next-number.ts';

const held = (number: string | undefined, date: string | undefined): NumberedMeeting => ({ number, date });

it.each<[string, readonly NumberedMeeting[], string | undefined, string | undefined]>([
  ['counts on', [held('6', '2019-12-06')], '2019-12-20', '7'],
  ['counts on where no date is known', [held('6', '2019-12-06')], undefined, '7'],
  ['counts on within the year', [held('2019/6', '2019-12-06')], '2019-12-20', '2019/7'],
  ['begins again with the year', [held('2019/6', '2019-12-06')], '2020-01-20', '2020/1'],
  ['keeps the form', [held('9-2024', '2024-11-20')], '2025-01-20', '1-2025'],
  ['keeps a short year', [held('9/24', '2024-11-20')], '2025-01-20', '1/25'],
  ['does not guess in another year', [held('6', '2019-12-06')], '2020-01-20', undefined],
  [
    'does as the body has done: begins again',
    [held('3', '2019-12-06'), held('1', '2019-01-08'), held('7', '2018-12-01')],
    '2020-01-20',
    '1',
  ],
  ['does as the body has done: goes on', [held('9', '2019-12-06'), held('8', '2018-12-01')], '2020-01-20', '10'],
  [
    'has none where the last has none',
    [held(undefined, '2019-12-06'), held('5', '2019-11-06')],
    '2019-12-20',
    undefined,
  ],
  ['has none where nothing has been', [], '2019-12-20', undefined],
  ['has none after something else', [held('extra', '2019-12-06')], '2019-12-20', undefined],
])('%s', (_, meetings, date, expected) => {
  expect(nextMeetingNumber(meetings, date)).toBe(expected);
});
