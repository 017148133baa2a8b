/** What the client asks of the server to read documents of other kinds in. Shared by both sides, so it imports only types. */

import type { Account } from '../../import/account.ts';

/** Reads a document in: `ImportParams` to `ImportResult`. Fails with a Swedish sentence where it cannot be read. */
export const importRequest = 'protokoll/import';

export interface ImportParams {
  /** The file's name, without its folder. */
  readonly name: string;
  /** The bytes, in base64. */
  readonly content: string;
}

export interface ImportResult {
  /** Minutes in canonical form. */
  readonly text: string;
  readonly account: Account;
  /** How many parts that somebody may miss are only in the account. */
  readonly missed: number;
}

/** Makes rows of a table that was copied in another program: `PasteParams` to `PasteResult`, or null for other content. */
export const pasteRequest = 'protokoll/paste';

export interface PasteParams {
  readonly uri: string;
  /** Where it is pasted, counted from 0. */
  readonly position: { readonly line: number; readonly character: number };
  readonly html: string;
}

export interface PasteResult {
  readonly text: string;
  /** People for a list of attendance, or a table. */
  readonly kind: 'attendance' | 'table';
  /** True if it is what the place is for: people, in a list of attendance. */
  readonly fitsPlace: boolean;
}
