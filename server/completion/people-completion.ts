/** The meeting's people, and those whom other minutes know, as they are offered where somebody is named. */

import { addAttendee } from '../../language/editing/add-attendee.ts';
import { attendanceRow } from '../../language/editing/attendance-row.ts';
import type { SourceEdit } from '../../language/editing/edit.ts';
import type { AttendanceStatus, Attendee, Item, Meeting, Mention, Office } from '../../language/meeting/model.ts';
import { nameKey } from '../../language/names/name-index.ts';
import { lettersEnd } from '../../language/source/characters.ts';
import { lineEnd } from '../../language/source/lines.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { foldKey } from '../../language/syntax/keyword-lookup.ts';
import { type Cursor, inLine, itemsAbove } from './cursor.ts';
import type { KnownPerson } from './known-people.ts';
import { matchesName, matchesTyped } from './match.ts';
import type { Offer } from './offer.ts';
import { literal } from './snippet.ts';

/** What is typed of a name, and where it begins on the line. */
interface TypedName {
  readonly start: number;
  readonly typed: string;
}

/** How people are offered at a place. */
export interface PeoplePlace extends TypedName {
  /** What is written before the name. */
  readonly prefix: '' | '@';
  /** Names that are there already. */
  readonly taken?: ReadonlySet<string>;
  /** Statuses in the order that the place has them. */
  readonly order?: readonly AttendanceStatus[];
  /** Those who hold this office come first. */
  readonly office?: Office | undefined;
  /** People from other minutes are not offered. */
  readonly listedOnly?: boolean;
}

const usualOrder: readonly AttendanceStatus[] = ['present', 'guest', 'deputy', 'absent'];
/** People beyond these are found by typing a letter of their name. */
const most = 500;
const knownMost = 100;

/**
 * The meeting's people, those present first and in each group those just named; then those of other minutes, who are
 * added to their list when they are chosen. What is typed can be a first name, a surname or the beginning of all of it.
 */
export function peopleOffers(cursor: Cursor, place: PeoplePlace): Offer[] {
  const range = nameRange(cursor, place);
  const offers: Offer[] = [];
  const seen = new Set(place.taken);
  const add = (name: string, detail: string, more: Partial<Offer> = {}) => {
    const filter = filterOf(name, place.typed);
    const key = nameKey(name);
    if (filter === undefined || seen.has(key) || key === nameKey(place.typed)) return;
    seen.add(key);
    offers.push({ label: name, kind: 'person', detail, range, snippet: literal(place.prefix + name), filter, ...more });
  };
  for (const { attendee, isRecused } of rankedPeople(cursor, place)) {
    if (offers.length >= most) return offers;
    add(attendee.name, isRecused ? `${describe(attendee)} – har anmält jäv` : describe(attendee));
  }
  if (place.listedOnly) return offers;
  const listEdit = listEditor(cursor);
  for (const person of knownPeople(cursor, place)) {
    const edit = listEdit(person);
    const edits = edit ? { edits: [edit] } : {};
    add(person.name, `${describeKnown(person)}${edit ? ' – läggs till i närvarolistan' : ''}`, edits);
  }
  return offers;
}

/** People of other minutes whose names fit what is typed, as many as somebody looks through. */
function knownPeople({ options }: Cursor, { typed }: PeoplePlace): KnownPerson[] {
  const fits = ({ name }: KnownPerson) => matchesName(name, typed);
  return (options.known?.() ?? []).filter(fits).slice(0, knownMost);
}

/** Makes the edit that puts a person on the list where they belong; one who was absent elsewhere belongs to the members. */
function listEditor({ meeting, text }: Cursor): (person: KnownPerson) => SourceEdit | undefined {
  // The lists are at the top: of a long document no more needs to be looked at.
  const end = Math.max(0, ...meeting.attendanceSections.map(({ range }) => range.end));
  const lists = text.slice(0, lineEnd(text, end));
  return (person) =>
    addAttendee(meeting, lists, attendanceRow(person), person.status === 'absent' ? 'present' : person.status);
}

const statusWords: Readonly<Record<AttendanceStatus, string>> = {
  present: '',
  absent: 'frånvarande',
  guest: 'övrig deltagare',
  deputy: 'ersättare',
};

