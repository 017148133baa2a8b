import type { ImportFormat } from './detect.ts';
import type { Reading } from './lines.ts';

/** The lines of a document. Throws an `ImportProblem` when it is broken. */
export type PackedReader = (format: ImportFormat, bytes: Uint8Array) => Promise<Reading>;

/** The readers that are bundles of their own, read when the first file of their kind is read in. */
export interface PackedReaders {
  readonly read: PackedReader;
}

/** The name of the bundle that reads a format, without its ending. */
export function readerBundle(format: ImportFormat): 'import' | 'import-pdf' {
  return format === 'pdf' ? 'import-pdf' : 'import';
}
