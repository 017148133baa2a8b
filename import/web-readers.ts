import { inOtherBundle } from './import-problem.ts';
import { type PackedReader, type PackedReaders, readerBundle } from './readers.ts';

/** What is used of a browser's worker scope, and what the bundles leave there. */
export interface ImportScope {
  importScripts(address: string): void;
  protokollImport?: { readonly read: PackedReader };
  protokollImportPdf?: { readonly read: PackedReader };
}

const globals = { import: 'protokollImport', 'import-pdf': 'protokollImportPdf' } as const;

/** The readers from the bundles at an address, each read when the first file of its kind is read in. */
export function createWebReaders(program: string, scope: ImportScope): PackedReaders {
  return {
    read: async (format, bytes) => {
      const bundle = readerBundle(format);
      if (!scope[globals[bundle]]) scope.importScripts(`${program}/${bundle}.js`);
      const reader = scope[globals[bundle]];
      if (!reader) throw new Error('Filen går inte att läsa in här');
      return await inOtherBundle(() => reader.read(format, bytes));
    },
  };
}
