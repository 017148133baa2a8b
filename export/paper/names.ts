import { formatLong } from '../../language/meeting/calendar.ts';
import type { Meeting } from '../../language/meeting/model.ts';

/** What the document is called in its properties and in a reader's window: "Protokoll, Kulturnämnden, 6 december 2019". */
export function documentTitle(meeting: Meeting): string {
  const day = meeting.date?.iso;
  return [meeting.kind ?? 'Protokoll', meeting.body?.value, day ? formatLong(day) : undefined]
    .filter(Boolean)
    .join(', ');
}
