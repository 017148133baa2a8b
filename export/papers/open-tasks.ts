/** What somebody was given to do at a meeting, a line each, for the next one to ask about. */

import type { Task } from '../../language/facts/tasks.ts';
import type { DateValue, Meeting, Mention, Prose } from '../../language/meeting/model.ts';
import { formatLong } from '../../language/meeting/time/calendar.ts';
import { whenText, whoText } from '../follow-up-text.ts';
import { followUps } from '../follow-ups.ts';
import { readable, readableProse } from '../without-at-signs.ts';

/** A task as a reader sees it. Minutes say about few what is done ("[x]"), so all others may be open. */
export interface OpenTask {
  /** Names with commas between; empty where the task is nobody's. */
  readonly who: string;
  /** "återkoppla till nämnden": what is to be done, with the last day in words where it has one. */
  readonly what: string;
}

// "välja Lisa Ek att jämte ordföranden justera protokollet" is done when it is decided, or by the minutes themselves.
const electing = /^(?:om|åter|ny)?(?:välja|utse)(?!\p{L})/iu;

/** Everything that the minutes say somebody shall do, in the order of the source. */
export function openTasks(meeting: Meeting, text: string): OpenTask[] {
  return followUps(meeting).flatMap(({ source, assignees, due, isDone }) => {
    const { prose } = source;
    if (isDone || !prose || prose.text.trim() === '' || electing.test(prose.text)) return [];
    const what = `${whatOf(prose, assignees, due, text)}${pointsOf(source)}`;
    return [{ who: whoText(source), what: `${what}${undatedDay(source)}` }];
  });
}

type Source = Task['source'];

/** What is in points below it, on the same line: ": ringa; mejla". */
function pointsOf(source: Source): string {
  const points = 'points' in source ? source.points : [];
  const lines = points.map(({ prose }) => alone(oneLine(readableProse(prose)))).filter((line) => line !== '');
  return lines.length === 0 ? '' : `: ${lines.join('; ')}`;
}

/** Until when, where that is no date: ", senast 3 mars" of minutes without a year. At the next meeting, "nästa möte" is now. */
function undatedDay(source: Source): string {
  const said = source.due?.iso === undefined ? whenText(source) : '';
  return said === '' || /^nästa\s+(?:möte|sammanträde)/iu.test(said) ? '' : `, senast ${alone(said)}`;
}

const giving = /^(?:även\s+)?(?:uppdra|ge|delegera|bemyndiga)\s+(?:åt|till)?\s*@?$/iu;
const given = /^(?:\s*\([^)]*\))?\s*,?\s+(?:i\s+uppdrag\s+)?att\s+/iu;

/** The task without those who shall do it, where they are first: "uppdra åt @Lisa Ek att svara" is "svara". */
function whatOf(prose: Prose, assignees: readonly Mention[], due: DateValue | undefined, text: string): string {
  const line = oneLine(readable(withoutAssignees(prose, assignees, text), prose.mentions));
  return withDueDate(alone(line), due, text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Without what tied it to the one below it, and the stop after whole words. */
function alone(line: string): string {
  return line.replace(/(?<![\s,;])[\s,;]+(?:samt|och)$/iu, '').replace(/[,;:]$|(?<=\p{Ll}{3}|\d)\.$/u, '');
}

function withoutAssignees(prose: Prose, assignees: Task['assignees'], text: string): string {
  const inside = assignees.filter(({ range }) => range.start >= prose.range.start && range.end <= prose.range.end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || inside.length < assignees.length) return prose.text;
  const before = text.slice(prose.range.start, first.range.start).replace(/^[\s*_]+/, '');
  const names = text.slice(first.range.start, last.range.end).normalize('NFC');
  const at = prose.text.indexOf(names);
  if (at < 0) return prose.text;
  const after = prose.text.slice(at + names.length);
  const handed = giving.test(before) ? given.exec(after) : null;
  if (handed) return after.slice(handed[0].length);
  const isActor = before === '@' ? after.trim() !== '' : before === '' && /^[\s,:–-]+\p{Ll}/u.test(after);
  return isActor ? after.replace(/^[\s,:–-]+/, '') : prose.text;
}

/** A last day without its year would mean another day in another meeting's papers. */
function withDueDate(what: string, due: DateValue | undefined, text: string): string {
  if (due?.iso === undefined) return what;
  const written = text.slice(due.range.start, due.range.end).normalize('NFC');
  const at = what.lastIndexOf(written);
  if (at >= 0) return what.slice(0, at) + formatLong(due.iso) + what.slice(at + written.length);
  return `${what}, senast ${formatLong(due.iso)}`;
}
