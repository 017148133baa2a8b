import type { Place } from './vocabulary.ts';

/** What the lines so far mean for the next one. Small and flat, so that lexing can start again at any item. */
export interface LexerState {
  place: Place;
  /** A title line has been read; there is only one. */
  titled: boolean;
  /** How many lines that are not blank have been read, up to 2: the first may be a title by less. */
  lines: number;
  /** The last line was blank, or there was none. */
  afterBlank: boolean;
  /** The last line was text that a line directly below goes on with. */
  text: boolean;
  /** The last line was a keyword's value, which an indented line directly below goes on with. */
  indentedText: boolean;
  /** …and it ended in the middle of a sentence. */
  midSentence: boolean;
  /** Rows of an attendance section are read as people. */
  attendance: boolean;
  attendanceRows: number;
  /** …and the first was a role and a name: "Kassör: Anna Ek". */
  roleRows: boolean;
  /** A keyword stood alone and nothing belongs to it yet: the next line does, even below a blank one. */
  pending: boolean;
  /** A decision (or a motion) is open: att-clauses belong to it. */
  clauses: boolean;
  clauseCount: number;
  /** Rows without `att` are clauses too: after "beslutade att", or the first bullets below a lead-in. */
  rows: boolean;
  /** A clause is open: points, `Ansvarig:` and `Senast:` belong to it. */
  clause: boolean;
  /** Indentation of the clause's bullet; -1 when it has none. A bullet there is the next clause, one further in a point. */
  clauseIndent: number;
  /** What is open is a decision, not a motion. */
  decision: boolean;
  /** …and it answers what was proposed above it: "Attsatsen bifalles." */
  answered: boolean;
  /** Indentation of the list entry that the last line was, or went on with; -1 when it was none, -2 for a lettered one ("a)"). */
  entryIndent: number;
  /** A keyword stood alone on its line: bullets below are its entries. */
  entries: boolean;
  /** A vote is open: `Ja:`, `Nej:` are its rows. */
  vote: boolean;
  /** The last ordinal of an unbroken run of list lines; 0 outside one. */
  ordinal: number;
  /** Leading integer of the last numbered item of the top level. */
  lastItem: number;
  /** Number of the last sub-item that was read, as a path: "3.1". */
  lastPath: string;
  /**
   * How this document marks its items: bare numbers ("3."), marked ones ("Punkt 3", "§ 3", "## 3"), or headings without
   * number ("## Title"). Where they are marked or headings, a bare number is a list entry.
   */
  style: 'none' | 'bare' | 'marked' | 'headings';
  /** The last line was an item's number and nothing more: its title may stand on the next. */
  untitled: boolean;
  /** Depth of the first item's Markdown heading; 0 when items are no Markdown headings. */
  depth: number;
  /** Open `Sekretess` ("s") and `Tidigare beslut` ("q") sections, the outermost first. */
  open: string;
}

/** The state before the first line of a document. */
export function initialState(): LexerState {
  return {
    place: 'head',
    lines: 0,
    titled: false,
    afterBlank: true,
    text: false,
    indentedText: false,
    midSentence: false,
    attendance: false,
    attendanceRows: 0,
    roleRows: false,
    pending: false,
    clauses: false,
    clauseCount: 0,
    rows: false,
    clause: false,
    clauseIndent: -1,
    decision: false,
    answered: false,
    entryIndent: -1,
    entries: false,
    vote: false,
    ordinal: 0,
    lastItem: 0,
    lastPath: '',
    style: 'none',
    untitled: false,
    depth: 0,
    open: '',
  };
}

/** Ends everything that a line of another kind ends: text, list run, decision, entries, votes. */
export function closeOpen(state: LexerState): void {
  state.text = false;
  state.midSentence = false;
  state.indentedText = false;
  state.attendance = false;
  state.pending = false;
  state.clauses = false;
  state.rows = false;
  state.clause = false;
  state.decision = false;
  state.answered = false;
  state.entryIndent = -1;
  state.untitled = false;
  state.entries = false;
  state.vote = false;
  state.ordinal = 0;
}
