import type { Meeting } from '../../language/meeting/model.ts';

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** "2019-12-06" → "6 december 2019" */
export function dayText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** What the document is called in its properties and in a reader's window: "Protokoll, Kulturnämnden, 6 december 2019". */
export function documentTitle(meeting: Meeting): string {
  const day = meeting.date?.iso;
  return [meeting.kind ?? 'Protokoll', meeting.body?.value, day ? dayText(day) : undefined].filter(Boolean).join(', ');
}
