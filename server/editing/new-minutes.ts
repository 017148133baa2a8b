// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have their tab stops in this form.
/** Whole minutes to fill in for a certain meeting: a genre's skeleton, with what is known from the body's other minutes. */

import { attendanceHeadings } from '../../language/editing/add-attendee.ts';
import { attendanceRow } from '../../language/editing/attendance-row.ts';
import { type CarriedOver, carriedOver } from '../../language/editing/carried-over.ts';
import { firstItemNumber } from '../../language/editing/numbering/next-number.ts';
import { itemWord } from '../../language/facts/wording.ts';
import { type StandingItem, standingItemOf, titleForNext } from '../../language/meeting/items/standing-items.ts';
import type { Item, Meeting } from '../../language/meeting/model.ts';
import { formatLong } from '../../language/meeting/time/calendar.ts';
import type { ReadMinutes } from '../../language/read-minutes.ts';
import type { Skeleton } from '../completion/skeletons.ts';
import { literal } from '../completion/snippet.ts';

/** What is known of the meeting that the minutes are for. What is left out is left to fill in. */
export interface NewMeeting {
  readonly body?: string | undefined;
  /** ISO date. */
  readonly date: string;
  readonly number?: string | undefined;
  /** The body's last minutes. */
  readonly previous?: ReadMinutes | undefined;
}

/** What the genre's example calls the body: "Föreningen". */
export function bodyOfSkeleton({ snippet, places }: Skeleton): string {
  return stopTexts(snippet('')).get(String(places.body)) ?? '';
}

/**
 * The minutes as a snippet. Those who belong to the body are present, with their roles, and items that come again are those
 * of the last meeting; a meeting of members has neither people nor items from the last one.
 */
export function newMinutesSnippet(skeleton: Skeleton, meeting: NewMeeting): string {
  const own = skeleton.snippet(formatLong(meeting.date, { weekday: true })).replace(/\n\$0$/, '');
  const parts = partsOf(own);
  const previous = skeleton.isYearly ? undefined : meeting.previous;
  const people = previous && carriedOver(previous.meeting);
  const head = withPlace(withNumber(parts.head, meeting.number), previous?.meeting);
  const blocks = [
    ...(people ? withPeople(head, people) : head),
    ...itemBlocks(parts, previous, meeting.date),
    ...parts.closing,
  ];
  return `${arranged(blocks.join('\n\n'), own, valuesOf(skeleton, meeting, people))}\n$0`;
}

// --- The parts of a skeleton --------------------------------------------------------------------------------------

interface Parts {
  /** Blocks before the first item, each without blank lines in it. */
  readonly head: readonly string[];
  readonly items: readonly SkeletonItem[];
  readonly closing: readonly string[];
}

interface SkeletonItem {
  readonly title: string;
  /** Everything below the heading. */
  readonly text: string;
  readonly isSection: boolean;
}

const heading = /^(§ \d+|Punkt \d+\.) (.*)(?:\n|$)/;
const signature = /^Vid (?:protokollet|anteckningarna)/;

function partsOf(snippet: string): Parts {
  const head: string[] = [];
  const items: (Omit<SkeletonItem, 'text'> & { text: string })[] = [];
  const closing: string[] = [];
  for (const block of snippet.split('\n\n')) {
    const found = heading.exec(block);
    const item = items.at(-1);
    if (found?.[1] && found[2])
      items.push({ title: found[2], text: block.slice(found[0].length), isSection: found[1].startsWith('§') });
    else if (signature.test(block)) closing.push(block);
    else if (item) item.text += `\n\n${block}`;
    else head.push(block);
  }
  return { head, items, closing };
}

// --- Head ---------------------------------------------------------------------------------------------------------

/** What is in the skeleton's places instead of what is to be filled in. */
function valuesOf({ places }: Skeleton, { body, number, date }: NewMeeting, people: CarriedOver | undefined) {
  const values = new Map<string, string>();
  const set = (place: number | undefined, value: string | undefined) => {
    const line = value?.replace(/\s+/g, ' ').trim() ?? '';
    if (place !== undefined && line !== '') values.set(String(place), line);
  };
  set(places.body, body);
  set(places.number, number);
  set(places.date, formatLong(date, { weekday: true }));
  set(places.chair, people?.chair);
  set(places.secretary, people?.secretary);
  return values;
}

/** A body that numbers its meetings does so in every genre. */
function withNumber(head: readonly string[], number: string | undefined): string[] {
  const [first = '', ...others] = head;
  if (number === undefined || first.includes('\nNummer:')) return [...head];
  return [first.replace('\nTid:', `\nNummer: ${literal(number)}\nTid:`), ...others];
}