function describe({ status, party, organization, roles, presence, substitutesFor }: Attendee): string {
  const when = presence.length > 0 ? 'delar av mötet' : undefined;
  const instead = substitutesFor && `ersätter ${substitutesFor.name}`;
  return [statusWords[status], party?.value, organization?.value, ...roles.map((role) => role.text), instead, when]
    .filter(Boolean)
    .join(', ');
}

function describeKnown({ party, organization, roles }: KnownPerson): string {
  return [party, organization, ...roles].filter(Boolean).join(', ') || 'från andra protokoll';
}

interface RankedPerson {
  readonly attendee: Attendee;
  readonly isRecused: boolean;
}

/** By status, and within it those just named first: the one before the last before the last, for they take turns. */
function rankedPeople(cursor: Cursor, { order = usualOrder, office }: PeoplePlace): RankedPerson[] {
  const recent = recentPeople(cursor);
  const officers = holdersOf(office, cursor.meeting);
  const recused = recusedIn(cursor.item);
  const rank = ({ status, substitutesFor, name }: Attendee) => {
    const group = order.indexOf(status === 'deputy' && substitutesFor ? 'present' : status);
    const last = recent.indexOf(name);
    if (officers.has(name)) return -1;
    return (recused.has(name) ? 1e6 : 0) + group * 1e4 + (last < 0 ? recent.length : last);
  };
  return cursor.meeting.attendance
    .map((attendee) => ({ attendee, rank: rank(attendee), isRecused: recused.has(attendee.name) }))
    .sort((a, b) => a.rank - b.rank);
}

/** Names of those who have an office at the meeting: as its officers, or by their row. */
function holdersOf(
  office: Office | undefined,
  { chair, secretary, adjusters, attendance }: Meeting,
): ReadonlySet<string> {
  if (!office) return new Set();
  const holders = { chair: [chair], secretary: [secretary], adjuster: adjusters }[office];
  const byRow = attendance.filter(({ roles }) => roles.some((role) => role.office === office));
  return new Set([...holders, ...byRow].flatMap((each) => each?.name ?? []));
}

const recentItems = 6;
const recentMost = 8;

/** Names of those named above the cursor, the nearest first, except that the last of all changes places with the one before. */
function recentPeople(cursor: Cursor): string[] {
  const { line, meeting, itemIndex } = cursor;
  const names = new Set<string>();
  const take = (mentions: readonly Mention[]) => {
    for (let at = mentions.length - 1; at >= 0 && names.size < recentMost; at--) {
      const mention = mentions[at];
      if (mention?.attendee && mention.range.start < line.start) names.add(mention.attendee.name);
    }
  };
  for (const item of itemsAbove(cursor, recentItems)) {
    if (item === meeting.items[itemIndex]) for (const inner of [...item.items].reverse()) take(inner.mentions);
    take(item.mentions);
    if (names.size >= recentMost) break;
  }
  const [last, before, ...others] = names;
  return [before, last, ...others].filter((name) => name !== undefined);
}

function recusedIn(item: Item | undefined): ReadonlySet<string> {
  const statements = item?.statements.filter((statement) => statement.type === 'recusal') ?? [];
  return new Set(statements.flatMap(({ people }) => people.flatMap((mention) => mention.attendee?.name ?? [])));
}

/**
 * What a client compares with what is typed: the name from the word on that is being typed, so that a surname finds its
 * person in clients that compare beginnings only. Undefined when several words are typed that do not begin the name.
 */
function filterOf(name: string, typed: string): string | undefined {
  if (typed === '' || matchesTyped(name, typed)) return name;
  if (/\s/.test(typed)) return undefined;
  const words = name.split(' ');
  const at = words.findIndex((word) => matchesTyped(word, typed));
  return at < 0 ? name : `${words.slice(at).join(' ')} ${name}`;
}

/** The range of what is typed, and of the rest of a name that the cursor is in. */
function nameRange(cursor: Cursor, { start, typed }: TypedName): SourceRange {
  const { before, after } = cursor;
  const range = inLine(cursor, start, before.length);
  if (lettersEnd(after, 0) === 0 || typed === '') return range;
  const line = before + after;
  const words = cursor.meeting.attendance.find(
    ({ name }) => foldKey(line.slice(start)).startsWith(foldKey(name)) && name.length > typed.length,
  );
  const end = words ? start + words.name.length : before.length + lettersEnd(after, 0);
  return inLine(cursor, start, end);
}
