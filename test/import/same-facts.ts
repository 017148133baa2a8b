import type { Item, Meeting } from '../../language/meeting/model.ts';
import { readMinutes } from '../../language/read-minutes.ts';

/** What must be the same after minutes have been exported and read in: people, items, clauses, votes and dates. */
export function factsOf(text: string) {
  const { meeting } = readMinutes(text);
  const parts = partsOf(meeting);
  return {
    date: meeting.date?.iso,
    start: meeting.start?.value,
    chair: meeting.chair?.name,
    secretary: meeting.secretary?.name,
    adjusters: meeting.adjusters.map(({ name }) => name).sort(),
    attendance: meeting.attendance.map(({ name, status }) => `${status} ${name}`).sort(),
    items: parts.map((item) => plain(`${item.number?.value ?? ''} ${item.title?.value ?? ''}`)),
    clauses: parts.map(({ decisions }) =>
      decisions.flatMap((decision) =>
        decision.clauses.map(({ prose }) => plain(text.slice(prose.range.start, prose.range.end))),
      ),
    ),
    votes: parts.flatMap(({ votes }) =>
      votes.map(({ counts }) => counts.map(({ option, count }) => `${option} ${count}`)),
    ),
    nextMeeting: meeting.nextMeeting?.date?.iso,
  };
}

function partsOf({ items }: Pick<Meeting, 'items'> | Item): Item[] {
  return items.flatMap((item) => [item, ...partsOf(item)]);
}

function plain(text: string): string {
  return text
    .replace(/[@*]|<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
