import fs from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { largestFile } from '../import/detect.ts';
import type { ExitName } from './exit-codes.ts';
import type { Input } from './inputs.ts';
import { Problem, systemCode, systemReason } from './problem.ts';

/** No minutes are this long; reading what is would take minutes and all memory. Bytes. */
export const sizeLimit = 20_000_000;

/** Bytes: a document has pictures. */
const limits = { text: sizeLimit, document: largestFile } as const;

/** The bytes of an input. Throws a `Problem` when it cannot be read or is too large. */
export async function readInput(input: Input, kind: keyof typeof limits): Promise<Uint8Array> {
  const limit = limits[kind];
  return input.path === undefined
    ? await readStream(process.stdin, input.name, limit)
    : await readFile(input.path, input.name, limit);
}

async function readFile(file: string, name: string, limit: number): Promise<Uint8Array> {
  try {
    const handle = await fs.open(file, 'r');
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) throw isFolder(name);
      if (stat.size >= limit) throw tooLarge(name, limit);
      // A pipe or a device does not know its size.
      return stat.isFile()
        ? await handle.readFile()
        : await readStream(handle.createReadStream({ autoClose: false }), name, limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (systemCode(error) === 'EISDIR') throw isFolder(name);
    const kind: ExitName = systemCode(error) === 'ENOENT' ? 'missing' : 'unreadable';
    throw new Problem(kind, `${name}: filen går inte att läsa, ${systemReason(error)}.`);
  }
}

async function readStream(stream: Readable, name: string, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size >= limit) throw tooLarge(name, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isFolder(name: string): Problem {
  const folder = name.replace(/\/+$/, '');
  return new Problem('directory', `${name}: det är en mapp. Ange filerna i den, till exempel "${folder}/*.protokoll".`);
}

function tooLarge(name: string, limit: number): Problem {
  return new Problem('tooLarge', `${name}: filen är för stor. Gränsen är ${limit / 1_000_000} MB.`);
}
