import { expect, it } from 'vitest';
import { mayBeShipped } from '../../../scripts/package/licence-expression.ts';

it.each(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND Zlib', 'GPL-2.0 OR MIT AND OFL-1.1'])(
  'ships %s',
  (expression) => {
    expect(mayBeShipped(expression)).toBe(true);
  },
);

it.each([
  'GPL-3.0-or-later',
  'MIT AND GPL-3.0',
  'UNLICENSED',
  'SEE LICENSE IN x',
  '',
  '(MIT AND (GPL-2.0 OR GPL-3.0))',
])('does not ship %s', (expression) => {
  expect(mayBeShipped(expression)).toBe(false);
});
