/** Tokens → what a digest is made of. One handler for each kind of token; the others end what is open. */

import { readAttendee } from '../meeting/attendance.ts';
import { clauseBounds } from '../meeting/clause-numbers.ts';
import type { AttendanceStatus, Attendee } from '../meeting/model.ts';
import { looksLikeSecretBeginning } from '../meeting/secret-marks.ts';
import { tellsOfEarlier } from '../meeting/sentences/background.ts';
import type { Piece } from '../meeting/tree.ts';
import { composed } from '../meeting/tree.ts';
import { anyLineBreak } from '../syntax/characters.ts';
import { checkOf } from '../syntax/check-box.ts';
import { signatureTokens } from '../syntax/sections.ts';
import type { LineToken } from '../syntax/tokens.ts';
import { keywordOf } from '../syntax/vocabulary.ts';
import type { LineRange } from './digest.ts';

/** A stretch of the source; `start` is -1 while there is nothing in it. */
export interface Extent {
  start: number;
  end: number;
}

export interface FieldDraft {
  readonly key: string;
  readonly value: Extent;
  /** The bullets below it. */
  readonly entries: Extent[];
}

/** The first line of something secret: its keyword and what follows it. */
export interface SecretDraft {
  readonly label: Extent;
  readonly value: Extent;
}

export interface RowDraft extends LineRange {
  readonly attendee: Attendee;
  readonly isSecret: boolean;
}

export interface ItemDraft extends LineRange {
  readonly sign: Extent;
  readonly isNumbered: boolean;
  readonly title: Extent;
}

/** A clause, a decision without clauses, an action or one of its entries. */
export interface TaskDraft {
  readonly isAction: boolean;
  readonly isClause: boolean;
  /** The last clause of its decision. */
  isLast: boolean;
  /** Bullets stand below it. */
  hasPoints: boolean;
  readonly hasAtt: boolean;
  /** Its check box is ticked. */
  readonly isDone: boolean;
  readonly item: number;
  /** Where it begins; changed when the number after `att` turns out to be a clause's. */
  at: LineRange;
  readonly text: Extent;
  /** The line that the text begins on, and that line's first offset. */
  textAt: { readonly line: number; readonly lineStart: number } | undefined;
  /** "Ansvarig: …" and "Senast: …" below it. */
  readonly fields: FieldDraft[];
  /** The secret text that it stands in; of several within each other the outermost. */
  readonly secret: SecretDraft | 'unclear' | undefined;
}

/** A passage of an item whose sentences may tell of decisions. */
export interface PassageDraft {
  readonly kind: 'title' | 'paragraph' | 'entry' | 'quote';
  readonly text: Extent;
  /** The line that it begins on, and that line's first offset. */
  readonly line: number;
  readonly lineStart: number;
  readonly item: number;
  readonly secret: 'unclear' | undefined | SecretDraft;
  /** How far in an entry of a list is. */
  readonly column: number;
  /** The paragraph right above the list that an entry stands in. */
  readonly below: PassageDraft | undefined;
}

export interface Draft {
  readonly text: string;
  /** Something may be secret: most minutes have nothing of the kind, and cost nothing for it. */
  readonly hasSecrets: boolean;
  readonly title: Piece[];
  readonly fields: FieldDraft[];
  /** Paragraphs before the first item. */
  readonly opening: Extent[];
  /** A paragraph right above the title line. */
  letterhead: Extent | undefined;
  readonly rows: RowDraft[];
  readonly items: ItemDraft[];
  readonly decided: TaskDraft[];
  readonly actions: TaskDraft[];
  /** Titles, paragraphs, entries of lists and quotes, in order; not those in secret or quoted text. */
  readonly passages: PassageDraft[];
  /** The roles, names and notes of each place with signatures, in pieces. */
  readonly signatures: Piece[][][];
  readonly state: OpenState;
}

