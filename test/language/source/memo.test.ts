import { expect, it } from 'vitest';
import { memo } from '../../../language/source/memo.ts';

it('calls a function once for each object, whatever the result is', () => {
  const calls: object[] = [];
  const first = {};
  const second = {};
  const sizeOf = memo((key: object, size: number | undefined) => {
    calls.push(key);
    return size;
  });
  expect([sizeOf(first, undefined), sizeOf(first, 2), sizeOf(second, 3), sizeOf(second, 4)]).toEqual([
    undefined,
    undefined,
    3,
    3,
  ]);
  expect(calls).toEqual([first, second]);
});
