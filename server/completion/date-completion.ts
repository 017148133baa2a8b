import { addDays, daysBetween, formatLong, isoWeek, weekdayOf } from '../../language/meeting/time/calendar.ts';
import { findDates } from '../../language/meeting/time/dates.ts';
import { keywordOf } from '../../language/syntax/keyword-lookup.ts';
import { tokenTraits } from '../../language/syntax/tokens.ts';
import { type Cursor, inLine } from './cursor.ts';
import { matchesTyped } from './match.ts';
import type { Offer, Offers } from './offer.ts';

/** What a date is for, which says what days are near at hand. */
type Purpose = 'meeting' | 'next' | 'deadline' | 'signature';

/** Dates in fields for them and after "senast", and clock times after a date. */
export function dateOffers(cursor: Cursor): Offers | undefined {
  const { before, after, endsLine } = cursor;
  // A clause that a phrase has written has its full stop already.
  const deadline = /^\s*(?:\.\s*)?$/.test(after) ? deadlineStart(cursor) : undefined;
  if (deadline !== undefined) return daysAt(cursor, deadline, 'deadline');
  if (!endsLine) return undefined;
  const field = dateField(cursor);
  if (!field) return timesOf(cursor);
  const value = before.slice(field.start);
  const dates = findDates(value, 0);
  const last = dates.at(-1);
  if (field.purpose === 'meeting' && last && field.isTime)
    return timesAfter(cursor, field.start + last.range.end) ?? undefined;
  if (field.purpose === 'next' && last) return timesAfter(cursor, field.start + last.range.end) ?? undefined;
  if (field.purpose === 'signature') return signatureDate(cursor, field.start);
  return daysAt(cursor, field.start + (/^\s*/.exec(value)?.[0].length ?? 0), field.purpose);
}

// --- Places -----------------------------------------------------------------------------------------------------

interface DateField {
  /** Position in the line where the value begins. */
  readonly start: number;
  readonly purpose: Purpose;
  /** Clock times follow the date. */
  readonly isTime: boolean;
}

function dateField({ line, before, text }: Cursor): DateField | undefined {
  const label = line.tokens[0];
  if (!label) return undefined;
  const colon = before.indexOf(':', label.end - line.start);
  if (colon < 0) return undefined;
  const start = colon + 1;
  if (label.token === 'NEXT_MEETING') return { start, purpose: 'next', isTime: true };
  if (label.token === 'SIGN_ROLE') return { start, purpose: 'signature', isTime: false };
  if (label.token === 'CLAUSE_FIELD') {
    const keyword = keywordOf(text.slice(label.start, label.end), 'CLAUSE_FIELD', line.state.place);
    return keyword?.clauseField === 'senast' ? { start, purpose: 'deadline', isTime: false } : undefined;
  }
  if (label.token !== 'FIELD_KEY') return undefined;
  const known = keywordOf(text.slice(label.start, label.end), 'FIELD_KEY', 'head')?.field;
  return known === 'tid' || known === 'datum' ? { start, purpose: 'meeting', isTime: known === 'tid' } : undefined;
}

const deadlineWord = /(?<![\p{L}\p{N}])senast\s+(?:den\s+)?([\p{L}\d][\p{L}\d /-]{0,24})?$/iu;

/** Where a date after "senast" begins, in a clause or an action; in prose the word may mean anything. */
function deadlineStart({ line, before }: Cursor): number | undefined {
  const first = line.tokens[0]?.token;
  if (!first || !tokenTraits[first].deadline) return undefined;
  if (first === 'ENTRY' && line.keyword?.token !== 'ACTION') return undefined;
  const found = deadlineWord.exec(before);
  return found ? before.length - (found[1]?.length ?? 0) : undefined;
}

// --- Days -------------------------------------------------------------------------------------------------------

interface Day {
  readonly iso: string;
  readonly detail: string;
}

function daysAt(cursor: Cursor, start: number, purpose: Purpose): Offers | undefined {
  const typed = cursor.before.slice(start);
  const isIso = purpose === 'deadline' && !writesLongDeadlines(cursor);
  const range = inLine(cursor, start, cursor.before.length);
  const offers = daysFor(purpose, cursor).flatMap(({ iso, detail }): Offer[] => {
    const long = formatLong(iso, { weekday: true });
    const filter = [long, formatLong(iso), iso].find((form) => matchesTyped(form, typed));
    if (filter === undefined) return [];
    return [{ label: long, kind: 'date', detail, range, snippet: isIso ? iso : long, filter }];
  });
  if (offers.length === 0) return undefined;
  return { offers, isIncomplete: true };
}

/** Days near at hand: for the meeting itself around today, for what comes after it from the meeting on. */
function daysFor(purpose: Purpose, { meeting, options: { today } }: Cursor): Day[] {
  const days = new Map<string, string>();
  const add = (iso: string | undefined, detail: string) => {
    if (iso !== undefined && !days.has(iso)) days.set(iso, detail);
  };
  const held = meeting.date?.iso;
  if (purpose === 'meeting') {
    add(today, 'i dag');
    for (let ahead = 1; ahead <= 14; ahead++) add(addDays(today, ahead), distance(today, addDays(today, ahead)));
    for (let back = 1; back <= 7; back++) add(addDays(today, -back), distance(today, addDays(today, -back)));
    return list(days);
  }
  const from = held ?? today;
  if (purpose === 'next')
    for (const weeks of [4, 1, 2, 3, 5, 6, 8, 12])
      add(addDays(from, weeks * 7), `${weeks} ${weeks === 1 ? 'vecka' : 'veckor'} efter mötet`);
  for (let ahead = 1; ahead <= 28; ahead++) {
    const iso = addDays(from, ahead);
    const weekday = iso ? weekdayOf(iso) : 0;
    if (weekday !== 0 && weekday !== 6) add(iso, distance(from, iso));
  }
  if (purpose === 'deadline') {
    add(meeting.nextMeeting?.date?.iso, 'nästa möte');
    add(today, 'i dag');
  }
  return list(days);
}

