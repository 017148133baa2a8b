import type { AstNode } from 'langium';
import type { Attendance } from '../../generated/ast.ts';
import { areInitials } from '../../names/initials.ts';
import { generationEnd, normalizeName } from '../../names/name-pattern.ts';
import { isParty } from '../../names/parties.ts';
import { lineEnd } from '../../source/lines.ts';
import type { Sourced, SourceRange } from '../../source/range.ts';
import { attendanceStatus, rowStatus } from '../../syntax/attendance-status.ts';
import { foldKey } from '../../syntax/keyword-lookup.ts';
import { numberParts } from '../items/references.ts';
import type { AttendanceSection, AttendanceStatus, Attendee, Office, Presence, Role } from '../model.ts';
import { type Piece, pieceOf, pieces, rangeOf } from '../node-tokens.ts';
import { findTimes } from '../time/clock.ts';
import { columnKind, columnTitles, statusColumnOf, statusColumns, type TitleOf } from './attendance-columns.ts';

/** Somebody's row before names can be resolved: whom they serve for is a name only. */
export interface AttendeeDraft {
  readonly attendee: Attendee;
  readonly substitutesFor: Sourced<string> | undefined;
}

/** An attendance section as read, with what is still to be resolved. */
export interface AttendanceDraft {
  readonly section: AttendanceSection;
  readonly rows: readonly AttendeeDraft[];
}

/** Reads an attendance section. `title` is the heading of the item that it is in, for rows without a heading of their own. */
export function readAttendance(node: Attendance, title: string | undefined): AttendanceDraft {
  const own = pieceOf(pieces(node), 'ATTENDANCE_HEADING');
  const status = attendanceStatus(own?.value ?? title ?? '') ?? 'present';
  const range = rangeOf(node);
  const drafts: AttendeeDraft[] = [];
  const notes: Sourced<string>[] = [];
  const columns = statusColumns(node, own);
  let label: Piece | undefined;
  for (const row of node.rows) {
    const all = pieces(row as AstNode);
    if (row.$type === 'AttendanceNote') {
      // The headings of the columns are told with each person.
      notes.push(...all.filter(({ range }) => !columns.some(({ label }) => label.range.end === range.end)));
    } else {
      label = all.find(({ token }) => token === 'ATTENDEE_ROLE') ?? (isOnOneLine(label, row) ? label : undefined);
      const column = statusColumnOf(columns, row);
      const said = label ?? (column?.status === status ? undefined : column?.label);
      const own = said && !all.includes(said) ? [said, ...all] : all;
      const ofRow = rowStatus(label?.value ?? '') ?? column?.status ?? status;
      drafts.push(readAttendee(own, rangeOf(row), ofRow, columnTitles(notes[0], row)));
    }
  }
  const heading = own ?? { value: title ?? '', range: { start: range.start, end: range.start } };
  return {
    section: { type: 'attendance', range, status, heading, attendees: drafts.map((draft) => draft.attendee), notes },
    rows: drafts,
  };
}

/** "Föräldralediga: Eva Lund, Per Ask": the label before the first of them is for all. */
function isOnOneLine(label: Piece | undefined, row: AstNode): boolean {
  const text = row.$cstNode?.root.fullText;
  if (!label || !text) return false;
  const between = text.slice(label.range.end, rangeOf(row).start);
  return /^[\s*_]*:/.test(between) && lineEnd(between, 0) === between.length;
}

/** True for a list of those who were called to the meeting, beside one of those who came. */
export function isOfCalled({ section }: AttendanceDraft): boolean {
  return /^kallade?$/iu.test(section.heading.value);
}

/**
 * A cell below the heading "Ersätter" says whom somebody serves for, as the word before the name does in a row of its own. The
 * party in it is of the one who is served for: "Bo Ask (S)".
 */
function withServed(all: readonly Piece[], titleOf: TitleOf): readonly Piece[] {
  return all.map((piece) =>
    piece.token === 'DETAIL' &&
    columnKind(titleOf(piece)) === 'served' &&
    !substitute.test(piece.value) &&
    !isParty(piece.value)
      ? { ...piece, value: `ersätter ${piece.value}` }
      : piece,
  );
}

