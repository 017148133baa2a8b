/**
 * Försättssida: the page in front of the minutes of a council, a board or a committee. It has the head of the minutes,
 * the lines to sign on, and the notice that they have been verified (8 kap. 12 § kommunallagen (2017:725)). What the
 * minutes say elsewhere is moved here, never said twice; what is not known is a line to fill in.
 */

import { isMunicipalBody } from '../../language/facts/municipal-body.ts';
import { itemWord } from '../../language/facts/wording.ts';
import type { Meeting } from '../../language/meeting/model.ts';
import { formatLong } from '../../language/meeting/time/calendar.ts';
import { contains } from '../../language/source/range.ts';
import { minutesParts } from '../paper/build.ts';
import { withoutLevelJumps } from '../paper/heading-levels.ts';
import { withKeptLines } from '../paper/kept-lines.ts';
import type { BlockData, FactData, FrontPageData } from '../paper/paper-data.ts';
import { isDraft } from '../paper/verification.ts';
import type { Version } from '../published.ts';
import { numbersText } from './chosen-items.ts';
import { fact, factOrBlank, factsBlock } from './head.ts';
import { daysOfNotice, type NoticeOptions } from './notice.ts';

/** Minutes that are signed and posted, of bodies that kommunallagen is about; notes and agendas have no front page. */
const kinds: ReadonlySet<Meeting['kind']> = new Set(['Protokoll', 'Sammanträdesprotokoll', 'Beslutsprotokoll']);

/** True if minutes of this kind have a front page: those that say above the items who took part and who verifies them. */
export function hasFrontPage(meeting: Meeting): boolean {
  const { kind, body, adjusters, preamble } = meeting;
  return (
    kinds.has(kind) &&
    isMunicipalBody(body?.value ?? '') &&
    adjusters.length > 0 &&
    preamble.some((block) => block.type === 'attendance')
  );
}

/** The front page and what follows it. `text` is what the meeting was read from. Throws an `ExportProblem` as the notice does. */
export function buildFrontPage(meeting: Meeting, text: string, options: NoticeOptions): FrontPageData {
  const { version } = options;
  const isItem = (part: object) => 'heading' in part;
  const built = minutesParts(meeting, text, version).map(({ of, build }) => ({
    of,
    blocks: build().flatMap(({ blocks }) => blocks),
  }));
  const head = built.filter(({ of }) => of === meeting.preamble).flatMap(({ blocks }) => blocks);
  const others = built.filter(({ of }) => of !== meeting.preamble);
  const isSignature = (of: object, block: BlockData) => !isItem(of) && block.kind === 'signatures';
  const signatures = others.flatMap(({ of, blocks }) => blocks.filter((block) => isSignature(of, block)));
  const rest = others.flatMap(({ of, blocks }) => blocks.filter((block) => !isSignature(of, block)));
  return {
    blocks: withKeptLines(
      withoutLevelJumps([
        ...head,
        ...factsBlock(missingFacts(meeting, text, version)),
        ...signatures,
        ...noticeBlocks(meeting, options),
      ]),
    ),
    rest: withKeptLines(withoutLevelJumps(rest)),
  };
}

/** What a front page has and the head of these minutes does not say. */
function missingFacts(meeting: Meeting, text: string, version: Version): FactData[] {
  const end = meeting.items[0]?.range.start ?? meeting.range.end;
  const head = { start: meeting.range.start, end };
  const fields = meeting.fields.filter(({ range }) => contains(head, range));
  const isSaid = (label: RegExp) => fields.some(({ key }) => label.test(key.value));
  const unsaid = meeting.adjusters.filter(({ mention }) => !contains(head, mention.range)).map(({ name }) => name);
  const numbers = numbersText(meeting.items);
  const word = itemWord(meeting, text) === '§' ? 'Paragrafer' : 'Punkter';
  return [
    ...(unsaid.length > 0 ? [fact('Utses att justera', unsaid.join(', '))] : []),
    ...(version === 'publik' || isSaid(/justering/i) ? [] : [factOrBlank('Justeringens plats och tid', undefined)]),
    ...(numbers === '' || isSaid(/^\s*(?:§|paragraf|punkter|ärenden)/i) ? [] : [fact(word, numbers)]),
  ];
}

/** The notice, as it is on the front page. None for a body that the law is not about. */
function noticeBlocks(meeting: Meeting, options: NoticeOptions): BlockData[] {
  const { days, hasLaw, verifiedDate, postedDate } = daysOfNotice(meeting, options);
  if (!hasLaw) return [];
  const day = (iso: string | undefined) => iso && formatLong(iso);
  const rows = [
    factOrBlank('Organ', meeting.body?.value),
    factOrBlank('Sammanträdesdatum', day(meeting.date?.iso)),
    ...(verifiedDate ? [fact('Justerat', formatLong(verifiedDate))] : []),
    factOrBlank('Anslaget sätts upp', day(postedDate)),
    factOrBlank('Anslaget tas ned', days?.takeDown && `tidigast ${formatLong(days.takeDown.date)}`),
    factOrBlank('Protokollet förvaras', options.storage.trim()),
    factOrBlank('Underskrift', undefined),
  ];
  return [
    { kind: 'heading', level: 1, text: 'Anslag/bevis' },
    // The internal version is a form that is signed once it is true.
    {
      kind: 'paragraph',
      text:
        options.version === 'publik' && isDraft(meeting)
          ? 'När protokollet är justerat tillkännages det på anslagstavlan.'
          : 'Protokollet är justerat. Justeringen har tillkännagetts på anslagstavlan.',
    },
    // Nobody writes on what is published.
    ...factsBlock(options.version === 'publik' ? rows.filter(({ blank }) => !blank) : rows),
  ];
}
