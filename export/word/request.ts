/** What is asked of the Word writer, and what it answers. Plain data: it goes between threads. */
import type { Paper } from '../paper.ts';

export interface WordRequest {
  readonly page: Paper;
  /** A Word template of the organisation's own (.docx or .dotx) to fill in. */
  readonly template?: Uint8Array;
}

export interface WordFile {
  readonly docx: Uint8Array;
  /** Swedish, a sentence each: what the reader will miss. */
  readonly warnings: readonly string[];
}

/** Makes Word files. It is loaded when it is needed: it is larger than the rest of the program. */
export interface WordWriter {
  /** Rejects with a Swedish message when there is no file, and with the signal's reason when it is ended. */
  readonly render: (request: WordRequest, signal?: AbortSignal) => Promise<WordFile>;
}
