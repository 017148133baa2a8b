/** The numbers of a body's next meeting, and of its first item. */
import type { Digest } from '../../facts/digest.ts';
import type { Meeting } from '../../meeting/model.ts';

/** What is known of a meeting that has been: its number as written ("6", "2019/6") and its ISO date. */
export type NumberedMeeting = Pick<Digest, 'number' | 'date'>;

const withYear = /^(?:(\d{4})([/:-])(\d{1,4})|(\d{1,4})([/:-])(\d{4}|\d{2}))$/;

/**
 * The number that follows on `meetings`, the latest first, for a meeting on `date` (ISO; undefined when it is not known).
 * A number with its year begins again from 1 with the year. Of a plain number in another year it is not known, unless
 * earlier meetings show what the body does; then, and where the last meeting has no number, undefined.
 */
export function nextMeetingNumber(meetings: readonly NumberedMeeting[], date: string | undefined): string | undefined {
  const [last] = meetings;
  const number = last?.number?.trim();
  if (!last || number === undefined) return undefined;
  const dated = withYear.exec(number);
  if (dated) return nextWithYear(dated, date);
  if (!/^\d{1,4}$/.test(number)) return undefined;
  const next = Number(number) + 1;
  if (date === undefined || last.date === undefined || yearOf(last.date) === yearOf(date)) return String(next);
  const restarts = restartsEachYear(meetings);
  return restarts === undefined ? undefined : String(restarts ? 1 : next);
}

function nextWithYear([, front, frontSign, after, before, backSign, back]: RegExpExecArray, date: string | undefined) {
  const written = front ?? back ?? '';
  const count = Number(after ?? before);
  const year = date === undefined ? written : yearOf(date).slice(-written.length);
  const next = year === written ? count + 1 : 1;
  return front !== undefined ? `${year}${frontSign}${next}` : `${next}${backSign}${year}`;
}

/** True if plain numbers began again when the year last changed; undefined when no meetings show it. */
function restartsEachYear(meetings: readonly NumberedMeeting[]): boolean | undefined {
  for (const [at, later] of meetings.entries()) {
    const earlier = meetings[at + 1];
    if (!later.date || !earlier?.date || yearOf(later.date) === yearOf(earlier.date)) continue;
    const [from, to] = [Number(earlier.number), Number(later.number)];
    if (Number.isInteger(from) && Number.isInteger(to) && from > 1) return to <= from;
  }
  return undefined;
}

/**
 * The number of the next meeting's first item: numbers that run on over the year continue after those of this meeting, and
 * begin again with the next year. `date` is the next meeting's ISO date, where it is known.
 */
export function firstItemNumber(meeting: Pick<Meeting, 'items' | 'date'>, date: string | undefined): number {
  const numbers = meeting.items.flatMap(({ number }) => number?.major ?? []);
  if ((numbers[0] ?? 1) === 1) return 1;
  const held = meeting.date?.iso;
  if (date !== undefined && held !== undefined && yearOf(date) !== yearOf(held)) return 1;
  return Math.max(...numbers) + 1;
}

function yearOf(iso: string): string {
  return iso.slice(0, 4);
}
