import { findIdentityNumbers } from '../meeting/identity-number.ts';
import { applyEdits, type SourceEdit } from './edit.ts';

/** The edits that mask every personnummer and samordningsnummer in a text, one for each. */
export function maskIdentityNumbers(text: string): SourceEdit[] {
  return findIdentityNumbers(text, 0).map(({ range, masked }) => ({ range, newText: masked }));
}

/** The text with every personnummer masked. */
export function withoutIdentityNumbers(text: string): string {
  return applyEdits(text, maskIdentityNumbers(text));
}
