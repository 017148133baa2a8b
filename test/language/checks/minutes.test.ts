import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, checkItem, createChecker } from '../../../language/checks/check.ts';
import type { Finding } from '../../../language/checks/finding.ts';
import { readMeeting } from '../../../language/meeting/read.ts';
import { parse } from '../../../language/parse.ts';
import { loadFixtures } from './fixture.ts';

const examples = path.join(import.meta.dirname, '../../../examples');
const seed = fs.readFileSync(path.join(examples, 'minnesanteckningar-2019-12-06.protokoll'), 'utf8');
const canonical = fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/minutes/kanoniskt.protokoll'), 'utf8');

function findingsOf(text: string): Finding[] {
  return check(readMeeting(parse(text).value, text), { text }, { today: '2020-01-15' });
}

/** "line code marked text" of the findings that are worse than a hint. */
function serious(text: string): string[] {
  return findingsOf(text)
    .filter((finding) => finding.severity !== 'hint')
    .map(({ range, code, severity }) => {
      const line = text.slice(0, range.start).split('\n').length;
      return `${line} ${severity} ${code} ${text.slice(range.start, range.end)}`;
    });
}

test('notes as a secretary wrote them have these findings and no others', () => {
  expect(serious(seed)).toEqual([
    '25 warning punkt/narvaro-stammer-ej punkt 9',
    '26 warning punkt/narvaro-stammer-ej punkt 9',
    '27 warning punkt/narvaro-stammer-ej punkt 10',
    '28 warning punkt/okand-hanvisning punkt 11',
    '43 warning person/okand Pia',
    '45 warning person/okand Pia',
    '81 information beslut/atergivet Ledningsgruppen tackade för rapporten och beslutade',
    '104 information tid/ar-saknas den 24/1',
  ]);
});

test('the findings tell the fixes what is right', () => {
  const items = findingsOf(seed).flatMap(({ data }) => (data?.items ? [[data.kind, ...data.items]] : []));
  expect(items).toEqual([
    ['punkt/narvaro-stammer-ej', '6'],
    ['punkt/narvaro-stammer-ej', '6'],
    ['punkt/narvaro-stammer-ej', '7'],
    ['punkt/okand-hanvisning', '8'],
  ]);
});

test('minutes in canonical style have no findings worse than a hint', () => {
  expect(serious(canonical)).toEqual([]);
});

const texts = [seed, canonical, ...loadFixtures().map((fixture) => fixture.text)];

describe('whatever the text', () => {
  test('findings lie within it, in order, and never overlap with others of their kind', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const findings = findingsOf(text);
        for (const { range, related, data } of findings) {
          for (const each of [range, ...related.map((place) => place.range)]) {
            expect(each.start).toBeGreaterThanOrEqual(0);
            expect(each.end).toBeLessThanOrEqual(text.length);
            expect(each.end).toBeGreaterThan(each.start);
          }
          expect(JSON.stringify(data ?? {})).not.toMatch(/"(?:start|end|range)"/);
        }
        expect(findings.map((finding) => finding.range.start)).toEqual(
          findings.map((finding) => finding.range.start).sort((a, b) => a - b),
        );
        const fixable = findings.filter((finding) => finding.code.startsWith('skrivregel/'));
        for (const [at, finding] of fixable.entries()) {
          expect(finding.range.start).toBeGreaterThanOrEqual(fixable[at - 1]?.range.end ?? 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('writing as the writing rules say leaves none of their findings', () => {
    for (const text of texts) {
      const fixed = findingsOf(text)
        .filter((finding) => finding.code.startsWith('skrivregel/'))
        .toReversed()
        .reduce(
          (before, { range, data }) =>
            before.slice(0, range.start) + (data?.replacement ?? '') + before.slice(range.end),
          text,
        );
      expect(findingsOf(fixed).filter((finding) => finding.code.startsWith('skrivregel/'))).toEqual([]);
      expect(serious(fixed).map((line) => line.split(' ', 3))).toEqual(serious(text).map((line) => line.split(' ', 3)));
    }
  });

  test.each([
    ['in NFD', (text: string) => text.normalize('NFD')],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with lone CR', (text: string) => text.replaceAll('\n', '\r')],
    ['with a BOM', (text: string) => `\uFEFF${text}`],
    ['without final line end', (text: string) => text.trimEnd()],
  ])('it has the same findings %s', (_, change) => {
    for (const text of texts) {
      const codes = (source: string) => findingsOf(source).map(({ code, severity }) => `${severity} ${code}`);
      expect(codes(change(text)), text).toEqual(codes(text));
    }
  });

  test('no message or data repeats a personnummer', () => {
    for (const text of texts) {
      for (const { message, data } of findingsOf(text)) {
        expect(message + JSON.stringify(data ?? {})).not.toContain('1212-1212');
      }
    }
  });
});

test('an item’s findings do not depend on the other items', () => {
  for (const text of texts) {
    const meeting = readMeeting(parse(text).value, text);
    const checker = createChecker(meeting, { text }, {});
    for (const item of meeting.items) {
      const alone = { ...checker, context: { ...checker.context, meeting: { ...meeting, items: [item] } } };
      expect(checkItem(item, alone)).toEqual(checkItem(item, checker));
    }
  }
});

/** One of the texts with a piece taken out, or cut off, or with a piece of another put in. */
const mutated = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.nat(2000), fc.nat(2000), fc.nat(200))
  .map(([text, other, at, from, length]) => {
    const cut = at % (text.length + 1);
    const piece = other.slice(from % (other.length + 1)).slice(0, length);
    return text.slice(0, cut) + piece + text.slice(cut + (from % 40));
  });
