/** People of the published JSON. */
import type { Attendee, Block, Item, Meeting } from '../../language/meeting/model.ts';
import type { AttendeeJson } from '../schema/meeting.ts';
import { nameOf, type Place, value, written } from './json-values.ts';

export function attendance(meeting: Meeting, text: string, place: Place): AttendeeJson[] {
  const headings = new Map<Attendee, string>();
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'attendance')
        for (const attendee of block.attendees) headings.set(attendee, block.heading.value);
      else if (block.type === 'secret' || block.type === 'quoted') visit(block.blocks);
    }
  };
  const visitItem = (item: Item): void => {
    visit(item.blocks);
    item.items.forEach(visitItem);
  };
  visit(meeting.preamble);
  meeting.items.forEach(visitItem);
  for (const closing of meeting.closings) visit(closing.blocks);
  return meeting.attendance.map((attendee) => attendeeJson(attendee, headings.get(attendee), text, place));
}

function attendeeJson(attendee: Attendee, section: string | undefined, text: string, place: Place): AttendeeJson {
  // "kl. 9–10" is two limits that are written once.
  const presences = new Map(attendee.presence.map(({ range }) => [range.start, written(range, text)]));
  return {
    name: attendee.name,
    organization: value(attendee.organization),
    role: attendee.roles.map((role) => role.text).join(', ') || null,
    party: value(attendee.party),
    status: attendee.status,
    presence: [...presences.values()].join(', ') || null,
    presenceSpans: attendee.presence.map((presence) => ({
      kind: presence.kind,
      items: presence.items.map(({ from, to }) => ({ from, to })),
      time: presence.time ?? null,
      ...place(presence.range),
    })),
    substitutesFor: attendee.substitutesFor ? nameOf(attendee.substitutesFor) : null,
    details: attendee.details.map((detail) => detail.value),
    section: section || null,
    ...place(attendee.range),
  };
}

// --- Items and what they say ------------------------------------------------------------------------------------
