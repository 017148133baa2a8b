import { inOtherBundle } from '../export-problem.ts';
import type { SheetFile, SheetWriter } from './request.ts';
import type { TableData } from './table-data.ts';

/** What is used of a browser's worker scope, and what the bundle leaves there. */
export interface SheetScope {
  importScripts(address: string): void;
  protokollSheet?: { readonly renderXlsx: (table: TableData) => Promise<SheetFile> };
}

/** The writer from the bundle at an address (`sheet.js`), read when the first Excel file is made. */
export function createWebSheetWriter(address: string, scope: SheetScope): SheetWriter {
  return {
    render: async (table) => {
      if (!scope.protokollSheet) scope.importScripts(address);
      const bundle = scope.protokollSheet;
      if (!bundle) throw new Error('Excel-filer går inte att göra här');
      return inOtherBundle(() => bundle.renderXlsx(table));
    },
  };
}