/** What is open where the next token comes. */
interface OpenState {
  /** Takes the VALUE and MORE tokens that come. */
  into: Extent | undefined;
  /** The last VALUE, the extent that took it and what was in that before. */
  value: { line: number; start: number; end: number; extent: Extent | undefined; was: Extent } | undefined;
  /** The last block, when it is a paragraph. */
  paragraph: Extent | undefined;
  owner: 'decision' | 'motion' | 'action' | undefined;
  task: TaskDraft | undefined;
  /** The decision that has no clauses yet. */
  bare: TaskDraft | undefined;
  /** The clauses of what is open, each with its mark. */
  clauses: { readonly task: TaskDraft; readonly marker: Extent | undefined }[];
  field: FieldDraft | undefined;
  status: AttendanceStatus | undefined;
  /** The status of the last list: rows below a secret part of it go on with it. */
  listed: AttendanceStatus | undefined;
  row: { pieces: Piece[]; status: AttendanceStatus; at: LineRange | undefined } | undefined;
  /** Secret ("s") and quoted ("q") sections, the outermost first. */
  sections: string;
  secret: SecretDraft | undefined;
  /** A line looked like the beginning of something secret and was not read so: what follows may be secret. */
  unclear: boolean;
  /** The text above announces another meeting's decision. */
  announced: boolean;
  /** The signatures that the next entry belongs to. */
  signing: Piece[][] | undefined;
  /** The last block, when it is a passage. */
  passage: PassageDraft | undefined;
  /** The sub-heading that what comes stands below. */
  heading: string | undefined;
}

/** One token, as the lexer gives it: offsets, the zero-based line and the line's first offset. */
export interface Token {
  readonly token: LineToken;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lineStart: number;
}

/** Says whether a paragraph announces another meeting's decision. */
export type Announces = (paragraph: Extent) => boolean;

type Handler = (draft: Draft, token: Token, announces: Announces) => void;

/** A draft of the minutes `text`, before its first token. */
export function newDraft(text: string): Draft {
  return {
    text,
    hasSecrets: /sekretess/i.test(text),
    title: [],
    fields: [],
    opening: [],
    letterhead: undefined,
    rows: [],
    items: [],
    decided: [],
    actions: [],
    passages: [],
    signatures: [],
    state: {
      into: undefined,
      value: undefined,
      paragraph: undefined,
      owner: undefined,
      task: undefined,
      bare: undefined,
      clauses: [],
      field: undefined,
      status: undefined,
      listed: undefined,
      row: undefined,
      sections: '',
      secret: undefined,
      unclear: false,
      announced: false,
      signing: undefined,
      passage: undefined,
      heading: undefined,
    },
  };
}

/** Takes the next token of the minutes. */
export function takeToken(draft: Draft, token: Token, announces: Announces): void {
  if (!signatureTokens.has(token.token)) draft.state.signing = undefined;
  if (draft.hasSecrets && isUnclearMark(draft, token)) draft.state.unclear = true;
  (handlers[token.token] ?? otherBlock)(draft, token, announces);
}

/** Takes the end of the minutes. */
export function endDraft(draft: Draft): void {
  endBlock(draft);
}

