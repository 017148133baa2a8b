/** People: after `@`, and where only people can stand. */

import type { AttendanceStatus, Attendee, Item, Meeting, Mention, Office } from '../../language/meeting/model.ts';
import { startsWord } from '../../language/meeting/name-at.ts';
import { nameKey } from '../../language/meeting/names.ts';
import type { SourceRange } from '../../language/meeting/source.ts';
import { lettersEnd } from '../../language/syntax/characters.ts';
import { nameEnd } from '../../language/syntax/name-pattern.ts';
import type { LineToken } from '../../language/syntax/tokens.ts';
import { foldKey, keywordOf } from '../../language/syntax/vocabulary.ts';
import { addAttendee } from '../../language/text/add-attendee.ts';
import { type Cursor, inLine, itemsAbove } from './cursor.ts';
import type { KnownPerson } from './known-people.ts';
import { matchesTyped } from './match.ts';
import type { Offer, Offers } from './offer.ts';
import { literal } from './snippet.ts';

/** What is typed of a name, and where it begins on the line. */
interface TypedName {
  readonly start: number;
  readonly typed: string;
}

/** How people are offered at a place. */
interface PeoplePlace extends TypedName {
  /** What is written before the name. */
  readonly prefix: '' | '@';
  /** Names that stand there already. */
  readonly taken?: ReadonlySet<string>;
  /** Statuses in the order that the place has them. */
  readonly order?: readonly AttendanceStatus[];
  /** Those who hold this office come first. */
  readonly office?: Office | undefined;
  /** People from other minutes are not offered. */
  readonly listedOnly?: boolean;
}

// --- After @ ----------------------------------------------------------------------------------------------------

// Words of a name that is being written; longer runs are a sentence that goes on.
const typedName = /^(?:[\p{L}\p{M}.'’-]+ ){0,4}[\p{L}\p{M}.'’-]*$/u;

/** People after an `@` that begins a word. */
export function mentionOffers(cursor: Cursor): Offers | undefined {
  const { before } = cursor;
  const at = before.lastIndexOf('@');
  if (at < 0 || !startsWord(before, at)) return undefined;
  const typed = before.slice(at + 1);
  if (!typedName.test(typed)) return undefined;
  const offers = peopleOffers(cursor, { start: at + 1, typed, prefix: '' });
  // Beyond a first word, only what goes on with it: "@Lisa Ek föreslår" is a sentence.
  if (/\s/.test(typed) && offers.length === 0) return undefined;
  return { offers, isIncomplete: true };
}

// --- Where only people stand ------------------------------------------------------------------------------------

const atLabels: ReadonlySet<LineToken> = new Set<LineToken>([
  'MOTION',
  'STATEMENT',
  'MOVEMENT',
  'VOTE_ROW',
  'CLAUSE_FIELD',
  'ACTION',
  'FACT',
]);
const plainLabels: ReadonlySet<LineToken> = new Set<LineToken>(['FIELD_KEY', 'SIGN_ROLE']);
/** Labels that people alone follow, so that there can be several of them. */
const listLabels: ReadonlySet<LineToken> = new Set<LineToken>([
  'VOTE_ROW',
  'FIELD_KEY',
  'SIGN_ROLE',
  'MOVEMENT',
  'CLAUSE_FIELD',
  'FACT',
  'STATEMENT',
  'MOTION',
]);

/** People after `Justerare:`, `Ja:`, `Yrkande:` and the like, and on the rows below such a keyword that stands alone. */
export function labelOffers(cursor: Cursor): Offers | undefined {
  const { line, before, text, endsLine } = cursor;
  if (!endsLine) return undefined;
  const label = line.tokens[0];
  if (label && namesPeople(label.token, text.slice(label.start, label.end), cursor)) {
    const colon = before.indexOf(':', label.end - line.start);
    if (colon < 0) return undefined;
    const office = keywordOf(text.slice(label.start, label.end), label.token, line.state.place)?.office;
    return namesAfter(
      cursor,
      colon + 1,
      { prefix: atLabels.has(label.token) ? '@' : '', office },
      listLabels.has(label.token),
    );
  }
  return rowOffers(cursor);
}

function namesPeople(token: LineToken, word: string, cursor: Cursor): boolean {
  if (!atLabels.has(token) && !plainLabels.has(token)) return false;
  const keyword = keywordOf(word, token, cursor.line.state.place);
  switch (token) {
    case 'FIELD_KEY':
      return keyword?.office !== undefined;
    case 'FACT':
      return keyword?.fact === 'föredragande' || keyword?.fact === 'roll';
    case 'MOTION':
      return keyword?.motion === 'yrkande';
    case 'CLAUSE_FIELD':
      return keyword?.clauseField === 'ansvarig';
    default:
      return true;
  }
}

/** Rows below "Yrkanden", "Justerare:" or a signature heading that stands alone. */
function rowOffers(cursor: Cursor): Offers | undefined {
  const { line, before, text } = cursor;
  const { state, keyword } = line;
  const isSignature =
    state.place === 'closing' &&
    (keyword?.token === 'SIGN_ROLE' || keyword?.token === 'SIGN_NAME' || keyword?.token === 'DETAIL');
  const bullet = /^\s*(?:[-–—•*]|\d{1,2}[.)])\s+/.exec(before)?.[0];
  if (isSignature && !bullet) {
    // A name on a line of its own; with a blank that was typed it is text.
    if (cursor.options.trigger !== undefined || line.above?.token !== 'SIGN_ROLE') return undefined;
    const { office } = keywordOf(text.slice(keyword?.start, keyword?.end), 'SIGN_ROLE', 'closing') ?? {};
    return namesAfter(cursor, 0, { prefix: '', office }, false);
  }
  if (!state.entries || state.afterBlank || !keyword || bullet === undefined) return undefined;
  if (!namesPeople(keyword.token, text.slice(keyword.start, keyword.end), cursor)) return undefined;
  return namesAfter(cursor, bullet.length, { prefix: atLabels.has(keyword.token) ? '@' : '' }, false);
}

