import { describe, expect, test } from 'vitest';
import { ruleCodes, ruleOf } from '../../../../language/checks/rules.ts';
import { fixesBy } from '../../../../language/editing/fixes/fixes.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { loadFixtures } from '../../checks/fixture.ts';
import { findingsIn } from './applied.ts';

const withFixes = ruleCodes.filter((code) => ruleOf(code).fixes.length > 0);
const fixtures = loadFixtures();

describe.each(withFixes)('%s', (code) => {
  test.each(ruleOf(code).fixes)('has the fix %s for some minutes', (name) => {
    const offered = fixtures
      .filter((fixture) => fixture.code === code && !fixture.isNearMiss)
      .flatMap(({ text, today = '2025-01-01' }) => {
        const minutes = openMinutes(text);
        const findings = findingsIn(text, { today, beforePublishing: true }).filter((finding) => finding.code === code);
        return findings.flatMap((finding) => fixesBy(name, finding, minutes));
      });
    expect(offered.some((fix) => fix.edits().length > 0)).toBe(true);
  });
});
