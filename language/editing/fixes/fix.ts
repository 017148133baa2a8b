/** A quick fix: what somebody can choose to do about a finding. */
import type { Finding } from '../../checks/finding.ts';
import type { Meeting } from '../../meeting/model.ts';
import type { SourceRange } from '../../source/range.ts';
import type { SourceEdit } from '../edit.ts';

/** The minutes that a fix changes; `meeting` was read from `text`. */
export interface Minutes {
  readonly meeting: Meeting;
  readonly text: string;
}

export interface FixEdit extends SourceEdit {
  /** The new text with tab stops (`${1:namn}`), where the writer has to fill something in. */
  readonly snippet?: string;
}

export interface Fix {
  /** Swedish, what it does: "Lägg till Karin Holm bland de närvarande". */
  readonly title: string;
  /** Computes the edits; they do not overlap. None when there is nothing to change. */
  readonly edits: () => readonly FixEdit[];
  /** The one to take when nothing else is said: it can hardly be wrong. */
  readonly isPreferred?: boolean;
  /** The edits look at the whole document, so they are better computed only when the fix is chosen. */
  readonly isLater?: boolean;
}

/** The fixes of one kind for a finding, the likeliest first; none when the minutes do not allow any. */
export type FixMaker = (finding: Finding, minutes: Minutes) => readonly Fix[];

/** A fix whose edits are known. */
export function fix(title: string, edits: readonly FixEdit[], isPreferred = false): Fix {
  return { title, edits: () => edits, ...(isPreferred && { isPreferred }) };
}

/** A fix whose edits are computed when it is chosen: they look at the whole document. */
export function later(title: string, edits: () => readonly FixEdit[]): Fix {
  return { title, edits, isLater: true };
}

/** A tab stop of a snippet, with the text that is selected there. */
export function stop(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

/** The edit that writes something at a place where nothing is taken away. */
export function insert(at: number, newText: string, snippet?: string): FixEdit {
  return { range: { start: at, end: at }, newText, ...(snippet !== undefined && { snippet }) };
}

/** The edit that writes something else in a range; nothing to remove it. */
export function replace(range: SourceRange, newText: string): FixEdit {
  return { range, newText };
}

/** Text as it is, in a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
