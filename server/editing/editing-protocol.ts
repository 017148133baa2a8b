/**
 * Requests of the client to make and to edit minutes. Shared by both sides, so it imports only types. Edits are
 * those of the document's version that is given with them.
 */

import type { NumberingMode } from '../../language/editing/numbering/numbering.ts';
import type { AttendanceStatus } from '../../language/meeting/model.ts';

// --- New minutes ------------------------------------------------------------------------------------------------

/** Lists what new minutes can be of. No parameters; answers with `NewMinutesChoices`. */
export const newMinutesChoicesRequest = 'protokoll/newMinutesChoices';

export interface NewMinutesChoices {
  readonly genres: readonly GenreInfo[];
  /** Bodies that the workspace has minutes of, the latest meeting first. */
  readonly bodies: readonly BodyInfo[];
}

export interface GenreInfo {
  /** "Styrelseprotokoll": its name for the user, and in requests. */
  readonly label: string;
  /** "förening, bolag" */
  readonly detail: string;
  /** The words that the body stands for in the genre's example: "Föreningen". */
  readonly body: string;
}

export interface BodyInfo {
  readonly name: string;
  /** The genre of its last minutes. */
  readonly genre: string;
  /** ISO date of its last meeting. */
  readonly date?: string;
}

/** Makes the text of new minutes: `NewMinutesParams` to `NewMinutesResult`. Fails when the genre is unknown or the date is invalid. */
export const newMinutesRequest = 'protokoll/newMinutes';

export interface NewMinutesParams {
  /** The label of a genre. */
  readonly genre: string;
  readonly body?: string;
  /** ISO date. */
  readonly date: string;
}

export interface NewMinutesResult {
  /** With tab stops for what is to be filled in. */
  readonly snippet: string;
  /** The same without them. */
  readonly text: string;
}

// --- The next meeting's agenda ------------------------------------------------------------------------------------

/** Makes the agenda of the meeting after this one: `AgendaParams` to `AgendaResult`. */
export const agendaRequest = 'protokoll/agenda';

export interface AgendaParams {
  readonly uri: string;
  readonly kind: 'Dagordning' | 'Kallelse';
  /** ISO date, where it is another than the minutes say. */
  readonly date?: string;
}

export interface AgendaResult {
  readonly text: string;
  /** ISO date of the meeting that the agenda is for, where it is known. */
  readonly date?: string;
}

// --- Edits --------------------------------------------------------------------------------------------------------

/** A line and a character of it, from zero, as LSP counts. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Span {
  readonly start: Place;
  readonly end: Place;
}

export interface DocumentEdits {
  readonly version: number;
  readonly edits: readonly { readonly range: Span; readonly newText: string }[];
}

/** Numbers the items again: `RenumberParams` to `RenumberResult`. */
export const renumberRequest = 'protokoll/renumber';

export interface RenumberParams {
  readonly uri: string;
  readonly mode: NumberingMode;
}

export interface RenumberResult extends DocumentEdits {
  /** References that are left for the user to decide; their places before the edits. */
  readonly unclear: readonly Span[];
}

/** Masks every personnummer, an edit for each: `DocumentParams` to `DocumentEdits`. */
export const maskIdentityNumbersRequest = 'protokoll/maskIdentityNumbers';

export interface DocumentParams {
  readonly uri: string;
}

/** Lists those whom the body's other minutes know and who are on no list of these: `DocumentParams` to an array of `PersonInfo`. */
export const knownPeopleRequest = 'protokoll/knownPeople';

export interface PersonInfo {
  readonly name: string;
  /** What a row on a list says about them: "Lisa Ek (S), ledamot". */
  readonly row: string;
  /** The list that they mostly are on. */
  readonly status: AttendanceStatus;
}

/** Adds a row to an attendance list: `InsertAttendeeParams` to `InsertAttendeeResult`. */
export const insertAttendeeRequest = 'protokoll/insertAttendee';

export interface InsertAttendeeParams {
  readonly uri: string;
  readonly row: string;
  readonly status: AttendanceStatus;
}

export interface InsertAttendeeResult extends DocumentEdits {
  /** Why there are no edits: somebody of that name is listed, the row begins with no name, or the list has no room for rows. */
  readonly refused?: 'listed' | 'noName' | 'noList';
}

/** Names an attachment in the item at a place: `InsertAttachmentParams` to `DocumentEdits`, without edits outside the items. */
export const insertAttachmentRequest = 'protokoll/insertAttachment';

export interface InsertAttachmentParams {
  readonly uri: string;
  readonly position: Place;
  readonly name: string;
}
