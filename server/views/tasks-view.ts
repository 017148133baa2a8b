/**
 * *Beslut och uppgifter*: what the meetings of the workspace have decided, and what people shall do. Minutes say what has
 * been done only by a ticked check box; any other task is overdue when its day has passed.
 */

import type { Digest, DigestTask } from '../../language/facts/digest.ts';
import { capitalize } from '../../language/facts/wording.ts';
import { nameKey } from '../../language/names/name-index.ts';
import { byDate, isOfMeeting } from '../workspace/bodies.ts';
import type { IndexedMinutes } from '../workspace/workspace-index.ts';
import { alphabetically, counted, firstRows, itemName, joined, meetingName, shown, shownPart } from './rows.ts';
import type { TaskOptions, TasksParams, ViewNode, ViewRows } from './view-protocol.ts';

/** How near a task is. */
type Stage = 'overdue' | 'upcoming' | 'undated' | 'done';

const stages: Readonly<Record<Stage, string>> = {
  overdue: 'Försenade',
  upcoming: 'Kommande',
  undated: 'Utan datum',
  done: 'Klara',
};

interface TaskOfMeeting {
  readonly uri: string;
  readonly digest: Digest;
  /** Its place in `digest.tasks`. */
  readonly index: number;
  readonly task: DigestTask;
}

/** What rows are made from; `today` is an ISO date. */
export interface TaskSource {
  readonly minutes: readonly IndexedMinutes[];
  readonly today: string;
}

/** The rows below a row of the view. Secret tasks have a place of their own, without anybody's name and without a day. */
export function taskRows(source: TaskSource, params: TasksParams): ViewRows {
  const { parent } = params;
  if (parent === undefined) return { rows: outermost(source, params) };
  const [place = '', key = ''] = splitId(parent);
  return { rows: branches[place]?.(source, params, key) ?? [] };
}

/** How many tasks have a day that has passed. */
export function overdueCount({ minutes, today }: TaskSource): number {
  let count = 0;
  for (const { digest } of minutes) {
    if (!isOfMeeting(digest)) continue;
    for (const task of digest.tasks) if (!task.secret && stageOf(task, today) === 'overdue') count++;
  }
  return count;
}

/** Everybody who has a task, in alphabetical order. */
export function assigneesIn(source: TaskSource): string[] {
  return peopleOf(source, 'all')
    .flatMap(({ key, name }) => (key === '' ? [] : [name]))
    .sort(alphabetically);
}

const branches: Readonly<
  Record<string, (source: TaskSource, params: TasksParams, key: string) => readonly ViewNode[]>
> = {
  person: (source, params, key) => personRows(source, params, key),
  stage: (source, params, key) => stageRows(source, params, key),
  secret: (source, params) => {
    const found = [...tasksIn(latestFirst(source))].filter(({ task }) => task.secret);
    return firstRows(found, params, (each) => secretRow(each, params.parent ?? ''));
  },
  decisions: (source, params, key) => (key === '' ? decidingRows(source, params) : decisionRows(source, params, key)),
};

/** "person:lisa ek" is a person and a key. */
function splitId(id: string): [string, string] {
  const at = id.indexOf(':');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}

function* tasksIn({ minutes }: TaskSource): Generator<TaskOfMeeting> {
  for (const { uri, digest } of minutes) {
    if (!isOfMeeting(digest)) continue;
    let index = 0;
    for (const task of digest.tasks) yield { uri, digest, index: index++, task };
  }
}

function stageOf({ due, isDone }: DigestTask, today: string): Stage {
  if (isDone) return 'done';
  if (due === undefined) return 'undated';
  return due < today ? 'overdue' : 'upcoming';
}

/** True if the filter lets a task through. */
function passes(task: DigestTask, { filter }: TaskOptions, today: string): boolean {
  if (task.secret) return false;
  if (filter.kind === 'overdue') return stageOf(task, today) === 'overdue';
  if (filter.kind === 'person') return hasAssignee(task, keyOf(filter.name));
  return true;
}

/** The empty key is of tasks that nobody has. */
function hasAssignee({ assignees }: DigestTask, key: string): boolean {
  return key === '' ? assignees.length === 0 : assignees.some((name) => keyOf(name) === key);
}

/** Few names, many tasks: the key of each name is made once. */
const keys = new Map<string, string>();
const mostKeys = 10_000;

function keyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = nameKey(name);
    if (keys.size >= mostKeys) keys.clear();
    keys.set(name, key);
  }
  return key;
}

// --- Order

