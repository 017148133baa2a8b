import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type MinutesDocument, openMinutes, updateMinutes } from '../../language/minutes-document.ts';
import { everyInlines } from '../../server/documents/inlines.ts';
import { numberPlaces } from '../../server/documents/item-numbers.ts';
import { lineFinder } from '../../server/documents/line-finder.ts';
import { documentLinks } from '../../server/navigation/document-links.ts';
import { folds } from '../../server/navigation/folding.ts';
import { codeLenses } from '../../server/reading/code-lens.ts';
import { inlayHints } from '../../server/reading/inlay-hints.ts';
import { examples } from '../support/examples.ts';

/** All that is kept between edits, as it is given. */
function answers(minutes: MinutesDocument): unknown {
  const lineOf = lineFinder(TextDocument.create('file:///a.protokoll', 'protokoll', 1, minutes.text));
  return {
    mentions: everyInlines(minutes).flatMap(({ mentions }) =>
      mentions.map(({ range, name, attendee }) => [{ ...range }, name, attendee?.name]),
    ),
    dates: everyInlines(minutes).flatMap(({ dates }) => dates.map(({ range, iso }) => [{ ...range }, iso])),
    numbers: numberPlaces(minutes).map(({ range, number }) => [{ ...range }, number]),
    folds: folds(minutes.meeting, lineOf).map(({ range }) => ({ ...range })),
    links: documentLinks(minutes).map((link) => ({ ...link, range: { ...link.range } })),
    lenses: codeLenses(minutes.meeting).map(({ title, places }) => [title, places.map((place) => ({ ...place }))]),
    hints: inlayHints(minutes, minutes.meeting.range).map(({ offset, text }) => [offset, text]),
  };
}

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 30 }),
  insert: fc.constantFrom('', 'x', '\n', '\n\n', '- Nils Ek\n', '§ 7 Nytt\n', '\nSekretess\n', ' den 3/2', '// hej\n'),
});

it('gives after edits what it gives of the same text anew', () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.array(edit, { minLength: 1, maxLength: 5 }), ({ text }, edits) => {
      const minutes = openMinutes(text);
      for (const { at, remove, insert } of edits) {
        answers(minutes);
        const from = Math.floor(at * minutes.text.length);
        updateMinutes(minutes, minutes.text.slice(0, from) + insert + minutes.text.slice(from + remove));
      }
      expect(answers(minutes)).toEqual(answers(openMinutes(minutes.text)));
    }),
    { numRuns: 80 },
  );
});

it.each(['a\nb\n\nc', 'a\r\nb\r\rc\r\n', '', '\n', 'x'.repeat(3) + '\n'.repeat(200)])('finds lines in %j', (text) => {
  const document = TextDocument.create('file:///a.protokoll', 'protokoll', 1, text);
  const lineOf = lineFinder(document);
  const offsets = [...Array(text.length + 1).keys()];
  for (const offset of [...offsets, ...offsets.toReversed(), 0, text.length, 0])
    expect(lineOf(offset)).toBe(document.positionAt(offset).line);
});