/** The name that is being typed after a position of the line, behind others when there can be several. */
function namesAfter(
  cursor: Cursor,
  from: number,
  how: Pick<PeoplePlace, 'prefix' | 'office'>,
  isList: boolean,
): Offers | undefined {
  const value = cursor.before.slice(from);
  const separator = /^(?:.*(?:,|\soch\s|\ssamt\s))?\s*/isu.exec(value)?.[0] ?? '';
  const typed = value.slice(separator.length);
  const taken = separator.split(/,|\soch\s|\ssamt\s/u).map((part) => part.trim().replace(/^@/, ''));
  const isNames = taken.every(
    (part) => part === '' || nameEnd(part, 0, part.length) >= part.replace(/\s*\(.*$/, '').length,
  );
  if (!typedName.test(typed) || !isNames || (!isList && taken.some((part) => part !== ''))) return undefined;
  const others = [...taken.filter(Boolean), ...votersAbove(cursor)];
  const place: PeoplePlace = { ...how, start: from + separator.length, typed, taken: new Set(others.map(nameKey)) };
  const offers = peopleOffers(cursor, place);
  if (/\s/.test(typed) && offers.length === 0) return undefined;
  return { offers, isIncomplete: true };
}

/** Those who have voted on the other rows of the vote that the cursor is in: nobody votes twice. */
function votersAbove({ line, item }: Cursor): string[] {
  if (line.tokens[0]?.token !== 'VOTE_ROW') return [];
  const vote = item?.votes.findLast((each) => each.range.start <= line.start);
  const voters = vote?.counts.flatMap((count) => count.voters) ?? [];
  return voters
    .filter(({ range }) => range.end < line.start || range.start > line.end)
    .map(({ attendee, name }) => attendee?.name ?? name);
}

// --- The people -------------------------------------------------------------------------------------------------

const usualOrder: readonly AttendanceStatus[] = ['present', 'guest', 'deputy', 'absent'];
/** People beyond these are found by typing a letter of their name. */
const most = 500;

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
  for (const person of cursor.options.known?.() ?? []) {
    if (offers.length >= most) return offers;
    const status = person.status === 'absent' ? 'present' : person.status;
    const edit = addAttendee(cursor.meeting, cursor.text, attendanceRow(person), status);
    add(
      person.name,
      `${describeKnown(person)}${edit ? ' – läggs till i närvarolistan' : ''}`,
      edit ? { edits: [edit] } : {},
    );
  }
  return offers;
}

/** What a person's row in a list says: "Lisa Ek (S), Tyresö kommun, ledamot". */
export function attendanceRow({ name, party, organization, roles }: KnownPerson): string {
  const party_ = party ? ` (${party})` : '';
  return [name + party_, organization, ...roles].filter(Boolean).join(', ');
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

/** The range of what is typed, and of the rest of a name that the cursor stands in. */
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
