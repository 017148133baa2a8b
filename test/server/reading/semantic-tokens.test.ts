import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openMinutes, updateMinutes } from '../../../language/minutes-document.ts';
import { tokenModifiers, tokenTypes } from '../../../server/reading/section-tokens.ts';
import { flatten, placedChunks, tokenEdits, tokensInRange } from '../../../server/reading/semantic-tokens.ts';
import { examples } from '../../support/examples.ts';

interface Coloured {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** "type.declaration" */
  readonly kind: string;
}

function decode(data: readonly number[], text: string): Coloured[] {
  const document = TextDocument.create('file:///a.protokoll', 'protokoll', 1, text);
  const found: Coloured[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    character = down > 0 ? right : character + right;
    const start = document.offsetAt({ line, character });
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    found.push({ start, end: start + length, line, kind: [tokenTypes[type], ...modifiers].join('.') });
  }
  return found;
}

function coloured(lines: readonly string[]): [string, string][] {
  const text = lines.join('\n');
  return decode(flatten(placedChunks(openMinutes(text))), text).map(({ start, end, kind }) => [
    text.slice(start, end),
    kind,
  ]);
}

it('colours people, headings, decisions, dates and references', () => {
  expect(
    coloured([
      'Protokoll: Styrelsen',
      'Datum: 2019-12-06',
      'Ordförande: Bo Ek',
      'Sekreterare: Pia Holm',
      '',
      'Närvarande',
      '- Bo Ek, punkt 2',
      '',
      'Punkt 2. Val med Bo den 3/2',
      'Bo och @Anna Ask talade, se § 2 och § 3 i lagen.',
      'Styrelsen beslutade',
      '- **att** köpa senast 2020-01-31 och 31 februari.',
      '',
      'Vid protokollet: Pia Holm',
    ]),
  ).toEqual([
    ['2019-12-06', 'number'],
    ['Bo Ek', 'type'],
    ['Pia Holm', 'variable'],
    ['Bo Ek', 'type.declaration'],
    ['Punkt 2. Val med', 'class'],
    ['Bo', 'type'],
    ['den 3/2', 'number'],
    ['Bo', 'type'],
    ['Anna Ask', 'variable'],
    ['§ 2', 'label'],
    ['Styrelsen beslutade', 'keyword'],
    ['att', 'keyword'],
    ['2020-01-31', 'number'],
    ['Pia Holm', 'variable'],
  ]);
});

it('colours quoted and secret text as a whole, and what is in it', () => {
  expect(
    coloured([
      'Närvarande',
      '- Bo Ek',
      '',
      'Punkt 1. Val',
      'Tidigare beslut 2018-10-05',
      'Beslut',
      'att uppdra åt Bo',
      'att tacka.',
      'Slut tidigare beslut',
      '',
      'Sekretess: borttaget',
      'Hemligt om Bo.',
      '',
      'Tidigare beslut',
      'att tacka Bo.',
      'Slut tidigare beslut',
      'Slut sekretess',
    ]).slice(2),
  ).toEqual([
    ['Tidigare beslut', 'keyword.quoted'],
    ['2018-10-05', 'number.quoted'],
    ['Beslut', 'keyword.quoted'],
    ['att', 'keyword.quoted'],
    ['uppdra åt', 'comment.quoted'],
    ['Bo', 'type.quoted'],
    ['att', 'keyword.quoted'],
    ['tacka.', 'comment.quoted'],
    ['Slut tidigare beslut', 'keyword.quoted'],
    ['Sekretess', 'keyword.secret'],
    [': borttaget', 'string.secret'],
    ['Hemligt om', 'string.secret'],
    ['Bo', 'type.secret'],
    ['.', 'string.secret'],
    ['Tidigare beslut', 'keyword.quoted.secret'],
    ['att tacka', 'string.secret'],
    ['Bo', 'type.quoted.secret'],
    ['.', 'string.secret'],
    ['Slut tidigare beslut', 'keyword.quoted.secret'],
    ['Slut sekretess', 'keyword.secret'],
  ]);
});

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 40 }),
  insert: fc.constantFrom('', 'x', '\n', '\n\n', 'Bo', '§ 7 Nytt\n', '\nSekretess\n', '\r\n', 'att köpa\n', 'Anna '),
});

it('tells after each edit what has changed, and all of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.array(edit, { minLength: 1, maxLength: 4 }), (example, edits) => {
      const minutes = openMinutes(example.text);
      let before = placedChunks(minutes);
      const data = flatten(before);
      for (const { at, remove, insert } of edits) {
        const from = Math.floor(at * minutes.text.length);
        const text = minutes.text.slice(0, from) + insert + minutes.text.slice(from + remove);
        updateMinutes(minutes, text);
        const after = placedChunks(minutes);
        for (const each of tokenEdits(before, after)) data.splice(each.start, each.deleteCount, ...(each.data ?? []));
        expect(data).toEqual(flatten(placedChunks(openMinutes(text))));
        before = after;
      }
    }),
    { numRuns: 60 },
  );
});

it('gives no token over a line break, none over another, none empty, and in a part the same as in all', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.nat(),
      fc.nat({ max: 800 }),
      ({ text: written }, lineEnd, pick, length) => {
        const text = written.replaceAll('\n', lineEnd);
        const minutes = openMinutes(text);
        const all = decode(flatten(placedChunks(minutes)), text);
        let end = 0;
        for (const token of all) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).not.toMatch(/[\r\n]/);
          end = token.end;
        }
        const start = pick % text.length;
        const range = { start, end: Math.min(text.length, start + length) };
        const document = TextDocument.create('file:///a.protokoll', 'protokoll', 1, text);
        const part = decode(
          tokensInRange(minutes, range, (offset) => document.positionAt(offset).line),
          text,
        );
        const first = all.findIndex((token) => token.start === part[0]?.start);
        expect(part).toEqual(part.length === 0 ? [] : all.slice(first, first + part.length));
        const seen = all.filter((token) => token.end > range.start && token.start < range.end);
        expect(part).toEqual(expect.arrayContaining(seen));
      },
    ),
    { numRuns: 40 },
  );
});
