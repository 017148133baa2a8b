import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../language/checks/check.ts';
import { createRecheck } from '../../../language/checks/recheck.ts';
import { readMeeting } from '../../../language/meeting/read.ts';
import { openMinutes, updateMinutes } from '../../../language/minutes-document.ts';
import { parse } from '../../../language/parse.ts';

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
