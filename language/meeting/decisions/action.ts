import type * as Ast from '../../generated/ast.ts';
import { checkOf } from '../../syntax/check-box.ts';
import type { BlockContext } from '../block-context.ts';
import { proseOf, readMarker, required } from '../block-parts.ts';
import type { Action, DateValue, Mention, Prose } from '../model.ts';
import { pieceOf, pieces, rangeOf } from '../node-tokens.ts';
import { findAssignees } from '../people/assignees.ts';
import { findDue } from '../people/due.ts';
import { leadingNames, readProse, withDate, withUses } from '../prose.ts';
import { findDates } from '../time/dates.ts';

export function readAction(node: Ast.Action, context: BlockContext): Action {
  const all = pieces(node);
  const label = required(pieceOf(all, 'ACTION'), node);
  const check = checkOf(label.value);
  const own = readProse(all, context);
  const task = own && readTask(own, context);
  return {
    type: 'action',
    range: rangeOf(node),
    label: check ? undefined : label,
    check,
    assignees: task?.assignees ?? [],
    due: task?.due,
    prose: task?.prose,
    entries: node.entries.map((entry) => ({
      ...readMarker(entry),
      ...readTask(proseOf(entry, context), context),
      check: checkOf(pieceOf(pieces(entry), 'ENTRY')?.value ?? ''),
      range: rangeOf(entry),
    })),
  };
}

/** What is to be done by whom and when: names first ("@Lisa beställer lokal"), or "… (Ansvarig: Lisa)". */
function readTask(
  prose: Prose,
  context: BlockContext,
): { assignees: readonly Mention[]; due: DateValue | undefined; prose: Prose } {
  const text = context.text.slice(prose.range.start, prose.range.end);
  const found = findAssignees(text, prose.range.start, context.names);
  const lead = leadingNames(prose.range, context, 'assignee').filter(
    (mention) => mention.attendee || context.text.charCodeAt(mention.range.start - 1) === 64,
  );
  const assignees = found.length > 0 ? found : lead;
  const due =
    findDue(text, prose.range.start, context.near) ?? findDates(text, prose.range.start, context.near, 'from')[0];
  return {
    assignees,
    due,
    prose: withUses(withDate(prose, due), assignees),
  };
}
