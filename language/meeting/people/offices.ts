/** Who held the meeting's offices, from wherever it is said (LANGUAGE.md, "Where facts are found"). */
import { keywordOf } from '../../syntax/keyword-lookup.ts';
import type { ReadContext } from '../block-context.ts';
import type { Attendee, Conflict, Field, Mention, Office, OfficeHolder, Signature } from '../model.ts';
import { listedNames } from '../prose.ts';
import type { Election } from './elections.ts';

export interface Offices {
  readonly chair: OfficeHolder | undefined;
  readonly secretary: OfficeHolder | undefined;
  readonly adjusters: readonly OfficeHolder[];
  readonly conflicts: readonly Conflict[];
  /** Everybody named as a holder in a field, for the document's mentions. */
  readonly mentions: readonly Mention[];
}

const officeFields: Partial<Record<NonNullable<Field['known']>, Office>> = {
  ordförande: 'chair',
  sekreterare: 'secretary',
  justerare: 'adjuster',
};

/** Puts the offices together: field, election in an item, role on an attendance row, signature — the first that says it wins. */
export function readOffices(
  fields: readonly Field[],
  attendance: readonly Attendee[],
  elected: readonly Election[],
  signatures: readonly Signature[],
  isAnnual: boolean,
  context: ReadContext,
): Offices {
  const fromFields = fields.flatMap((field): Holder[] => {
    const office =
      field.known && (officeFields[field.known] ?? keywordOf(field.key.value, 'FIELD_KEY', 'head')?.office);
    if (!office) return [];
    return [field.prose, ...field.entries.map((entry) => entry.prose)].flatMap((prose) =>
      (prose ? listedNames(prose.range, context, 'role') : []).map((mention) => holder(office, mention, 'field')),
    );
  });
  const fromRows = attendance.flatMap((attendee) =>
    attendee.roles.flatMap((role): Holder[] =>
      role.office && attendee.status !== 'absent' ? [holder(role.office, rowMention(attendee), 'attendance')] : [],
    ),
  );
  const fromItems = elected
    .filter(({ isOpening }) => !isOpening)
    .map((election) => holder(election.office, election.mention, 'election'));
  const fromSignatures = signatures.flatMap((signature) =>
    signature.office ? [holder(signature.office, signature.mention, 'signature')] : [],
  );
  // "Anna Ek, ordförande" on a row may be the board's chair: an election at the meeting goes before it.
  const all = [...fromFields, ...fromItems, ...fromRows, ...fromSignatures];
  const of = (office: Office) => withFullNames(all.filter((each) => each.office === office));
  const opened = elected.find(({ isOpening }) => isOpening);
  const opening = opened && !isAnnual && !fromItems.some((each) => each.office === 'chair');
  const chairs = [...of('chair'), ...(opening ? [holder('chair', opened.mention, 'election')] : [])];
  const secretaries = of('secretary');
  return {
    chair: chairs[0]?.holder,
    secretary: secretaries[0]?.holder,
    adjusters: adjusters(of('adjuster')),
    conflicts: [...conflicts('chair', chairs), ...conflicts('secretary', secretaries)],
    mentions: fromFields.map((each) => each.holder.mention),
  };
}

interface Holder {
  readonly office: Office;
  readonly holder: OfficeHolder;
}

function holder(office: Office, mention: Mention, source: OfficeHolder['source']): Holder {
  return {
    office,
    holder: { name: nameOf(mention), attendee: mention.attendee, mention, source },
  };
}

/** As on the list; where that has only the first name, as it is written in full. */
function nameOf({ name, attendee }: Mention): string {
  return attendee && !isShortFor(attendee.name, name) ? attendee.name : name;
}

function rowMention(attendee: Attendee): Mention {
  return {
    name: attendee.name,
    range: attendee.nameRange,
    explicit: true,
    use: 'role',
    attendee,
    candidates: [attendee],
    resembles: undefined,
  };
}

/** "Moa" is elected and "Moa Lilja" signs; "Moa L." is "Moa Lilja" as well. */
function withFullNames(all: readonly Holder[]): Holder[] {
  return all.map((each) => {
    const full = all.find((other) => other !== each && isShortFor(each.holder.name, other.holder.mention.name));
    return full ? { ...each, holder: { ...each.holder, name: full.holder.mention.name } } : each;
  });
}

function isShortFor(short: string, full: string): boolean {
  const [words, others] = [short, full].map((name) => name.replace(/\.$/, '').split(' '));
  if (!words || !others || words.length > 2 || others.length < 2 || words[0] !== others[0]) return false;
  return words.length === 1 || (words[1]?.length === 1 && others.at(-1)?.startsWith(words[1]) === true);
}

/** Those that the first place names; the other places only repeat them. */
function adjusters(all: readonly Holder[]): OfficeHolder[] {
  const source = all[0]?.holder.source;
  const seen = new Set<string>();
  return all.flatMap(({ holder: each }) => {
    if (each.source !== source || seen.has(each.name)) return [];
    seen.add(each.name);
    return [each];
  });
}

/** Two that are said to have held the same office, other than one after the other in the same list. */
function conflicts(fact: 'chair' | 'secretary', all: readonly Holder[]): Conflict[] {
  const used = all[0]?.holder;
  if (!used) return [];
  return all.slice(1).flatMap(({ holder: other }) => {
    if (other.name === used.name || other.source === used.source || sameSurname(other.name, used.name)) return [];
    if (used.source === 'election' && other.source === 'attendance') return [];
    return [
      {
        fact,
        used: { value: used.name, range: used.mention.range },
        other: { value: other.name, range: other.mention.range },
      },
    ];
  });
}

function sameSurname(a: string, b: string): boolean {
  return a.split(' ').some((word) => word.length > 1 && b.split(' ').includes(word));
}
