import type { Account } from '../../import/account.ts';
import { importFile } from '../../import/import-file.ts';
import { createNodeReaders } from '../../import/node-readers.ts';

export interface ImportedFile {
  /** The minutes, in canonical form. */
  readonly text: string;
  readonly account: Account;
}

/** The readers lie beside the command line, a bundle each. */
const readers = createNodeReaders(__dirname);

/** Reads a document in. Throws an `ImportProblem` when it cannot be read. */
export async function importDocument(bytes: Uint8Array, name: string): Promise<ImportedFile> {
  return await importFile(bytes, name, readers);
}
