/** Who verifies the minutes, and whether they have. */
import type { Meeting } from '../../language/meeting/model.ts';
import { shallBeVerified, verificationOf } from '../../language/meeting/verification.ts';
import type { SignatureRow } from './paper-data.ts';

/** True if the minutes shall be verified and an adjuster's signature has no date yet. */
export function isDraft(meeting: Meeting): boolean {
  return verificationOf(meeting).state === 'draft';
}

/** Lines for those who shall sign, when the minutes themselves have none. */
export function addedSigners(meeting: Meeting): SignatureRow[] {
  const { kind, secretary, chair, adjusters } = meeting;
  if (hasSignatures(meeting) || !shallBeVerified(kind, adjusters.length > 0)) return [];
  const signer = (role: string, name: string): SignatureRow => ({
    kind: 'signer',
    role,
    name,
    date: null,
    details: null,
  });
  return [
    ...(secretary ? [signer('Vid protokollet', secretary.name)] : []),
    ...(chair && chair.name !== secretary?.name && !adjusters.some(({ name }) => name === chair.name)
      ? [signer('Ordförande', chair.name)]
      : []),
    ...adjusters.map(({ name }) => signer('Justeras', name)),
  ];
}

function hasSignatures({ signatures, closings, preamble }: Meeting): boolean {
  const blocks = [...preamble, ...closings.flatMap((closing) => closing.blocks)];
  return signatures.length > 0 || blocks.some((block) => block.type === 'signatures');
}
