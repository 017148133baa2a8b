import type { Account } from '../../import/account.ts';
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
  // Nothing of it is there before it is asked for.
  const { importFile } = await import('../../import/import-file.ts');
  return await importFile(bytes, name, readers);
}
