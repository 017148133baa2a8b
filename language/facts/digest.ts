/**
 * What other documents and views need to know of minutes: people, items, decisions, tasks, and where they are. A digest is
 * a projection of the meeting (digest-of.ts), small enough to be kept for each file of a folder with years of minutes.
 */
import type { AttendanceStatus, MeetingKind } from '../meeting/model.ts';
import type { Verification } from '../meeting/verification.ts';

/** Where something is: a zero-based line and the characters of it, half-open, as editors count. */
export interface LineRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Somebody on an attendance list, or named as chair, secretary or adjuster before the first item. */
export interface DigestPerson extends LineRange {
  readonly name: string;
  readonly organization: string | undefined;
  readonly party: string | undefined;
  readonly roles: readonly string[];
  readonly status: AttendanceStatus;
}

export interface DigestItem extends LineRange {
  /** Normalised: "3", "3.1". */
  readonly number: string | undefined;
  /** Empty for an item without a title. */
  readonly title: string;
}

/** A clause of a decision, or a decision without clauses. */
export interface DigestDecision extends LineRange {
  /** The beginning of what was decided, on one line, without "att". */
  readonly text: string;
  readonly hasAtt: boolean;
  /** Position in `items`. */
  readonly item: number;
  readonly secret: SecretText | undefined;
}

/** What must not be published, or may be such: the text that is in its place; empty when there is none. */
export interface SecretText {
  readonly replacement: string;
}

/** Something that somebody shall do: a clause that gives somebody a task, or an action. */
export interface DigestTask extends LineRange {
  readonly text: string;
  readonly assignees: readonly string[];
  /** ISO date. */
  readonly due: string | undefined;
  /** Its check box is ticked. */
  readonly isDone: boolean;
  readonly item: number;
  readonly secret: SecretText | undefined;
}

export interface Digest {
  readonly kind: MeetingKind | undefined;
  /** The body's name as written. */
  readonly body: string | undefined;
  readonly number: string | undefined;
  /** ISO date. */
  readonly date: string | undefined;
  readonly people: readonly DigestPerson[];
  readonly items: readonly DigestItem[];
  readonly decisions: readonly DigestDecision[];
  readonly tasks: readonly DigestTask[];
  readonly verification: Verification;
}

/** The longest text of a decision or a task that is kept, in UTF-16 units. */
export const longestText = 120;
