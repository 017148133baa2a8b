/** The verification (justering) of minutes: required, open or done. */
import type { Meeting, MeetingKind } from './model.ts';

/** Papers from before the meeting, and lists: nobody signs them. */
const unsignedKinds: ReadonlySet<MeetingKind> = new Set(['Dagordning', 'Kallelse', 'Föredragningslista', 'Register']);

/** Notes need nobody who verifies them; where somebody shall, it is said. */
const notes: ReadonlySet<MeetingKind> = new Set(['Minnesanteckningar', 'Mötesanteckningar', 'Anteckningar']);

/** True if somebody verifies minutes of this kind; `hasAdjusters`: the minutes say who. */
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

/** How far the verification has come: minutes are verified when every adjuster who signs them has said when. */
export function verificationOf({ kind, adjusters, signatures }: Meeting): Verification {
  const verifying = signatures.filter((signature) => signature.office === 'adjuster');
  if (!shallBeVerified(kind, adjusters.length > 0 || verifying.length > 0)) return none;
  const dates = verifying.map((signature) => signature.date?.iso ?? '').sort();
  return dates[0] ? { state: 'verified', date: dates.at(-1) } : draft;
}
