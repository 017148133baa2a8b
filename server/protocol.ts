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
  /** What must be chosen before the export, in order; the first of each is the usual one. */
  readonly choices: readonly FormatChoice[];
}

export interface FormatChoice {
  /** The `id` of an option. */
  readonly id: string;
  /** "Version" */
  readonly label: string;
  readonly values: readonly { readonly id: string; readonly label: string }[];
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
  /** Values of the format's options by their ids; the others have their defaults. */
  readonly options?: Readonly<Record<string, boolean | string>>;
  /** The organisation's own look, for formats that have pages. */
  readonly design?: ExportDesign;
}

/** Files are in base64. */
export interface ExportDesign {
  readonly logo?: string;
  readonly logoText?: string;
  /** "#004f9f" */
  readonly accent?: string;
  readonly font?: string;
  readonly template?: { readonly main: string; readonly files: Readonly<Record<string, string>> };
}

export interface ExportResult {
  /** The bytes of the file, in base64. */
  readonly content: string;
  /** What its reader will miss, a sentence each. */
  readonly warnings: readonly string[];
}

/** What a client may say of itself when it starts the server. */
export interface InitializationOptions {
  /** The commands below that the client has. Nothing offers a command that is not here. */
  readonly commands?: readonly string[];
}

/** A command of the client: shows places in a document. Arguments: its address, a position, locations. */
export const showPlacesCommand = 'protokoll.showPlaces';

/** A command of the client: exports one item. Arguments: the document's address, the item's number. */
export const exportItemCommand = 'protokoll.exportItem';
