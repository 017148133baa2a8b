import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, type Encoding, encode } from '../../cli/decode.ts';
import { exitCodes } from '../../cli/exit-codes.ts';
import { Problem } from '../../cli/problem.ts';

const encodings: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'];

function problemOf(bytes: Uint8Array): Problem {
  try {
    decode(bytes, 'fil');
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('the bytes are text');
}

it.each(encodings)('%s: a text comes back as it was, and so does its encoding', (encoding) => {
  const text = fc
    .array(fc.integer({ min: 1, max: 0x10ffff }))
    .map((codes) => Buffer.from(String.fromCodePoint(...codes)).toString())
    // A mark at the start of a text without one is the mark itself.
    .filter((value) => !value.startsWith('\ufeff'));
  fc.assert(
    fc.property(text, (value) => {
      expect(decode(encode({ text: value, encoding }), 'fil')).toEqual({ text: value, encoding });
    }),
  );
});

describe('what is no text', () => {
  it('is told from text in another encoding', () => {
    expect(problemOf(Buffer.from('a\0b')).exitCode).toBe(exitCodes.binary);
    expect(problemOf(Buffer.from('\ufeffa\0b', 'utf16le')).exitCode).toBe(exitCodes.binary);
    expect(problemOf(Buffer.from('Nämnd', 'latin1')).exitCode).toBe(exitCodes.encoding);
  });

  it('is any bytes that are not valid, and the place is told', () => {
    const before = fc.array(fc.constantFrom('a', 'å', '😀', '\n', '\r\n')).map((parts) => parts.join(''));
    const bad = fc.constantFrom([0xff], [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xc0, 0xaf], [0xed, 0xa0, 0x80]);
    fc.assert(
      fc.property(before, bad, fc.constantFrom('', 'b', '\nb'), (start, bytes, end) => {
        const { exitCode, message } = problemOf(
          Buffer.concat([Buffer.from(start), Buffer.from(bytes), Buffer.from(end)]),
        );
        expect(exitCode).toBe(exitCodes.encoding);
        expect(message).toContain(`rad ${start.split('\n').length},`);
      }),
    );
  });
});
