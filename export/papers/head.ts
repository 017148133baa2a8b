/** What papers that are made of minutes have in common: whose they are, of which meeting. */

import type { Meeting } from '../../language/meeting/model.ts';
import { formatLong } from '../../language/meeting/time/calendar.ts';
import { formatClockSpan } from '../../language/meeting/time/clock.ts';
import { verificationOf } from '../../language/meeting/verification.ts';
import { minutesParts } from '../paper/build.ts';
import { withoutLevelJumps } from '../paper/heading-levels.ts';
import { withKeptLines } from '../paper/kept-lines.ts';
import { paperTitle } from '../paper/names.ts';
import type { BlockData, FactData } from '../paper/paper-data.ts';
import type { Paper } from '../paper.ts';
import type { Version } from '../published.ts';

export interface PaperParts {
  /** "Beslutslista" */
  readonly kind: string;
  readonly version: Version;
  /** True if it is marked as made of unverified minutes. */
  readonly draft: boolean;
  /** True if it shall keep to one page when it is short. */
  readonly dense?: boolean;
  readonly blocks: readonly BlockData[];
}

/** The paper, with the minutes' letterhead and a title above its blocks. `text` is what the meeting was read from. */
export function paperOf(meeting: Meeting, text: string, { kind, version, draft, dense, blocks }: PaperParts): Paper {
  const { body, number, date, start, end, place, chair, secretary } = meeting;
  const title: BlockData = { kind: 'title', label: body ? kind : null, text: body?.value ?? kind };
  return {
    language: 'sv',
    version,
    title: paperTitle(kind, meeting),
    kind,
    body: body?.value ?? null,
    number: number?.value ?? null,
    date: date?.iso ?? null,
    dateText: date?.iso ? formatLong(date.iso) : null,
    start: start?.value ?? null,
    end: end?.value ?? null,
    place: place?.value ?? null,
    chair: chair?.name ?? null,
    secretary: secretary?.name ?? null,
    adjusters: [],
    draft,
    ...(dense ? { dense } : {}),
    blocks: withKeptLines(withoutLevelJumps([...letterhead(meeting, text, version), title, ...blocks])),
  };
}

/** The letterhead without the body's name, which is the title. */
function letterhead(meeting: Meeting, text: string, version: Version): BlockData[] {
  const preamble = minutesParts(meeting, text, version).find((part) => part.of === meeting.preamble);
  const body = plainName(meeting.body?.value ?? '');
  return (preamble?.build() ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block): BlockData[] => {
      if (block.kind !== 'letterhead') return [];
      const lines = block.text.split('\n').map((line) => withoutName(line, body));
      const left = lines.filter((line) => line !== '').join('\n');
      return left === '' ? [] : [{ ...block, text: left }];
    }),
  );
}

/** "Granviks kommun, Kommunstyrelsen" → "Granviks kommun". */
function withoutName(line: string, body: string): string {
  const named = line.split(/\s+[–—|·-]\s+|,\s+/).filter((part) => plainName(part) === body);
  if (body === '' || named.length === 0) return line;
  const parts = line.split(/(\s+[–—|·-]\s+|,\s+)/);
  const kept = parts.filter((part, at) => at % 2 === 0 && plainName(part) !== body);
  return kept.join(parts[1] ?? ' ');
}

function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Rows of facts with their labels in a column of their own. */
export function factsBlock(rows: readonly FactData[]): BlockData[] {
  return rows.length === 0 ? [] : [{ kind: 'facts', header: true, rows }];
}

export function fact(label: string, text: string): FactData {
  return { label, text, lists: [] };
}

/** The same, with a line to write on where nobody has said it. */
export function factOrBlank(label: string, text: string | undefined): FactData {
  return text === undefined || text === '' ? { label, text: null, lists: [], blank: true } : fact(label, text);
}

/** The facts that a list has above it: of which meeting it is, and how far the verification has come. */
export function meetingFacts(meeting: Meeting): FactData[] {
  const time = meetingTime(meeting);
  const verified = verificationText(meeting);
  return [...(time ? [fact('Möte', time)] : []), ...(verified ? [fact('Justering', verified)] : [])];
}

/** "fredag 6 december 2019 kl. 9.00–12.15", as far as it is known; undefined when nothing is. */
export function meetingTime({ date, start, end }: Meeting): string | undefined {
  const day = date?.iso ? formatLong(date.iso, { weekday: true }) : '';
  const clock = start ? `kl. ${formatClockSpan(start.value, end?.value)}` : '';
  return [day, clock].filter(Boolean).join(' ') || undefined;
}

/** How far the verification has come, in words; undefined where nobody verifies. */
export function verificationText(meeting: Meeting): string | undefined {
  const { state, date } = verificationOf(meeting);
  if (state === 'none') return undefined;
  return date ? `Protokollet justerades den ${formatLong(date)}.` : 'Protokollet är inte justerat.';
}
