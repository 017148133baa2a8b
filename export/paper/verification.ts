/** Who verifies the minutes, and whether they have. */
import type { Meeting, MeetingKind } from '../../language/meeting/model.ts';
import type { SignatureRow } from './data.ts';

/** Papers from before the meeting, and lists: nobody signs them. */
const unsignedKinds: ReadonlySet<MeetingKind> = new Set(['Dagordning', 'Kallelse', 'Föredragningslista', 'Register']);

/** Notes need nobody who verifies them; where somebody shall, it is said. */
const notes: ReadonlySet<MeetingKind> = new Set(['Minnesanteckningar', 'Mötesanteckningar', 'Anteckningar']);

/** Whether the minutes shall be verified and an adjuster's signature has no date yet. */
export function isDraft(meeting: Meeting): boolean {
  const { kind, adjusters, signatures } = meeting;
  if (kind && unsignedKinds.has(kind)) return false;
  const verifying = signatures.filter((signature) => signature.office === 'adjuster');
  if (kind && notes.has(kind) && adjusters.length === 0 && verifying.length === 0) return false;
  return verifying.length === 0 || !verifying.every((signature) => signature.date?.iso !== undefined);
}

/** Lines for those who shall sign, when the minutes themselves have none. */
export function addedSigners(meeting: Meeting): SignatureRow[] {
  const { kind, secretary, chair, adjusters } = meeting;
  if (hasSignatures(meeting) || (kind && unsignedKinds.has(kind))) return [];
  if (kind && notes.has(kind) && adjusters.length === 0) return [];
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
