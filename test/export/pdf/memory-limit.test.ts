import fs from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { withMemoryLimit } from '../../../export/pdf/memory-limit.ts';
import { patience } from './built-engine.ts';

const file = createRequire(import.meta.url).resolve(
  '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
);

/** A module that has a memory of a page and gives it away. */
const small = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 1, 7, 10, 1, 6, 109, 101, 109, 111, 114, 121, 2, 0,
]);

interface Memory {
  grow(pages: number): number;
}

async function memoryOf(wasm: Uint8Array): Promise<Memory> {
  const module = await WebAssembly.compile(wasm);
  const { Instance } = WebAssembly as unknown as {
    Instance: new (module: unknown) => { exports: { memory: Memory } };
  };
  return new Instance(module).exports.memory;
}

describe('the most that a module may have', () => {
  it('is all that its memory grows to', async () => {
    const memory = await memoryOf(withMemoryLimit(small, 3 * 65_536));
    expect(memory.grow(2)).toBe(1);
    expect(() => memory.grow(1)).toThrow(RangeError);
    expect((await memoryOf(small)).grow(3)).toBe(1);
  });

  let wasm: Uint8Array;
  beforeAll(() => {
    wasm = fs.readFileSync(file);
  }, patience);

  it('is written into the typesetter, whose compiler wrote none', () => {
    expect(withMemoryLimit(wasm).length).toBe(wasm.length + 3);
  });

  it('is left when there is one', () => {
    const limited = withMemoryLimit(small, 3 * 65_536);
    expect(withMemoryLimit(limited, 65_536)).toEqual(limited);
  });
});
