/** A document of any kind → minutes text, and the account of how each part was read. */
import type { Account } from './account.ts';
import { detectFormat, type ImportFormat } from './detect.ts';
import { ImportProblem } from './import-problem.ts';
import type { Reading } from './lines.ts';
import { decodeText } from './markup/decode-text.ts';
import { readOrg } from './markup/org.ts';
import { readPlain } from './markup/plain.ts';
import { readTex } from './markup/tex.ts';
import { readTypst } from './markup/typst.ts';
import { type ImportedMinutes, toMinutes } from './minutes/to-minutes.ts';
import type { PackedReaders } from './readers.ts';

/** Text formats are read at once; the others by readers that are loaded when they are asked for. */
const textReaders: Partial<Readonly<Record<ImportFormat, (text: string) => Reading>>> = {
  text: readPlain,
  org: readOrg,
  tex: readTex,
  typst: readTypst,
};

/**
 * Reads a document in. `name` is the file's name, a hint and a label. Throws an `ImportProblem` with a sentence for the user
 * when it cannot be read.
 */
export async function importFile(bytes: Uint8Array, name: string, packed: PackedReaders): Promise<ImportedMinutes> {
  const format = detectFormat(bytes, name);
  const readText = textReaders[format];
  const reading = readText ? readText(decodeText(bytes)) : await packed.read(format, bytes);
  if (reading.blocks.length === 0 && reading.leftOut.length === 0)
    throw new ImportProblem('unreadable', 'Det finns ingen text i filen.');
  return toMinutes(reading, { file: name, format, sha256: await sha256(bytes) } satisfies Account['source']);
}

/** In hexadecimal. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
