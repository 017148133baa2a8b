import type { SourceEdit } from '../../language/editing/edit.ts';
import type { SourceRange } from '../../language/source/range.ts';

export type OfferKind =
  | 'keyword'
  | 'person'
  | 'phrase'
  | 'item'
  | 'date'
  | 'time'
  | 'organization'
  | 'role'
  | 'presence'
  | 'skeleton';

/** One thing that can be written at the cursor. Offers are in the order in which they are shown. */
export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  readonly detail?: string;
  /** What it replaces: on the cursor's line, around the cursor. */
  readonly range: SourceRange;
  /** What it writes, as a snippet. */
  readonly snippet: string;
  /** What the text between the range's start and the cursor is compared with. */
  readonly filter: string;
  /** Markdown, shown on demand. */
  readonly documentation?: string;
  /** Changes elsewhere in the document. */
  readonly edits?: readonly SourceEdit[];
  /** What it writes ends where something else is offered. */
  readonly goesOn?: boolean;
}

/** Offers, and whether they depend on what has been typed so that they must be asked for again. */
export interface Offers {
  readonly offers: readonly Offer[];
  readonly isIncomplete: boolean;
}
