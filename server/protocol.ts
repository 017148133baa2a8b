/**
 * What the client asks of the server beside LSP. Shared by both sides, so it imports nothing.
 */

/** A format to export to, as a menu shows it. */
export interface FormatInfo {
  readonly id: string;
  /** "Markdown" */
  readonly label: string;
  /** With its dot: ".md". */
  readonly extension: string;
  /** One line about what it is good for. */
  readonly description: string;
  /** What the file could be called, for minutes that have no file themselves. */
  readonly fileName: string;
}

/** Lists the formats that a document can be exported to. */
export const formatsRequest = 'protokoll/formats';

export interface FormatsParams {
  readonly uri: string;
}

/** Exports an open document as it stands in the editor, saved or not. */
export const exportRequest = 'protokoll/export';

export interface ExportParams {
  readonly uri: string;
  /** The `id` of a format. */
  readonly format: string;
}

export interface ExportResult {
  /** The bytes of the file, in base64. */
  readonly content: string;
}
