import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../language/editing/edit.ts';
import { type RefactoringName, refactorings } from '../../../../language/editing/refactorings/refactorings.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { loadBeforeAfter, withStops } from '../fixes/before-after.ts';

const fixtures = loadBeforeAfter('refactorings');

function isRefactoring(name: string): name is RefactoringName {
  return Object.hasOwn(refactorings, name);
}

test.each(fixtures.map((each) => [each.name, each] as const))('%s', (_, { what, before, selection, after }) => {
  const [name = '', number = '1'] = what;
  if (!isRefactoring(name) || !selection) throw new Error(`${name} of nothing`);
  const fix = refactorings[name].make(openMinutes(before), selection)[Number(number) - 1];
  if (after === 'inget\n') expect(fix?.edits() ?? []).toEqual([]);
  else expect(applyEdits(before, withStops(fix?.edits() ?? []))).toBe(after);
});

describe('each refactoring', () => {
  test.each(Object.keys(refactorings))('%s has minutes that it changes', (name) => {
    expect(fixtures.some(({ what, after }) => what[0] === name && after !== 'inget\n')).toBe(true);
  });
});
