/**
 * Requests of the client's views, status bar and marks to the server. Shared by both sides, so it imports nothing.
 *
 * Views show what may be published and nothing else, for they are on a screen that a whole meeting looks at: of
 * something secret they have the replacement text, and every personnummer is masked.
 */

/** What a row is about; the client has an icon for each. */
export type ViewNodeKind =
  | 'people'
  | 'person'
  | 'overdue'
  | 'upcoming'
  | 'undated'
  | 'done'
  | 'secret'
  | 'decisions'
  | 'decision'
  | 'meeting'
  | 'draft'
  | 'verified'
  | 'plan'
  | 'register'
  | 'body'
  | 'present'
  | 'partly'
  | 'absent'
  | 'deputy'
  | 'guest'
  | 'recused'
  | 'more';

/** Zero-based line and characters, half-open. */
export interface ViewPlace {
  readonly uri: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A row of a view. Its id is the same as long as it is about the same thing, and there is no other with it in the view. */
export interface ViewNode {
  readonly id: string;
  readonly kind: ViewNodeKind;
  readonly label: string;
  /** What is beside the label, in a paler colour. */
  readonly detail?: string;
  /** Plain text. */
  readonly tooltip?: string;
  readonly children: 'none' | 'collapsed' | 'expanded';
  /** What a click opens; rows with others below them only unfold. */
  readonly place?: ViewPlace;
}

/** The rows below a row, or the outermost ones. */
export interface ViewRows {
  readonly rows: readonly ViewNode[];
}

interface RowsParams {
  /** The id of the row whose children are wanted; without, the outermost. */
  readonly parent?: string;
  /** Maximum number of rows; one more says how many are left out. */
  readonly limit: number;
}

export const tasksRequest = 'protokoll/tasks';

export interface TaskOptions {
  readonly grouping: 'person' | 'date';
  /** All tasks, those of one person, or those whose day has passed. */
  readonly filter: { readonly kind: 'all' | 'overdue' } | { readonly kind: 'person'; readonly name: string };
}

export interface TasksParams extends RowsParams, TaskOptions {}

/** How many tasks of the workspace are overdue, whatever is shown. Returns a number. */
export const overdueRequest = 'protokoll/overdue';

/** Everybody who has a task, in alphabetical order. Returns names. */
export const assigneesRequest = 'protokoll/assignees';

export const meetingsRequest = 'protokoll/meetings';

export type MeetingsParams = RowsParams;

export const attendanceRequest = 'protokoll/attendance';

export interface AttendanceParams extends RowsParams {
  readonly uri: string;
}

/** What a status bar says about open minutes; null when they are not open. */
export const statusRequest = 'protokoll/status';

export interface StatusParams {
  readonly uri: string;
}

export interface MinutesStatus {
  readonly body: string | null;
  /** The kind, where the minutes say it: "Minnesanteckningar". */
  readonly kind: string | null;
  /** ISO date. */
  readonly date: string | null;
  /** An example of how the items are headed: "§ 3"; null without items. */
  readonly style: string | null;
  readonly decisions: number;
  readonly tasks: number;
  /** `none`: nobody verifies such minutes. */
  readonly verification: 'none' | 'draft' | 'verified';
  /** ISO date of the last signature. */
  readonly verifiedOn: string | null;
}

/** Where an editor marks open minutes; null when they are not open. */
export const marksRequest = 'protokoll/marks';

export interface MarksParams {
  readonly uri: string;
}

/** Zero-based lines; a section's last line is part of it. */
export interface MinutesMarks {
  /** The heading line of each item that something is decided in. */
  readonly decided: readonly number[];
  readonly secret: readonly { readonly first: number; readonly last: number }[];
}

/** Sent to clients that ask for it (`InitializationOptions.tellChanges`), some time after a change and never for each key. */
export const changedNotification = 'protokoll/changed';

export interface ChangedParams {
  /** The open minutes whose text has changed, or that have been opened or closed. */
  readonly open: readonly string[];
  /** Files of the workspace have been read again or deleted. */
  readonly files: boolean;
}
