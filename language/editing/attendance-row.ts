/** Somebody as they are known from minutes, enough for a row on an attendance list. */
export interface RowPerson {
  readonly name: string;
  readonly organization?: string | undefined;
  readonly party?: string | undefined;
  readonly roles: readonly string[];
}

/** What a person's row in a list says: "Lisa Ek (S), Tyresö kommun, ledamot". */
export function attendanceRow({ name, party, organization, roles }: RowPerson): string {
  return [party ? `${name} (${party})` : name, organization, ...roles].filter(Boolean).join(', ');
}
