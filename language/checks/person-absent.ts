/** Rules of people who are absent, and of two offices held by one person. */
import type { Attendee, Mention, MentionUse, OfficeHolder } from '../meeting/model.ts';
import { areOne } from '../names/name-index.ts';
import type { ItemCheck, MeetingCheck, Report } from './check-context.ts';
import { isSamePerson } from './check-context.ts';

/** What only somebody who is there can do, and how it is said. */
const presentUses: Readonly<Partial<Record<MentionUse, string>>> = {
  arrival: 'anländer',
  mover: 'yrkar',
  reservation: 'reserverar sig',
  voter: 'röstar',
};

function reportAbsent(attendee: Attendee, mention: Mention, act: string, report: Report): void {
  report(mention.range, `${attendee.name} står som frånvarande men ${act}. Rätta närvarolistan eller namnet.`, {
    related: [{ message: 'Här står det att personen var frånvarande.', range: attendee.range }],
  });
}

/** Absent all the time, by the lists. */
function isAway(attendee: Attendee | undefined): attendee is Attendee {
  return attendee?.status === 'absent' && attendee.presence.length === 0;
}

/** person/franvarande-agerar, in an item */
export const absentShouldNotAct: ItemCheck = (item, { facts }, report) => {
  for (const mention of item.mentions) {
    const act = presentUses[mention.use];
    if (act && isAway(mention.attendee) && !isListedAsPresent(mention.attendee, facts.attendance)) {
      reportAbsent(mention.attendee, mention, act, report);
    }
  }
};

/** Listed twice, which is reported by itself. */
function isListedAsPresent(attendee: Attendee, attendance: readonly Attendee[]): boolean {
  return attendance.some((other) => other.status !== 'absent' && areOne(other, attendee));
}

/** person/franvarande-agerar, the chair and the secretary */
export const absentShouldNotHoldOffice: MeetingCheck = ({ meeting }, report) => {
  const offices: [OfficeHolder | undefined, string][] = [
    [meeting.chair, 'leder mötet'],
    [meeting.secretary, 'för protokollet'],
  ];
  for (const [holder, act] of offices) {
    // A standing office on the line of somebody absent says nothing of this meeting.
    if (!holder || holder.source === 'attendance') continue;
    if (isAway(holder.attendee) && !isListedAsPresent(holder.attendee, meeting.attendance)) {
      reportAbsent(holder.attendee, holder.mention, act, report);
    }
  }
};

/** person/justerare-ej-narvarande */
export const adjusterMustBePresent: MeetingCheck = ({ meeting }, report) => {
  for (const { attendee, mention } of meeting.adjusters) {
    if (!isAway(attendee) || isListedAsPresent(attendee, meeting.attendance)) continue;
    report(
      mention.range,
      `${attendee.name} justerar men står som frånvarande. Välj en annan justerare eller rätta närvarolistan.`,
      {
        related: [{ message: 'Här står det att personen var frånvarande.', range: attendee.range }],
      },
    );
  }
};

/** person/justerare-ar-sekreterare */
export const adjusterMustNotBeSecretary: MeetingCheck = ({ meeting }, report) => {
  const secretary = meeting.secretary;
  if (!secretary) return;
  for (const adjuster of meeting.adjusters) {
    if (!isSamePerson(adjuster.mention, secretary.mention)) continue;
    report(adjuster.mention.range, `${adjuster.name} är både sekreterare och justerare. Låt någon annan justera.`, {
      related: [{ message: 'Här står sekreteraren.', range: secretary.mention.range }],
    });
  }
};
