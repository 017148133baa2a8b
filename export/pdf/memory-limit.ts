/** The most that the typesetter may have; 300 pages take 630 MB with all of the program. Bytes. */
const mostMemory = 1024 ** 3;

const pageSize = 65_536;
const memorySection = 5;
/** The header of a module: its mark and its version. */
const headerLength = 8;

/**
 * The same module with a most for its memory, which the compiler of this one leaves out: a template that never has enough
 * would take all that the machine has. Source: WebAssembly core specification 2.0, 5.5.8 (memory section).
 */
export function withMemoryLimit(wasm: Uint8Array, most = mostMemory): Uint8Array {
  let at = headerLength;
  while (at < wasm.length) {
    const [length, content] = readNumber(wasm, at + 1);
    const next = content + length;
    if (wasm[at] === memorySection) {
      const [count, flags] = readNumber(wasm, content);
      // One memory without a most is all that there is.
      if (count !== 1 || wasm[flags] !== 0) return wasm;
      const [least] = readNumber(wasm, flags + 1);
      const section = [1, 1, ...writeNumber(least), ...writeNumber(most / pageSize)];
      const parts = [
        wasm.subarray(0, at),
        [memorySection, ...writeNumber(section.length), ...section],
        wasm.subarray(next),
      ];
      const limited = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let to = 0;
      for (const part of parts) {
        limited.set(part, to);
        to += part.length;
      }
      return limited;
    }
    at = next;
  }
  return wasm;
}

/** An unsigned LEB128 number, and where what follows it begins. */
function readNumber(bytes: Uint8Array, from: number): [value: number, next: number] {
  let value = 0;
  let at = from;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return [value, at];
  }
}

function writeNumber(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...writeNumber(Math.floor(value / 128))];
}
