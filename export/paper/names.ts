import type { Meeting } from '../../language/meeting/model.ts';
import { formatLong } from '../../language/meeting/time/calendar.ts';

/** What the document is called in its properties and in a reader's window: "Protokoll, Kulturnämnden, 6 december 2019". */
export function documentTitle(meeting: Meeting): string {
  return paperTitle(meeting.kind ?? 'Protokoll', meeting);
}

/** The same of a paper that is made of the minutes: "Beslutslista, Kulturnämnden, 6 december 2019". */
export function paperTitle(kind: string, meeting: Meeting): string {
  const day = meeting.date?.iso;
  return [kind, meeting.body?.value, day ? formatLong(day) : undefined].filter(Boolean).join(', ');
}
