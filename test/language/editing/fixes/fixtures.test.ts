import { describe, expect, test } from 'vitest';
import { isRuleCode, ruleOf } from '../../../../language/checks/rules.ts';
import { applyEdits } from '../../../../language/editing/edit.ts';
import type { Fix } from '../../../../language/editing/fixes/fix.ts';
import { fixesBy } from '../../../../language/editing/fixes/fixes.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { applied, findingsIn } from './applied.ts';
import { type BeforeAfter, loadBeforeAfter, withStops } from './before-after.ts';

const options = { today: '2020-01-01' };

function grave(text: string): string[] {
  return findingsIn(text, options)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code }) => code)
    .sort();
}

describe.each(loadBeforeAfter('fixes').map((each) => [each.name, each] as const))('%s', (_, fixture) => {
  const [code = '', name = '', number = '1'] = fixture.what;

  function chosen({ before, selection }: BeforeAfter): Fix {
    const fixName = isRuleCode(code) ? ruleOf(code).fixes.find((each) => each === name) : undefined;
    if (!fixName) throw new Error(`${code} has no fix ${name}`);
    const finding = findingsIn(before, options).find(
      (each) => each.code === code && (!selection || each.range.start === selection.start),
    );
    const fix = finding && fixesBy(fixName, finding, openMinutes(before))[Number(number) - 1];
    if (!fix) throw new Error(`There is no such fix of ${code}`);
    return fix;
  }

  test('is written as expected', () => {
    expect(applyEdits(fixture.before, withStops(chosen(fixture).edits()))).toBe(fixture.after);
  });

  test('takes its finding away and brings no warning', () => {
    const left = applied(chosen(fixture), openMinutes(fixture.before));
    const count = (text: string) => findingsIn(text, options).filter((finding) => finding.code === code).length;
    expect(count(left)).toBeLessThan(count(fixture.before));
    const before = grave(fixture.before);
    expect(grave(left).filter((each) => each !== code && !before.includes(each))).toEqual([]);
  });
});
