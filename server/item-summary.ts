import type { Clause, DateValue, Item, Mention } from '../language/meeting/model.ts';

/** How many decisions an item has. A clause is one decision; a decision without clauses is one, too. */
export function decisionCount(item: Item): number {
  return item.decisions.reduce((sum, decision) => sum + Math.max(1, decision.clauses.length), 0);
}

/** Something that somebody shall do: a clause that gives somebody a task, or an action. */
export interface Task {
  readonly text: string;
  readonly assignees: readonly Mention[];
  readonly due: DateValue | undefined;
}

/** What somebody shall do after the meeting, from an item's decisions and actions. */
export function tasksOf(item: Item): Task[] {
  const decided = item.decisions.flatMap(({ clauses, prose, assignees, due }): Task[] =>
    clauses.length > 0 ? clauses.map(clauseTask) : [{ text: prose?.text ?? '', assignees, due }],
  );
  const actions = item.actions.flatMap(({ entries, prose, assignees, due }): Task[] => [
    ...(prose ? [{ text: prose.text, assignees, due }] : []),
    ...entries.map((entry) => ({ text: entry.prose.text, assignees: entry.assignees, due: entry.due })),
  ]);
  return [...decided.filter(({ assignees }) => assignees.length > 0), ...actions];
}

function clauseTask({ prose, assignees, due }: Clause): Task {
  return { text: prose.text, assignees, due };
}
