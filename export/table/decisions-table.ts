import { type Decided, decidedIn } from '../../language/facts/tasks.ts';
import { allItems } from '../../language/facts/traversal.ts';
import { answersNothing, answersOf } from '../../language/meeting/decisions/answered.ts';
import { decisionsIn } from '../../language/meeting/items/item.ts';
import type { Decision, Item, Meeting } from '../../language/meeting/model.ts';
import { answeredParts, answeredText } from '../answered-text.ts';
import { ownText, whatText, whenText, whoText } from '../follow-up-text.ts';
import { paperTitle } from '../paper/names.ts';
import { secretLabels } from '../secret-label.ts';
import type { Cell, TableData } from './table-data.ts';

/**
 * Beslutslista: a row for each decision of this meeting, which is each clause, or the whole when it has none, in the order
 * of the minutes. What is only implied ("Dagordningen godkändes.") is no decision, here as everywhere.
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
    rows: [
      { ...outside, blocks: meeting.preamble, decisions: decisionsIn(meeting.preamble) },
      ...allItems(meeting.items),
    ].flatMap((part) => {
      const answers = answersOf(part.blocks);
      return part.decisions.flatMap((decision) => rowsOf(decision, part, answers, secretLabel(decision.range)));
    }),
  };
}

/** Before the first item. */
const outside = { number: undefined, title: undefined };

function rowsOf(
  decision: Decision,
  { number, title }: Pick<Item, 'number' | 'title'>,
  answers: ReturnType<typeof answersOf>,
  secret: string | undefined,
): Cell[][] {
  const row = (lines: readonly string[], who = '', when = ''): Cell[] => [
    number?.value ?? '',
    title?.value.replace(/\s+/g, ' ') ?? '',
    `${secret ? `${secret}: ` : ''}${lines.filter((line) => line !== '').join('\n')}`,
    who,
    when,
  ];
  const named = (part: Decided) => answeredParts(answers.get(part) ?? answersNothing).map(answeredText);
  const parts = decidedIn(decision);
  const isWhole = parts[0] === decision;
  const rows = parts.map((part, at) => {
    // "Styrelsen beslutar enligt förslaget" above the clauses belongs to the first.
    const before = !isWhole && at === 0 ? ownText(decision).replace(/\s+/g, ' ') : '';
    const text = whatText(part) || (decision.leadIn?.value ?? '');
    return row([before, text, ...named(part)], whoText(part), whenText(part));
  });
  // Beside what was accepted, what was turned down is a decision of its own.
  const rejected = isWhole ? [] : (answers.get(decision)?.rejected ?? []);
  return [...rows, ...answeredParts({ ...answersNothing, rejected }).map((part) => row([answeredText(part)]))];
}
