/**
 * The tokens that lines are made of: one table with what is true of each. Their names are the terminals of
 * `protokoll.langium`; a test keeps the two equal.
 */

/** What is true of a token; what is left out is not. */
export interface TokenTraits {
  /** The kind of section that begins with the token. */
  readonly starts?: 'item' | 'nextMeeting' | 'signatures';
  /** A keyword: written in any of its spellings, with or without a colon, it means the same. */
  readonly label?: true;
  /** Part of its block's running text. */
  readonly text?: true;
  /** The whole line, with the emphasis in it. */
  readonly wholeLine?: true;
  /** Belongs to the keyword above it. */
  readonly continues?: true;
  /**
   * The keyword's value is one line. What is below is text of its own ("Dnr: …" and then a paragraph), unless it is
   * indented. Above all, what is below "Sekretess: replacement" is the secret.
   */
  readonly oneLine?: true;
  /** Bullets below the keyword belong to it, as in the grammar. */
  readonly entries?: true;
  /** May be the first column of a head pasted from a table, where a tab does what a colon does. */
  readonly headColumn?: true;
  /** Signatures are made of it. */
  readonly inSignatures?: true;
  /** Part of a title or a heading. */
  readonly inTitle?: true;
  /** Begins a row that another row of the same kind may follow. */
  readonly row?: true;
  /** May have a check box in it. */
  readonly checkBox?: true;
  /** Begins a line in which "senast" says by when something shall be done. */
  readonly deadline?: true;
  /** People are named after the keyword: with this sign before the name, and whether there can be several. */
  readonly people?: { readonly sign: '@' | ''; readonly several: boolean };
}

const table = {
  TITLE_KIND: { inTitle: true },
  FIELD_KEY: { label: true, oneLine: true, entries: true, headColumn: true, people: { sign: '', several: true } },
  ATTENDANCE_HEADING: { label: true, headColumn: true },
  ATTENDEE_ROLE: { row: true },
  NAME: { row: true },
  DETAIL: { inSignatures: true },
  NOTE: { wholeLine: true },
  ITEM_NUMBER: { starts: 'item', inTitle: true },
  ITEM_MARK: { starts: 'item', inTitle: true },
  ITEM_HEADING: { starts: 'item' },
  ITEM_TITLE: { inTitle: true },
  PROSE: { text: true },
  MORE: { text: true, continues: true },
  VALUE: { text: true, continues: true },
  BULLET: { row: true, checkBox: true },
  ENTRY: { continues: true, row: true, deadline: true, checkBox: true },
  QUOTE: { text: true },
  TABLE: { text: true },
  CLAUSE_TABLE: {},
  TABLE_ROW: {},
  CODE: { text: true },
  SUBHEADING: { label: true, oneLine: true },
  DECISION: { label: true, deadline: true },
  LEAD_IN: { label: true, deadline: true },
  ATT: { row: true, deadline: true, checkBox: true },
  ROW: { text: true, deadline: true },
  POINT: { row: true, deadline: true, checkBox: true },
  CLAUSE_FIELD: { label: true, people: { sign: '@', several: true } },
  QUOTED: { label: true, oneLine: true },
  END_QUOTED: { label: true },
  OUTCOME: { label: true, oneLine: true },
  OUTCOME_TEXT: { text: true, wholeLine: true },
  MOTION: { label: true, entries: true, people: { sign: '@', several: true } },
  MOTION_TEXT: { text: true, wholeLine: true },
  PROPOSITION_ORDER: { label: true, entries: true },
  VOTE: { label: true, oneLine: true },
  VOTE_ROW: { label: true, people: { sign: '@', several: true } },
  STATEMENT: { label: true, entries: true, people: { sign: '@', several: true } },
  STATEMENT_TEXT: { text: true, wholeLine: true },
  MOVEMENT: { label: true, oneLine: true, people: { sign: '@', several: true } },
  ADJOURNMENT: { label: true, oneLine: true },
  FACT: { label: true, oneLine: true, entries: true, people: { sign: '@', several: true } },
  ACTION: { label: true, entries: true, deadline: true, people: { sign: '@', several: false }, checkBox: true },
  SECRET: { label: true, oneLine: true, headColumn: true },
  END_SECRET: { label: true },
  NEXT_MEETING: { starts: 'nextMeeting', label: true, oneLine: true },
  SIGN_ROLE: { starts: 'signatures', label: true, inSignatures: true, people: { sign: '', several: true } },
  SIGN_NAME: { starts: 'signatures', inSignatures: true },
  SIGN_NOTE: { starts: 'signatures', wholeLine: true, inSignatures: true },
  COMMENT: { continues: true, inSignatures: true },
  RULE: { inSignatures: true },
} as const satisfies Readonly<Record<string, TokenTraits>>;

export type LineToken = keyof typeof table;

export const tokenTraits: Readonly<Record<LineToken, TokenTraits>> = table;

export const lineTokens = Object.keys(table) as readonly LineToken[];
