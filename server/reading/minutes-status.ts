import { decisionCount, tasksOf } from '../../language/facts/tasks.ts';
import { itemsOf } from '../../language/facts/traversal.ts';
import type { Item } from '../../language/meeting/model.ts';
import { verificationOf } from '../../language/meeting/verification.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import { memo } from '../../language/source/memo.ts';
import { styleExamples } from '../../language/syntax/style/document-style.ts';
import type { MinutesStatus } from '../views/view-protocol.ts';

const countsOf = memo((item: Item) => ({ decisions: decisionCount(item), tasks: tasksOf(item).length }));

/** What a status bar says about minutes. */
export function minutesStatus({ meeting, style }: Pick<MinutesDocument, 'meeting' | 'style'>): MinutesStatus {
  let decisions = 0;
  let tasks = 0;
  for (const item of itemsOf(meeting)) {
    const counts = countsOf(item);
    decisions += counts.decisions;
    tasks += counts.tasks;
  }
  const { state, date } = verificationOf(meeting);
  return {
    body: meeting.body?.value ?? null,
    kind: meeting.kind ?? null,
    date: meeting.date?.iso ?? null,
    style: style.items === 'none' ? null : styleExamples[style.items],
    decisions,
    tasks,
    verification: state,
    verifiedOn: date ?? null,
  };
}
