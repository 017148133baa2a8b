import type { AttendanceStatus } from '../../language/meeting/model.ts';

/** Somebody whom other minutes of the same body, or its register, know. */
export interface KnownPerson {
  readonly name: string;
  readonly organization?: string | undefined;
  readonly party?: string | undefined;
  readonly roles: readonly string[];
  /** The list on which they mostly are. */
  readonly status: AttendanceStatus;
}

/** What is known of people outside the document. */
export interface KnownPeople {
  /** The people of a body, those who attend most first; `uri` is the document that asks and is left out itself. */
  peopleOf(body: string | undefined, uri: string): readonly KnownPerson[];
}

/** Where no other minutes are known. */
export const nobodyKnown: KnownPeople = { peopleOf: () => [] };
