/** What the spreadsheet writer answers. Plain data: it goes between threads. */
import type { TableData } from './table-data.ts';

export interface SheetFile {
  readonly xlsx: Uint8Array;
  /** Swedish, a sentence each: what the reader will miss. */
  readonly warnings: readonly string[];
}

/** Makes Excel files. It is loaded when it is needed. */
export interface SheetWriter {
  readonly render: (table: TableData) => Promise<SheetFile>;
}