function byMeeting(a: IndexedMinutes, b: IndexedMinutes): number {
  return byDate(a.digest, b.digest) || (a.uri < b.uri ? -1 : 1);
}

/** The minutes in order: sorting is stable, so what is sorted by its day stays in this order within a day. */
function latestFirst({ minutes, today }: TaskSource): TaskSource {
  return { minutes: [...minutes].sort(byMeeting), today };
}

const stageOrder: readonly Stage[] = ['overdue', 'upcoming', 'undated', 'done'];

/**
 * The tasks that are wanted, overdue ones first, and of those the ones whose day passed last: old minutes are full of
 * what has long been done.
 */
function nearestFirst(source: TaskSource, isWanted: (task: DigestTask, stage: Stage) => boolean): TaskOfMeeting[] {
  const found: Readonly<Record<Stage, TaskOfMeeting[]>> = { overdue: [], upcoming: [], undated: [], done: [] };
  for (const each of tasksIn(latestFirst(source))) {
    const stage = stageOf(each.task, source.today);
    if (isWanted(each.task, stage)) found[stage].push(each);
  }
  const dueOf = ({ task }: TaskOfMeeting) => task.due ?? '';
  const byDay = (a: TaskOfMeeting, b: TaskOfMeeting) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0);
  found.overdue.sort((a, b) => byDay(b, a));
  found.upcoming.sort(byDay);
  return stageOrder.flatMap((stage) => found[stage]);
}

// --- Outermost rows

function outermost(source: TaskSource, params: TasksParams): ViewNode[] {
  const { filter, grouping } = params;
  const groups = grouping === 'person' ? people(source, params) : days(source, params);
  if (filter.kind !== 'all') return groups;
  return [...groups, ...secretGroup(source), ...decisionsGroup(source)];
}

interface Person {
  readonly key: string;
  readonly name: string;
  count: number;
  overdue: number;
}

/** Those who have something to do, and what nobody has under the empty key. */
function peopleOf(source: TaskSource, options: TaskOptions | 'all'): Person[] {
  const { today } = source;
  const byKey = new Map<string, Person>();
  const personOf = (name: string): Person => {
    const key = keyOf(name);
    const person = byKey.get(key) ?? { key, name, count: 0, overdue: 0 };
    byKey.set(key, person);
    return person;
  };
  const only = options !== 'all' && options.filter.kind === 'person' ? keyOf(options.filter.name) : undefined;
  for (const { task } of tasksIn(source)) {
    if (options === 'all' ? task.secret : !passes(task, options, today)) continue;
    const isOverdue = stageOf(task, today) === 'overdue';
    const names = task.assignees.length > 0 ? task.assignees : [''];
    for (const person of new Set(names.map(personOf))) {
      if (only !== undefined && person.key !== only) continue;
      person.count++;
      if (isOverdue) person.overdue++;
    }
  }
  return [...byKey.values()].filter(({ count }) => count > 0);
}

/** Those with overdue tasks first, tasks of nobody last. */
function people(source: TaskSource, params: TasksParams): ViewNode[] {
  const found = peopleOf(source, params).sort(
    (a, b) =>
      Number(a.key === '') - Number(b.key === '') ||
      Number(b.overdue > 0) - Number(a.overdue > 0) ||
      alphabetically(a.name, b.name),
  );
  const isOnly = params.filter.kind === 'person';
  return firstRows(found, params, ({ key, name, count, overdue }) => ({
    id: `person:${key}`,
    kind: key === '' ? 'people' : 'person',
    label: key === '' ? 'Utan ansvarig' : shown(name),
    ...joined(counted(count, 'uppgift', 'uppgifter'), overdue > 0 && counted(overdue, 'försenad', 'försenade')),
    children: isOnly ? 'expanded' : 'collapsed',
  }));
}

function days(source: TaskSource, params: TasksParams): ViewNode[] {
  const counts = { overdue: 0, upcoming: 0, undated: 0, done: 0 };
  for (const { task } of tasksIn(source)) if (passes(task, params, source.today)) counts[stageOf(task, source.today)]++;
  return stageOrder
    .filter((stage) => counts[stage] > 0)
    .map((stage) => ({
      id: `stage:${stage}`,
      kind: stage,
      label: stages[stage],
      ...joined(counted(counts[stage], 'uppgift', 'uppgifter')),
      children: stage === 'undated' || stage === 'done' ? 'collapsed' : 'expanded',
    }));
}

