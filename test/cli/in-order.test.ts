import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inOrder } from '../../cli/in-order.ts';

it('gives results in the order of the items, whichever is done first', async () => {
  const results: number[] = [];
  for await (const result of inOrder([30, 1, 20, 2], (delay) => setTimeout(delay, delay), 3)) results.push(result);
  expect(results).toEqual([30, 1, 20, 2]);
});

it('has no more work going than it may', async () => {
  let [going, most] = [0, 0];
  const work = async () => {
    most = Math.max(most, ++going);
    await setTimeout(2);
    going--;
  };
  for await (const _ of inOrder(Array.from({ length: 20 }), work, 4));
  expect(most).toBe(4);
});

it('fails where the work fails, after the results before it', async () => {
  const results: number[] = [];
  const all = async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('two');
      return item;
    };
    for await (const result of inOrder([0, 1, 2, 3], work, 4)) results.push(result);
  };
  await expect(all()).rejects.toThrow('two');
  expect(results).toEqual([0, 1]);
});

it('gives nothing for nothing', async () => {
  for await (const _ of inOrder([], async () => 1, 4)) expect.fail();
});
