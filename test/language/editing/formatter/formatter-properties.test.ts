import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../../language/checks/check.ts';
import { applyEdits } from '../../../../language/editing/edit.ts';
import { formatMinutes, formatRange, formatted } from '../../../../language/editing/formatter/formatter.ts';
import { readMeeting } from '../../../../language/meeting/read.ts';
import { parse } from '../../../../language/parse.ts';
import { arbitraryChoices, listedChoices, seededChoices } from '../../../support/choices.ts';
import { arbitraryEdited, documents } from '../../../support/edited-minutes.ts';
import { normalForm } from '../../../support/normal-form.ts';
import { randomContent, writeMinutes } from '../../../support/random-minutes.ts';
import { wordsOf } from '../../../support/words.ts';

function meetingOf(text: string) {
  return readMeeting(parse(text).value, text);
}

function countFindings(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of check(meetingOf(text), { text }, { today: '2020-01-01' }))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** What must be true of every text and its canonical form. */
function expectSameMeaning(text: string): void {
  const canonical = formatted(text);
  expect(normalForm(meetingOf(canonical))).toEqual(normalForm(meetingOf(text)));
  expect(wordsOf(canonical)).toEqual(wordsOf(text));
  expect(formatMinutes(canonical)).toEqual([]);
}

describe('documents', () => {
  test.each(documents())('$name', ({ text }) => {
    expectSameMeaning(text);
    const before = countFindings(text);
    for (const [code, count] of countFindings(formatted(text)))
      expect([code, count <= (before.get(code) ?? 0)]).toEqual([code, true]);
  });
});

const runs = { numRuns: 200 };
const patience = 300_000;

test(
  'minutes with lines removed, moved, doubled and decorated mean the same',
  () => {
    fc.assert(fc.property(arbitraryEdited(), expectSameMeaning), runs);
  },
  patience,
);

describe('random minutes', () => {
  const written = fc.tuple(arbitraryChoices, fc.nat()).map(([choices, seed]) => ({
    content: randomContent(listedChoices(choices)),
    seed,
  }));

  test(
    'mean the same',
    () => {
      fc.assert(
        fc.property(written, ({ content, seed }) => expectSameMeaning(writeMinutes(content, seededChoices(seed)))),
        runs,
      );
    },
    patience,
  );

  test(
    'have one canonical form, in whichever style they are written',
    () => {
      const plain = (text: string) =>
        formatted(text)
          .replace(/^\ufeff/, '')
          .replaceAll('\r\n', '\n')
          .normalize('NFC')
          // A title keeps its own words.
          .replace(/^(\p{L}+)(?: från)? /u, '$1: ');
      fc.assert(
        fc.property(written, fc.nat(), ({ content, seed }, other) => {
          const one = writeMinutes(content, seededChoices(seed));
          expect(plain(writeMinutes(content, seededChoices(other)))).toBe(plain(one));
        }),
        runs,
      );
    },
    patience,
  );

  test(
    'have no more findings than before',
    () => {
      fc.assert(
        fc.property(written, ({ content, seed }) => {
          const text = writeMinutes(content, seededChoices(seed));
          const before = countFindings(text);
          for (const [code, count] of countFindings(formatted(text)))
            expect([code, count <= (before.get(code) ?? 0)]).toEqual([code, true]);
        }),
        runs,
      );
    },
    patience,
  );
});

test(
  'a formatted range means the same',
  () => {
    const ranged = fc.tuple(arbitraryEdited(), fc.nat(), fc.nat());
    fc.assert(
      fc.property(ranged, ([text, a, b]) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const result = applyEdits(text, formatRange(text, { start, end }));
        expect(normalForm(meetingOf(result))).toEqual(normalForm(meetingOf(text)));
      }),
      runs,
    );
  },
  patience,
);