function list(days: ReadonlyMap<string, string>): Day[] {
  return [...days].map(([iso, detail]) => ({ iso, detail: `${detail}, vecka ${isoWeek(iso)?.week ?? ''}` }));
}

function distance(from: string, to: string | undefined): string {
  const days = to ? daysBetween(from, to) : 0;
  if (days === 1) return 'dagen efter';
  if (days === -1) return 'dagen före';
  return days < 0 ? `${-days} dagar före` : `${days} dagar efter`;
}

/** True if the deadlines above are written out ("senast 31 mars 2020"); else they are ISO dates. */
function writesLongDeadlines({ item, text }: Cursor): boolean {
  const due = item?.decisions
    .findLast((decision) => decision.clauses.some((clause) => clause.due))
    ?.clauses.find((clause) => clause.due)?.due;
  return due !== undefined && /\p{L}/u.test(text.slice(due.range.start, due.range.end));
}

/** "Justeras: Anna Ek 2019-12-18": a day after the name. */
function signatureDate(cursor: Cursor, start: number): Offers | undefined {
  const { before, line, options } = cursor;
  const name = line.tokens.findLast(({ token }) => token === 'SIGN_NAME');
  if (!name || name.start < line.start + start || name.end >= cursor.offset) return undefined;
  const from = name.end - line.start + (/^\s*/.exec(before.slice(name.end - line.start))?.[0].length ?? 0);
  const typed = before.slice(from);
  if (!/^[\d-]*$/.test(typed) || !matchesTyped(options.today, typed)) return undefined;
  const range = inLine(cursor, from, before.length);
  const today = options.today;
  return {
    offers: [
      {
        label: today,
        kind: 'date',
        detail: `i dag, ${formatLong(today, { weekday: true })}`,
        range,
        snippet: today,
        filter: today,
      },
    ],
    isIncomplete: true,
  };
}

// --- Clock times ------------------------------------------------------------------------------------------------

const usualSpans = [
  '9.00–12.00',
  '13.00–15.00',
  '13.00–16.00',
  '18.00–20.00',
  '18.30–20.30',
  '19.00–21.00',
  '8.30–11.00',
  '10.00–11.00',
];

/** "kl. 9.00–12.00" after a date. */
function timesAfter(cursor: Cursor, start: number): Offers | undefined {
  const rest = cursor.before.slice(start);
  const typed = rest.trimStart();
  if (rest === typed || !/^(?:k|kl|kl\.|kl\.? [\d.:–-]*)?$/i.test(typed)) return undefined;
  const range = inLine(cursor, start + rest.length - typed.length, cursor.before.length);
  const offers = usualSpans.flatMap((span): Offer[] => {
    const [from, to] = span.split('–');
    const label = `kl. ${span}`;
    if (!matchesTyped(label, typed) && !matchesTyped(label, typed.replace(/^kl /i, 'kl. '))) return [];
    return [
      {
        label,
        kind: 'time',
        detail: 'från och till',
        range,
        snippet: `kl. \${1:${from}}–\${2:${to}}`,
        filter: typed.startsWith('kl ') ? `kl ${span}` : label,
      },
    ];
  });
  return offers.length > 0 ? { offers, isIncomplete: true } : undefined;
}

/** Whole and half hours of the meeting after "kl." on a line about who comes, who goes, and pauses. */
function timesOf(cursor: Cursor): Offers | undefined {
  const { line, before, meeting } = cursor;
  const token = line.tokens[0]?.token;
  if (token !== 'MOVEMENT' && token !== 'ADJOURNMENT') return undefined;
  const found = /(?<![\p{L}\p{N}])kl\.?\s(?:[\d.:]+[–-])?([\d.:]*)$/iu.exec(before);
  if (found?.[1] === undefined) return undefined;
  const typed = found[1];
  const range = inLine(cursor, before.length - typed.length, before.length);
  const [first, last] = [quarter(meeting.start?.value) ?? 32, quarter(meeting.end?.value) ?? 80];
  const offers: Offer[] = [];
  for (let at = first; at <= (last < first ? first + 16 : last) && offers.length < 60; at++) {
    const time = `${Math.floor(at / 4) % 24}.${String((at % 4) * 15).padStart(2, '0')}`;
    if (matchesTyped(time, typed.replace(':', '.')))
      offers.push({ label: time, kind: 'time', range, snippet: time, filter: time });
  }
  return { offers, isIncomplete: true };
}

/** Quarters of an hour since midnight of "09:15". */
function quarter(time: string | undefined): number | undefined {
  if (time === undefined) return undefined;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 4 + Math.floor(minutes / 15);
}
