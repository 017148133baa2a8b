import { describe, expect, test } from 'vitest';
import { type CheckOptions, check } from '../../../language/checks/check.ts';
import type { Finding } from '../../../language/checks/finding.ts';
import { ruleOf } from '../../../language/checks/rules.ts';
import { readMeeting } from '../../../language/meeting/read.ts';
import { parse } from '../../../language/parse.ts';
import { type Expected, type Fixture, loadFixtures } from './fixture.ts';

const fixtures = loadFixtures();

/** What a fixture must say: all that is worse than a hint, and the hints of its own rule. */
function counts(fixture: Fixture, finding: { readonly code: string; readonly severity: string }): boolean {
  return finding.severity !== 'hint' || finding.code === fixture.code;
}

/** A finding as text, so that a failing test shows what is marked. */
function show(text: string, { code, severity, range }: Expected | Finding): string {
  return `${range.start} ${severity} ${code} »${text.slice(range.start, range.end)}«`;
}

function findingsOf({ code, text, today }: Fixture): Finding[] {
  const options: CheckOptions = {
    ...(today === undefined ? {} : { today }),
    beforePublishing: ruleOf(code).beforePublishing === true,
  };
  return check(readMeeting(parse(text).value, text), { text }, options);
}

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  test('has exactly the findings that are expected', () => {
    const found = findingsOf(fixture).filter((finding) => counts(fixture, finding));
    const expected = fixture.expected.filter((each) => counts(fixture, each));
    expect(found.map((each) => show(fixture.text, each)).sort()).toEqual(
      expected.map((each) => show(fixture.text, each)).sort(),
    );
  });
});