/** Reads somebody's row from its pieces. `status` is that of the list that the row is in. */
function readAttendee(
  written: readonly Piece[],
  range: SourceRange,
  status: AttendanceStatus,
  titleOf: TitleOf,
): AttendeeDraft {
  const all = withServed(written, titleOf);
  // The name may be broken over two lines.
  const named = all.filter(({ token }) => token === 'NAME' || token === 'MORE');
  const nameRange = { start: (named[0]?.range ?? range).start, end: (named.at(-1)?.range ?? range).end };
  const details = all.filter((piece) => !named.includes(piece));
  const roles: Role[] = [];
  const presence: Presence[] = [];
  let organization: Sourced<string> | undefined;
  let party: Sourced<string> | undefined;
  let substitutesFor: Sourced<string> | undefined;
  let isAbsent = false;
  for (const piece of details) {
    if (piece.token === 'ATTENDEE_ROLE') {
      // A column before the name: "S⇥Bo Ek".
      if (isParty(piece.value)) party ??= piece;
      else roles.push(readRole(piece));
      continue;
    }
    const kind = columnKind(titleOf(piece));
    if (kind === 'absence' && isAnswer(piece.value)) {
      if (isMark(piece.value)) isAbsent = true;
      continue;
    }
    // "Nej" below a title that is not about presence.
    if (titleOf(piece) !== undefined && kind !== 'presence' && isAnswer(piece.value)) continue;
    const serves = substitute.exec(piece.value);
    const present = readPresence(piece);
    if (isMark(piece.value) || isAlias(piece.value, named)) continue;
    if (saysAbsent(piece.value)) isAbsent = true;
    else if (serves?.[1]) {
      const served = readServed(serves[1], piece.range.end - serves[1].length);
      substitutesFor = served.name;
      presence.push(...served.presence);
    } else if (present) presence.push(...present);
    // "Anna Ek (S) ersätter Bo Ask (S)": the second party is Bo Ask's.
    else if (isParty(piece.value)) party ??= substitutesFor ? undefined : piece;
    else if (kind === 'role' || isRole(piece.value)) roles.push(readRole(piece));
    else if (!organization && (/^\p{Lu}/u.test(piece.value) || organizationWord.test(piece.value)))
      organization = piece;
    else roles.push(readRole(piece));
  }
  const invited = status === 'present' && roles.some((role) => /^adj(?:ungerad|\.?$)/i.test(role.text));
  return {
    attendee: {
      name: firstNameFirst(normalizeName(named.map(({ value }) => value).join(' '))),
      nameRange,
      range,
      status: isAbsent && status !== 'guest' ? 'absent' : invited ? 'guest' : status,
      organization,
      roles,
      party,
      presence,
      substitutesFor: undefined,
      details,
    },
    substitutesFor,
  };
}

/** Whom somebody serves for, and when: "Per Lindh fr.o.m. § 44". */
function readServed(text: string, at: number): { name: Sourced<string>; presence: readonly Presence[] } {
  const when = servedWhen.exec(text);
  const start = at + (when?.index ?? 0) + (when?.[1]?.length ?? 0);
  const presence = when?.[2] ? readPresence({ value: when[2], range: { start, end: at + text.length } }) : undefined;
  const name = presence && when ? text.slice(0, when.index) : text;
  return {
    name: { value: normalizeName(name), range: { start: at, end: at + name.length } },
    presence: presence ?? [],
  };
}

