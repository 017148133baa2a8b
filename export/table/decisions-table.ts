import { allItems } from '../../language/checks/walk.ts';
import type { Decision, Item, Meeting } from '../../language/meeting/model.ts';
import { decidedIn } from '../../language/meeting/tasks.ts';
import { ownText, whatText, whenText, whoText } from '../follow-up-text.ts';
import { paperTitle } from '../paper/names.ts';
import { secretLabels } from '../secret-label.ts';
import type { Cell, TableData } from './data.ts';

/**
 * Beslutslista: a row for each decision of this meeting, which is each clause, or the whole when it has none, in the order
 * of the minutes. What is only told ("Dagordningen godkändes.") is no decision, here as everywhere.
 */
export function decisionsTable(meeting: Meeting): TableData {
  const secretLabel = secretLabels(meeting);
  return {
    sheet: 'Beslut',
    title: paperTitle('Beslutslista', meeting),
    date: meeting.date?.iso,
    columns: [
      { label: 'Punkt', width: 8, kind: 'text' },
      { label: 'Rubrik', width: 32, kind: 'text' },
      { label: 'Beslut', width: 70, kind: 'text' },
      { label: 'Ansvarig', width: 26, kind: 'text' },
      { label: 'Senast', width: 14, kind: 'date' },
    ],
    rows: [...allItems(meeting.items)].flatMap((item) =>
      item.decisions.flatMap((decision) => rowsOf(decision, item, secretLabel(decision.range))),
    ),
  };
}

function rowsOf(decision: Decision, { number, title }: Item, secret: string | undefined): Cell[][] {
  return decidedIn(decision).map((part, at) => {
    // "Styrelsen beslutar enligt förslaget" above the clauses belongs to the first.
    const before = part !== decision && at === 0 ? ownText(decision).replace(/\s+/g, ' ') : '';
    const text = whatText(part) || (decision.leadIn?.value ?? '');
    return [
      number?.value ?? '',
      title?.value.replace(/\s+/g, ' ') ?? '',
      `${secret ? `${secret}: ` : ''}${[before, text].filter((each) => each !== '').join('\n')}`,
      whoText(part),
      whenText(part),
    ];
  });
}
