/** What was decided and what somebody shall do, one by one: as editor, papers, spreadsheets and calendars count it. */
import type { Action, ActionEntry, Clause, DateValue, Decision, Item, Mention } from '../meeting/model.ts';
import { receiverIn } from '../meeting/people/receiver.ts';

/** One decision: a clause, or a decision without clauses. */
export type Decided = Clause | Decision;

/** Something that somebody shall do, or that shall be done by a certain day. */
export interface Task {
  readonly text: string;
  readonly assignees: readonly Mention[];
  readonly due: DateValue | undefined;
  /** Its check box is ticked. */
  readonly isDone: boolean;
  /** What says so. */
  readonly source: Decided | Action | ActionEntry;
}

/** A clause is one decision; a decision without clauses is one, too. */
export function decidedIn(decision: Decision): readonly Decided[] {
  return decision.clauses.length > 0 ? decision.clauses : [decision];
}

/** How many decisions an item has. */
export function decisionCount(item: Item): number {
  return item.decisions.reduce((sum, decision) => sum + decidedIn(decision).length, 0);
}

type Deciding = Pick<Item, 'decisions' | 'actions'>;

/** What somebody shall do after the meeting, from an item's decisions and actions, in the order of the source. */
export function tasksOf({ decisions, actions }: Deciding): Task[] {
  return byStart([
    ...decisions.flatMap(decidedIn).filter(isAssigned).map(decidedTask),
    ...actions.flatMap(actionTasks),
  ]);
}

/**
 * The tasks, and what else has to be followed up: a decision that gives an office or an organisation something to do
 * ("att uppdra åt kansliet att …", "Ansvarig: kansliet"), or says until when without saying who ("att lämna yttrandet senast
 * 1 maj"). The date after "till" is as often the end of a lease as a deadline, so without somebody who shall do it, it is
 * none. What is only proposed to another body ("föreslår kommunfullmäktige besluta att …") is nobody's task yet.
 */
export function followUpsOf({ decisions, actions }: Deciding): Task[] {
  const decided = decisions.filter((decision) => !isProposal(decision)).flatMap(decidedIn);
  const toFollow = decided.filter((part) => isAssigned(part) || isToBeFollowed(part));
  return byStart([...toFollow.map(decidedTask), ...actions.flatMap(actionTasks)]);
}

function isProposal({ leadIn, prose }: Decision): boolean {
  return /(?<!\p{L})föreslår?(?!\p{L})/iu.test(`${leadIn?.value ?? ''} ${prose?.text ?? ''}`);
}

/** A clause that was voted down gives nobody anything to do. */
function isAssigned(part: Decided): boolean {
  return part.assignees.length > 0 && !isRejected(part);
}

function isToBeFollowed(part: Decided): boolean {
  if (isRejected(part)) return false;
  const isSaid = part.fields.some((field) => field.prose !== undefined && field.prose.text.trim() !== '');
  const text = part.prose?.text ?? '';
  return (
    isSaid || receiverIn(text) !== undefined || (part.due !== undefined && /(?<!\p{L})senast(?!\p{L})/iu.test(text))
  );
}

function isRejected(part: Decided): boolean {
  return 'outcome' in part && part.outcome === 'avslag';
}

function decidedTask(part: Decided): Task {
  return { text: part.prose?.text ?? '', assignees: part.assignees, due: part.due, isDone: false, source: part };
}

function actionTasks(action: Action): Task[] {
  const { prose, assignees, due, check, entries } = action;
  return [
    ...(prose ? [{ text: prose.text, assignees, due, isDone: check === 'done', source: action }] : []),
    ...entries.map((entry) => ({
      text: entry.prose.text,
      assignees: entry.assignees,
      due: entry.due,
      isDone: entry.check === 'done',
      source: entry,
    })),
  ];
}

function byStart(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => a.source.range.start - b.source.range.start);
}