const handlers: Partial<Record<LineToken, Handler>> = {
  COMMENT: () => {},
  TITLE_KIND(draft, token) {
    const { title, state } = draft;
    // "Brf Björken" on a line of its own above the title.
    if (draft.items.length === 0) draft.letterhead = state.paragraph;
    // "Brf Björkens årsmöte": what stands before the kind on its line came as a value.
    const before = state.value?.line === token.line ? state.value : undefined;
    if (before) {
      if (before.extent) Object.assign(before.extent, before.was);
      title.push(pieceAt(draft, 'VALUE', before.start, before.end));
    }
    endBlock(draft);
    title.push(pieceAt(draft, 'TITLE_KIND', token.start, token.end));
  },
  VALUE(draft, token) {
    const { state, title } = draft;
    const { start, end, line } = token;
    const extent = state.into;
    state.value = { line, start, end, extent, was: { start: extent?.start ?? -1, end: extent?.end ?? -1 } };
    if (extent) takeText(draft, extent, token);
    else if (title.at(-1)?.token === 'TITLE_KIND') title.push(pieceAt(draft, 'VALUE', start, end));
  },
  MORE(draft, token) {
    if (draft.state.into) takeText(draft, draft.state.into, token);
  },
  FIELD_KEY(draft, token) {
    endBlock(draft);
    const field = { key: composed(draft.text.slice(token.start, token.end)), value: emptyExtent(), entries: [] };
    draft.fields.push(field);
    draft.state.field = field;
    draft.state.into = field.value;
  },
  ENTRY(draft, token) {
    const { state } = draft;
    state.into = emptyExtent();
    state.field?.entries.push(state.into);
    if (state.owner !== 'action' || isQuoted(draft)) return;
    const task = newTask(draft, token, true, false);
    draft.actions.push(task);
    state.into = task.text;
  },

  // --- Attendance
  ATTENDANCE_HEADING(draft, token) {
    endBlock(draft);
    const heading = draft.text.slice(token.start, token.end);
    draft.state.status = keywordOf(heading, 'ATTENDANCE_HEADING', 'head')?.status ?? 'present';
    draft.state.listed = draft.state.status;
  },
  ATTENDEE_ROLE: beginRow,
  NAME(draft, token) {
    const { row } = draft.state;
    if (row && !row.at && row.pieces.length > 0) addName(draft, token);
    else {
      beginRow(draft, token);
      addName(draft, token);
    }
  },
  DETAIL(draft, token) {
    const { row, signing } = draft.state;
    (row?.pieces ?? signing?.at(-1))?.push(pieceAt(draft, 'DETAIL', token.start, token.end));
  },
  NOTE(draft) {
    endRow(draft);
    draft.state.status ??= statusOfRows(draft);
  },

  // --- Items and closing lines
  ITEM_NUMBER: beginItem,
  ITEM_MARK: beginItem,
  ITEM_TITLE(draft, token) {
    const title = draft.items.at(-1)?.title;
    if (!title) return;
    extend(title, token);
    addPassage(draft, 'title', token, title);
  },
  NEXT_MEETING: beginClosing,
  SIGN_ROLE: addSignature,
  SIGN_NAME: addSignature,
  SIGN_NOTE: addSignature,

  // --- Text
  PROSE(draft, token) {
    endBlock(draft);
    const paragraph = { start: token.start, end: token.end };
    if (draft.items.length === 0) draft.opening.push(paragraph);
    draft.state.paragraph = paragraph;
    draft.state.into = paragraph;
    draft.state.passage = addPassage(draft, 'paragraph', token, paragraph);
  },
  BULLET(draft, token) {
    const above = draft.state.passage;
    endBlock(draft);
    const { state } = draft;
    state.into = emptyExtent();
    const below = above?.kind === 'paragraph' ? above : above?.below;
    state.passage = addPassage(draft, 'entry', token, state.into, above?.kind === 'quote' ? undefined : below);
  },
  QUOTE(draft, token) {
    const above = draft.state.passage;
    endBlock(draft);
    draft.state.into = emptyExtent();
    if (above?.kind === 'quote') extend(above.text, token);
    draft.state.passage =
      above?.kind === 'quote' ? above : addPassage(draft, 'quote', token, { start: token.start, end: token.end });
  },
  SUBHEADING(draft, { start, end }) {
    otherBlock(draft);
    if (draft.state.sections === '') draft.state.heading = draft.text.slice(start, end);
  },

  // --- Decisions, motions, tasks
  DECISION: beginDecision,
  LEAD_IN: beginDecision,
  MOTION: beginMotion,
  MOTION_TEXT: beginMotion,
  ATT(draft, token) {
    beginClause(draft, token, true);
  },
  ROW(draft, token) {
    beginClause(draft, token, false);
    if (draft.state.into) takeText(draft, draft.state.into, token);
  },
  POINT({ state }) {
    if (state.task) state.task.hasPoints = true;
    state.into = undefined;
  },
  CLAUSE_FIELD(draft, token) {
    const { state } = draft;
    const field = { key: draft.text.slice(token.start, token.end), value: emptyExtent(), entries: [] };
    (state.task ?? state.bare)?.fields.push(field);
    state.into = field.value;
  },
  ACTION(draft, token) {
    endBlock(draft);
    const { state } = draft;
    state.owner = 'action';
    const task = newTask(draft, token, true, false);
    if (!isQuoted(draft)) draft.actions.push(task);
    state.into = task.text;
  },
  QUOTED(draft) {
    endBlock(draft);
    draft.state.sections += 'q';
    draft.state.into = emptyExtent();
  },
  END_QUOTED(draft) {
    endBlock(draft);
    endSection(draft, 'q');
  },
  SECRET(draft, { start, end }) {
    endBlock(draft);
    const { state } = draft;
    state.sections += 's';
    const secret = { label: { start, end }, value: emptyExtent() };
    state.secret ??= secret;
    state.into = secret.value;
  },
  END_SECRET(draft) {
    endBlock(draft);
    endSection(draft, 's');
  },
};

