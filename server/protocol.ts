/**
 * Requests of the client to the server beside LSP. Shared by both sides, so it imports nothing.
 */

/** A paper that can be made of a document, as a menu shows it. */
export interface PaperInfo {
  readonly id: string;
  /** "Protokollsutdrag" */
  readonly label: string;
  /** One line about what it is for. */
  readonly description: string;
  /** Appended to the minutes' own name in that of its file: " utdrag". */
  readonly suffix: string;
  /** What the file could be called, for minutes that have no file themselves; without extension. */
  readonly fileName: string;
  /** Its formats, the default first. */
  readonly formats: readonly FormatInfo[];
}

/** A format to export to, as a menu shows it. */
export interface FormatInfo {
  readonly id: string;
  /** "Markdown" */
  readonly label: string;
  /** With its dot: ".md". */
  readonly extension: string;
  /** One line about what it is good for. */
  readonly description: string;
  /** What must be chosen before the export, in order. */
  readonly questions: readonly ExportQuestion[];
}

/** Something that is chosen, or written where there is nothing to choose from. */
export interface ExportQuestion {
  /** The `id` of an option. */
  readonly id: string;
  /** "Version" */
  readonly label: string;
  /** The choices. The first one is the default. */
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  /** True if several can be chosen; the answer is their ids with `, ` between them. */
  readonly several?: boolean;
  /** For what is written: "3, 5–7". */
  readonly example?: string;
  /** True if it must be answered. */
  readonly required?: boolean;
  /** True if what is written is a day; the answer is an ISO date. */
  readonly isDay?: boolean;
}

/** Asks what can be exported of a document. */
export const offerRequest = 'protokoll/offer';

export interface OfferParams {
  readonly uri: string;
  /** Where the cursor is. */
  readonly offset?: number;
}

export interface ExportOffer {
  /** The papers that can be made of it; the minutes themselves come first. */
  readonly papers: readonly PaperInfo[];
  /** The number of the item that the cursor is in, if it has one. */
  readonly item?: string;
  /** Findings to fix before others see the minutes: errors, then warnings. */
  readonly findings: readonly OfferedFinding[];
}

export interface OfferedFinding {
  readonly severity: 'error' | 'warning';
  /** Counted from 0. */
  readonly line: number;
  readonly message: string;
}

/** Asks what is personal in an open document and would stay in its published version: `PersonalDataParams` to `PersonalPlace[]`. */
export const personalDataRequest = 'protokoll/personalData';

/** Marks those places in the text, with quick fixes, until the document is closed: `PersonalDataParams`. */
export const showPersonalDataNotification = 'protokoll/showPersonalData';

export interface PersonalDataParams {
  readonly uri: string;
}

export interface PersonalPlace {
  readonly message: string;
  /** What is there. */
  readonly text: string;
  /** LSP's, counted from 0. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** Checks minutes that need not be open. Answers with LSP's diagnostics. */
export const checkRequest = 'protokoll/check';

export interface CheckParams {
  readonly uri: string;
  readonly text: string;
}

/** Exports an open document as it is in the editor, saved or not. */
export const exportRequest = 'protokoll/export';

export interface ExportParams {
  readonly uri: string;
  /** The `id` of a paper; the minutes themselves when it is left out. */
  readonly paper?: string;
  /** The `id` of a format. */
  readonly format: string;
  /** Values of the options by their ids; the others have their defaults. */
  readonly options?: Readonly<Record<string, boolean | string>>;
  /** The organisation's own look, for formats that have pages. */
  readonly design?: ExportDesign;
  /** A Word template of the organisation's own, in base64. */
  readonly wordTemplate?: string;
}

/** Files are in base64. */
export interface ExportDesign {
  readonly logo?: string;
  readonly logoText?: string;
  /** "#004f9f" */
  readonly accent?: string;
  readonly font?: string;
  readonly template?: {
    readonly main: string;
    readonly name?: string;
    readonly files: Readonly<Record<string, string>>;
  };
}

export interface ExportResult {
  /** The bytes of the file, in base64. */
  readonly content: string;
  /** What the file lacks, a sentence each. */
  readonly warnings: readonly string[];
}

/** What a client may say about itself when it starts the server. */
export interface InitializationOptions {
  /** The commands below that the client has. Nothing offers a command that is not here. */
  readonly commands?: readonly string[];
  /** True if the client wants to be notified of changes: `changedNotification` of view-protocol.ts. */
  readonly tellChanges?: boolean;
  /** A folder of this machine for what the server keeps of the workspace until its next start; nothing is kept without. */
  readonly storage?: string;
}

/** A command of the client: shows places in a document. Arguments: its address, a position, locations. */
export const showPlacesCommand = 'protokoll.showPlaces';

/** A command of the client: exports one item. Arguments: the document's address, the item's number. */
export const exportItemCommand = 'protokoll.exportItem';
