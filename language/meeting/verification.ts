/** Whether minutes shall be verified, and whether they have been. */
import type { Meeting, MeetingKind, Signature } from './model.ts';

/** Papers from before the meeting, and lists: nobody signs them. */
const unsignedKinds: ReadonlySet<MeetingKind> = new Set(['Dagordning', 'Kallelse', 'Föredragningslista', 'Register']);

/** Notes need nobody who verifies them; where somebody shall, it is said. */
const notes: ReadonlySet<MeetingKind> = new Set(['Minnesanteckningar', 'Mötesanteckningar', 'Anteckningar']);

/** Whether somebody verifies minutes of this kind; `hasAdjusters`: the minutes say who. */
export function shallBeVerified(kind: MeetingKind | undefined, hasAdjusters: boolean): boolean {
  return !kind || (!unsignedKinds.has(kind) && (!notes.has(kind) || hasAdjusters));
}

export interface Verification {
  /** `none`: nobody verifies these minutes; `draft`: an adjuster's signature, or its date, is not there yet. */
  readonly state: 'none' | 'draft' | 'verified';
  /** The ISO date of the last adjuster's signature, when they are verified. */
  readonly date: string | undefined;
}

const none: Verification = { state: 'none', date: undefined };
const draft: Verification = { state: 'draft', date: undefined };

/** What the verification depends on. */
export interface VerificationFacts {
  readonly kind: MeetingKind | undefined;
  readonly hasAdjusters: boolean;
  readonly signatures: readonly Pick<Signature, 'office' | 'date'>[];
}

/** Minutes are verified when every adjuster who signs them has said when. */
export function verificationFrom({ kind, hasAdjusters, signatures }: VerificationFacts): Verification {
  const verifying = signatures.filter((signature) => signature.office === 'adjuster');
  if (!shallBeVerified(kind, hasAdjusters || verifying.length > 0)) return none;
  const dates = verifying.map((signature) => signature.date?.iso ?? '').sort();
  return dates[0] ? { state: 'verified', date: dates.at(-1) } : draft;
}

/** How far the verification of a meeting's minutes has come. */
export function verificationOf({ kind, adjusters, signatures }: Meeting): Verification {
  return verificationFrom({ kind, hasAdjusters: adjusters.length > 0, signatures });
}
