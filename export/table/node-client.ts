import { createRequire } from 'node:module';
import { inOtherBundle } from '../export-problem.ts';
import type { SheetFile, SheetWriter } from './request.ts';
import type { TableData } from './table-data.ts';

/** The writer from the bundle `file` (`sheet.js`), read when the first Excel file is made. */
export function createNodeSheetWriter(file: string): SheetWriter {
  return {
    render: async (table) => {
      const bundle = createRequire(file)(file) as { renderXlsx: (table: TableData) => Promise<SheetFile> };
      return inOtherBundle(() => bundle.renderXlsx(table));
    },
  };
}
