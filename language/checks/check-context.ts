import { type AwayAtVotes, awayAtVotes } from '../facts/away.ts';
import { type ItemFacts, itemFacts } from '../facts/item-facts.ts';
import { perItem } from '../facts/per-item.ts';
import { allItems } from '../facts/traversal.ts';
import type { AttendanceSection, Attendee, Item, Meeting, Mention } from '../meeting/model.ts';
import { nameKey } from '../names/name-index.ts';
import { memo } from '../source/memo.ts';
import type { SourceRange } from '../source/range.ts';
import type { FindingData, RelatedPlace } from './finding.ts';

/**
 * What a rule of one item may read besides the item. The findings of an item are kept as long as all of this is equal:
 * recheck.ts compares each of the facts by value.
 */
export interface ItemContext {
  /** The source, for the exact words in a range: of a rule of one item, only ranges in the item. */
  readonly text: string;
  /** Today's ISO date, when the caller wants to know of deadlines that have passed. */
  readonly today: string | undefined;
  readonly facts: SharedFacts;
}

/** What rules of one item may know of the meeting. */
export interface SharedFacts {
  /** Everybody on the lists. */
  readonly attendance: readonly Attendee[];
  /** There is somebody on a list, so that others can be missing from it. */
  readonly hasAttendance: boolean;
  /** The lists say themselves that more were there: "samt ytterligare 31 medlemmar". */
  readonly attendanceIsPartial: boolean;
  /** Names, folded, of those whom the meeting elected: they were there, on a list or not. */
  readonly elected: ReadonlySet<string>;
  /** A meeting of members or owners, by its head: there may be votes by proxy or by shares, more than there are people. */
  readonly allowsProxies: boolean;
  /** Who on the lists had left, or not yet come, at a vote. */
  readonly away: AwayAtVotes;
}

/** What a rule of the document may read. */
export interface CheckContext extends ItemContext {
  readonly meeting: Meeting;
  readonly facts: MeetingFacts;
}

/** What several rules need to know of the meeting as a whole. */
export interface MeetingFacts extends SharedFacts {
  /** All items and sub-items, in the order of the source. */
  readonly items: readonly Item[];
  /** What is known of each of them, in the same order. */
  readonly ofItems: readonly ItemFacts[];
  /** The attendance sections, wherever they are. */
  readonly sections: readonly AttendanceSection[];
}

export interface ReportDetails {
  readonly related?: readonly RelatedPlace[];
  readonly data?: Omit<FindingData, 'kind'>;
  /** One of the rule's less certain cases: see `weaker` in the table. */
  readonly weaker?: boolean;
}

/** Says that the rule has found something in `range`. */
export type Report = (range: SourceRange, message: string, details?: ReportDetails) => void;

/** A rule of one item with its sub-items. It can read no other item, so its findings can be kept with the item. */
export type ItemCheck = (item: Item, context: ItemContext, report: Report) => void;

/** A rule of the whole document. Of items it reads their places, numbers and facts: what they say is not gone through for each key. */
export type MeetingCheck = (context: CheckContext, report: Report) => void;

/** A note under an attendance heading that mentions people without naming them. */
const unnamedPeople = /\d|ytterligare|samtliga|m\.? ?fl|övriga|medlemmar|bilaga|enligt/i;

const membersMeeting = /stämma|årsmöte/i;
const weightedVotes = /fullmakt|ombud|andelstal|\baktie|röstetal|poströst/i;

/** True if a text speaks of votes by proxy or by shares. */
export function speaksOfProxies(text: string): boolean {
  return weightedVotes.test(text);
}

/** Gathers the facts of a meeting, once for all rules. `before`: those of the last time, of which items that have not changed are kept. */
export function meetingFacts(meeting: Meeting, text: string, before?: MeetingFacts): MeetingFacts {
  const officers = [meeting.chair, meeting.secretary, ...meeting.adjusters];
  const elected = new Set(officers.flatMap((holder) => (holder?.source === 'election' ? [nameKey(holder.name)] : [])));
  const items = allItems(meeting.items);
  const ofItems = perItem(items, before?.ofItems ?? [], itemFacts);
  for (const each of ofItems) for (const name of each.elected) elected.add(name);
  const sections = meeting.attendanceSections;
  const head = wordsIn(text, { start: 0, end: meeting.items[0]?.range.start ?? text.length });
  return {
    items,
    ofItems,
    sections,
    attendance: meeting.attendance,
    hasAttendance: meeting.attendance.length > 0,
    attendanceIsPartial: sections.some(
      (section) => section.status === 'present' && section.notes.some((note) => unnamedPeople.test(note.value)),
    ),
    elected,
    allowsProxies: membersMeeting.test(head) || speaksOfProxies(head),
    away: awayAtVotes(meeting, ofItems),
  };
}

/** Makes something that several rules need of the document: once for a check, when the first of them asks. */
export function oncePerCheck<T>(make: (context: CheckContext) => T): (context: CheckContext) => T {
  return memo(make);
}

/** Makes something that several rules need of each item. Only that of the last one is kept: all rules look at one item before the next. */
export function oncePerItem<T>(make: (item: Item, context: ItemContext) => T): (item: Item, context: ItemContext) => T {
  const last = new WeakMap<ItemContext, { readonly item: Item; readonly value: T }>();
  return (item, context) => {
    const known = last.get(context);
    if (known?.item === item) return known.value;
    const value = make(item, context);
    last.set(context, { item, value });
    return value;
  };
}

/** The words in a part of the source, in one Unicode form, to look something up in: positions in them mean nothing. */
export function wordsIn(text: string, { start, end }: SourceRange): string {
  return text.slice(start, end).normalize('NFC');
}

/** True if two mentions are of the same person. */
export function isSamePerson(a: Mention, b: Mention): boolean {
  if (a.attendee && b.attendee) return isSameRow(a.attendee, b.attendee);
  // Of two people of one name, it is not known which is meant.
  if (a.candidates.length > 1 || b.candidates.length > 1) return false;
  return nameKey(a.name) === nameKey(b.name);
}

/** True if this is the same line of the lists. */
export function isSameRow(a: Attendee, b: Attendee): boolean {
  return a.nameRange.start === b.nameRange.start;
}
