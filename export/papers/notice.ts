/**
 * Anslag och bevis om justering: that minutes have been verified, where they are, and how long decisions can be appealed.
 * Source of what it says: 8 kap. 12 § kommunallagen (2017:725). Nothing is made up: what is not known is a line to fill in,
 * and the notice of an association or a company, which that law is not about, has no days and no word of an appeal.
 */
import { itemWord } from '../../language/checks/words.ts';
import { formatLong } from '../../language/meeting/calendar.ts';
import type { Meeting } from '../../language/meeting/model.ts';
import { isOtherBody } from '../../language/meeting/municipal-body.ts';
import { verificationOf } from '../../language/meeting/verification.ts';
import { ExportProblem } from '../export-problem.ts';
import { type NoticeDate, noticeDates } from '../notice/dates.ts';
import type { BlockData } from '../paper/data.ts';
import type { Paper } from '../paper.ts';
import type { Version } from '../published.ts';
import { numbersText } from './chosen-items.ts';
import { fact, factOrBlank, factsBlock, paperOf } from './head.ts';

/** What the minutes do not say; an empty text is not known. Days are ISO dates. */
export interface NoticeOptions {
  readonly version: Version;
  readonly verified: string;
  readonly posted: string;
  readonly storage: string;
}

/** The notice. `text` is what the meeting was read from. Throws an `ExportProblem` when the days cannot be right. */
export function buildNotice(meeting: Meeting, text: string, options: NoticeOptions): Paper {
  const meetingDate = meeting.date?.iso;
  const verifiedDate = verifiedDay(meeting, options.verified.trim());
  const postedDate = options.posted.trim() || undefined;
  const hasLaw = !isOtherBody(meeting.body?.value ?? '');
  // Days that cannot be right are told of, whoever's they are.
  const counted = meetingDate === undefined ? undefined : noticeDates({ meetingDate, verifiedDate, postedDate });
  const days = hasLaw ? counted : undefined;
  const numbers = numbersText(meeting.items);
  const takeDown = days?.takeDown && `tidigast ${formatLong(days.takeDown.date)}`;
  return paperOf(meeting, text, {
    kind: 'Anslag',
    version: options.version,
    draft: false,
    blocks: [
      { kind: 'subtitle', text: 'Bevis om justering av protokoll' },
      ...factsBlock([
        factOrBlank('Organ', meeting.body?.value),
        factOrBlank('Sammanträde', meetingDate && formatLong(meetingDate)),
        ...(numbers ? [fact(itemWord(meeting, text) === '§' ? 'Paragrafer' : 'Punkter', numbers)] : []),
        factOrBlank('Justerat', verifiedDate && formatLong(verifiedDate)),
        factOrBlank('Anslaget sätts upp', postedDate && formatLong(postedDate)),
        factOrBlank('Anslaget tas ned', takeDown),
        factOrBlank('Protokollet finns', options.storage.trim()),
        factOrBlank('Underskrift', undefined),
        factOrBlank('Namnförtydligande', undefined),
      ]),
      ...(days
        ? datesBlocks([
            withoutMoot(days.verify, verifiedDate),
            days.announce && withoutMoot(days.announce, postedDate),
            days.appeal,
            days.takeDown,
          ])
        : []),
      ...(days?.appeal || !hasLaw ? [] : [appealRule]),
    ],
  });
}

/** The law's rule, where the day that it counts from is not known. */
const appealRule: BlockData = {
  kind: 'paragraph',
  text:
    'Beslut kan överklagas genom laglighetsprövning inom tre veckor från den dag då justeringen tillkännages på ' +
    'anslagstavlan (13 kap. 5 § kommunallagen). Anslaget ska vara uppe under hela den tiden.',
};

function verifiedDay(meeting: Meeting, written: string): string | undefined {
  const { date } = verificationOf(meeting);
  if (date !== undefined && written !== '' && written !== date)
    throw new ExportProblem(`protokollet säger att det justerades ${date}, inte ${written}: rätta det som är fel`);
  return date ?? (written || undefined);
}

/** What was done in time needs no word about a later day. */
function withoutMoot(limit: NoticeDate, done: string | undefined): NoticeDate {
  return done !== undefined && done <= limit.date ? { ...limit, notes: [] } : limit;
}

function datesBlocks(dates: readonly (NoticeDate | undefined)[]): BlockData[] {
  const known = dates.filter((date) => date !== undefined);
  return [
    { kind: 'heading', level: 1, text: 'Tider och vad de följer av' },
    {
      kind: 'table',
      caption: 'Tider',
      columns: [
        { heading: 'Vad', kind: 'text' },
        { heading: 'Dag', kind: 'short' },
        { heading: 'Lagrum', kind: 'long' },
      ],
      rows: known.map(({ label, date, law }) => [label, formatLong(date), law]),
    },
    ...known.flatMap(({ label, notes }) =>
      notes.map((text): BlockData => ({ kind: 'labelled', label, text, lists: [] })),
    ),
  ];
}
