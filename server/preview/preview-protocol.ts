/**
 * Requests of a live preview to the server, beside LSP. The server remembers what a preview shows and answers with what has
 * changed. Shared by the server, the client and the preview's page, so it imports nothing.
 */

/** Asks for the minutes of an open document as they are now, for one preview. */
export const previewRequest = 'protokoll/preview';

export interface PreviewParams {
  readonly uri: string;
  /** A name for the preview, of the client's choice. */
  readonly preview: string;
  readonly version: 'intern' | 'publik';
  /** The revision that the preview shows; left out when it shows nothing. */
  readonly revision?: number;
}

export type PreviewAnswer = PreviewPatch | PreviewProblem;

/** What has changed: in the list of blocks from `at`, `remove` blocks give way to `insert`. */
export interface PreviewPatch {
  /** The version of the document's text that this is made of. */
  readonly textVersion: number;
  readonly revision: number;
  /** True if this is the whole page: the preview replaces what it has. */
  readonly whole: boolean;
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly PreviewBlock[];
  /** The findings; left out when they are the same as before. */
  readonly marks?: readonly PreviewMark[];
}

/** Nothing can be shown; the reason is in Swedish. */
export interface PreviewProblem {
  readonly textVersion: number;
  readonly problem: string;
}

/** A block of the page. */
export interface PreviewBlock {
  /** The same for as long as the preview has the block. */
  readonly id: number;
  /** Left out when the preview has the block already, among those that are removed. */
  readonly html?: string;
  /** Source lines between the block before and this one; negative when they share lines. */
  readonly skip: number;
  /** For each of its source lines, about how many rows it takes. Empty when it is nowhere in the source. */
  readonly rows: readonly number[];
  /** True if it is the heading of an item. */
  readonly item?: true;
}

export interface PreviewMark {
  /** The block's id. */
  readonly block: number;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
  /** Counted from the first line of the block. */
  readonly line: number;
  readonly character: number;
}

/** Reports that a preview has been closed. */
export const closePreviewNotification = 'protokoll/closePreview';

export interface ClosePreviewParams {
  readonly preview: string;
}
