/**
 * The agenda of the next meeting, as the text of a new file: what the minutes say about it, the items that the body always
 * has, what was put off, and what somebody was given to do. It is made from what may be published and from nothing else,
 * so that nothing secret comes along.
 */

import { attendanceRow } from '../../language/editing/attendance-row.ts';
import { type CarriedOver, carriedOver } from '../../language/editing/carried-over.ts';
import { firstItemNumber, nextMeetingNumber } from '../../language/editing/numbering/next-number.ts';
import { itemWord } from '../../language/facts/wording.ts';
import {
  isYearlyMeeting,
  type Phase,
  type StandingItem,
  standingItem,
  standingItemOf,
  titleForNext,
} from '../../language/meeting/items/standing-items.ts';
import type { Item, Meeting, OutcomeKind } from '../../language/meeting/model.ts';
import { secretsIn } from '../../language/meeting/secret/secret-marks.ts';
import { formatLong } from '../../language/meeting/time/calendar.ts';
import { formatClockSpan } from '../../language/meeting/time/clock.ts';
import { publishedMinutes } from '../published.ts';
import { headingLine, readableProse, sourceLine } from '../without-at-signs.ts';
import { openTasks } from './open-tasks.ts';

export interface AgendaOptions {
  readonly kind?: 'Dagordning' | 'Kallelse';
  /** The next meeting's ISO date, where the minutes do not say it or it is another. */
  readonly date?: string;
}

/**
 * The text of a `.protokoll` file, in the canonical style. What the minutes do not say about the next meeting is left out,
 * for the rules to ask about. Throws an ExportProblem where it is not clear what is secret.
 */
