import { findIdentityNumbers, type IdentityNumber } from '../meeting/people/identity-number.ts';
import { applyEdits, type SourceEdit } from './edit.ts';

/**
 * The edits that mask every personnummer and samordningsnummer in a text, one for each. Not those that only look like one:
 * in a source somebody has to decide.
 */
export function maskIdentityNumbers(text: string): SourceEdit[] {
  return findIdentityNumbers(text, 0).flatMap((found) => (found.certain ? [editOf(found)] : []));
}

/** The text with everything masked that is a personnummer or looks like one: for what others get to see. */
export function withoutIdentityNumbers(text: string): string {
  return applyEdits(text, findIdentityNumbers(text, 0).map(editOf));
}

function editOf({ range, masked }: IdentityNumber): SourceEdit {
  return { range, newText: masked };
}
