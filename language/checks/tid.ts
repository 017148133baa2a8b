/** Rules of dates and clock times. */

import { allBlocks } from '../facts/traversal.ts';
import type { DateValue, Meeting, MeetingTime } from '../meeting/model.ts';
import { formatLong, weekdayNames, weekdayOf } from '../meeting/time/calendar.ts';
import type { Sourced } from '../source/range.ts';
import { type CheckContext, type ItemCheck, type MeetingCheck, oncePerCheck, type Report } from './check-context.ts';

/** Where the dates are that become facts of the model: the meeting's, the next one's, deadlines, signatures. */
const factDates = oncePerCheck(({ meeting, facts }) => {
  const dates = [meeting.date, meeting.nextMeeting?.date, ...meeting.signatures.map((signature) => signature.date)];
  for (const { due } of facts.ofItems) for (const date of due) dates.push(date);
  return new Set(dates.flatMap((date) => date?.range.start ?? []));
});

function isFact({ range }: DateValue, context: CheckContext): boolean {
  return factDates(context).has(range.start);
}

/** "24/1" in running text may just as well be a fraction or a room. */
const bareFraction = /^\d{1,2}\/\d{1,2}$/;

/** tid/ogiltigt-datum */
export const dateMustExist: MeetingCheck = (context, report) => {
  const { meeting, text } = context;
  for (const date of meeting.dates) {
    // A date without a known year is only unknown.
    if (date.iso !== undefined || date.yearInferred) continue;
    const written = text.slice(date.range.start, date.range.end);
    if (bareFraction.test(written) && !isFact(date, context)) continue;
    report(date.range, `”${written}” finns inte i kalendern. Rätta datumet.`);
  }
};

/** tid/veckodag */
export const weekdayShouldMatchDate: MeetingCheck = (context, report) => {
  const { meeting } = context;
  for (const date of meeting.dates) {
    if (date.iso === undefined || date.weekday === undefined) continue;
    // In running text the inferred year may be the wrong one.
    if (date.yearInferred && !isFact(date, context)) continue;
    const right = weekdayOf(date.iso);
    if (right === date.weekday.value) continue;
    const name = weekdayNames[right] as string; // 0–6
    const written = weekdayNames[date.weekday.value];
    report(date.weekday.range, `${formatLong(date.iso)} är en ${name}, inte en ${written}.`, {
      data: { replacement: name, iso: date.iso },
    });
  }
};

/** After this hour a meeting may continue past midnight … */
const eveningStart = '16:00';
/** … until this one. */
const nightEnd = '06:00';

function checkTimes(start: Sourced<string> | undefined, end: Sourced<string> | undefined, report: Report): void {
  if (!start || !end || end.value > start.value) return;
  if (start.value >= eveningStart && end.value <= nightEnd) return;
  report(
    end.range,
    `Sluttiden ${clock(end.value)} är inte efter starttiden ${clock(start.value)}. Rätta den som är fel.`,
    {
      related: [{ message: 'Starttiden står här.', range: start.range }],
    },
  );
}

/** HH:MM as Swedish writes it: "9.00". */
function clock(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}

/** Several days in one field: "6–7 december", "6 december kl. 13 – 7 december kl. 12". */
const daysRange =
  /\b\d{1,2}\.?\s*(?:[-–—]|och|till)\s*(?:den\s+)?\d{1,2}\.?\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/i;

function isSeveralDays(meeting: Meeting): boolean {
  return meeting.fields.some((field) => {
    if (field.known !== 'tid' && field.known !== 'datum') return false;
    const dates = new Set(field.prose?.dates.map((date) => date.iso));
    return dates.size > 1 || daysRange.test(field.prose?.text ?? '');
  });
}

/** tid/slut-fore-start, of the meeting and the next one */
export const meetingMustEndAfterStart: MeetingCheck = ({ meeting }, report) => {
  if (!isSeveralDays(meeting)) checkTimes(meeting.start, meeting.end, report);
  const next: MeetingTime | undefined = meeting.nextMeeting;
  if (next) checkTimes(next.start, next.end, report);
};

/** tid/slut-fore-start, of an adjournment */
export const adjournmentMustEndAfterStart: ItemCheck = (item, _context, report) => {
  for (const block of allBlocks(item.blocks)) {
    if (block.type === 'adjournment') checkTimes(block.start, block.end, report);
  }
};

/** tid/nasta-mote-fore-motet */
export const nextMeetingShouldBeLater: MeetingCheck = ({ meeting }, report) => {
  const date = meeting.date;
  const next = meeting.nextMeeting?.date;
  if (!date?.iso || !next?.iso || next.iso >= date.iso) return;
  report(next.range, `Nästa möte, ${formatLong(next.iso)}, är före det här mötet, ${formatLong(date.iso)}.`, {
    related: [{ message: 'Mötets datum står här.', range: date.range }],
  });
};

/** tid/ar-saknas */
export const yearIsInferred: MeetingCheck = (context, report) => {
  const { meeting, text } = context;
  for (const date of meeting.dates) {
    if (!date.yearInferred || date.iso === undefined || !isFact(date, context)) continue;
    const written = text.slice(date.range.start, date.range.end);
    report(date.range, `”${written}” har inget år och läses som ${formatLong(date.iso)}.`, {
      data: { iso: date.iso },
    });
  }
};