function otherBlock(draft: Draft): void {
  endBlock(draft);
  draft.state.into = emptyExtent();
}

/** Ends the innermost section of this kind, and those within it. */
function endSection({ state }: Draft, kind: 's' | 'q'): void {
  state.sections = state.sections.slice(0, Math.max(0, state.sections.lastIndexOf(kind)));
  if (!state.sections.includes('s')) state.secret = undefined;
}

function endSections({ state }: Draft): void {
  state.sections = '';
  state.listed = undefined;
  state.secret = undefined;
  state.unclear = false;
}

function isUnclearMark({ text, state }: Draft, { token, lineStart, end }: Token): boolean {
  if (token === 'SECRET' || token === 'COMMENT' || state.secret || state.unclear) return false;
  const rest = text.slice(end).search(anyLineBreak);
  return looksLikeSecretBeginning(text.slice(lineStart, rest < 0 ? text.length : end + rest));
}

function isQuoted({ state }: Draft): boolean {
  return state.sections.includes('q');
}

function beginItem(draft: Draft, { token, start, end, line, lineStart }: Token): void {
  endBlock(draft);
  endSections(draft);
  draft.state.heading = undefined;
  draft.items.push({
    sign: { start, end },
    isNumbered: token === 'ITEM_NUMBER',
    title: emptyExtent(),
    line,
    start: start - lineStart,
    end: end - lineStart,
  });
}

function beginClosing(draft: Draft): void {
  endBlock(draft);
  endSections(draft);
  draft.state.into = emptyExtent();
}

function addSignature(draft: Draft, { token, start, end }: Token): void {
  beginClosing(draft);
  const { state, signatures } = draft;
  if (!state.signing) {
    state.signing = [];
    signatures.push(state.signing);
  }
  state.signing.push([pieceAt(draft, token, start, end)]);
}

function beginDecision(draft: Draft, token: Token, announces: Announces): void {
  const { paragraph } = draft.state;
  endBlock(draft);
  const { state } = draft;
  state.owner = 'decision';
  state.announced = paragraph !== undefined && announces(paragraph);
  if (state.sections === '') state.heading = undefined;
  const bare = newTask(draft, token, false, false);
  state.bare = bare;
  state.into = bare.text;
}

function beginMotion(draft: Draft): void {
  endBlock(draft);
  draft.state.owner = 'motion';
  draft.state.into = emptyExtent();
}

function beginClause(draft: Draft, token: Token, hasAtt: boolean): void {
  const { state } = draft;
  state.bare = undefined;
  const task = newTask(draft, token, false, hasAtt, true);
  if (state.task) state.task.isLast = false;
  state.task = task;
  state.clauses.push({ task, marker: token.token === 'ATT' ? { start: token.start, end: token.end } : undefined });
  state.into = task.text;
  if (state.owner === 'decision' && counts(draft)) draft.decided.push(task);
}

/** Whether what is open is a decision of this meeting, in one of its items. */
function counts(draft: Draft): boolean {
  return !isQuoted(draft) && !draft.state.announced && draft.items.length > 0;
}

function newTask(
  draft: Draft,
  { start, end, line, lineStart }: Token,
  isAction: boolean,
  hasAtt: boolean,
  isClause = false,
): TaskDraft {
  const at = { line, start: start - lineStart, end: end - lineStart };
  const secret = draft.state.secret ?? (draft.state.unclear ? 'unclear' : undefined);
  const isDone = isAction && checkOf(draft.text.slice(start, end)) === 'done';
  const item = draft.items.length - 1;
  const text = emptyExtent();
  return {
    isAction,
    isClause,
    isLast: true,
    hasPoints: false,
    hasAtt,
    isDone,
    item,
    at,
    text,
    textAt: undefined,
    fields: [],
    secret,
  };
}

