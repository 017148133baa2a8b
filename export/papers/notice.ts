/**
 * Anslag och bevis om justering: that minutes have been verified, where they are, and how long decisions can be appealed.
 * Source of what it says: 8 kap. 12 § kommunallagen (2017:725). Nothing is made up: what is not known is a line to fill in,
 * and the notice of an association or a company, which that law is not about, has no days and no word of an appeal.
 */

import { isOtherBody } from '../../language/facts/municipal-body.ts';
import { itemWord } from '../../language/facts/wording.ts';
import type { Meeting } from '../../language/meeting/model.ts';
import { formatLong } from '../../language/meeting/time/calendar.ts';
import { verificationOf } from '../../language/meeting/verification.ts';
import { ExportProblem } from '../export-problem.ts';
import { type NoticeDate, type NoticeDates, noticeDates } from '../notice/notice-dates.ts';
import type { BlockData } from '../paper/paper-data.ts';
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
  /** Is told what the clerk should know: until when, by which law, what was late. None of it is the public's matter. */
  readonly warn?: ((message: string) => void) | undefined;
}

/** The days that are known or follow from the law. Throws an `ExportProblem` when they cannot be right. */
export function daysOfNotice(meeting: Meeting, { verified, posted, warn }: NoticeOptions) {
  const meetingDate = meeting.date?.iso;
  const verifiedDate = verifiedDay(meeting, verified.trim());
  const postedDate = posted.trim() || undefined;
  const hasLaw = !isOtherBody(meeting.body?.value ?? '');
  // Days that cannot be right are reported, whoever's they are.
  const counted = meetingDate === undefined ? undefined : noticeDates({ meetingDate, verifiedDate, postedDate });
  const days = hasLaw ? counted : undefined;
  for (const message of days ? adviceOf(days, verifiedDate, postedDate) : []) warn?.(message);
  return { meetingDate, verifiedDate, postedDate, hasLaw, days };
}

/** The notice. `text` is what the meeting was read from. Throws an `ExportProblem` when the days cannot be right. */
export function buildNotice(meeting: Meeting, text: string, options: NoticeOptions): Paper {
  const { meetingDate, verifiedDate, postedDate, hasLaw, days } = daysOfNotice(meeting, options);
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
        ...(days?.appeal ? [fact('Sista dag att överklaga', formatLong(days.appeal.date))] : []),
        factOrBlank('Anslaget tas ned', takeDown),
        factOrBlank('Protokollet finns', options.storage.trim()),
        factOrBlank('Underskrift', undefined),
        factOrBlank('Namnförtydligande', undefined),
      ]),
      ...(hasLaw ? [appealRule] : []),
    ],
  });
}

/** The general information on how to appeal. Source: 13 kap. 5 § kommunallagen. */
const appealRule: BlockData = {
  kind: 'paragraph',
  text:
    'Beslut kan överklagas genom laglighetsprövning inom tre veckor från den dag då justeringen tillkännages på ' +
    'anslagstavlan (13 kap. 5 § kommunallagen). Beslut som överklagas enligt förvaltningslagen har en egen tid.',
};

function verifiedDay(meeting: Meeting, written: string): string | undefined {
  const { date } = verificationOf(meeting);
  if (date !== undefined && written !== '' && written !== date)
    throw new ExportProblem(`protokollet säger att det justerades ${date}, inte ${written}: rätta det som är fel`);
  return date ?? (written || undefined);
}

/** The days that are still to come or were missed, with the law that each follows from: "Justeras senast 26 mars 2024 (…)." */
function adviceOf(days: NoticeDates, verified: string | undefined, posted: string | undefined): string[] {
  const limits: readonly (readonly [NoticeDate | undefined, done: string | undefined])[] = [
    [days.verify, verified],
    [days.announce, posted],
    [days.appeal, undefined],
    [days.takeDown, undefined],
  ];
  return limits.flatMap(([limit, done]) =>
    limit && (done === undefined || done > limit.date)
      ? [
          `${limit.label} ${formatLong(limit.date)} (${[`${limit.law})`, ...limit.notes].join('. ')}`.replace(
            /\)$/,
            ').',
          ),
        ]
      : [],
  );
}
