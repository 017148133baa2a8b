import { expect, it } from 'vitest';
import { FoldingRangeKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { folds } from '../../../server/navigation/folding.ts';
import { marked } from '../marked.ts';

/** First and last line of each fold, lines from 0; comments with their kind. */
function linesOf(source: readonly string[]) {
  const { minutes, text } = marked(source);
  const document = TextDocument.create('file:///a.protokoll', 'protokoll', 1, text);
  const lineOf = (offset: number) => document.positionAt(offset).line;
  return folds(minutes.meeting, lineOf)
    .map(({ range, isComment }) => [lineOf(range.start), lineOf(range.end), ...(isComment ? ['comment'] : [])])
    .filter(([start, end]) => start !== end);
}

it('folds the head, lists, items, decisions, secret and quoted text, comments and signatures', () => {
  const lines = [
    'Protokoll: Styrelsen', // 0
    'Datum: 2019-12-06',
    '',
    'Närvarande', // 3
    '- Bo Ek',
    '- Lisa Ask',
    '',
    '// en', // 7
    '// kommentar',
    '',
    '§ 3 Val', // 10
    'Text.',
    '',
    '§ 3.1 Sekreterare', // 13
    'Beslut',
    'att välja Bo.',
    '  - ✓ nu',
    'att tacka.', // 17
    '',
    'Sekretess', // 19
    'Hemligt.',
    'Slut sekretess', // 21
    '// ensam',
    '',
    '§ 4 Mer', // 24
    'Tidigare beslut 2018-10-05',
    'att köpa.',
    'Slut tidigare beslut', // 27
    '',
    'Omröstning', // 29
    'Ja: @Bo Ek',
    'Nej: @Lisa Ask', // 31
    '',
    'Vid protokollet: Bo Ek', // 33
    'Justeras: Lisa Ask',
  ];
  expect(linesOf(lines)).toEqual([
    [0, 5],
    [10, 21],
    [13, 21],
    [24, 31],
    [3, 5],
    [14, 17],
    [19, 21],
    [25, 27],
    [29, 31],
    [33, 34],
    [7, 8, 'comment'],
  ]);
  expect(FoldingRangeKind.Comment).toBe('comment');
});
