/** What is asked of the PDF engine, and what it answers. Plain data: it goes between threads. */
import type { Paper } from '../paper.ts';

/** The organisation's own look. */
export interface PdfDesign {
  /** PNG, JPEG, GIF, WebP or SVG. */
  readonly logo?: Uint8Array;
  /** What a reader who does not see the logo is told, "Granviks kommuns vapen"; else the body's name. */
  readonly logoText?: string;
  /** "#004f9f" */
  readonly accent?: string;
  /** A TrueType or OpenType font, used for everything. */
  readonly font?: Uint8Array;
  /** A Typst template of the organisation's own instead of the whole layout. */
  readonly template?: PdfTemplate;
}

/** A template and the files that it may read, by their paths from the template's folder. It can read nothing else. */
export interface PdfTemplate {
  readonly main: string;
  /** What the user calls it, for messages: "mallar/brev.typ". */
  readonly name?: string;
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

export interface PdfRequest {
  readonly page: Paper;
  /** True if words may be parted at line ends. */
  readonly hyphenate: boolean;
  readonly design?: PdfDesign;
}

export interface PdfFile {
  readonly pdf: Uint8Array;
  /** Swedish, a sentence each: what the reader will miss. */
  readonly warnings: readonly string[];
}

export interface PdfEngine {
  /** Rejects with a Swedish message when there is no PDF, and with the signal's reason when it is ended. */
  readonly render: (request: PdfRequest, signal?: AbortSignal) => Promise<PdfFile>;
}
