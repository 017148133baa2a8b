import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changeTeller } from '../../server/changes.ts';
import type { ChangedParams } from '../../server/views/view-protocol.ts';

let told: ChangedParams[];
let changed: (uri?: string) => void;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  changed = changeTeller((params) => void told.push(params));
});
afterEach(() => vi.useRealTimers());

it('waits for a pause, and tells what has changed together', () => {
  changed('file:///a');
  vi.advanceTimersByTime(200);
  changed('file:///b');
  changed('file:///a');
  changed();
  vi.advanceTimersByTime(200);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(told).toEqual([{ open: ['file:///a', 'file:///b'], files: true }]);
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveLength(1);
});

it('does not wait for ever', () => {
  for (let key = 0; key < 20; key++) {
    changed('file:///a');
    vi.advanceTimersByTime(100);
  }
  expect(told.length).toBeGreaterThanOrEqual(1);
  expect(told.length).toBeLessThanOrEqual(2);
  expect(told[0]).toEqual({ open: ['file:///a'], files: false });
});
