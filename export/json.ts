/** The published JSON form of a meeting (`docs/schema/meeting.schema.json`): a projection of the model, nothing more. */
import type { Field, Meeting } from '../language/meeting/model.ts';
import { attendance } from './json/json-attendance.ts';
import { content, itemJson, unlessEmpty } from './json/json-content.ts';
import { date, nameOf, number, type Place, placing, textOf, value, written } from './json/json-values.ts';
import type { Version } from './published.ts';
import type { MeetingJson } from './schema/meeting.ts';

export interface JsonOptions {
  /** True if each object says where it is in the source; true unless said otherwise. */
  readonly ranges?: boolean;
  /** Which version the meeting is of; the original unless said otherwise. */
  readonly version?: Version;
}

/** The meeting as the published schema has it. `source.text` is what the meeting was read from. */
export function meetingJson(
  meeting: Meeting,
  source: { readonly text: string },
  options: JsonOptions = {},
): MeetingJson {
  const { text } = source;
  const place = placing(text, options.ranges ?? true);
  const projection = { place, source: text };
  return {
    version: options.version ?? 'intern',
    kind: meeting.kind ?? null,
    title: meeting.title ? written(meeting.title.range, text) : null,
    body: value(meeting.body),
    number: number(meeting.number?.value),
    date: date(meeting.date),
    start: value(meeting.start),
    end: value(meeting.end),
    place: value(meeting.place),
    quorum: value(meeting.quorum),
    chair: meeting.chair?.name ?? null,
    secretary: meeting.secretary?.name ?? null,
    adjusters: meeting.adjusters.map((adjuster) => adjuster.name),
    fields: meeting.fields.map((field) => fieldJson(field, place)),
    attendance: attendance(meeting, text, place),
    preamble: unlessEmpty(content(meeting.preamble, projection)),
    items: meeting.items.map((item) => itemJson(item, projection)),
    nextMeeting: nextMeeting(meeting, text, place),
    closing: unlessEmpty(
      content(
        meeting.closings.flatMap((closing) => closing.blocks),
        { ...projection, told: meeting.nextMeeting?.range },
      ),
    ),
    signatures: meeting.signatures.map((signature) => ({
      role: value(signature.role),
      office: signature.office ?? null,
      name: nameOf(signature.mention),
      date: date(signature.date),
      details: value(signature.details),
      ...place(signature.range),
    })),
    ...place(meeting.range),
  };
}

/** The file: the object, indented, with a final newline. */
export function renderJson(meeting: Meeting, source: { readonly text: string }, options: JsonOptions = {}): string {
  return `${JSON.stringify(meetingJson(meeting, source, options), undefined, 2)}\n`;
}

function fieldJson(field: Field, place: Place): MeetingJson['fields'][number] {
  return {
    name: field.name,
    label: field.key.value,
    text: textOf(field.prose),
    entries: field.entries.map((entry) => entry.prose.text),
    ...place(field.range),
  };
}

function nextMeeting(meeting: Meeting, source: string, place: Place): MeetingJson['nextMeeting'] {
  const next = meeting.nextMeeting;
  if (!next) return null;
  return {
    date: date(next.date),
    start: value(next.start),
    end: value(next.end),
    place: value(next.place),
    text: written(next.range, source),
    ...place(next.range),
  };
}
