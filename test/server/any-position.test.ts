import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type MinutesDocument, openMinutes, updateMinutes } from '../../language/minutes-document.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { prepareRename, rename } from '../../server/editing/rename/rename.ts';
import { definition } from '../../server/navigation/definition.ts';
import { documentLinks } from '../../server/navigation/document-links.ts';
import { folds } from '../../server/navigation/folding.ts';
import { occurrences } from '../../server/navigation/references.ts';
import { selectionSteps } from '../../server/navigation/selection-ranges.ts';
import { codeLenses } from '../../server/reading/code-lens.ts';
import { hoverAt } from '../../server/reading/hover.ts';
import { inlayHints } from '../../server/reading/inlay-hints.ts';
import { sectionTokens } from '../../server/reading/section-tokens.ts';
import { documents } from '../language/documents.ts';
import { examples } from '../support/examples.ts';

const options = { today: '2020-01-10', rulePages: 'file:///regler' };

/** Every range that the features for a place give there. */
function rangesAt(minutes: MinutesDocument, offset: number): SourceRange[] {
  const found = definition(minutes, offset);
  const hover = hoverAt(minutes, offset, options);
  const renamable = prepareRename(minutes, offset);
  const edits = ['Zita Quick', 'Zita', '77', '3.1'].flatMap((name) => {
    const { edits: found = [] } = rename(minutes, offset, name);
    for (const [at, { range }] of found.entries())
      expect(range.start).toBeGreaterThanOrEqual(found[at - 1]?.range.end ?? 0);
    return found;
  });
  const steps = selectionSteps(minutes, offset);
  // Each step holds the one before and the place itself, up to the whole document.
  for (const [at, { start, end }] of steps.entries()) {
    const { start: innerStart, end: innerEnd } = steps[at - 1] ?? { start: offset, end: offset };
    expect(start <= innerStart && innerEnd <= end).toBe(true);
  }
  expect(steps.at(-1) ?? minutes.meeting.range).toEqual({ start: 0, end: minutes.text.length });
  return [
    ...(found ? [found.origin, ...found.declarations.flatMap(({ range, selection }) => [range, selection])] : []),
    ...(hover ? [hover.range] : []),
    ...(renamable ? [renamable.range] : []),
    ...edits.map(({ range }) => range),
    ...steps,
    ...occurrences(minutes, offset).map(({ range }) => range),
  ];
}

/** Every range that the features for a whole document give. */
function rangesOf(minutes: MinutesDocument): SourceRange[] {
  const document = TextDocument.create('file:///a.protokoll', 'protokoll', 1, minutes.text);
  return [
    ...folds(minutes.meeting, (offset) => document.positionAt(offset).line).map(({ range }) => range),
    ...documentLinks(minutes).map(({ range }) => range),
    ...codeLenses(minutes.meeting).flatMap(({ item, places }) => [item.heading, ...places]),
    ...inlayHints(minutes, minutes.meeting.range).map(({ offset }) => ({ start: offset, end: offset })),
  ];
}

function expectWithin(ranges: readonly SourceRange[], text: string): void {
  const wrong = ranges.filter(({ start, end }) => !(start >= 0 && start <= end && end <= text.length));
  expect(wrong).toEqual([]);
}

const short = [
  'Protokoll: Styrelsen',
  'Datum: 2019-12-06',
  'Ordförande: Bo Ek',
  '',
  'Närvarande',
  '- Bo Ek (S), punkt 1–2',
  '- Anna von Post, ersätter Bo Ek',
  '',
  '1. Val av Bo den 3/2',
  'Bo och Pia, se punkt 2 och https://exempel.se/.',
  '// protokoll: ignorera person/okand',
  '',
  'Sekretess',
  'Beslut',
  '- **att** uppdra åt @Bo Ek att svara senast 1 mars.',
  '',
  '2. Slut',
  'Bilaga: a/b.pdf',
  'Vid protokollet: Bo Ek',
].join('\n');

it('answers at every position of minutes', () => {
  for (const text of [short, short.replaceAll('\n', '\r\n'), short.normalize('NFD')]) {
    const minutes = openMinutes(text);
    for (let offset = 0; offset <= text.length; offset++) expectWithin(rangesAt(minutes, offset), text);
  }
});

it('answers at every prefix of minutes, as they are typed', () => {
  const minutes = openMinutes('');
  for (let length = 0; length <= short.length; length++) {
    const text = short.slice(0, length);
    updateMinutes(minutes, text);
    expectWithin([...rangesOf(minutes), ...rangesAt(minutes, length)], text);
  }
});

it('answers at any position of any prefix of the examples', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
      ({ text: whole }, part, places) => {
        const text = whole.slice(0, Math.ceil(part * whole.length));
        const minutes = openMinutes(text);
        expectWithin(rangesOf(minutes), text);
        for (const place of places) expectWithin(rangesAt(minutes, Math.floor(place * text.length)), text);
      },
    ),
    { numRuns: 100 },
  );
});

it('answers at any position of any text', () => {
  fc.assert(
    fc.property(
      documents,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
      (text, places) => {
        const minutes = openMinutes(text);
        expectWithin(rangesOf(minutes), text);
        for (const place of places) expectWithin(rangesAt(minutes, Math.floor(place * text.length)), text);
        const tokens = minutes.sections.flatMap((section) => sectionTokens(section, minutes));
        expectWithin(
          tokens.map(({ range }) => range),
          text,
        );
        // In order, and each within its line.
        for (const [at, { range }] of tokens.entries()) {
          expect(range.start).toBeGreaterThanOrEqual(tokens[at - 1]?.range.end ?? 0);
          expect(text.slice(range.start, range.end)).not.toMatch(/[\r\n]|^$/);
        }
      },
    ),
    { numRuns: 300 },
  );
});
