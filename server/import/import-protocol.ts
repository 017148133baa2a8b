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
