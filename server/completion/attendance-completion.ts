/** Rows of the lists of people: names first, and after a comma what is said of them. */

import { attendanceRow } from '../../language/editing/attendance-row.ts';
import type { AttendanceStatus } from '../../language/meeting/model.ts';
import { nameKey } from '../../language/names/name-index.ts';
import { isParty } from '../../language/names/parties.ts';
import { keywordOf } from '../../language/syntax/keyword-lookup.ts';
import { type Cursor, inLine } from './cursor.ts';
import { lineStartOffers } from './line-start.ts';
import { matchesName, matchesTyped } from './match.ts';
import type { Offer, Offers } from './offer.ts';
import { peopleOffers } from './people-completion.ts';
import { literal } from './snippet.ts';

const commonRoles = [
  'ordförande',
  'vice ordförande',
  'sekreterare',
  'justerare',
  'ledamot',
  'kassör',
  'ersättare',
  'suppleant',
  'adjungerad',
  'föredragande',
  'revisor',
];
const commonParties = ['S', 'M', 'SD', 'C', 'V', 'KD', 'MP', 'L'];

/** What continues with a row of a list of people. */
export function attendanceOffers(cursor: Cursor): Offers | undefined {
  const { line, before, endsLine } = cursor;
  const heading = line.tokens[0]?.token === 'ATTENDANCE_HEADING' ? line.tokens[0] : undefined;
  if (line.state.open.kind !== 'attendance' && !heading) return undefined;
  const isBracket = /^\s*[)\]]\s*$/.test(cursor.after);
  if (!endsLine && !isBracket) return undefined;
  if (heading) {
    const colon = before.indexOf(':', heading.end - line.start);
    if (colon < 0) return line.state.open.kind === 'attendance' ? mergedWithLineStart(cursor) : undefined;
    return inlineOffers(cursor, colon + 1);
  }
  const lead = /^\s*(?:(?:[-–—•*]|\d{1,3}[.)])\s+)?/.exec(before)?.[0] ?? '';
  const row = before.slice(lead.length);
  if (row === '' && /^\s*$/.test(lead)) return mergedWithLineStart(cursor);
  const separator = /^.*(?:,|;|\(|\t|\s[–—-]\s)\s*/su.exec(row)?.[0];
  if (separator === undefined) {
    if (lead.trim() === '') return mergedWithLineStart(cursor);
    return { offers: nameOffers(cursor, lead.length), isIncomplete: true };
  }
  return detailOffers(cursor, lead.length, separator);
}

/** A line without bullet may be a name or the next section. */
function mergedWithLineStart(cursor: Cursor): Offers | undefined {
  const start = lineStartOffers(cursor);
  const isRow = !cursor.line.state.afterBlank && cursor.options.trigger === undefined;
  if (!isRow) return start;
  const from = cursor.before.length - cursor.before.trimStart().length;
  const names = nameOffers(cursor, from);
  return { offers: [...names, ...(start?.offers ?? [])], isIncomplete: true };
}

/** The heading that the row is under. */
function statusHere({ line, text }: Cursor): AttendanceStatus {
  const heading = line.tokens[0]?.token === 'ATTENDANCE_HEADING' ? line.tokens[0] : undefined;
  const word = heading ?? (line.keyword?.token === 'ATTENDANCE_HEADING' ? line.keyword : undefined);
  if (!word) return 'present';
  return keywordOf(text.slice(word.start, word.end), 'ATTENDANCE_HEADING', 'head')?.status ?? 'present';
}

