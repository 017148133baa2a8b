import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../../language/editing/edit.ts';
import { fixesOf } from '../../../../language/editing/fixes/fixes.ts';
import { ignoreFixes } from '../../../../language/editing/fixes/ignore.ts';
import { writingEdits } from '../../../../language/editing/fixes/skrivregel.ts';
import { refactorings } from '../../../../language/editing/refactorings/refactorings.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { arbitraryEdited } from '../../../support/edited-minutes.ts';
import { examples } from '../../../support/examples.ts';
import { loadFixtures } from '../../checks/fixture.ts';
import { documents } from '../../documents.ts';
import { applied, findingsIn } from './applied.ts';

const options = { today: '2025-01-01' };
const texts = [...examples, ...loadFixtures()].map(({ name, text }) => [name, text] as const);

/** Applies everything that is offered: throws where edits overlap. */
function applyAll(text: string): void {
  const minutes = openMinutes(text);
  const findings = findingsIn(text, options);
  applyEdits(text, writingEdits(findings));
  for (const finding of findings.slice(0, 60)) {
    for (const fix of [...fixesOf(finding, minutes), ...ignoreFixes(finding, minutes)]) {
      for (const { range } of fix.edits()) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        // No pair of units is cut in two: neither a line break's nor a character's.
        for (const at of [range.start, range.end]) expect(text.slice(at - 1, at + 1)).not.toBe('\r\n');
      }
      applied(fix, minutes);
    }
  }
}

test('whatever the minutes are, every fix can be made', () => {
  fc.assert(fc.property(arbitraryEdited(), applyAll), { numRuns: 60 });
  fc.assert(fc.property(documents, applyAll), { numRuns: 60 });
});

test('whatever is selected, every refactoring can be made', () => {
  const selected = fc.record({
    text: fc.oneof(arbitraryEdited(), documents),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(300),
  });
  const applySelected = ({ text, from, length }: { text: string; from: number; length: number }) => {
    const minutes = openMinutes(text);
    const start = Math.floor(from * text.length);
    for (const { make } of Object.values(refactorings)) {
      for (const end of [start, Math.min(text.length, start + length)]) {
        for (const fix of make(minutes, { start, end })) applied(fix, minutes);
      }
    }
  };
  fc.assert(fc.property(selected, applySelected), { numRuns: 100 });
});

const crlf = (text: string) => text.replaceAll('\n', '\r\n');

test.each(texts)('%s is fixed in the same way with CRLF', (_, text) => {
  const fixed = (source: string) => {
    const minutes = openMinutes(source);
    return findingsIn(source, options).flatMap((finding) =>
      [...fixesOf(finding, minutes), ...ignoreFixes(finding, minutes)].map((fix) => applied(fix, minutes)),
    );
  };
  expect(fixed(crlf(text))).toEqual(fixed(text).map(crlf));
});
