import { headingLine, readableProse } from '../../export/without-at-signs.ts';
import { counted } from '../../language/facts/wording.ts';
import type { AttendanceStatus, Decision, Item, Meeting, MeetingTime } from '../../language/meeting/model.ts';
import { type ReadMinutes, readMinutes } from '../../language/read-minutes.ts';
import { styleExamples, styleOf } from '../../language/syntax/style/document-style.ts';
import type { Decoded } from '../decode.ts';

export function outlineOfFile({ text }: Decoded): string[] {
  return outline(readMinutes(text));
}

/** The lines of the outline. */
export function outline({ meeting, text }: ReadMinutes): string[] {
  const { title, body, kind } = meeting;
  return [
    title ? headingLine(text, title.range) : [kind, body?.value].filter(Boolean).join(': ') || '(utan rubrik)',
    ...[...facts(meeting), ...style(text)].map((line) => `  ${line}`),
    ...meeting.items.flatMap((item) => itemLines(item, text, '  ')),
    ...nextMeeting(meeting).map((line) => `  ${line}`),
  ];
}

/** How the items are headed, as the document's style has it. */
function style(text: string): string[] {
  const { items } = styleOf(text);
  return items === 'none' ? [] : [`Punkter: ${styleExamples[items]}`];
}

const statusNames: Readonly<Record<AttendanceStatus, string>> = {
  present: 'närvarande',
  absent: 'frånvarande',
  guest: 'övriga',
  deputy: 'ersättare',
};

function facts(meeting: Meeting): string[] {
  const people = Object.entries(statusNames).flatMap(([status, name]) => {
    const count = meeting.attendance.filter((attendee) => attendee.status === status).length;
    return count > 0 ? [`${count} ${name}`] : [];
  });
  const rows: readonly (readonly [string, string])[] = [
    ['Tid', when(meeting)],
    ['Plats', meeting.place?.value ?? ''],
    ['Ordförande', meeting.chair?.name ?? ''],
    ['Sekreterare', meeting.secretary?.name ?? ''],
    ['Justerare', meeting.adjusters.map((adjuster) => adjuster.name).join(', ')],
    ['Deltagare', people.join(', ')],
  ];
  return rows.flatMap(([name, value]) => (value ? [`${name}: ${oneLine(value)}`] : []));
}

function itemLines(item: Item, text: string, indent: string): string[] {
  const heading = headingLine(text, item.heading) || '(utan rubrik)';
  return [
    `${indent}${heading}${item.outcome ? ` (${item.outcome.kind})` : ''}`,
    ...item.decisions.flatMap((decision) => decisionLines(decision, `${indent}    `)),
    ...item.quotedDecisions.map((decision) => `${indent}    ${quoted(decision)}`),
    ...item.items.flatMap((sub) => itemLines(sub, text, `${indent}  `)),
  ];
}

function decisionLines(decision: Decision, indent: string): string[] {
  if (decision.clauses.length === 0) {
    const said = decision.prose ? readableProse(decision.prose) : decision.leadIn?.value;
    return [`${indent}Beslut: ${shortened(said ?? '')}`];
  }
  return decision.clauses.map((clause) => `${indent}att ${shortened(readableProse(clause.prose))}`);
}

function quoted(decision: Decision): string {
  const date = decision.quotedFrom?.date?.iso;
  const clauses = counted(decision.clauses.length, 'att-sats', 'att-satser');
  return `(återgivet beslut${date ? ` ${date}` : ''}, ${clauses})`;
}

function nextMeeting({ nextMeeting: next }: Meeting): string[] {
  if (!next) return [];
  const told = [when(next), next.place?.value].filter(Boolean).join(', ');
  return told ? [`Nästa möte: ${oneLine(told)}`] : [];
}

function when({ date, start, end }: MeetingTime): string {
  const clock = [start?.value, end?.value].filter(Boolean).join('–');
  return [date?.iso, clock].filter(Boolean).join(' ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What fits on a line of a terminal. */
function shortened(text: string): string {
  const line = [...oneLine(text)];
  return line.length > 90 ? `${line.slice(0, 89).join('').trimEnd()}…` : line.join('');
}
