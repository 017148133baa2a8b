import { createRequire } from 'node:module';
import path from 'node:path';
import { inOtherBundle } from './import-problem.ts';
import type { PackedReader, PackedReaders } from './readers.ts';
import { readerBundle } from './readers.ts';

/** The readers from the bundles in `folder`, each read when the first file of its kind is read in. */
export function createNodeReaders(folder: string): PackedReaders {
  return {
    read: async (format, bytes) => {
      const file = path.join(folder, `${readerBundle(format)}.js`);
      const { read } = createRequire(file)(file) as { read: PackedReader };
      return await inOtherBundle(() => read(format, bytes));
    },
  };
}
