/**
 * The days that the law gives minutes of a council or a committee: until when they are to be verified and the
 * verification announced, until when decisions can be appealed, and how long the notice stays up. Sources, read
 * in the wording in force: kommunallagen (2017:725) 5 kap. 69 §, 6 kap. 35 §, 8 kap. 12 §, 13 kap. 5 §; lag (1930:173) om
 * beräkning av lagstadgad tid; lag (1989:253) om allmänna helgdagar.
 */
import { addDays, dateParts, formatLong } from '../../language/meeting/time/calendar.ts';
import { freeDayName, workingDayFrom } from '../../language/meeting/time/holidays.ts';
import { ExportProblem } from '../export-problem.ts';

/** ISO dates. What has not been done yet is left out. */
export interface NoticeFacts {
  readonly meetingDate: string;
  /** The day when the last adjuster signed. */
  readonly verifiedDate?: string | undefined;
  /** The day when the notice was put up. */
  readonly postedDate?: string | undefined;
}

export interface NoticeDate {
  /** Swedish: what is to be done, before the date: "Justeras senast". */
  readonly label: string;
  /** ISO date. */
  readonly date: string;
  /** Where that is said: "8 kap. 12 § kommunallagen (2017:725)". */
  readonly law: string;
  /** Swedish sentences: why the day was moved, what is uncertain, what was too late. */
  readonly notes: readonly string[];
}

export interface NoticeDates {
  readonly verify: NoticeDate;
  /** Counted from the day of verification; undefined before it. */
  readonly announce: NoticeDate | undefined;
  /** Counted from the day when the notice was put up; undefined before it, for nothing says that it will be in time. */
  readonly appeal: NoticeDate | undefined;
  /** The first day on which the notice may be down. */
  readonly takeDown: NoticeDate | undefined;
}

const kommunallagen = 'kommunallagen (2017:725)';
const timeLaw = 'lagen (1930:173) om beräkning av lagstadgad tid';

/**
 * The dates, and the law that each comes from.
 *
 * The last day of an appeal is moved to the next working day when it is a Saturday, a Sunday, a holiday, Midsummer Eve,
 * Christmas Eve or New Year's Eve (2 § lag 1930:173): that is what the law is for. Its words ("en åtgärd senast ska
 * vidtas") cover verification and announcement as well, but no ruling that says so is known here. Those days are therefore
 * not moved, since the earlier day is in time whatever the law means, and a note says that they may be.
 *
 * Three weeks from the notice end on the same weekday (1 § lag 1930:173). It is the time for laglighetsprövning: decisions that are
 * appealed by förvaltningslagen have their own, from the day when somebody was informed of them.
 *
 * Throws an `ExportProblem` when a day is no date, or before the one that it must follow.
 */
export function noticeDates({ meetingDate, verifiedDate, postedDate }: NoticeFacts): NoticeDates {
  checkDay(meetingDate, 'mötet');
  if (verifiedDate !== undefined) checkDay(verifiedDate, 'justeringen', meetingDate, 'mötet');
  if (postedDate !== undefined)
    checkDay(postedDate, 'anslaget', verifiedDate ?? meetingDate, verifiedDate ? 'justeringen' : 'mötet');
  const appeal = postedDate === undefined ? undefined : appealUntil(postedDate);
  return {
    verify: limit({
      label: 'Justeras senast',
      date: later(meetingDate, 14),
      law: `5 kap. 69 § ${kommunallagen}, för nämnder genom 6 kap. 35 §`,
      done: verifiedDate,
      late: 'Protokollet justerades',
    }),
    announce:
      verifiedDate === undefined
        ? undefined
        : limit({
            label: 'Justeringen tillkännages senast',
            date: later(verifiedDate, 2),
            law: `8 kap. 12 § ${kommunallagen}, för nämnder genom 6 kap. 35 §`,
            done: postedDate,
            late: 'Justeringen tillkännagavs',
          }),
    appeal,
    takeDown: appeal && {
      label: 'Anslaget får tas ned tidigast',
      date: later(appeal.date, 1),
      law: `8 kap. 12 § och 13 kap. 5 § ${kommunallagen}`,
      notes: ['Det ska vara uppe under hela överklagandetiden, annars löper den inte ut.'],
    },
  };
}

interface Limit {
  readonly label: string;
  readonly date: string;
  readonly law: string;
  /** When it was done. */
  readonly done: string | undefined;
  /** "Protokollet justerades" */
  readonly late: string;
}

function limit({ label, date, law, done, late }: Limit): NoticeDate {
  const free = freeDayName(date);
  const moved = free && workingDayFrom(date);
  const notes = [
    ...(moved
      ? [
          `Den dagen är ${free}. Efter ordalydelsen i 2 § ${timeLaw} får åtgärden vidtas nästa vardag, den ` +
            `${formatLong(moved)}, men det är inte säkert att den gäller här: dagen som anges räcker i vilket fall.`,
        ]
      : []),
    ...(done !== undefined && done > date ? [`${late} den ${formatLong(done)}, alltså senare.`] : []),
  ];
  return { label, date, law, notes };
}

function appealUntil(posted: string): NoticeDate {
  const day = later(posted, 21);
  const free = freeDayName(day);
  const date = workingDayFrom(day) ?? day;
  return {
    label: 'Överklagandet ska ha kommit in senast',
    date,
    law: `13 kap. 5 § ${kommunallagen}; ${free ? '1 och 2 §§' : '1 §'} ${timeLaw}`,
    notes: [
      ...(free ? [`Tre veckor går ut den ${formatLong(day)}, som är ${free}, och därför gäller nästa vardag.`] : []),
      'Gäller laglighetsprövning. Beslut som överklagas enligt förvaltningslagen har en egen tid.',
    ],
  };
}

/** ISO dates sort as they follow on each other. */
function checkDay(day: string, what: string, after?: string, afterWhat?: string): void {
  if (!dateParts(day)) throw new ExportProblem(`dagen för ${what} är inget datum: skriv den som 2024-03-18`);
  if (after !== undefined && day < after)
    throw new ExportProblem(`dagen för ${what}, ${day}, är före ${afterWhat}, ${after}: rätta den som är fel`);
}

function later(day: string, days: number): string {
  const found = addDays(day, days);
  if (found === undefined) throw new ExportProblem(`det finns ingen dag ${days} dagar efter ${day}`);
  return found;
}