/** People who are on no list yet: those who hold an office, then those of other minutes, who belong on this list first. */
function nameOffers(cursor: Cursor, start: number): Offer[] {
  const { meeting, before, line, options } = cursor;
  const typed = before.slice(start);
  if (!/^(?:[\p{L}\p{M}.'’-]+ ?){0,5}$/u.test(typed)) return [];
  const range = inLine(cursor, start, before.length);
  const seen = new Set(
    meeting.attendance.flatMap(({ name, nameRange }) =>
      nameRange.start >= line.start && nameRange.start <= line.end ? [] : [nameKey(name)],
    ),
  );
  const offers: Offer[] = [];
  const add = (name: string, row: string, detail: string) => {
    const key = nameKey(name);
    if (seen.has(key) || key === nameKey(typed) || !matchesName(name, typed)) return;
    seen.add(key);
    const filter = matchesTyped(name, typed) ? name : `${typed} ${name}`;
    offers.push({ label: name, kind: 'person', detail, range, snippet: literal(row), filter });
  };
  const status = statusHere(cursor);
  for (const [holder, role] of [
    [meeting.chair, 'ordförande'],
    [meeting.secretary, 'sekreterare'],
    ...meeting.adjusters.map((adjuster) => [adjuster, 'justerare'] as const),
  ] as const) {
    if (holder && !/^\S+$/.test(holder.name) && status !== 'absent')
      add(holder.name, role === 'justerare' ? holder.name : `${holder.name}, ${role}`, role);
  }
  const known = options.known?.() ?? [];
  for (const person of [
    ...known.filter((each) => each.status === status),
    ...known.filter((each) => each.status !== status),
  ]) {
    if (offers.length >= 200) break;
    add(
      person.name,
      attendanceRow(person),
      [person.party, person.organization, ...person.roles].filter(Boolean).join(', '),
    );
  }
  return offers;
}

/** Several people after the heading's colon. */
function inlineOffers(cursor: Cursor, from: number): Offers | undefined {
  const value = cursor.before.slice(from);
  const separator = /^(?:.*(?:,|\soch\s|\ssamt\s))?\s*/su.exec(value)?.[0] ?? '';
  return { offers: nameOffers(cursor, from + separator.length), isIncomplete: true };
}

// --- After the name ---------------------------------------------------------------------------------------------

function detailOffers(cursor: Cursor, lead: number, separator: string): Offers | undefined {
  const { before } = cursor;
  const start = lead + separator.length;
  const typed = before.slice(start);
  const serves = /^ersätter\s+@?/i.exec(typed);
  if (serves) {
    const from = start + serves[0].length;
    const own = cursor.line.tokens.find(({ token }) => token === 'NAME');
    const taken = new Set(own ? [nameKey(cursor.text.slice(own.start, own.end))] : []);
    const order: AttendanceStatus[] = ['absent', 'present', 'deputy', 'guest'];
    const place = { start: from, typed: before.slice(from), prefix: '', taken, order, listedOnly: true } as const;
    const offers = peopleOffers(cursor, place);
    return { offers, isIncomplete: true };
  }
  const range = inLine(cursor, start, before.length);
  const isBracket = /\(\s*$/.test(separator);
  const offers = (isBracket ? parties(cursor) : details(cursor, before.slice(lead)))
    .filter(({ label }) => matchesTyped(label, typed) && label !== typed)
    .map((detail): Offer => ({ ...detail, range, filter: detail.label }));
  return { offers: typed === '' || /^\S+(?:\s\S+){0,3}\s?$/.test(typed) ? offers : [], isIncomplete: false };
}

type Detail = Pick<Offer, 'label' | 'kind' | 'detail' | 'snippet'>;

function parties(cursor: Cursor): Detail[] {
  const used = mostUsed(cursor.meeting.attendance.map(({ party }) => party?.value));
  const bracket = cursor.after.startsWith(')') ? '' : ')';
  return [...new Set([...used, ...commonParties])].map((party) => ({
    label: party,
    kind: 'organization',
    detail: 'parti',
    snippet: literal(party) + bracket,
  }));
}

/** What the lists say about others, common roles, and when somebody was there; a row says each kind of thing once. */
function details(cursor: Cursor, row: string): Detail[] {
  const { meeting, line } = cursor;
  const others = meeting.attendance.filter(({ range }) => range.end < line.start || range.start > line.end);
  const organizations = mostUsed(others.map(({ organization }) => organization?.value));
  const roles = mostUsed(others.flatMap((attendee) => attendee.roles.map((role) => role.text)));
  const word = /§/.test(cursor.text.slice(meeting.items[0]?.heading.start ?? 0, meeting.items[0]?.heading.end ?? 0))
    ? '§'
    : 'punkt';
  const said = new Set(row.split(/[,;\t()]/).map((part) => part.trim().toLowerCase()));
  const all: Detail[] = [
    ...organizations.map(
      (label): Detail => ({ label, kind: 'organization', detail: 'organisation', snippet: literal(label) }),
    ),
    ...[...new Set([...roles, ...commonRoles])].map(
      (label): Detail => ({ label, kind: 'role', detail: 'roll', snippet: literal(label) }),
    ),
    presence(word, `bara vid vissa ${word === '§' ? 'paragrafer' : 'punkter'}`),
    presence(`fr.o.m. ${word}`, 'kom senare'),
    presence(`t.o.m. ${word}`, 'gick tidigare'),
    presence(`ej ${word}`, 'inte med då'),
    presence('fr.o.m. kl.', 'kom senare'),
    presence('t.o.m. kl.', 'gick tidigare'),
    { label: 'ersätter', kind: 'presence', detail: 'tjänstgör för någon annan', snippet: 'ersätter $0' },
  ];
  return all.filter(({ label }) => !said.has(label.toLowerCase()) && !isParty(label));
}

function presence(label: string, detail: string): Detail {
  return { label, kind: 'presence', detail, snippet: `${label} $0` };
}

/** Each text once, the most used first. */
function mostUsed(texts: readonly (string | undefined)[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}
