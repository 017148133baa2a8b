import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../language/editing/edit.ts';
import { keepNumbers, type NumberingMode } from '../../../../language/editing/numbering/numbering.ts';
import { renumber } from '../../../../language/editing/numbering/renumber.ts';
import type { Item } from '../../../../language/meeting/model.ts';
import { readMeeting } from '../../../../language/meeting/read.ts';
import { parse } from '../../../../language/parse.ts';
import { arbitraryChoices, type Choices, listedChoices, pick } from '../../../support/choices.ts';
import { normalForm } from '../../../support/normal-form.ts';

function meetingOf(text: string) {
  return readMeeting(parse(text).value, text);
}

function renumbered(text: string, mode: NumberingMode, start?: number): string {
  return applyEdits(text, renumber(text, meetingOf(text), mode, start).edits);
}

function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}

const head = 'Protokoll: Kulturnämnden\nTid: 2019-12-06\n\n';

describe('overwrite', () => {
  test('numbers in order from the first number', () => {
    expect(renumbered(`${head}§ 147 A\n\n§ 149 B\n\n§ 149 C\n`, 'overwrite')).toBe(
      `${head}§ 147 A\n\n§ 148 B\n\n§ 149 C\n`,
    );
  });
  test('or from a given one', () => {
    expect(renumbered(`${head}Punkt 1. A\n\nPunkt 3. B\n`, 'overwrite', 12)).toBe(
      `${head}Punkt 12. A\n\nPunkt 13. B\n`,
    );
  });
  test('each number keeps its form', () => {
    const text = `${head}## § 3 A\n\n## §5. B\n\n**Punkt 7) C**\n\nPunkt 9: D\n`;
    expect(renumbered(text, 'overwrite')).toBe(`${head}## § 3 A\n\n## §4. B\n\n**Punkt 5) C**\n\nPunkt 6: D\n`);
  });
  test('sub-items follow their item', () => {
    const text = `${head}Punkt 2. A\n\nPunkt 2.2 B\n\nPunkt 2.4 C\n\nPunkt 5. D\n\nPunkt 5 b. E\n\nPunkt 5c. F\n`;
    const after = `${head}Punkt 1. A\n\nPunkt 1.1 B\n\nPunkt 1.2 C\n\nPunkt 2. D\n\nPunkt 2 a. E\n\nPunkt 2b. F\n`;
    expect(renumbered(text, 'overwrite', 1)).toBe(after);
  });
  test('items without a number get one like their neighbours', () => {
    expect(renumbered(`${head}## § 3 A\n\n## B\n\n### C\n\n## D\n`, 'overwrite')).toBe(
      `${head}## § 3 A\n\n## § 4 B\n\n### C\n\n## § 5 D\n`,
    );
    expect(renumbered(`${head}## A\n\n## B\n`, 'overwrite')).toBe(`${head}## 1. A\n\n## 2. B\n`);
  });
  test('bare numbers say `Punkt` when a list would be taken for an item', () => {
    const text = `${head}1. A\nText.\n\n7. B\nVi beslutade om\n\n3. bord\n`;
    expect(renumbered(text, 'overwrite')).toBe(`${head}Punkt 1. A\nText.\n\nPunkt 2. B\nVi beslutade om\n\n3. bord\n`);
  });
});

describe('keep', () => {
  test.each<[(number | undefined)[], number[]]>([
    [
      [1, 2, 3],
      [1, 2, 3],
    ],
    [
      [1, 2, 5],
      [1, 2, 5],
    ],
    [
      [1, 2, 2, 3],
      [1, 2, 3, 4],
    ],
    [
      [1, undefined, 2],
      [1, 2, 3],
    ],
    [
      [1, undefined, 3],
      [1, 2, 3],
    ],
    [
      [2, 1, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
    [
      [147, 148, 15, 150],
      [147, 148, 149, 150],
    ],
    [
      [undefined, undefined],
      [1, 2],
    ],
    [
      [undefined, 5, 6],
      [4, 5, 6],
    ],
    [
      [9, 2, 3, 4],
      [1, 2, 3, 4],
    ],
    [[], []],
  ])('%j becomes %j', (old, numbers) => expect(keepNumbers(old, 1)).toEqual(numbers));

  test('changes what it must, and what refers to it', () => {
    const text = `${head}§ 4 A\nSe § 6.\n\n§ 4 B\n\n§ 6 C\nSe § 4.\n`;
    const { edits, unclear } = renumber(text, meetingOf(text), 'keep');
    expect(applyEdits(text, edits)).toBe(text.replace('§ 4 B', '§ 5 B'));
    expect(unclear).toEqual([
      { number: '4', range: { start: text.length - 3, end: text.length - 2 }, reason: 'ambiguous' },
    ]);
  });
  test('random numbers rise, and as many as can are kept', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), { maxLength: 8 }), (old) => {
        const numbers = keepNumbers(old, 1);
        expect(numbers.length).toBe(old.length);
        numbers.forEach((number, at) => {
          expect(number).toBeGreaterThan(numbers[at - 1] ?? 0);
        });
        expect(numbers.filter((number, at) => number === old[at]).length).toBeGreaterThanOrEqual(mostKept(old));
      }),
    );
  });
});

/** By trying every subset. */
function mostKept(old: readonly (number | undefined)[]): number {
  let most = 0;
  for (let chosen = 0; chosen < 1 << old.length; chosen++) {
    let above = 0;
    let room = 0;
    let kept = 0;
    const fits = old.every((number, at) => {
      room++;
      if (!(chosen & (1 << at))) return true;
      if (number === undefined || number - above < room) return false;
      above = number;
      room = 0;
      kept++;
      return true;
    });
    if (fits) most = Math.max(most, kept);
  }
  return most;
}

