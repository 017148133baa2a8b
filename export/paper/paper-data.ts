/**
 * The data of a template, read by `json("/minutes.json")`. An organisation's own template gets the same, so this is
 * a published form: names are added, never changed. The parts of a block are in the order in which they are read. All text is plain text, ready to be set; lines are parted by `\n`.
 */
export interface MinutesData {
  readonly language: 'sv';
  readonly version: 'intern' | 'publik';
  /** The document's title, for its properties: "Protokoll, Kulturnämnden, 6 december 2019". */
  readonly title: string;
  /** "Protokoll" */
  readonly kind: string;
  readonly body: string | null;
  readonly number: string | null;
  /** ISO */
  readonly date: string | null;
  /** "6 december 2019" */
  readonly dateText: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly adjusters: readonly string[];
  /** True if the minutes must be marked as not verified yet. */
  readonly draft: boolean;
  /** The page in front of the minutes, when they have one. */
  readonly frontPage?: FrontPageData;
  /** True if there is a list of the items, with their pages, above the first of them. */
  readonly contents?: boolean;
  /** The initials of those who sign each page of the original, the chair first; nobody's when that is done. */
  readonly initials?: readonly string[];
  /** A short paper, whose lists of people are as text so that it keeps to one page. */
  readonly dense?: boolean;
  /** Everything that the minutes say, in their order. */
  readonly blocks: readonly BlockData[];
  /** What the pages say besides the minutes: their marks, and what stands for something secret. */
  readonly words: { readonly draft: string; readonly published: string; readonly secret: string };
  readonly look: LookData;
}

/** With these the pages have a front page, and `rest` after it instead of `blocks`. */
export interface FrontPageData {
  readonly blocks: readonly BlockData[];
  readonly rest: readonly BlockData[];
}

export interface LookData {
  /** The file of the logo, or null. */
  readonly logo: string | null;
  readonly logoText: string;
  /** For lines and surfaces. */
  readonly accent: string;
  /** The same where it is dark enough to be read as text, else a dark colour. */
  readonly accentText: string;
  /** Families, the first one first. */
  readonly textFonts: readonly string[];
  readonly headingFonts: readonly string[];
  readonly hyphenate: boolean;
}

export type BlockData =
  | { readonly kind: 'letterhead'; readonly text: string }
  | { readonly kind: 'title'; readonly label: string | null; readonly text: string }
  | { readonly kind: 'subtitle'; readonly text: string }
  | { readonly kind: 'item'; readonly level: number; readonly number: string | null; readonly text: string }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly text: string;
      /** It is a label of what is below it, as if a colon followed: "Nästa möte". */
      readonly label?: true;
    }
  /** With `code`, nothing in the text is markup. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly keep?: Keep; readonly code?: true }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'lists'; readonly lists: readonly ListData[] }
  | FactsData
  | AttendanceData
  | DecisionData
  | LabelledData
  | { readonly kind: 'outcome'; readonly text: string }
  | VoteData
  | TableBlockData
  | {
      readonly kind: 'quoted';
      readonly label: string;
      /** The text above says that it is quoted; the minutes have no such label. */
      readonly told?: true;
      readonly blocks: readonly BlockData[];
      readonly end: string | null;
    }
  | SecretData
  | { readonly kind: 'signatures'; readonly rows: readonly SignatureRow[] };

export interface ListData {
  readonly ordered: boolean;
  /** The first number of an ordered list. */
  readonly start: number | null;
  /** The sign or word before each entry of another list, "•" or "a)"; null for the usual one. */
  readonly marker: string | null;
  readonly entries: readonly EntryData[];
}

export interface EntryData {
  readonly text: string;
  /** Everything below the entry. */
  readonly blocks: readonly BlockData[];
}

/** The block belongs to the heading above it, so it is on the page of what comes below it. */
export type Keep = true;

/** Labels with what they say. */
export interface FactsData {
  readonly kind: 'facts';
  /** In the head of the paper, where the labels have a column of their own. */
  readonly header: boolean;
  readonly rows: readonly FactData[];
  readonly keep?: Keep;
}

export interface FactData {
  readonly label: string;
  readonly text: string | null;
  readonly lists: readonly ListData[];
  /** Not known yet: there is a line to write it on. */
  readonly blank?: true;
}

export interface AttendanceData {
  readonly kind: 'attendance';
  readonly level: number;
  readonly heading: string | null;
  readonly status: 'present' | 'absent' | 'guest' | 'deputy';
  /** True if the columns' headings are written in the minutes, so that no format may leave them out. */
  readonly ownHeadings: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same with a column for each kind of fact, for what has room for them. */
  readonly wide: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly notes: readonly string[];
}

export interface DecisionData {
  readonly kind: 'decision';
  /** The heading of the decision, at its level: "Kommunstyrelsens beslut". */
  readonly label: string | null;
  readonly level?: number;
  readonly text: string | null;
  readonly lists: readonly ListData[];
  /** "Ansvarig", "Senast" below a decision without clauses. */
  readonly facts: readonly FactData[];
  /** Tables between the text and the clauses. */
  readonly tables?: readonly TableBlockData[];
}

/** "Reservation: …", "Yrkande: …", "Anländer: …". */
export interface LabelledData {
  readonly kind: 'labelled';
  readonly label: string | null;
  /** Its label is a heading of this level, above the text; without it the label begins the text's first line. */
  readonly level?: number;
  readonly text: string | null;
  readonly lists: readonly ListData[];
}

export interface VoteData {
  readonly kind: 'vote';
  readonly label: string | null;
  /** As in `LabelledData`. */
  readonly level?: number;
  readonly text: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same in lines as minutes have them, for formats that can be read as minutes again. */
  readonly written: {
    /** What is after the label: "5 ja, 3 nej". */
    readonly text: string | null;
    /** "Ja: 4 – Anna Ek, …" */
    readonly rows: readonly string[];
  };
}

/** Rows under headings: a list of tasks, of people. */
export interface TableBlockData {
  readonly kind: 'table';
  /** What it is a table of, for those who listen to the page; what is above it says it to others. Empty for one in the text. */
  readonly caption: string;
  readonly columns: readonly ColumnData[];
  /** The table has no row of headings. */
  readonly headless?: true;
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** Number of rows that fit beside each other on a page; one by default. */
  readonly beside?: number;
}

export interface ColumnData {
  readonly heading: string;
  /** How much room it takes: a day or a number little, a sentence much. A `signature` is written by hand. */
  readonly kind: 'short' | 'text' | 'long' | 'signature';
  /** Where its cells are when it is not to the left: numbers to the right. */
  readonly align?: 'right' | 'center';
}

/** In the published version `blocks` is empty. */
export interface SecretData {
  readonly kind: 'secret';
  readonly label: string;
  readonly basis: string | null;
  readonly replacement: string | null;
  readonly blocks: readonly BlockData[];
  readonly end: string | null;
}

/** Somebody who signs, a role without a signature yet, or a line of text among them. */
export type SignatureRow =
  | {
      readonly kind: 'signer';
      readonly role: string | null;
      readonly name: string | null;
      /** The day, as written. */
      readonly date: string | null;
      readonly details: string | null;
    }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'note'; readonly text: string };
