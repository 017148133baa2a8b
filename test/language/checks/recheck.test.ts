import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../language/checks/check.ts';
import { createRecheck } from '../../../language/checks/recheck.ts';
import type { Item } from '../../../language/meeting/model.ts';
import { readMeeting } from '../../../language/meeting/read.ts';
import { openMinutes, updateMinutes } from '../../../language/minutes-document.ts';
import { parse } from '../../../language/parse.ts';
import { insertions, long, placesInItems } from '../../support/edits-in-items.ts';
import { syntheticMinutes } from '../../support/synthetic-minutes.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.protokoll'));
const options = { today: '2026-01-01' };

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(30)),
  insert: fc.oneof(
    fc.constantFrom(
      '\n',
      '@Ingen Alls ',
      'Omröstning: 9 ja, 9 nej\n',
      '\n\n§ 7 Val\n\n',
      'Jäv: @Lisa Ek\n',
      'Reservation: @Bo Ek\n',
      'punkt 99 ',
      '- Bo Ek, ordförande\n',
      'Sekretess\n',
      '\n\nLisa Ek lämnade mötet kl. 10.00.\n\n',
      '\n\nAnländer: @Lisa Ek kl. 10.30\n\n',
      '\n\nOmröstning\nJa: @Lisa Ek\nNej: @Bo Ek\n\n',
    ),
    fc.string({ maxLength: 8 }),
  ),
});

describe('checking again', () => {
  test.each([
    ['a sub-item', '1.1 Mer\nText.', '1.1 Mer\nYrkande: Anna Ek yrkar bifall.'],
    ['a sub-item of a sub-item', '1.1.1 Mest\nText.', '1.1.1 Mest\nYrkande: Anna Ek yrkar bifall.'],
    [
      'the items that are sub-items',
      '1.1 Mer',
      '1.1 Mer\nText.\n\n1.2 Annat\nYrkande: Anna Ek yrkar bifall.\n\n1.3 Mer',
    ],
  ])('follows what %s says of somebody recused in the item above', (_, part, put) => {
    const before =
      'Närvarande\nAnna Ek\nBo Lind\n\n1. Val\nJäv: Anna Ek\n\n1.1 Mer\nText.\n\n1.1.1 Mest\nText.\n\n2. Slut\n';
    const document = openMinutes(before);
    const recheck = createRecheck();
    for (const text of [before, before.replace(part, put), before]) {
      updateMinutes(document, text);
      const codes = recheck(document, {}).map(({ code }) => code);
      expect(codes.includes('jav/deltar')).toBe(text !== before);
      expect(recheck(document, {})).toEqual(check(document.meeting, { text }, {}));
    }
  });

  test.each(examples)('after any edits of %s the findings are those of checking all of it', (name) => {
    const original = readFileSync(path.join(folder, name), 'utf8');
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        let text = original;
        const document = openMinutes(text);
        const recheck = createRecheck();
        recheck(document, options);
        for (const { at, remove, insert } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          updateMinutes(document, text);
          expect(recheck(document, options)).toEqual(check(readMeeting(parse(text).value, text), { text }, options));
        }
      }),
      { numRuns: Number(process.env.PROTOKOLL_EDIT_RUNS ?? 10) },
    );
  });
});

describe('an item with sub-items', () => {
  const head = 'Protokoll: Nämnden\nTid: 3 maj 2024\n\nNärvarande\n- Bo Ek\n\n';
  const rows: readonly (readonly [string, string, string])[] = [
    ['is empty when its only sub-item becomes an item', '§ 3 Bo\n\n§ 3.1 B\n\ntext\n', '§ 3 Bo\n\n§ 4 B\n\ntext\n'],
    [
      'has a number in a comment between its sub-items',
      '1. A\n\n1.1 B\ntext\n// 1981121-9876\n\n1.2 C\ntext\n',
      '1. A\n\n1.1 B\ntext\n// 19811218-9876\n\n1.2 C\ntext\n',
    ],
    [
      'has a number there no more',
      '1. A\n\n1.1 B\ntext\n// 19811218-9876\n\n1.2 C\ntext\n',
      '1. A\n\n1.1 B\ntext\n// tom\n\n1.2 C\ntext\n',
    ],
    [
      'has findings in a sub-item, which moves',
      '1. A\nJäv: Bo Ek\n\n1.1 B\ntext\n\n1.2 C\nYrkanden\n- Bo Ek: avslag\n// 19811218-9876\n\n1.3 D\n',
      '1. A\nJäv: Bo Ek\n\n1.1 B\nmer text\n\n1.2 C\nYrkanden\n- Bo Ek: avslag\n// 19811218-9876\n\n1.3 D\n',
    ],
  ];
  test.each(rows)('%s', (_, before, after) => {
    const document = openMinutes(head + before);
    const recheck = createRecheck();
    recheck(document, options);
    updateMinutes(document, head + after);
    const text = document.text;
    expect(recheck(document, options)).toEqual(check(readMeeting(parse(text).value, text), { text }, options));
  });
});

/** What rules of the document may read of every item; what an item says is in other properties. */
const outline: ReadonlySet<string | symbol> = new Set([
  'heading',
  'items',
  'level',
  'number',
  'range',
] satisfies (keyof Item)[]);

/** Makes a function that takes the minutes to a text, checks them, and returns of how many items the contents were read. */
function counter(text: string): (after: string) => number {
  const document = openMinutes(text);
  const recheck = createRecheck();
  const watched = new WeakMap<Item, Item>();
  const read = new Set<Item>();
  const watch = (item: Item): Item => {
    const known = watched.get(item);
    if (known) return known;
    const made = new Proxy(item, {
      get: (_target, key: keyof Item) => {
        if (!outline.has(key)) read.add(item);
        return key === 'items' ? item.items.map(watch) : item[key];
      },
    });
    watched.set(item, made);
    return made;
  };
  const count = (after: string) => {
    updateMinutes(document, after);
    read.clear();
    recheck({ ...document, meeting: { ...document.meeting, items: document.meeting.items.map(watch) } }, options);
    return read.size;
  };
  count(text);
  return count;
}

describe('after an edit inside an item', () => {
  const texts = { 'long minutes': long, 'synthetic minutes': syntheticMinutes({ lines: 1000, seed: 1 }) };
  const edits = ['a letter', 'a clause', 'a bullet', 'pasted lines'] as const;
  test.each(Object.keys(texts).flatMap((name) => edits.map((edit) => [edit, name] as const)))(
    'of %s the rules read at most two items of %s',
    (edit, name) => {
      const text = texts[name as keyof typeof texts];
      const count = counter(text);
      for (const at of placesInItems(text).filter((_place, index) => index % 40 === 3)) {
        const read = [count(text.slice(0, at) + insertions[edit] + text.slice(at)), count(text)];
        expect(Math.min(...read)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...read)).toBeLessThanOrEqual(2);
      }
    },
  );
});