export function agendaSource(original: Meeting, source: string, options: AgendaOptions = {}): string {
  const { meeting, text } = publishedMinutes(original, source);
  const people = carriedOver(meeting);
  const date = options.date ?? meeting.nextMeeting?.date?.iso;
  const blocks = [
    headLines(meeting, people, date, options),
    ...attendanceLists(people),
    ...secretNotes(meeting, text),
    ...itemBlocks(meeting, text, date),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

// --- Head and people --------------------------------------------------------------------------------------------

function headLines(meeting: Meeting, people: CarriedOver, date: string | undefined, options: AgendaOptions): string[] {
  const { body, number, nextMeeting } = meeting;
  const kind = options.kind ?? 'Dagordning';
  const nextNumber = nextMeetingNumber([{ number: number?.value, date: meeting.date?.iso }], date);
  const isSameDay = date !== undefined && date === nextMeeting?.date?.iso;
  const clock =
    isSameDay && nextMeeting?.start ? ` kl. ${formatClockSpan(nextMeeting.start.value, nextMeeting.end?.value)}` : '';
  const place = isSameDay ? nextMeeting?.place && oneLine(nextMeeting.place.value) : undefined;
  return [
    body ? `${kind}: ${oneLine(body.value)}` : kind,
    ...(nextNumber === undefined ? [] : [`Nummer: ${nextNumber}`]),
    ...(date === undefined ? [] : [`Tid: ${formatLong(date, { weekday: true })}${clock}`]),
    ...(place ? [`Plats: ${place}`] : []),
    ...(people.chair ? [`Ordförande: ${people.chair}`] : []),
    ...(people.secretary ? [`Sekreterare: ${people.secretary}`] : []),
  ];
}

const lists = [
  ['present', 'Kallade'],
  ['deputy', 'Ersättare'],
  ['guest', 'Övriga deltagare'],
] as const;

function attendanceLists({ people }: CarriedOver): string[][] {
  return lists.flatMap(([status, heading]) => {
    const rows = people.filter((person) => person.status === status).map((person) => `- ${attendanceRow(person)}`);
    return rows.length > 0 ? [[heading, ...rows]] : [];
  });
}

// --- Items ------------------------------------------------------------------------------------------------------

/** An item of the agenda, before it has its number. */
interface AgendaItem {
  readonly title: string;
  readonly blocks: readonly (readonly string[])[];
  readonly items: readonly AgendaItem[];
}

const phases: readonly Phase[] = ['opening', 'recurring', 'closing'];

function itemBlocks(meeting: Meeting, text: string, date: string | undefined): string[][] {
  const isYearly = isYearlyMeeting(meeting.kind, meeting.title?.text.value);
  const byPhase: Record<Phase, AgendaItem[]> = { opening: [], recurring: [], closing: [] };
  const matters: AgendaItem[] = [];
  const tasks = openTasks(meeting, text).map(
    ({ who, what }) => `- ${who === '' ? 'Ingen utsedd' : oneLine(who)}: ${what}`,
  );
  const known = new Set<string>();
  for (const item of meeting.items) {
    const title = titleOf(item, text);
    const standing = standingItemOf(title, isYearly);
    if (!standing) {
      matters.push(...putOff(item, meeting, text));
      continue;
    }
    // Some bodies have several of a kind ("Val av …"): each once.
    known.add(standing.id);
    const isFollowUp = standing.id === 'followUp';
    byPhase[standing.phase].push({
      title: titleForNext(title, standing),
      blocks: [...noteOf(item, meeting, text), ...(isFollowUp && tasks.length > 0 ? [tasks] : [])],
      items: item.items.flatMap((each) => subItem(each, isYearly, text)),
    });
    matters.push(...item.items.flatMap((each) => putOff(each, meeting, text)));
  }
  const add = (standing: StandingItem, at: number, blocks: readonly (readonly string[])[] = []) => {
    if (!known.has(standing.id)) byPhase[standing.phase].splice(at, 0, { title: standing.title, blocks, items: [] });
  };
  add(standingItem('opening'), 0);
  if (tasks.length > 0) add(standingItem('followUp'), byPhase.opening.length, [tasks]);
  add(standingItem('closing'), byPhase.closing.length);
  if (!isYearly) add(standingItem('next'), byPhase.closing.length - 1);
  const items = phases.flatMap((phase) => (phase === 'recurring' ? [...matters, ...byPhase[phase]] : byPhase[phase]));
  return numbered(items, signOf(meeting, text), firstItemNumber(meeting, date));
}

/** A sub-item that comes again with its item. */
function subItem(item: Item, isYearly: boolean, text: string): AgendaItem[] {
  const title = titleOf(item, text);
  const standing = standingItemOf(title, isYearly);
  return standing ? [{ title: titleForNext(title, standing), blocks: [], items: [] }] : [];
}

// "Bordlagd från § 5" would say that the agenda's own item is put off.
const putOffWords: Partial<Record<OutcomeKind, string>> = {
  bordlagd: 'Bordlagt',
  återremitterad: 'Återremitterat',
  ajournerad: 'Ajournerat',
};

/** The matters of an item and its sub-items that are to come up again. */
function putOff(item: Item, meeting: Meeting, text: string): AgendaItem[] {
  const note = noteOf(item, meeting, text);
  const inner = item.items.flatMap((each) => putOff(each, meeting, text));
  if (note.length === 0) return inner;
  const registry = item.facts.find(({ kind }) => kind === 'dnr')?.prose;
  const fact = registry ? [`Dnr: ${oneLine(registry.text)}`] : [];
  return [{ title: titleOf(item, text), blocks: [[...fact, ...(note[0] ?? [])]], items: [] }, ...inner];
}

/** "Bordlagt ärende från § 5 i protokollet den 10 september 2024." Nothing for an item that was not put off. */
function noteOf({ outcome, number }: Item, meeting: Meeting, text: string): string[][] {
  const word = outcome && putOffWords[outcome.kind];
  if (!word) return [];
  const place = number ? `${signOf(meeting, text) === '§' ? '§\u00a0' : 'punkt '}${number.value} i ` : '';
  const held = meeting.date?.iso ? `protokollet den ${formatLong(meeting.date.iso)}` : 'förra protokollet';
  const reason = outcome.motivation ? [`Skälet var att ${withoutStop(oneLine(outcome.motivation.value))}.`] : [];
  return [[[`${word} ärende från ${place}${held}.`, ...reason].join(' ')]];
}

/** Where something secret was, somebody who may read it has to see whether it is to come up again. */
function secretNotes({ items }: Meeting, text: string): string[][] {
  const secretItems = (all: readonly Item[]): Item[] =>
    all.flatMap((item) => [...(secretsIn(item.blocks).length > 0 ? [item] : []), ...secretItems(item.items)]);
  const places = secretItems(items).map((item) => item.number?.value ?? `”${titleOf(item, text)}”`);
  if (places.length === 0) return [];
  return [
    [
      `// Det som är hemligt i protokollets ${places.length === 1 ? 'punkt' : 'punkter'} ${places.join(', ')} har inte kommit med hit.`,
    ],
  ];
}

// --- Numbers ----------------------------------------------------------------------------------------------------

type Sign = '§' | 'Punkt';

function signOf(meeting: Meeting, text: string): Sign {
  return itemWord(meeting, text) === '§' ? '§' : 'Punkt';
}

function numbered(items: readonly AgendaItem[], sign: Sign, first: number): string[][] {
  return items.flatMap((item, at) => withNumber(item, sign, String(first + at)));
}

function withNumber({ title, blocks, items }: AgendaItem, sign: Sign, number: string): string[][] {
  const heading = `${sign} ${number}${sign === '§' || number.includes('.') ? '' : '.'} ${title}`;
  const [own = [], ...others] = blocks;
  return [
    [heading.trimEnd(), ...own],
    ...others.map((lines) => [...lines]),
    ...items.flatMap((item, at) => withNumber(item, sign, `${number}.${at + 1}`)),
  ];
}

// --- Words ------------------------------------------------------------------------------------------------------

function titleOf({ title, facts }: Item, text: string): string {
  if (title) return headingLine(text, title.range);
  const [fact] = facts;
  return fact?.prose ? readableProse(fact.prose).replace(/\s+/g, ' ') : '';
}

function oneLine(text: string): string {
  return sourceLine(text, { start: 0, end: text.length });
}

function withoutStop(text: string): string {
  return text.replace(/(?<![\s.])[\s.]+$/, '');
}
