/** What every reader of another format returns: the lines of the document as its reader sees them, and what it left out. */

/** Where in a document a line stands. */
export interface Origin {
  /** Line of a text file, paragraph of Word, line of a page: 1-based. */
  readonly line: number;
  /** 1-based; only where the format has pages. */
  readonly page?: number;
  readonly part?: Part;
  /** What `line` counts, in Swedish; else lines. */
  readonly unit?: 'stycke';
}

/** A part of a document beside its running text. */
export type Part = 'header' | 'footer' | 'footnote' | 'textbox' | 'comment';

/**
 * `verbatim`: a line of a text file, with its indentation. `text`: a paragraph. `heading`, `list`: see `level`. `bold`: a
 * paragraph in bold type alone, which many use for headings. `code`: its layout counts.
 */
export type LineStyle = 'verbatim' | 'text' | 'title' | 'heading' | 'bold' | 'list' | 'quote' | 'code';

export interface ImportLine {
  /** Without line breaks. Empty for a blank line. */
  readonly text: string;
  readonly style: LineStyle;
  /** Of a heading 1–9; of a list entry 0 for the outermost. */
  readonly level?: number;
  /** The automatic number or bullet as the reader of the document sees it: "§ 12", "a)", "•". */
  readonly label?: string;
  readonly origin: Origin;
  /** The line as it is in the file, when `text` and `label` are not all of it. What they lack goes into the account. */
  readonly raw?: string;
  /** Lines of the document that go on with this one; their text is in `text`. */
  readonly joined?: readonly ImportLine[];
}

export interface ImportTable {
  readonly style: 'table';
  readonly rows: readonly ImportRow[];
}

export interface ImportRow {
  /** A cell's paragraphs are separated by line breaks. */
  readonly cells: readonly string[];
  readonly isHeader: boolean;
  readonly origin: Origin;
}

export type ImportBlock = ImportLine | ImportTable;

/** Something of the document that is not in the minutes. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  /** In Swedish: "rad 12", "sida 2, rad 3", "sidhuvud". */
  readonly where: string;
  readonly text: string;
}

export type LeftOutKind =
  | 'comment'
  | 'contents-list'
  | 'deleted-text'
  | 'footer'
  | 'header'
  | 'hidden-text'
  | 'image'
  | 'layout'
  | 'markup'
  | 'notice'
  | 'page-number'
  | 'placeholder'
  | 'program'
  | 'running-head'
  | 'setting'
  | 'signature-line'
  | 'table-header';

export interface Reading {
  readonly blocks: readonly ImportBlock[];
  readonly leftOut: readonly LeftOut[];
  /** Heads and feet that the format keeps apart from the text. They are left out but where the text lacks what they say. */
  readonly heads?: readonly ImportLine[];
  /** What the user should know, in Swedish sentences. */
  readonly notes?: readonly string[];
}

const partNames: Readonly<Record<Part, string>> = {
  header: 'sidhuvud',
  footer: 'sidfot',
  footnote: 'fotnot',
  textbox: 'textruta',
  comment: 'kommentar',
};

/** The place in Swedish. */
export function whereOf({ line, page, part, unit }: Origin): string {
  const place = `${unit ?? 'rad'} ${line}`;
  if (part) return `${partNames[part]}, ${place}`;
  return page === undefined ? place : `sida ${page}, ${place}`;
}

export function isTable(block: ImportBlock): block is ImportTable {
  return block.style === 'table';
}

/** A table inside a cell as lines of the cell, one for each row. */
export function rowLines({ rows }: ImportTable): string[] {
  return rows.map(({ cells }) =>
    cells
      .filter((cell) => cell.trim() !== '')
      .join(', ')
      .replaceAll('\n', ' '),
  );
}

/** What is in no sense text of the minutes: marks of the format, and what each page repeats. */
const noText: ReadonlySet<LeftOutKind> = new Set<LeftOutKind>([
  'contents-list',
  'layout',
  'markup',
  'notice',
  'page-number',
  'program',
  'running-head',
  'setting',
  'signature-line',
  'table-header',
]);

/** True if somebody may miss what was left out. */
export function leavesOutText({ kind }: LeftOut): boolean {
  return !noText.has(kind);
}
