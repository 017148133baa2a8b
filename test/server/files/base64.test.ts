import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../server/files/base64.ts';

it.each([0, 1, 2, 3, 255, 0x8000, 0x8001, 200_000])('takes %i bytes there and back, as Node does', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + 200) % 256);
  const text = toBase64(bytes);
  expect(text).toBe(Buffer.from(bytes).toString('base64'));
  expect(Buffer.compare(fromBase64(text), bytes)).toBe(0);
});

it('refuses what is no base64', () => {
  expect(() => fromBase64('å')).toThrow();
});
