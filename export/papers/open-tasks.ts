/** What somebody was given to do at a meeting, a line each, for the next one to ask about. */
import { formatLong } from '../../language/meeting/calendar.ts';
import type { DateValue, Item, Mention, Prose } from '../../language/meeting/model.ts';
import { readable } from '../readable.ts';

/** A task as a reader sees it. Minutes do not say what is done since, so all of them may be open. */
export interface OpenTask {
  /** Names, in the order that they are given; none where the task is nobody's. */
  readonly who: readonly string[];
  /** "återkoppla till nämnden": what is to be done, with the last day in words where it has one. */
  readonly what: string;
}

/** The tasks of an item and its sub-items: decisions that give somebody something to do, and actions. */
export function openTasks(item: Item, text: string): OpenTask[] {
  const isTask = ({ assignees, prose }: { readonly assignees: readonly Mention[]; readonly prose: Prose }) =>
    assignees.length > 0 && !electing.test(prose.text);
  const task = (assignees: readonly Mention[], due: DateValue | undefined, prose: Prose) =>
    ({ who: namesOf(assignees), what: whatOf(prose, assignees, due, text) }) satisfies OpenTask;
  const decided = item.decisions.flatMap(({ clauses, prose, assignees, due }) => [
    ...clauses.flatMap((clause) => (isTask(clause) ? [task(clause.assignees, clause.due, clause.prose)] : [])),
    ...(clauses.length === 0 && prose && isTask({ assignees, prose }) ? [task(assignees, due, prose)] : []),
  ]);
  const actions = item.actions.flatMap(({ entries, prose, assignees, due }) => [
    ...(prose ? [task(assignees, due, prose)] : []),
    ...entries.map((entry) => task(entry.assignees, entry.due, entry.prose)),
  ]);
  return [...decided, ...actions, ...item.items.flatMap((each) => openTasks(each, text))];
}

// "välja Lisa Ek att jämte ordföranden justera protokollet" is done when it is decided, or by the minutes themselves.
const electing = /^(?:om|åter|ny)?(?:välja|utse)(?!\p{L})/iu;

function namesOf(assignees: readonly Mention[]): string[] {
  return [...new Set(assignees.map(({ attendee, name }) => attendee?.name ?? name))];
}

const giving = /^(?:även\s+)?(?:uppdra|ge|delegera|bemyndiga)\s+(?:åt|till)?\s*@?$/iu;
const given = /^(?:\s*\([^)]*\))?\s*,?\s+(?:i\s+uppdrag\s+)?att\s+/iu;

/** The task without those who shall do it, where they stand first: "uppdra åt @Lisa Ek att svara" is "svara". */
function whatOf(prose: Prose, assignees: readonly Mention[], due: DateValue | undefined, text: string): string {
  const inside = assignees.filter(({ range }) => range.start >= prose.range.start && range.end <= prose.range.end);
  const [first, last] = [inside[0], inside.at(-1)];
  let { text: what } = prose;
  if (first && last && inside.length === assignees.length) {
    const before = text.slice(prose.range.start, first.range.start).replace(/^[\s*_]+/, '');
    const written = text.slice(first.range.start, last.range.end);
    const at = prose.text.indexOf(written.normalize('NFC'));
    const after = at < 0 ? '' : prose.text.slice(at + written.normalize('NFC').length);
    const handed = giving.test(before) ? given.exec(after) : null;
    if (handed) what = after.slice(handed[0].length);
    else if ((before === '@' && after.trim() !== '') || (before === '' && /^[\s,:–-]+\p{Ll}/u.test(after)))
      what = after.replace(/^[\s,:–-]+/, '');
  }
  const line = readable(what, prose.mentions).replace(/\s+/g, ' ').trim();
  // What tied it to the clause below it, and the stop after whole words.
  const alone = line.replace(/[\s,;]+(?:samt|och)$/iu, '').replace(/[,;]$|(?<=\p{Ll}{3}|\d)\.$/u, '');
  return withDueDate(alone, due, text);
}

/** A last day without its year would mean another day in another meeting's papers. */
function withDueDate(what: string, due: DateValue | undefined, text: string): string {
  if (due?.iso === undefined) return what;
  const written = text.slice(due.range.start, due.range.end).normalize('NFC');
  const at = what.lastIndexOf(written);
  if (at >= 0) return what.slice(0, at) + formatLong(due.iso) + what.slice(at + written.length);
  return `${what}, senast ${formatLong(due.iso)}`;
}
