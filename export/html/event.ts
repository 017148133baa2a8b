import type { Paper } from '../paper.ts';

/**
 * The meeting as a schema.org Event, JSON that can be in a page: no text of it ends the element that it is in.
 * Undefined without a date, which an event must have. Who was there is on the page, for those who read it; a list of people
 * for programs to collect is not needed.
 */
export function eventJson(paper: Paper): string | undefined {
  if (!paper.date) return undefined;
  const moment = (time: string | null) => (time ? `${paper.date}T${time}` : undefined);
  const event = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: [paper.body ?? paper.kind, paper.dateText].filter(Boolean).join(', '),
    startDate: moment(paper.start) ?? paper.date,
    endDate: moment(paper.end),
    inLanguage: 'sv',
    location: paper.place ? { '@type': 'Place', name: paper.place } : undefined,
    organizer: paper.body ? { '@type': 'Organization', name: paper.body } : undefined,
  };
  return JSON.stringify(event).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
