import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../language/checks/finding.ts';
import type { Fix } from '../../../../language/editing/fixes/fix.ts';
import { fixesOf } from '../../../../language/editing/fixes/fixes.ts';
import { ignoreFixes } from '../../../../language/editing/fixes/ignore.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { examples } from '../../../support/examples.ts';
import { loadFixtures } from '../../checks/fixture.ts';
import { applied, findingsIn } from './applied.ts';

const texts = [...examples, ...loadFixtures()].map(({ name, text }) => [name, text] as const);
const options = { today: '2025-01-01', beforePublishing: true };

function count(findings: readonly Finding[], code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}

function grave(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ code }) => code);
}

/** Codes that there are more of than before. */
function more(before: readonly Finding[], after: readonly Finding[]): string[] {
  return [...new Set(grave(after))].filter((code) => count(after, code) > count(before, code));
}

describe.each(texts)('%s', (_, text) => {
  const minutes = openMinutes(text);
  const findings = findingsIn(text, options);
  const each = (take: (finding: Finding, fix: Fix, after: string) => void, fixes: (finding: Finding) => Fix[]) => {
    for (const finding of findings) {
      for (const fix of fixes(finding)) if (fix.edits().length > 0) take(finding, fix, applied(fix, minutes));
    }
  };

  test('every fix removes its finding, and one that is preferred brings no other', () => {
    each(
      (finding, fix, after) => {
        const left = findingsIn(after, options);
        const what = `${finding.code} at ${finding.range.start}: ${fix.title}\n${after}`;
        expect(count(left, finding.code), what).toBeLessThan(count(findings, finding.code));
        if (fix.isPreferred) expect(more(findings, left), what).toEqual([]);
      },
      (finding) => fixesOf(finding, minutes),
    );
  });

  test('every comment silences its finding and changes nothing else', () => {
    each(
      (finding, fix, after) => {
        const left = findingsIn(after, options);
        const what = `${finding.code} at ${finding.range.start}: ${fix.title}\n${after}`;
        expect(count(left, finding.code), what).toBeLessThan(count(findings, finding.code));
        const others = findings.filter(({ code }) => code !== finding.code).map(({ code }) => code);
        expect(
          left.filter(({ code }) => code !== finding.code).map(({ code }) => code),
          what,
        ).toEqual(others);
      },
      (finding) => ignoreFixes(finding, minutes),
    );
  });
});
