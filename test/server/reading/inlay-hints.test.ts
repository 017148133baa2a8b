import { expect, it } from 'vitest';
import { inlayHints } from '../../../server/reading/inlay-hints.ts';
import { marked } from '../marked.ts';

/** The text with its hints in brackets. */
function withHints(lines: readonly string[], within?: { start: number; end: number }): string[] {
  const { minutes, text } = marked(lines);
  let result = '';
  let at = 0;
  for (const hint of inlayHints(minutes, within ?? { start: 0, end: text.length })) {
    const sign = hint.side === 'before' ? `[${hint.text} ]` : `[ ${hint.text}]`;
    result += text.slice(at, hint.offset) + sign;
    at = hint.offset;
  }
  return (result + text.slice(at)).split('\n');
}

const lines = [
  'Datum: 2019-12-06',
  'Ordförande: Rickard',
  '',
  'Närvarande',
  '- Rickard Sundbom',
  '- Lisa von Post',
  '',
  'Punkt 1. Konferens 16/1',
  'Rickards plan. Rickard åker 3/2 och hem 2020-02-04.',
  'von Post och Lisa von Post.',
  '',
  'Punkt 2. Mer',
  'Lisa von Post talade. Lisa slutade. Så Sundbom.',
];

it('tells who a short name is where somebody is first named, and the year that is meant', () => {
  expect(withHints(lines)).toEqual([
    'Datum: 2019-12-06',
    'Ordförande: Rickard[ Sundbom]',
    '',
    'Närvarande',
    '- Rickard Sundbom',
    '- Lisa von Post',
    '',
    'Punkt 1. Konferens 16/1[ 2020]',
    'Rickard[ Sundbom]s plan. Rickard åker 3/2[ 2020] och hem 2020-02-04.',
    '[Lisa ]von Post och Lisa von Post.',
    '',
    'Punkt 2. Mer',
    'Lisa von Post talade. Lisa slutade. Så [Rickard ]Sundbom.',
  ]);
});

it('gives only what is asked for', () => {
  const text = lines.join('\n');
  const start = text.indexOf('von Post och');
  const found = withHints(lines, { start, end: start + 10 });
  expect(found.filter((line, at) => line !== lines[at])).toEqual(['[Lisa ]von Post och Lisa von Post.']);
});
