import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMeeting } from '../../language/meeting/read.ts';
import { openMinutes, updateMinutes } from '../../language/minutes-document.ts';
import { parse } from '../../language/parse.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.protokoll'));

/** What an editing user types, pastes and deletes: above all what changes the structure around it. */
const pieces = [
  '\n',
  '\n\n',
  ' ',
  'a',
  'att ',
  'Beslut\n',
  '- ',
  '3. ',
  'Punkt 2. Budget\n',
  '\n\n§ 4 Val\n\n',
  '## ',
  'Närvarande\n',
  '@Anna Ek ',
  'Nästa möte: 3 maj\n',
  '\nVid protokollet\n',
  'Justeras: Bo Ek\n',
  'Sekretess: dold\n',
  'Slut sekretess\n',
  'Tidigare beslut 2018-10-05\n',
  'Till mötesordförande valdes Gun Hedlund.\n',
  'den 24/1',
  '// anteckning\n',
  'Tid: 3 maj 2024 kl 9\n',
  'ersätter Bo Ek',
  '\r\n',
  '\r',
  'Protokoll: Nämnden\n',
];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(80)),
  insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 }), fc.constant('')),
});

/** The whole meeting, ranges and all; people that are referred to are compared where they are referred to. */
const whole = (text: string) => JSON.stringify(readMeeting(parse(text).value, text));

describe('minutes that are being written', () => {
  test.each(examples)('opening %s section by section gives what parsing all of it gives', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    expect(JSON.stringify(openMinutes(text).meeting)).toBe(whole(text));
  });

  test.each(examples)('after any edits of %s the meeting is what reading the text anew gives', (name) => {
    const original = readFileSync(path.join(folder, name), 'utf8');
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        let text = original;
        const document = openMinutes(text);
        for (const { at, remove, insert } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          updateMinutes(document, text);
          expect(JSON.stringify(document.meeting)).toBe(whole(text));
        }
      }),
      { numRuns: Number(process.env.PROTOKOLL_EDIT_RUNS ?? 12) },
    );
  });

  test('an edit inside an item keeps the sections around it', () => {
    const text = 'Protokoll: Nämnden\n\nPunkt 1. Ett\nText.\n\nPunkt 2. Två\nText.\n\nPunkt 3. Tre\nText.\n';
    const document = openMinutes(text);
    const [preamble, first, second, third] = document.sections;
    const after = text.replace('Två\nText.', 'Två\nMer text.');
    updateMinutes(document, after);
    expect(document.sections[0]).toBe(preamble);
    expect(document.sections[1]).toBe(first);
    expect(document.sections[2]).not.toBe(second);
    expect(document.sections[3]).toBe(third);
    expect(document.meeting.items.map((item) => item.heading.start)).toEqual(
      [1, 2, 3].map((number) => after.indexOf(`Punkt ${number}.`)),
    );
  });

  test('text before an item that began the document becomes the preamble', () => {
    const document = openMinutes('Punkt 2. Budget\nText.\n');
    updateMinutes(document, 'Protokoll: Nämnden\nPunkt 2. Budget\nText.\n');
    expect(document.meeting.kind).toBe('Protokoll');
    expect(document.meeting.items).toHaveLength(1);
  });

  test('a heading that is none any more makes its text part of the item before', () => {
    const text = 'Punkt 1. Ett\nText.\n\nPunkt 2. Två\nText.\n';
    const document = openMinutes(text);
    updateMinutes(document, text.replace('Punkt 2.', 'Ordet 2.'));
    expect(document.meeting.items.map((item) => item.number?.value)).toEqual(['1']);
    updateMinutes(document, text);
    expect(document.meeting.items.map((item) => item.number?.value)).toEqual(['1', '2']);
  });
});
