import { expect, test } from 'vitest';
import { applyEdits } from '../../../../language/editing/edit.ts';
import { writingEdits } from '../../../../language/editing/fixes/skrivregel.ts';
import { allItems } from '../../../../language/facts/traversal.ts';
import type { Meeting } from '../../../../language/meeting/model.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { examples } from '../../../support/examples.ts';
import { loadFixtures } from '../../checks/fixture.ts';
import { findingsIn } from './applied.ts';

const texts = [...examples, ...loadFixtures()].map(({ name, text }) => [name, text] as const);

/** What the minutes say, apart from how it is worded. */
function facts({ kind, body, number, date, start, end, place, attendance, items, nextMeeting }: Meeting): unknown {
  return {
    head: [kind, body?.value, number?.value, date?.iso, start?.value, end?.value, place?.value],
    people: attendance.map(({ name, status, roles, party, presence }) => [
      name,
      status,
      roles.map((role) => role.text),
      party?.value,
      presence.map(({ kind: when, items: numbers, time }) => [when, numbers, time]),
    ]),
    items: [...allItems(items)].map((item) => [
      item.number?.value,
      item.blocks.map(({ type }) => type),
      item.decisions.map(({ clauses }) =>
        clauses.map(({ due, assignees }) => [due?.iso, assignees.map((each) => each.name)]),
      ),
      item.references.map(({ numbers, external }) => [numbers, external]),
      item.votes.map(({ counts }) => counts.map(({ option, count }) => [option, count])),
    ]),
    next: [nextMeeting?.date?.iso, nextMeeting?.start?.value, nextMeeting?.end?.value, nextMeeting?.place?.value],
  };
}

test.each(texts)('all of %s is written as the rules say, once and for all, and says the same', (_, text) => {
  const edits = writingEdits(findingsIn(text, {}));
  const after = applyEdits(text, edits);
  expect(writingEdits(findingsIn(after, {}))).toEqual([]);
  expect(facts(openMinutes(after).meeting)).toEqual(facts(openMinutes(text).meeting));
});