function secretGroup(source: TaskSource): ViewNode[] {
  let count = 0;
  for (const { task } of tasksIn(source)) if (task.secret) count++;
  if (count === 0) return [];
  const detail = joined(counted(count, 'uppgift', 'uppgifter'));
  return [{ id: 'secret', kind: 'secret', label: 'Omfattas av sekretess', ...detail, children: 'collapsed' }];
}

function decisionsGroup({ minutes }: TaskSource): ViewNode[] {
  let count = 0;
  for (const { digest } of minutes) if (isOfMeeting(digest)) count += digest.decisions.length;
  if (count === 0) return [];
  return [{ id: 'decisions', kind: 'decisions', label: 'Beslut', ...joined(`${count}`), children: 'collapsed' }];
}

// --- Tasks

function personRows(source: TaskSource, params: TasksParams, key: string): ViewNode[] {
  const found = nearestFirst(source, (task) => passes(task, params, source.today) && hasAssignee(task, key));
  return firstRows(found, params, (each) => {
    const stage = stageOf(each.task, source.today);
    return taskRow(each, params, stage, [
      stage === 'overdue' && 'försenad',
      stage === 'done' && 'klar',
      meetingName(each.digest, each.uri),
    ]);
  });
}

function stageRows(source: TaskSource, params: TasksParams, key: string): ViewNode[] {
  const found = nearestFirst(source, (task, stage) => stage === key && passes(task, params, source.today));
  return firstRows(found, params, (each) => {
    const names = each.task.assignees.map(shown).join(', ');
    return taskRow(each, params, stageOf(each.task, source.today), [names || 'utan ansvarig']);
  });
}

function taskRow(
  each: TaskOfMeeting,
  { parent = '' }: TasksParams,
  kind: Stage,
  details: readonly (string | false)[],
): ViewNode {
  const { task, digest, uri, index } = each;
  const { text, assignees, due } = task;
  const tooltip = [
    shownPart(task),
    assignees.length > 0 && `Ansvarig: ${assignees.map(shown).join(', ')}`,
    due && `Senast: ${due}${kind === 'overdue' ? ' (försenad)' : ''}`,
    meetingName(digest, uri),
    itemName(digest.items[task.item]),
  ];
  return {
    id: `${parent}/${uri}#${index}`,
    kind,
    // The day first: a side bar is narrow, and what does not fit is cut.
    label: [due, text === '' ? 'Uppgift' : capitalize(shownPart(task))].filter(Boolean).join('  '),
    ...joined(...details),
    tooltip: tooltip.filter(Boolean).join('\n'),
    children: 'none',
    place: { uri, line: task.line, start: task.start, end: task.end },
  };
}

function secretRow({ task, digest, uri, index }: TaskOfMeeting, parent: string): ViewNode {
  const meeting = meetingName(digest, uri);
  return {
    id: `${parent}/${uri}#${index}`,
    kind: 'secret',
    label: shownPart(task),
    ...joined(meeting),
    tooltip: ['Omfattas av sekretess', meeting, itemName(digest.items[task.item])].filter(Boolean).join('\n'),
    children: 'none',
    place: { uri, line: task.line, start: task.start, end: task.end },
  };
}

// --- Decisions

/** The meetings that have decided something, the latest first. */
function decidingRows({ minutes }: TaskSource, params: TasksParams): ViewNode[] {
  const found = minutes.filter(({ digest }) => isOfMeeting(digest) && digest.decisions.length > 0).sort(byMeeting);
  return firstRows(found, params, ({ uri, digest }) => ({
    id: `decisions:${uri}`,
    kind: 'meeting',
    label: meetingName(digest, uri),
    ...joined(`${digest.decisions.length} beslut`),
    children: 'collapsed',
  }));
}

function decisionRows({ minutes }: TaskSource, params: TasksParams, uri: string): ViewNode[] {
  const digest = minutes.find((each) => each.uri === uri)?.digest;
  if (!digest) return [];
  const all = digest.decisions.map((decision, index) => ({ decision, index }));
  return firstRows(all, params, ({ decision, index }) => {
    const { line, start, end, hasAtt, text, secret, item } = decision;
    const said = secret || text !== '' ? `${hasAtt && !secret ? 'att ' : ''}${shownPart(decision)}` : 'Beslut';
    return {
      id: `decision:${uri}#${index}`,
      kind: secret ? 'secret' : 'decision',
      label: said,
      ...joined(itemName(digest.items[item])),
      tooltip: [said, itemName(digest.items[item])].filter(Boolean).join('\n'),
      children: 'none',
      place: { uri, line, start, end },
    };
  });
}