describe('references', () => {
  const text = `Protokoll: Kulturnämnden
Tid: 2019-12-06

Närvarande
- Lisa Ek, punkt 3
- Jonas Berg, t.o.m. § 5
- Per Åkesson, § 3–5

Punkt 1. A
Se punkt 3 och § 3–5, men inte § 5 i stadgarna eller punkt 9.

Punkt 3. B (se punkt 5)
Beslut att följa punkt 1, 3 och 5.

Tidigare beslut 2018-10-05
Beslut att följa punkt 3.
Slut tidigare beslut

Punkt 5. C
// jämför punkt 3
Sekretess OSL 21 kap. 7 §
Se punkt 3.
Slut sekretess
`;

  test('follow in text, titles, attendance, comments and secret text; others do not', () => {
    expect(renumbered(text, 'overwrite')).toBe(`Protokoll: Kulturnämnden
Tid: 2019-12-06

Närvarande
- Lisa Ek, punkt 2
- Jonas Berg, t.o.m. § 3
- Per Åkesson, § 2–3

Punkt 1. A
Se punkt 2 och § 2–3, men inte § 5 i stadgarna eller punkt 9.

Punkt 2. B (se punkt 3)
Beslut att följa punkt 1, 2 och 3.

Tidigare beslut 2018-10-05
Beslut att följa punkt 3.
Slut tidigare beslut

Punkt 3. C
// jämför punkt 2
Sekretess OSL 21 kap. 7 §
Se punkt 2.
Slut sekretess
`);
  });
  test('to a number that nobody had but somebody gets are reported', () => {
    const { unclear } = renumber(text, meetingOf(text), 'overwrite', 8);
    expect(unclear).toEqual([
      { number: '9', range: { start: text.indexOf('9.\n'), end: text.indexOf('9.\n') + 1 }, reason: 'missing' },
    ]);
  });
  test('to an item of the top level come before sub-items that are numbered by themselves', () => {
    const nested = `${head}## 2. A\n\n### 1. X\n\n## 4. B\nSe punkt 2.\n\n### 2. Y\n`;
    expect(renumbered(nested, 'overwrite', 1)).toBe(`${head}## 1. A\n\n### 1. X\n\n## 2. B\nSe punkt 1.\n\n### 2. Y\n`);
  });
});

/** Minutes with numbers and references at random, in one of the ways to mark items. */
function randomNumbered(choices: Choices): string {
  const sign = pick(choices, ['Punkt N. ', '§ N ', '## § N ', '## N. ', '§N. ']);
  const number = () => String(1 + choices.below(9));
  const items = Array.from({ length: 1 + choices.below(7) }, () => {
    const own = number();
    const heading = sign.replace('N', own) + pick(choices, ['Budget', 'Val', 'Remisser']);
    const refers = pick(choices, ['Inget.', `Se punkt ${number()}.`, `Enligt § ${number()}–${number()} gäller detta.`]);
    const sub = choices.below(4) === 3 ? `\n\n${sign.replace('N.', `${own}.N`).replace('N', number())}Delfråga` : '';
    return `${heading}\n${refers}${sub}`;
  });
  return `${head}Närvarande\n- Lisa Ek, punkt ${number()}\n\n${items.join('\n\n')}\n`;
}

test('after overwrite there is no gap or double, and what is referred to is the same item', () => {
  fc.assert(
    fc.property(arbitraryChoices, fc.constantFrom(undefined, 1, 5, 100), (choices, start) => {
      const text = randomNumbered(listedChoices(choices));
      const before = meetingOf(text);
      const { edits, unclear } = renumber(text, before, 'overwrite', start);
      const after = applyEdits(text, edits);
      const meeting = meetingOf(after);
      const first = start ?? before.items[0]?.number?.major ?? 1;
      expect(meeting.items.map((item) => item.number?.value)).toEqual(before.items.map((_, at) => String(first + at)));
      expect(withoutNumbers(after)).toBe(withoutNumbers(text));
      // Each reference that is certain, before and after, means the item in the same place.
      const [old, now] = [flatten(before.items), flatten(meeting.items)];
      const places = (items: readonly Item[], value: string) =>
        items.flatMap((item, at) => (item.number?.value === value ? [at] : []));
      const targets = (items: readonly Item[], isNew: boolean) =>
        items.flatMap((item) =>
          item.references.flatMap((reference) =>
            reference.parts.map((part) => ({ part, at: places(items, part.value), isNew })),
          ),
        );
      const [was, is] = [targets(old, false), targets(now, true)];
      expect(is.length).toBe(was.length);
      was.forEach(({ part, at }, row) => {
        const isUnclear = unclear.some((each) => each.range.start === part.range.start);
        if (!isUnclear) expect(is[row]?.at).toEqual(at);
      });
      expect(renumbered(after, 'overwrite', start)).toBe(after);
      expect(renumbered(after, 'keep')).toBe(after);
    }),
    { numRuns: 200 },
  );
});

function withoutNumbers(text: string): string {
  return text.replace(/\d+(?:\.\d+)*/g, 'N');
}

test('minutes that are numbered well are left alone', () => {
  const text = `${head}Punkt 1. A\n\nPunkt 1.1 B\n\nPunkt 2. C\n`;
  for (const mode of ['keep', 'overwrite'] as const) expect(renumber(text, meetingOf(text), mode).edits).toEqual([]);
  expect(normalForm(meetingOf(renumbered(text, 'keep')))).toEqual(normalForm(meetingOf(text)));
});