const servedWhen =
  /(\s*[,(]?\s+)((?:fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|from|tom|från|till|under|vid|ej|utom|§|punkt|kl)(?![\p{L}]).*)$/iu;

/** "Söderström, Lisa" is Lisa Söderström; "von Platen, Carl d.y." is Carl von Platen d.y. */
function firstNameFirst(name: string): string {
  const comma = name.indexOf(',');
  if (comma < 0) return name;
  const first = name.slice(comma + 1).trim();
  const blank = first.lastIndexOf(' ');
  const isGeneration = blank > 0 && generationEnd(first, blank + 1, first.length) === first.length;
  const [given, generation] = isGeneration ? [first.slice(0, blank), first.slice(blank)] : [first, ''];
  return `${given} ${name.slice(0, comma).trim()}${generation}`;
}

/** "Ylva Brandt ‹ylva›": the name again, in small letters; "Ylva Brandt (YB)". */
function isAlias(text: string, named: readonly Piece[]): boolean {
  if (named.some(({ value }) => value.toLowerCase().split(/\s+/).includes(text))) return true;
  return !isParty(text) && areInitials(text, named.map(({ value }) => value).join(' '));
}

function isAnswer(text: string): boolean {
  return /^(?:x|✓|✔|☑|ja|nej)$/i.test(text);
}

/** The mark of one who was there: "Bo Al X", "Ja". */
function isMark(text: string): boolean {
  return /^(?:x|✓|✔|☑|ja|närvarande|närv\.?)$/i.test(text);
}

/** "anmält förhinder", "Nej" in a row among those who were there. */
function saysAbsent(text: string): boolean {
  return /^(?:nej|ej\s+närvarande|frånvarande|frånv\.?|(?:har\s+)?(?:an)?mäl(?:t|d|de)\s+(?:förhinder|frånvaro)|(?:har\s+)?meddela[dt](?:\s+sitt)?\s+förhinder|(?:har\s+)?förhinder|förhindrad|sjuk(?:anmäld)?)\.?$/iu.test(
    text,
  );
}

const substitute =
  /^(?:tjänstgörande\s+)?(?:ersätter|(?:ersättare|tjg\.?\s*ers\.?|tjänstgör|suppleant|vikarie|(?:via\s+)?fullmakt|ombud)\s+för|för)\s+@?(\p{Lu}.*)$/iu;
const organizationWord =
  /(?:kommun|region|nämnd|förvaltning|kontor|förening|bolag|styrelse|avdelning|enhet|sektion|byrå|verk|AB|HB|distrikt|förbund|utskott|råd)(?:en|et|s)?\b/i;

const roleWords =
  /^(?:(?:vice|biträdande|tf\.?|1:[ea]|2:[ea]|förste|andre|ordinarie|tjänstgörande|avgående|extra)\s+)*(?:mötes|protokoll)?(?:ordförande|ordf\.?|sekreterare|sekr\.?|justerare|justeringsperson|justeringsman|kassör|ledamot|ersättare|suppleant|adjungerad|föredragande|protokollförare|rösträknare|revisor|gäst|observatör|mötesledare|valberedning\p{L}*|vd|förvaltningschef|kommundirektör|skattmästare|[\p{L}-]*[\p{Ll}-](?:ansvarig|chef|ledare|handläggare|ombud|direktör|strateg|utredare|representant|medlem|rådgivare|konsult|förvaltare|revisor|sekreterare|ordförande|specialist|samordnare|inspektör|ingenjör|assistent))(?![\p{L}])/iu;

function isRole(text: string): boolean {
  return roleWords.test(text);
}

const offices: readonly (readonly [RegExp, Office])[] = [
  [/^(?:(?:(?:års)?mötes|stämmo|sammanträdes|mötets\s)?(?:ordförande|ordf)|mötesledare)$/u, 'chair'],
  [/^(?:(?:(?:års)?mötes|stämmo|sammanträdes|mötets\s)?(?:sekreterare|sekr)|protokollförare)$/u, 'secretary'],
  [/^(?:(?:protokoll|mötes|stämmo)?s?juster(?:are|ande)|just|justerings(?:person|man|kvinna))$/u, 'adjuster'],
];

/** The office that a role's words are, if it is one of the meeting's own: "vice ordförande" is not. */
export function officeOf(role: string): Office | undefined {
  const key = foldKey(role)
    .replace(/\.$/, '')
    .replace(/(?<!\s)\s*(?:\s(?:tillika|och)\s+|\/)rösträknare$/, '');
  return offices.find(([words]) => words.test(key))?.[1];
}

function readRole(piece: Sourced<string>): Role {
  return { text: piece.value, office: officeOf(piece.value), range: piece.range };
}

const itemNumber = String.raw`\d{1,4}(?:\.\d{1,3})?(?!\d)(?:\s?[a-d](?!\p{L}))?`;
const from = String.raw`fr\.?\s?o\.?\s?m\.?|from|från(?:\s+och\s+med)?|(?:anlände|anländer|kom|kommer)(?:\s+(?:till|vid|under))?`;
const until = String.raw`t\.?\s?o\.?\s?m\.?|tom|till(?:\s+och\s+med)?|(?:lämnade|lämnar)(?:\s+mötet)?(?:\s+(?:vid|efter|under))?`;
const items = new RegExp(
  String.raw`^(?:deltar|deltog|närvarar|närvarade|närvarande|var\s+med|del\s+av|under|vid|mötesordf\.?)?\s*(ej\s+vid|ej|utom|inte|${from}|(?:${until}))?\s*(?:punkt(?:en|er|erna)?|§§?|p\.|ärende)\s*(${itemNumber}(?:\s*(?:[,–-]|och|till)\s*${itemNumber})*)(?:\s*(?:och\s+framåt|ff))?$`,
  'iu',
);
const clock = new RegExp(String.raw`^(?:(${from}|ankom)|(${until}|gick|avvek))?\s*(?:kl\.?|klockan)?\s*\d`, 'iu');

/** "punkt 9", "§ 3–5", "fr.o.m. § 4", "t.o.m. kl. 10.15", "ej § 7"; undefined when the text is something else. */
function readPresence(piece: Sourced<string>): Presence[] | undefined {
  const found = items.exec(piece.value);
  if (found?.[2]) {
    const base = piece.range.end - found[2].length;
    const parts = numberParts(found[2], base);
    const kind = presenceKind(found[1]);
    return [{ kind, items: spans(found[2]), time: undefined, range: piece.range, parts }];
  }
  const timed = clock.exec(piece.value);
  if (!timed || (!timed[1] && !timed[2] && !/^kl/i.test(piece.value))) return undefined;
  const times = findTimes(piece.value, piece.range.start, { field: true });
  const time = times[0];
  if (!time) return undefined;
  const at = (kind: Presence['kind'], value: string): Presence => ({
    kind,
    items: [],
    time: value,
    range: piece.range,
    parts: [],
  });
  if (time.end) return [at('from', time.start.value), at('until', time.end.value)];
  return [at(timed[2] ? 'until' : 'from', time.start.value)];
}

function presenceKind(word: string | undefined): Presence['kind'] {
  if (!word) return 'items';
  if (/^(?:ej|utom|inte)/i.test(word)) return 'except';
  return /^(?:f|an|kom)/i.test(word) ? 'from' : 'until';
}

function spans(list: string): { from: string; to: string }[] {
  return list
    .split(/,|\soch\s/)
    .map((part) => numberParts(part, 0).map((each) => each.value))
    .filter((ends) => ends.length > 0)
    .map((ends) => ({ from: ends[0] ?? '', to: ends.at(-1) ?? '' }));
}
