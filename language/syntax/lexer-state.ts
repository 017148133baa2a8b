import { type DocumentStyle, noStyle } from './style/document-style.ts';
import type { Place } from './vocabulary.ts';

/** What the lines so far mean for the next one. Small, so that lexing can resume at any item. */
export interface LexerState {
  /** How the whole document heads its items; the same for all of its lines. */
  documentStyle: DocumentStyle;
  place: Place;
  /** A title line has been read; there is only one. */
  titled: boolean;
  /** Number of non-blank lines read, up to 2: the first line needs less to be a title. */
  lines: number;
  /** The last line was blank, or there was none. */
  afterBlank: boolean;
  /** A field or an attendance section has been read: the head is more than a title. */
  hasHead: boolean;
  /** Indentation of the last numbered item's line. */
  itemIndent: number;
  /** Leading integer of the last numbered top-level item. */
  lastItem: number;
  /** Number of the last sub-item, as a path: "3.1". */
  lastPath: string;
  /**
   * How the items so far are marked: bare numbers ("3."), marked ones ("Punkt 3", "§ 3", "## 3"), or headings without
   * number ("## Title"). Below marked ones or headings, a bare number is a list entry.
   */
  style: 'none' | 'bare' | 'marked' | 'headings';
  /** Depth of the first item's Markdown heading; 0 when items are no Markdown headings. */
  depth: number;
  /** Enclosing `Sekretess` ("s") and `Tidigare beslut` ("q") sections, outermost first. */
  enclosing: string;
  /** The attendance section or decision that the enclosing `Sekretess` is in the middle of: its rows, its att-clauses continue below. */
  around: OpenAttendance | OpenClauses | undefined;
  /** How the next line may continue the last one. */
  flow: LineFlow;
  /** The construct that lines below still belong to. */
  open: OpenConstruct;
}

/** How the next line may continue the last one. Immutable: a recogniser replaces it. */
export interface LineFlow {
  /** The last line was text that a line directly below continues. */
  readonly text: boolean;
  /** The last line was the document's title. */
  readonly title: boolean;
  /** The last line was a keyword's value, which an indented line directly below continues. */
  readonly indentedText: boolean;
  /** The last line ended in the middle of a sentence. */
  readonly midSentence: boolean;
  /** A keyword was alone on its line and nothing belongs to it yet: the next line does, even after a blank one. */
  readonly pending: boolean;
  /** Indentation of the list entry that the last line was, or continued; -1 for none, -2 for a lettered entry ("a)"). */
  readonly entryIndent: number;
  /** Last ordinal of an unbroken run of list lines; 0 outside one. */
  readonly ordinal: number;
  /** The "o" or "§" that was the last line's bullet; "±" when it began with an amount and its sign; empty for any other. */
  readonly letterBullet: string;
  /** The last line was the first of a table, or a row of it. */
  readonly table: TableFlow | undefined;
  /** The last line that is not blank ended with a colon: what is below a blank line may belong to it. */
  readonly announces: boolean;
}

export interface TableFlow {
  /** Its lines begin with a bar, have two bars or more, have one (a table only if a row of hyphens follows), or have tabs. */
  readonly kind: 'piped' | 'bars' | 'bar' | 'tabs';
  /** How many cells its first line has. */
  readonly cells: number;
}

/** The construct that lines below belong to. One immutable value, so that nothing outlives the construct. */
export type OpenConstruct =
  | { readonly kind: 'none' }
  | OpenAttendance
  | OpenClauses
  /** A keyword alone on its line: bullets below are its entries. */
  | { readonly kind: 'entries' }
  /** A vote: `Ja:` and `Nej:` are its rows. */
  | { readonly kind: 'vote' }
  /** Lines in a code fence, to the next row of that mark. */
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'frontMatter' }
  /** An item's number without a title: the title may be the next line. */
  | { readonly kind: 'untitled' }
  /** An item's title, which the next line may continue. */
  | { readonly kind: 'title'; readonly open: boolean; readonly numbered: boolean };

