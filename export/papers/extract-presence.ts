/** Who was there for the items of an extract, where other items say who came and went. */
import { type PresenceAtItem, presenceOf } from '../../language/facts/item-presence.ts';
import { attends } from '../../language/facts/presence.ts';
import { itemWord } from '../../language/facts/wording.ts';
import type { AttendanceSection, Attendee, Item, Meeting, Movement } from '../../language/meeting/model.ts';
import { formatClock } from '../../language/meeting/time/clock.ts';
import { contains, type SourceRange } from '../../language/source/range.ts';
import { attendanceTable } from '../attendance-table.ts';
import { attendanceRows } from '../paper/attendance-rows.ts';
import { labelText } from '../paper/list-data.ts';
import type { AttendanceData, BlockData } from '../paper/paper-data.ts';
import { secretsOf } from '../published.ts';
import { readableProse } from '../without-at-signs.ts';
import { numbersText } from './chosen-items.ts';

/** An extract's items, and the minutes that they are of. */
export interface ExtractedItems {
  readonly meeting: Meeting;
  readonly text: string;
  /** With their sub-items. */
  readonly items: ReadonlySet<Item>;
  /** Not where what is secret is: nothing of it is mentioned outside its own item, in the original either. */
  readonly isShown: (range: SourceRange) => boolean;
}

export function extractedItems(meeting: Meeting, text: string, items: readonly Item[]): ExtractedItems {
  const secrets = secretsOf(meeting);
  const isShown = (range: SourceRange) => !secrets.some((secret) => contains(secret.range, range));
  return { meeting, text, items: new Set(items), isShown };
}

/** The list with a note at everybody who was not there for all of the items, unless their row says so itself. */
export function withPresence(block: AttendanceData, section: AttendanceSection, of: ExtractedItems): AttendanceData {
  // A table with headings of its own has no column for it.
  if (block.ownHeadings) return block;
  const attendees = section.attendees.map((attendee, at) => noted(attendee, at, of));
  if (attendees.every((attendee, at) => attendee === section.attendees[at])) return block;
  const known = { ...section, attendees };
  return { ...block, ...attendanceRows(known, of.text), wide: attendanceTable(known) };
}

/** As if the row said it. It is nowhere in the source, so its place is one that nothing else has. */
function noted(attendee: Attendee, at: number, of: ExtractedItems): Attendee {
  const movements = attendee.status === 'absent' ? [] : movementsThatMatter(attendee, of);
  const recused = recusalText(attendee, of);
  if (movements.length === 0 && recused === '') return attendee;
  const range = { start: -1 - at, end: -1 - at };
  const presence = { kind: 'items', items: [], time: undefined, range, parts: [] } as const;
  return {
    ...attendee,
    presence: [...attendee.presence, presence],
    details: [
      ...attendee.details,
      { value: [movementsText(movements, of), recused].filter(Boolean).join(', '), range },
    ],
  };
}

/** "jäv § 166": the items of the extract that somebody took no part in. */
function recusalText(attendee: Attendee, { meeting, text, items, isShown }: ExtractedItems): string {
  const recused = presenceOf(attendee, meeting, isShown).filter(
    ({ item, presence }) => presence === 'recused' && items.has(item),
  );
  if (recused.length === 0) return '';
  const numbers = numbersText(recused.map(({ item }) => item));
  const word = itemWord(meeting, text);
  return numbers === '' ? 'jäv' : `jäv ${word === '§' && recused.length > 1 ? '§§' : word} ${numbers}`;
}

function movementsText(movements: readonly Moved[], { meeting, text }: ExtractedItems): string {
  let hasLeft = false;
  const words = movements.map(({ movement: { type, time }, item }) => {
    const verb = type === 'departure' ? 'lämnade mötet' : hasLeft ? 'återkom' : 'anlände';
    hasLeft = type === 'departure';
    return `${verb}${placeText(item, meeting, text)}${time ? ` kl. ${formatClock(time.value)}` : ''}`;
  });
  return words.join(', ');
}

function placeText({ number, title }: Item, meeting: Meeting, text: string): string {
  if (number) return ` vid ${itemWord(meeting, text)} ${number.value}`;
  return title ? ` vid ”${title.value.replace(/\s+/g, ' ')}”` : '';
}

/**
 * What no note has room for, word for word as the other items have it: somebody whom the lists do not have among those who
 * were there, or whose list is not to be written in, and what else is said of it ("ersätts av …").
 */
export function presenceLines(lists: readonly AttendanceSection[], of: ExtractedItems): BlockData[] {
  const { meeting, text, items, isShown } = of;
  const needed = new Map<Movement, Item>();
  for (const attendee of meeting.attendance.filter(({ range }) => isShown(range))) {
    const isNoted = lists.some(({ attendees }) => attendees.includes(attendee)) && attendee.status !== 'absent';
    for (const { movement, item } of movementsThatMatter(attendee, of))
      if (!items.has(item) && (!isNoted || saysMore(movement))) needed.set(movement, item);
  }
  return [...needed]
    .sort(([a], [b]) => a.range.start - b.range.start)
    .map(([{ label, prose }, item]) => ({
      kind: 'labelled',
      label: `${label ? labelText(label.value) : ''}${placeText(item, meeting, text)}`.trim(),
      text: prose ? readableProse(prose) : null,
      lists: [],
    }));
}

interface Moved {
  readonly movement: Movement;
  readonly item: Item;
}

/**
 * How somebody came and went, where it decides whether they were there for the items: they were not, and their row does
 * not say so, or they were, and are listed as absent.
 */
function movementsThatMatter(attendee: Attendee, { meeting, items, isShown }: ExtractedItems): Moved[] {
  const all = presenceOf(attendee, meeting, isShown);
  const isOther = ({ item, presence }: PresenceAtItem) =>
    attendee.status === 'absent'
      ? presence === 'present' || presence === 'partly'
      : presence === 'absent' && attends(attendee, item.number?.value);
  if (!all.some((each) => items.has(each.item) && isOther(each))) return [];
  return all.flatMap(({ item, movements }) => movements.map((movement) => ({ movement, item })));
}

/** More than names and a clock time. */
function saysMore({ label, prose, people }: Movement): boolean {
  // A sentence says it in words of its own.
  if (!label) return false;
  const rest = people.reduce((left, { name }) => left.replace(name, ''), prose?.text ?? '');
  return /[\p{L}\p{N}]/u.test(
    rest.replace(/\([^)]{1,4}\)|(?<!\p{L})(?:kl\.?|klockan|och|samt)(?!\p{L})|\d{1,2}(?:[.:]\d{2})?/giu, ''),
  );
}
