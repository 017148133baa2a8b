/**
 * A program that reads documents on which a reader that looks at a character more than a few times, or that goes into itself as deep as
 * the text does, would not come to an end. It
 * says which one comes next, and is a program of its own because nothing else can stop such a reader.
 */
import { check } from '../../language/checks/check.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { hostileTexts } from './hostile.ts';

const length = 100_000; // UTF-16 units
const head = 'Protokoll: X\nTid: 6 december 2019\n\nNärvarande\n- Anna Ek (S)\n- Bo Berg\n\nPunkt 1. Öppnande\n';
const repeat = (piece: string) => piece.repeat(Math.ceil(length / piece.length));

/** Each is one line of its own kind, long; with blanks, stars, names, dates and words that begin a construct, over and over. */
const leads = [
  ...[
    '',
    '- ',
    '## ',
    '§ 3 ',
    'Punkt 2. ',
    'Beslut: ',
    'Beslut att ',
    'Nämnden beslutade att ',
    'Yrkande: ',
    'Omröstning: ',
  ],
  ...[
    'Ja: ',
    'Reservation: ',
    'Närvarande: ',
    'Sekretess: ',
    'Tidigare beslut ',
    'Vid protokollet: ',
    'Uppgift: ',
    'Bilaga: ',
  ],
];
const pieces = [
  ...[
    ' ',
    '\t',
    '   a',
    'a\t',
    '*',
    '**a** ',
    '_',
    ' *',
    '(',
    '[',
    '|',
    '#',
    '>',
    '✓ ',
    '1. ',
    'a) ',
    'a: ',
    'A: ',
    'A b ',
  ],
  ...[
    'Anna Ek, ',
    'Anna och ',
    '@Anna, ',
    'A. ',
    'A-',
    'von ',
    'A\u030a',
    '\u0301',
    'punkt 1, ',
    '§ 1–',
    '1, ',
    '3 ja ',
    '1/2 ',
  ],
  ...[
    'att ',
    'beslutade ',
    'Nämnden beslutade ',
    'valdes ',
    'Till justerare valdes Anna, ',
    'yrkar ',
    'öppnade ',
    'mötet ',
  ],
  ...['beslut från möte ', 'nedan: ', 'med motiveringen att ', 'godkändes. ', 'ordförande, ', 'vice ', '(S), ', '// '],
];
const lines = [
  ...[
    '- a',
    '  - a',
    '\t- a',
    'Sekretess',
    'Sekretess\nTidigare beslut',
    'Slut sekretess',
    '// a',
    'att a',
    '- ✓ a',
    '# a',
    '##### a',
  ],
  ...[
    '1. a',
    '1.1 a',
    'Punkt 1.1.1.1',
    'Anna Ek',
    'Vid protokollet',
    'Beslut',
    'Omröstning\nJa: Anna Ek',
    'Yrkanden\n- Bo: a',
    '> a',
    'a',
  ],
];

// Every beginning with every piece takes minutes; otherwise each piece comes after two of the beginnings.
const all = process.env.PROTOKOLL_FUZZ !== undefined;
const documents = [
  ...pieces.flatMap((piece, at) => {
    const chosen = all ? leads : [leads[at % leads.length], leads[(at * 7 + 3) % leads.length]];
    return chosen.map((lead) => `${head}${lead}${repeat(piece)}x\n`);
  }),
  ...pieces.flatMap((piece) => [`${repeat(piece)}\n`, `Protokoll: X\n\nNärvarande\nAnna Ek, ${repeat(piece)}x\n`]),
  ...lines.map((line, at) => `${head}${repeat(`${line}${at % 2 === 0 ? '\n' : '\n\n'}`)}`),
  ...hostileTexts.map((text) => `${head}Anna Ek ${text}`),
  `${head}${Array.from({ length: 10_000 }, (_, at) => `${' '.repeat(at % 200)}- a`).join('\n')}`,
  `${head}${'> '.repeat(10_000)}`,
];

for (const text of documents) {
  console.log(JSON.stringify(text.slice(head.length, head.length + 60)));
  check(readMinutes(text).meeting, { text });
}
console.log('the end');
