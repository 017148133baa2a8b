/** The people of a body, from its minutes. */

import type { Digest, DigestPerson } from '../../language/facts/digest.ts';
import type { AttendanceStatus } from '../../language/meeting/model.ts';
import { officeOf } from '../../language/meeting/people/attendance.ts';
import { nameKey } from '../../language/names/name-index.ts';
import type { KnownPerson } from '../completion/known-people.ts';

/** What bodies are compared by: "Kulturnämnden" and "KULTURNÄMNDEN," are one. Empty when there is nothing to compare. */
export function bodyKey(body: string): string {
  return body
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Kinds that say what is to come, not what has been. */
const plans: ReadonlySet<Digest['kind']> = new Set(['Dagordning', 'Kallelse', 'Föredragningslista']);

/** True for minutes of a meeting that has been held: not for agendas and lists of members. */
export function isOfMeeting({ kind }: Digest): boolean {
  return kind !== 'Register' && !plans.has(kind);
}

/** Later meetings first; those without a date last. */
export function byDate(a: Digest, b: Digest): number {
  return (b.date ?? '').localeCompare(a.date ?? '') || numberOf(b) - numberOf(a);
}

function numberOf({ number }: Digest): number {
  return Number.parseInt(number ?? '', 10) || 0;
}

interface Seen {
  /** From the register, or else from the latest minutes. */
  readonly person: DigestPerson;
  readonly isMember: boolean;
  readonly statuses: Map<AttendanceStatus, number>;
  meetings: number;
}

/**
 * Everybody in these minutes of one body: those in its register first, then those who have attended most. What is said
 * of somebody is what the register or else the latest minutes say; who verified those minutes says nothing of the next.
 */
export function peopleIn(digests: readonly Digest[]): KnownPerson[] {
  const seen = new Map<string, Seen>();
  const ordered = [...digests].sort(
    (a, b) => Number(b.kind === 'Register') - Number(a.kind === 'Register') || byDate(a, b),
  );
  for (const digest of ordered) {
    const isRegister = digest.kind === 'Register';
    for (const person of digest.people) {
      const key = nameKey(person.name);
      const known = seen.get(key) ?? { person, isMember: isRegister, statuses: new Map(), meetings: 0 };
      seen.set(key, known);
      if (isRegister && known.statuses.size > 0) continue;
      known.statuses.set(person.status, (known.statuses.get(person.status) ?? 0) + 1);
      if (!isRegister && person.status !== 'absent') known.meetings++;
    }
  }
  return [...seen.values()]
    .sort((a, b) => Number(b.isMember) - Number(a.isMember) || b.meetings - a.meetings)
    .map(({ person, isMember, statuses }) => ({
      name: person.name,
      organization: person.organization,
      party: person.party,
      roles: person.roles.filter((role) => officeOf(role) !== 'adjuster'),
      status: isMember ? person.status : mostFrequent(statuses, person.status),
    }));
}

function mostFrequent(counts: ReadonlyMap<AttendanceStatus, number>, otherwise: AttendanceStatus): AttendanceStatus {
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [otherwise, 0])[0];
}
