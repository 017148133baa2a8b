import type { AttendanceSection, Attendee, Item, Meeting, Mention } from '../meeting/model.ts';
import { nameKey } from '../meeting/names.ts';
import type { SourceRange } from '../meeting/source.ts';
import type { FindingData, RelatedPlace } from './finding.ts';
import { allItems, attendanceSections } from './walk.ts';

/** What a rule may read besides the item or meeting that it looks at. */
export interface CheckContext {
  readonly meeting: Meeting;
  /** The source, for the exact words in a range. */
  readonly text: string;
  /** Today's ISO date, when the caller wants to know of deadlines that have passed. */
  readonly today: string | undefined;
  readonly facts: MeetingFacts;
}

/** What several rules need to know of the meeting as a whole. */
export interface MeetingFacts {
  /** The attendance sections, wherever they stand. */
  readonly sections: readonly AttendanceSection[];
  /** There is somebody on a list, so that others can be missing from it. */
  readonly hasAttendance: boolean;
  /** The lists say themselves that more were there: "samt ytterligare 31 medlemmar". */
  readonly attendanceIsPartial: boolean;
  /** Names, folded, of those whom the meeting elected: they were there, on a list or not. */
  readonly elected: ReadonlySet<string>;
  /** Votes by proxy or by shares are spoken of: there may be more votes than people. Looked up at the first call. */
  readonly hasWeightedVotes: () => boolean;
}

export interface ReportDetails {
  readonly related?: readonly RelatedPlace[];
  readonly data?: Omit<FindingData, 'kind'>;
  /** One of the rule's less certain cases: see `weaker` in the table. */
  readonly weaker?: boolean;
}

/** Says that the rule has found something in `range`. */
export type Report = (range: SourceRange, message: string, details?: ReportDetails) => void;

/** A rule of one item. It reads the item and the meeting's facts, never other items: its findings can be kept with the item. */
export type ItemCheck = (item: Item, context: CheckContext, report: Report) => void;

/** A rule of the whole document. */
export type MeetingCheck = (context: CheckContext, report: Report) => void;

/** A note under an attendance heading that tells of people without naming them. */
const unnamedPeople = /\d|ytterligare|samtliga|m\.? ?fl|övriga|medlemmar|bilaga|enligt/i;

const weightedVotes = /fullmakt|ombud|andelstal|\baktie|röstetal|poströst/i;

/** Gathers the facts of a meeting, once for all rules. */
export function meetingFacts(meeting: Meeting, text: string): MeetingFacts {
  const elected = new Set<string>();
  for (const item of allItems(meeting.items)) {
    for (const mention of item.mentions) {
      if (mention.use === 'role' && mention.attendee === undefined) elected.add(nameKey(mention.name));
    }
  }
  const sections = attendanceSections(meeting);
  let hasWeightedVotes: boolean | undefined;
  return {
    sections,
    hasAttendance: meeting.attendance.length > 0,
    attendanceIsPartial: sections.some(
      (section) => section.status === 'present' && section.notes.some((note) => unnamedPeople.test(note.value)),
    ),
    elected,
    hasWeightedVotes: () => {
      hasWeightedVotes ??= weightedVotes.test(text);
      return hasWeightedVotes;
    },
  };
}

/** Whether two mentions are of the same person. */
export function isSamePerson(a: Mention, b: Mention): boolean {
  if (a.attendee && b.attendee) return isSameRow(a.attendee, b.attendee);
  return nameKey(a.name) === nameKey(b.name);
}

/** Whether this is the same line of the lists. */
export function isSameRow(a: Attendee, b: Attendee): boolean {
  return a.nameRange.start === b.nameRange.start;
}
