/** The one table of fixes: which function makes the fixes that the rules' table names. */
import type { Finding } from '../../checks/finding.ts';
import type { FixName } from '../../checks/rule.ts';
import { ruleOf } from '../../checks/rules.ts';
import { addAssignee, addMotivation, fillDecision, markDecision, markQuoted } from './beslut.ts';
import type { Fix, FixMaker, Minutes } from './fix.ts';
import { agree, insertMissing } from './huvud.ts';
import { closeSecret, makeSecret, maskNumber, maskPersonal } from './integritet.ts';
import { removeOneVote } from './omrostning.ts';
import { addToList, correctName, moveToPresent, removeOneRow } from './person.ts';
import { correctItemNumber, fillItem, insertTitle, readAsItems, renumberItems } from './punkt.ts';
import { writeAsRule } from './skrivregel.ts';
import { correctWeekday, correctYear, writeYear } from './tid.ts';

const makers: Readonly<Record<FixName, FixMaker>> = {
  'add-assignee': addAssignee,
  'add-attendee': addToList,
  'add-motivation': addMotivation,
  agree,
  'close-secret': closeSecret,
  'correct-item-number': correctItemNumber,
  'correct-name': correctName,
  'correct-weekday': correctWeekday,
  'correct-year': correctYear,
  'fill-decision': fillDecision,
  'fill-item': fillItem,
  'insert-field': insertMissing,
  'insert-title': insertTitle,
  'make-secret': makeSecret,
  'mark-decision': markDecision,
  'mark-quoted-decision': markQuoted,
  'mask-identity-number': maskNumber,
  'mask-personal': maskPersonal,
  'move-to-present': moveToPresent,
  'read-as-items': readAsItems,
  'remove-attendee': removeOneRow,
  'remove-vote': removeOneVote,
  renumber: renumberItems,
  'write-rule': writeAsRule,
  'write-year': writeYear,
};

/** The fixes of one kind for a finding. */
export function fixesBy(name: FixName, finding: Finding, minutes: Minutes): readonly Fix[] {
  return makers[name](finding, minutes);
}

/** The fixes for a finding of these minutes, the likeliest first. Silencing the rule is not among them (`ignoreFixes`). */
export function fixesOf(finding: Finding, minutes: Minutes): Fix[] {
  return ruleOf(finding.code).fixes.flatMap((name) => fixesBy(name, finding, minutes));
}