/** Adds to a text; of a clause it is known on which line that begins. */
function takeText({ state }: Draft, extent: Extent, token: Token): void {
  const task = [state.task, state.bare].find((each) => each?.text === extent);
  if (task && extent.start < 0) task.textAt = { line: token.line, lineStart: token.lineStart };
  extend(extent, token);
}

function addPassage(
  { items, passages, state, text: source }: Draft,
  kind: PassageDraft['kind'],
  { start, line, lineStart }: Token,
  text: Extent,
  below?: PassageDraft,
): PassageDraft | undefined {
  if (items.length === 0 || state.sections !== '' || tellsOfEarlier(state.heading)) return undefined;
  const column = source.slice(lineStart, start).replace(/\t/g, '    ').length;
  const secret = state.unclear ? 'unclear' : undefined;
  const passage = { kind, text, line, lineStart, item: items.length - 1, secret, column, below } as const;
  passages.push(passage);
  return passage;
}

function endBlock(draft: Draft): void {
  const { state } = draft;
  endRow(draft);
  if (state.bare && counts(draft)) draft.decided.push(state.bare);
  if (state.clauses.length > 0) boundClauses(draft);
  state.into = undefined;
  state.paragraph = undefined;
  state.owner = undefined;
  state.task = undefined;
  state.bare = undefined;
  state.field = undefined;
  state.status = undefined;
  state.announced = false;
  state.passage = undefined;
}

/** Puts the number after `att` where it belongs, now that all clauses are known. */
function boundClauses({ state, text: source }: Draft): void {
  const bounds = clauseBounds(
    state.clauses.map(({ task: { text }, marker }) => ({ marker, text: text.start < 0 ? undefined : text })),
    source,
  );
  for (const [at, { task, marker }] of state.clauses.entries()) {
    const own = bounds[at];
    if (!own || !marker) continue;
    const { text } = task;
    task.at = { ...task.at, end: task.at.end + own.markerEnd - marker.end };
    const textEnd = Math.max(text.end, marker.end);
    Object.assign(text, own.textStart < textEnd ? { start: own.textStart, end: textEnd } : emptyExtent());
  }
  state.clauses = [];
}

// --- Rows of attendance

function beginRow(draft: Draft, token: Token): void {
  endRow(draft);
  const { state } = draft;
  state.status ??= statusOfRows(draft);
  state.row = { pieces: [], status: state.status, at: undefined };
  if (token.token === 'ATTENDEE_ROLE') state.row.pieces.push(pieceAt(draft, 'ATTENDEE_ROLE', token.start, token.end));
}

function addName(draft: Draft, { start, end, line, lineStart }: Token): void {
  const { row } = draft.state;
  if (!row) return;
  row.pieces.push(pieceAt(draft, 'NAME', start, end));
  row.at = { line, start: start - lineStart, end: end - lineStart };
}

function endRow(draft: Draft): void {
  const { row } = draft.state;
  draft.state.row = undefined;
  const first = row?.pieces[0];
  const last = row?.pieces.at(-1);
  if (!row?.at || !first || !last) return;
  const range = { start: first.range.start, end: last.range.end };
  const { attendee } = readAttendee(row.pieces, range, row.status);
  draft.rows.push({ ...row.at, attendee, isSecret: draft.state.secret !== undefined });
}

/** Rows without a heading of their own: the list that they go on with, or "§ 2 Frånvarande", says what they are. */
function statusOfRows({ items, text, state }: Draft): AttendanceStatus {
  if (state.listed) return state.listed;
  const title = items.at(-1)?.title;
  const heading = title && title.start >= 0 ? text.slice(title.start, title.end) : '';
  return keywordOf(heading, 'ATTENDANCE_HEADING', 'head')?.status ?? 'present';
}

// --- Shared

function pieceAt({ text }: Draft, token: LineToken, start: number, end: number): Piece {
  return { token, value: composed(text.slice(start, end)), range: { start, end } };
}

function emptyExtent(): Extent {
  return { start: -1, end: -1 };
}

function extend(extent: Extent, { start, end }: Token): void {
  if (extent.start < 0) extent.start = start;
  extent.end = end;
}