/** Where the body met last, to be changed if it is another place. */
function withPlace(head: readonly string[], previous: Meeting | undefined): string[] {
  const place = previous?.place?.value.replace(/\s+/g, ' ').trim();
  if (!place) return [...head];
  return head.map((block) =>
    block.replace(/^(Plats: \$\{\d+:)(?:\\.|[^}\\])*\}/m, (_, start: string) => `${start}${literal(place)}}`),
  );
}

function withPeople(head: readonly string[], { people }: CarriedOver): string[] {
  const [first = '', ...lists] = head;
  if (people.length === 0 || lists.length === 0) return [...head];
  const own = /^.*/.exec(lists[0] ?? '')?.[0];
  const rows = attendanceHeadings.flatMap(([status, usual]) => {
    const listed = people.filter((person) => person.status === status);
    const name = status === 'present' ? (own ?? usual) : usual;
    return listed.length > 0
      ? [[name, ...listed.map((person) => `- ${literal(attendanceRow(person))}`)].join('\n')]
      : [];
  });
  return [first, ...rows];
}

// --- Items --------------------------------------------------------------------------------------------------------

/**
 * The items that came again at the last meeting, with what the skeleton says under such a title, numbered as the body does
 * it. The skeleton's own where the last meeting had few.
 */
function itemBlocks({ items }: Parts, previous: ReadMinutes | undefined, date: string): string[] {
  const standing = previous?.meeting.items.flatMap((item) => standingOf(item)) ?? [];
  const chosen =
    standing.length >= fewest ? merged(items, standing) : items.map(({ title, text }) => ({ title, text }));
  const isSection = previous ? itemWord(previous.meeting, previous.text) === '§' : items[0]?.isSection === true;
  const first = previous ? firstItemNumber(previous.meeting, date) : 1;
  return chosen.map(({ title, text }, at) => {
    const sign = isSection ? `§ ${first + at}` : `Punkt ${first + at}.`;
    return `${sign} ${title}${text === '' ? '' : `\n${text}`}`;
  });
}

const fewest = 3;

type Standing = StandingItem & { readonly called: string };

function standingOf({ title }: Item): Standing[] {
  const found = title && standingItemOf(title.value, false);
  return found ? [{ ...found, called: titleForNext(title.value.replace(/\s+/g, ' '), found) }] : [];
}

/** Between what opens and what closes the meeting is the matter that the skeleton has. */
function merged(items: readonly SkeletonItem[], standing: readonly Standing[]): Pick<SkeletonItem, 'title' | 'text'>[] {
  const own = new Map(items.map((item) => [standingItemOf(item.title, false)?.id, item.text]));
  const isAgenda = items.every(({ text }) => !/\p{L}/u.test(text));
  const matter = items.filter(({ title }) => title.includes('${'));
  const written = standing.map(({ id, phase, called }, at) => ({
    phase,
    title: literal(called),
    text:
      own.get(id) ?? (isAgenda ? '' : `\${${1000 + at}:${id === 'next' ? 'Dag, tid och plats.' : 'Vad som sades.'}}`),
  }));
  return [
    ...written.filter(({ phase }) => phase !== 'closing'),
    ...matter,
    ...written.filter(({ phase }) => phase === 'closing'),
  ];
}

// --- Tab stops ----------------------------------------------------------------------------------------------------

const stops = /\\[\\$}]|\$(\d+)|\$\{(\d+)(?::((?:\\[\s\S]|[^\\}])*))?\}/g;

/** What is in each tab stop of a snippet. */
function stopTexts(snippet: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [, , stop, text] of snippet.matchAll(stops))
    if (stop !== undefined && text !== undefined) texts.set(stop, text);
  return texts;
}

/**
 * Fills in what is known, and numbers the rest from the top. The first occurrence of a stop has its text, also when the
 * place that had it in the skeleton is gone.
 */
function arranged(snippet: string, skeleton: string, values: ReadonlyMap<string, string>): string {
  const texts = new Map([...stopTexts(skeleton), ...stopTexts(snippet)]);
  const numbers = new Map<string, number>();
  return snippet.replace(stops, (whole, bare?: string, withText?: string) => {
    const stop = bare ?? withText;
    if (stop === undefined || stop === '0') return whole;
    const value = values.get(stop);
    if (value !== undefined) return literal(value);
    const known = numbers.get(stop);
    if (known !== undefined) return `$${known}`;
    numbers.set(stop, numbers.size + 1);
    return `\${${numbers.size}:${texts.get(stop) ?? ''}}`;
  });
}
