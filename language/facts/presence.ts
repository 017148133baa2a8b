import type { Attendee, Item, Presence } from '../meeting/model.ts';

/**
 * The order of two item numbers as written ("9", "3.1", "10 a"): negative when `a` comes first, 0 when they are the same.
 */
export function compareItemNumbers(a: string, b: string): number {
  const left = numberParts(a);
  const right = numberParts(b);
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [x, y] = [left[at], right[at]];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (x === y) continue;
    return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return 0;
}

/** The same for two item numbers that {@link compareItemNumbers} finds to be the same. */
export function itemNumberKey(number: string): string {
  return numberParts(number).join(' ');
}

function numberParts(number: string): (string | number)[] {
  const parts = number.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  return parts.map((part) => (/^\d/.test(part) ? Number(part) : part));
}

/** True if `number` is one of `from`–`to`; a sub-item belongs to its item, so 3.1 is within 1–3. */
function isWithin(number: string, from: string, to: string): boolean {
  return compareItemNumbers(number, from) >= 0 && !isAfter(number, to);
}

/** True if `number` comes after `last` and is no part of it. */
function isAfter(number: string, last: string): boolean {
  if (compareItemNumbers(number, last) <= 0) return false;
  const whole = numberParts(last);
  const parts = numberParts(number);
  return !whole.every((part, at) => parts[at] === part);
}

/**
 * True if somebody who is on a list was there for the item with this number. When the list says nothing of it, or only
 * clock times, the answer is yes: a rule must not report what is not written.
 */
export function attends(attendee: Attendee, number: string | undefined): boolean {
  if (number === undefined) return true;
  const only = attendee.presence.filter((presence) => presence.kind === 'items' && presence.items.length > 0);
  if (only.length > 0 && !only.some((presence) => mentionsNumber(presence, number))) return false;
  return attendee.presence.every((presence) => {
    const first = presence.items[0];
    if (first === undefined) return true;
    if (presence.kind === 'from') return compareItemNumbers(number, first.from) >= 0;
    if (presence.kind === 'until') return !isAfter(number, first.to);
    if (presence.kind === 'except') return !mentionsNumber(presence, number);
    return true;
  });
}

function mentionsNumber(presence: Presence, number: string): boolean {
  return presence.items.some(({ from, to }) => isWithin(number, from, to));
}

/** True if somebody on a list may take part in decisions: a member who is present, or a deputy who serves for one. */
export function servesAsMember(attendee: Attendee): boolean {
  return attendee.status === 'present' || (attendee.status !== 'absent' && attendee.substitutesFor !== undefined);
}

/** True if somebody on a list may take part in the decision on this item. */
export function mayDecide(attendee: Attendee, item: Item): boolean {
  return servesAsMember(attendee) && attends(attendee, item.number?.value);
}

/** A guest with a vote says so. */
const votingGuest = /rösträtt|röstberättigad/i;

/**
 * True if somebody on a list may vote in the item, as far as the lists say: a deputy who may be serving for somebody
 * absent gets the benefit of the doubt. `away`: rows of those who had left, or not yet come.
 */
export function mayVote(
  attendee: Attendee,
  item: Item,
  attendance: readonly Attendee[],
  away: readonly Attendee[] = [],
): boolean {
  if (away.includes(attendee)) return false;
  if (mayDecide(attendee, item)) return true;
  if (!attends(attendee, item.number?.value) || attendee.status === 'absent') return false;
  if (attendee.roles.some((role) => votingGuest.test(role.text.normalize('NFC')))) return true;
  if (votingGuest.test(attendee.organization?.value.normalize('NFC') ?? '')) return true;
  return attendee.status === 'deputy' && hasVacancy(attendance, item, away);
}

/** True if more members are away from the item than deputies are said to serve. */
function hasVacancy(attendance: readonly Attendee[], item: Item, gone: readonly Attendee[]): boolean {
  const number = item.number?.value;
  const away = attendance.filter(
    (attendee) =>
      attendee.status === 'absent' ||
      (attendee.status === 'present' && (gone.includes(attendee) || !attends(attendee, number))),
  );
  const serving = attendance.filter((attendee) => attendee.substitutesFor !== undefined && attends(attendee, number));
  return away.length > serving.length;
}
