/** Random minutes: what a person, a converter or a broken disk could make of them. */
import fc from 'fast-check';
import { titleKinds } from '../../language/syntax/title-kinds.ts';
import { keywords } from '../../language/syntax/vocabulary.ts';
import { examples } from '../support/examples.ts';
import { pieces } from './hostile.ts';

const spellings = [
  ...keywords.flatMap(({ canonical, also }) => [canonical, ...also]),
  ...titleKinds.map((kind) => kind.word),
];
const exampleLines = [...new Set(examples.flatMap(({ text }) => text.split(/\r\n|\r|\n/)))];

const layouts = [
  '',
  '',
  '- ',
  '* ',
  '• ',
  '1. ',
  '2) ',
  '(3) ',
  'a) ',
  '# ',
  '## ',
  '### ',
  '> ',
  '> > ',
  '  ',
  '\t',
  '  - ',
  ' - ✓ ',
  '    * ',
];
const wraps = ['', '', '', '*', '**', '_', '***', '**_'];
const values = [
  '',
  ' ',
  'Anna Ek',
  '@Anna Ek, @Bo Berg',
  '- ',
  '2019-12-06 kl. 9.00–12.15',
  'OSL 21 kap. 7 §: borttaget',
  'att köpa en matta senast 1/2',
  '5 ja, 3 nej, 1 avstår',
  'punkt 3–5',
  'bifalles',
  '**fet** och _kursiv_',
  '(S), ordförande, t.o.m. § 4, ersätter Bo Berg',
  'Att-satsen bifalles',
];

/** A keyword as a line: with or without colon and value, with layout in front and emphasis around it. */
const keywordLine = fc
  .record({
    layout: fc.constantFrom(...layouts),
    wrap: fc.constantFrom(...wraps),
    spelling: fc.constantFrom(...spellings),
    fold: fc.constantFrom('as', 'lower', 'upper'),
    colon: fc.constantFrom(':', ':', '', ' :', ': ', ' ', '.', '\t', '\u00a0'),
    colonInside: fc.boolean(),
    value: fc.constantFrom(...values),
  })
  .map(({ layout, wrap, spelling, fold, colon, colonInside, value }) => {
    const word = fold === 'as' ? spelling : fold === 'lower' ? spelling.toLowerCase() : spelling.toUpperCase();
    const marked = colonInside ? `${wrap}${word}${colon}${wrap}` : `${wrap}${word}${wrap}${colon}`;
    return `${layout}${marked} ${value}`;
  });

const structure = [
  ...['Sekretess', 'Sekretess: x', 'Slut sekretess', 'Slut sekretess: och mer', 'Tidigare beslut 2018-10-05'],
  ...['Slut tidigare beslut', 'Slut citat. Sedan', 'Beslut', 'Styrelsen beslutade', 'Årsmötet beslutade att'],
  ...[
    'att',
    '- att köpa',
    '1. att sälja',
    '**att** sälja',
    'Att: sälja',
    '  - ✓ en punkt',
    'Ansvarig: Bo',
    'Senast: 1/2',
  ],
  ...[
    '1. Öppnande',
    '2. Val',
    'Punkt 3. Remisser',
    '§ 4',
    '§ 12 Budget',
    '3.1 Del',
    '## Övrigt',
    '### 4 a) Del',
    '# Rubrik',
  ],
  ...[
    'Närvarande',
    '## Närvarande',
    '§ 2 Närvarande',
    'Anna Ek (S), ordförande',
    '1. Anna Ek',
    '- Bo Berg\tKassör',
    'Omröstning',
  ],
  ...[
    'Ja: @Anna Ek',
    'Nej: 3 st, bland dem Bo',
    'Yrkanden',
    'Anna Ek yrkar avslag.',
    'Bo reserverade sig mot beslutet',
  ],
  ...[
    'Vid protokollet   Justeras',
    'Vid protokollet: Anna Ek (vd)',
    'Anna Ek   Bo Berg',
    '______',
    'Nästa möte: 24/1',
    '// en kommentar',
    '//',
  ],
  ...['Frågan bordlades', '1999. Därefter', 'a) ett', 'b) två', '| Anna Ek | S |', '', '', '', ''],
];

const fragment = fc.array(
  fc.constantFrom(...pieces, '#', '>', '|', '•', '✓', '//', 'att', 'Beslut', '\u2029', '\u0085', '\b', '\v', '\f'),
  { maxLength: 12 },
);
const anyLine = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...structure) },
  { weight: 4, arbitrary: fc.constantFrom(...exampleLines) },
  { weight: 4, arbitrary: keywordLine },
  { weight: 2, arbitrary: fragment.map((all) => all.join('')) },
  { weight: 1, arbitrary: fragment.map((all) => all.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

/** Lines of all kinds in any order, with one kind of line break or all. */
const shuffled = fc
  .record({
    lines: fc.array(anyLine, { maxLength: 30, size: 'max' }),
    breaks: fc.constantFrom(['\n'], ['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r', '\n\n']),
    start: fc.constantFrom('', '', '\ufeff', ' ', '\n'),
    form: fc.constantFrom('NFC', 'NFC', 'NFD'),
  })
  .map(({ lines, breaks, start, form }) => {
    const joined = lines.map((line, at) => `${line}${at < lines.length - 1 ? (breaks[at % breaks.length] ?? '') : ''}`);
    return `${start}${joined.join('')}`.normalize(form);
  });

/** An example with a few passages cut out, written over or repeated elsewhere. */
const edited = fc
  .record({
    text: fc.constantFrom(...examples.map((example) => example.text)),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(60),
        insert: fc.oneof(anyLine, fc.constantFrom(...pieces)),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ text, edits }) => {
    let result = text;
    for (const { at, cut, insert } of edits) {
      const start = Math.floor(at * (result.length + 1));
      result = result.slice(0, start) + insert + result.slice(start + cut);
    }
    return result;
  });

/** Documents of every kind. */
export const documents: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: shuffled },
  { weight: 1, arbitrary: edited },
);