/** An attendance section, whose rows are people. */
export interface OpenAttendance {
  readonly kind: 'attendance';
  readonly rows: number;
  /** The first row was a role and a name: "Kassör: Anna Ek". */
  readonly roleRows: boolean;
  /** People are on the heading's own line: "Närvarande: Anna Ek, Bo Al". */
  readonly inline: boolean;
  /** "Frånvarande:" with nothing behind it: often nobody was. */
  readonly mayBeEmpty: boolean;
  /** The rows have bullets or numbers: what has none, below a blank line, is no row. */
  readonly bulleted: boolean;
  /** Blank lines have been between rows. */
  readonly spaced: boolean;
  /** A row had the last name first: "Söderström, Lisa". */
  readonly lastNameFirst: boolean;
  /** How the line directly below may continue with people on one line: behind a comma, or in the middle of a name. */
  readonly goesOn: 'no' | 'list' | 'name';
}

/** A decision or a motion, which att-clauses belong to. */
export interface OpenClauses {
  readonly kind: 'clauses';
  readonly of: 'decision' | 'motion';
  readonly count: number;
  /** Rows without `att` are clauses too: after "beslutade att", or the first bullets below a lead-in. */
  readonly rows: boolean;
  /** The decision is text that a list may follow, "enligt följande förslag:": the first bullet directly below is a clause. */
  readonly listed: boolean;
  /** The decision answers the proposals above it: "Attsatsen bifalles." */
  readonly answered: boolean;
  /** The keyword was alone on its line: bullets below are its entries. */
  readonly entries: boolean;
  /** The first row was below a blank line: each paragraph may be a clause of its own. */
  readonly spaced: boolean;
  /** Indentation of the bullet that the decision itself has; -1 for none. A bullet at it, below deeper ones, is no clause. */
  readonly within: number;
  /** The last clause, which points, `Ansvarig:` and `Senast:` belong to. */
  readonly clause: OpenClause | undefined;
}

export interface OpenClause {
  /** Indentation of the clause's bullet; -1 for none. A bullet at it is the next clause, a deeper one is a point. */
  readonly indent: number;
}

const none: OpenConstruct = { kind: 'none' };

/** The flow after a line that nothing continues. */
const ended: LineFlow = {
  text: false,
  title: false,
  indentedText: false,
  midSentence: false,
  pending: false,
  entryIndent: -1,
  ordinal: 0,
  letterBullet: '',
  table: undefined,
  announces: false,
};

/** An attendance section without rows yet. */
export const emptyAttendance: OpenAttendance = {
  kind: 'attendance',
  rows: 0,
  roleRows: false,
  inline: false,
  mayBeEmpty: false,
  bulleted: false,
  spaced: false,
  lastNameFirst: false,
  goesOn: 'no',
};

/** The state before the first line of a document of that style. */
export function initialState(documentStyle: DocumentStyle = noStyle): LexerState {
  return {
    documentStyle,
    place: 'head',
    lines: 0,
    titled: false,
    afterBlank: true,
    hasHead: false,
    itemIndent: 0,
    lastItem: 0,
    lastPath: '',
    style: 'none',
    depth: 0,
    enclosing: '',
    around: undefined,
    flow: ended,
    open: none,
  };
}

/** Ends the open construct and the flow, and opens what is given. */
export function openConstruct(state: LexerState, open: OpenConstruct = none): void {
  state.open = open;
  state.flow = ended;
}

/** Changes parts of the flow. */
export function setFlow(state: LexerState, change: Partial<LineFlow>): void {
  state.flow = { ...state.flow, ...change };
}

/** Ends the enclosing sections, which no heading is within. */
export function leaveEnclosing(state: LexerState): void {
  state.enclosing = '';
  state.around = undefined;
}

/** Opens a decision or motion without clauses yet. `within`: the indentation of its own bullet; -1 for none. */
export function openClauses(state: LexerState, of: OpenClauses['of'], within = -1): void {
  openConstruct(state, {
    kind: 'clauses',
    of,
    count: 0,
    rows: false,
    listed: false,
    answered: false,
    entries: false,
    spaced: false,
    within,
    clause: undefined,
  });
}

/** The open decision or motion. */
export function clausesOf({ open }: Pick<LexerState, 'open'>): OpenClauses | undefined {
  return open.kind === 'clauses' ? open : undefined;
}

/** True if bullets below are entries of the open keyword. */
export function takesEntries({ open }: Pick<LexerState, 'open'>): boolean {
  return open.kind === 'entries' || (open.kind === 'clauses' && open.entries);
}

/** True if lines below two states are read alike. */
export function sameState(a: Readonly<LexerState>, b: Readonly<LexerState>): boolean {
  return sameValue(a, b);
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
