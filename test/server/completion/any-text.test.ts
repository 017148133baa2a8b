import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../language/editing/edit.ts';
import { openMinutes, updateMinutes } from '../../../language/minutes-document.ts';
import { complete } from '../../../server/completion/completion.ts';
import { filled, withoutStops } from '../../../server/completion/snippet.ts';
import { examples } from '../../support/examples.ts';
import { today } from './complete.ts';

const known = () => [{ name: 'Petra Ståhl', party: 'V', roles: ['ledamot'], status: 'guest' as const }];
const place = fc.record({ example: fc.constantFrom(...examples), share: fc.double({ min: 0, max: 1, noNaN: true }) });
const typed = fc.constantFrom(
  '',
  '@',
  'att ',
  'Be',
  'punkt ',
  '\n',
  '\n\n',
  '\nTid: ',
  '\nJa: ',
  '\n- ',
  ', ',
  '(',
  'senast ',
  '\nSlut ',
  '\r\n§ ',
  '\nNärvarande\n',
);

it('answers at the end of every beginning of minutes, with edits that can be made', () => {
  fc.assert(
    fc.property(place, typed, fc.boolean(), ({ example, share }, end, isTriggered) => {
      const text = example.text.slice(0, Math.floor(share * example.text.length)) + end;
      const { offers } = complete(openMinutes(text), text.length, {
        today,
        known,
        trigger: isTriggered ? ' ' : undefined,
      });
      for (const { range, snippet, edits = [] } of offers) {
        expect(range.end).toBe(text.length);
        expect(applyEdits(text, [{ range, newText: filled(snippet) }, ...edits])).not.toMatch(/\$\{?\d/);
        expect(withoutStops(snippet)).not.toMatch(/\$\{?\d/);
      }
    }),
    { numRuns: 300 },
  );
});

it('answers the same after any edit as for the text opened anew', () => {
  fc.assert(
    fc.property(
      place,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), typed), { maxLength: 4 }),
      ({ example, share }, changes) => {
        const document = openMinutes(example.text);
        let text = example.text;
        for (const [where, inserted] of changes) {
          const at = Math.floor(where * text.length);
          text = text.slice(0, at) + inserted + text.slice(at + (inserted.length % 3));
          updateMinutes(document, text);
        }
        const offset = Math.floor(share * text.length);
        expect(complete(document, offset, { today, known })).toEqual(
          complete(openMinutes(text), offset, { today, known }),
        );
      },
    ),
    { numRuns: 150 },
  );
});
