import fs from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ExportOptions } from '../../../export/options.ts';
import type { PdfDesign } from '../../../export/pdf/request.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { examples } from '../../support/examples.ts';
import { syntheticMinutes } from '../../support/synthetic-minutes.ts';
import { missingWord, modelWords, wordsOf } from '../model-words.ts';
import { renderAs } from '../render-as.ts';
import { patience, testEngine, testTypesetter } from './built-engine.ts';
import { check, noReaders, pageText, properties, structure, taggedText, unpacked } from './pdf-tools.ts';

vi.setConfig({ testTimeout: patience });

interface Made {
  readonly pdf: Uint8Array;
  readonly warnings: readonly string[];
}

async function make(text: string, options: ExportOptions = {}, design?: PdfDesign): Promise<Made> {
  const warnings: string[] = [];
  const context = {
    pdf: testEngine,
    warn: (message: string) => void warnings.push(message),
    ...(design ? { design } : {}),
  };
  return { pdf: await renderAs('pdf', text, options, context), warnings };
}

function example(part: string): string {
  return examples.find(({ name }) => name.includes(part))?.text ?? '';
}

beforeAll(async () => void (await testTypesetter()), patience);

const made = new Map<string, ReturnType<typeof make>>();
/** The items alone; made once, as several tests read it. */
function plain(text: string): ReturnType<typeof make> {
  const pdf = made.get(text) ?? make(text, { 'front-page': 'nej', contents: false });
  made.set(text, pdf);
  return pdf;
}

const texts = [
  ...examples,
  { name: 'canonical', text: fs.readFileSync('test/fixtures/minutes/kanoniskt.protokoll', 'utf8') },
  ...[1, 2].map((seed) => ({ name: `synthetic ${seed}`, text: syntheticMinutes({ lines: 300, seed }) })),
];

describe.skipIf(noReaders)('every example', () => {
  it.each([
    ['on one line', 'Vi avsätter 5 000 kr. '.repeat(1000)],
    ['on many lines', 'Vi avsätter 5 000 kr och 6 000 kr.\n'.repeat(500)],
    ['in bold', 'Vi avsätter **5 000 kr** och _6 000 kr_. '.repeat(500)],
    ['in a cell', `\n| A | B |\n|---|---|\n| ${'Vi avsätter 5 000 kr. '.repeat(1000)} | x |`],
    ['in a clause', `Beslut\n\n- att ${'avsätta 5 000 kr, '.repeat(1000)}`],
  ])('sets a thousand amounts %s', async (_, long) => {
    const { pdf } = await make(`Protokoll: Nämnden\nDatum: 2024-01-02\n\n§ 1 Anslag\n${long}\n`);
    expect(pageText(pdf).match(/5\s000\skr/g)?.length).toBeGreaterThanOrEqual(500);
  });

  it('breaks pages between headings that have nothing under them', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `§ ${at + 1} Ärende nummer ${at + 1}\n`).join('\n');
    const { pdf } = await make(`Protokoll: Nämnden\nDatum: 2024-01-02\n\n${rows}`, { contents: false });
    const [first = ''] = pageText(pdf).split('\f');
    expect(first).toContain('Ärende nummer 1\n');
    expect(properties(pdf).get('Pages')).toBe('2');
  });

  it('leaves the note of the published version with something else on the last page', async () => {
    for (let lines = 30; lines < 50; lines++) {
      const text = `Protokoll: Nämnden\nDatum: 2024-01-02\n\n§ 1 Val\n${'Rad.\n'.repeat(lines)}\nVid protokollet: Anna Ek\nJusteras: Bo Alm\n`;
      const pages = pageText((await make(text, { version: 'publik' })).pdf)
        .split('\f')
        .filter((page) => page.trim() !== '');
      expect(pages.at(-1), `${lines}`).toContain('Bo Alm');
    }
  });

  it.each(texts)('$name: everything that the model has can be read, in order and once', async ({ text }) => {
    // A front page has the signatures before the items, and a list of items has their titles a second time.
    const { pdf, warnings } = await plain(text);
    check(pdf);
    expect(warnings).toEqual([]);
    const { meeting } = readMinutes(text);
    const words = wordsOf(taggedText(pdf));
    expect(missingWord(modelWords(meeting, text), words)).toBeUndefined();
    // Nothing twice: a table's headings, a mark and lines for those who sign are all that is added.
    const own = modelWords(meeting, text).flatMap((group) => group.words).length;
    expect(words.length).toBeLessThan(own + 60);
    const pages = pageText(pdf).replace(/\s+/g, ' ');
    for (const { title } of meeting.items) {
      const start = title?.value.replace(/\s+/g, ' ').slice(0, 30) ?? '';
      expect(pages).toContain(start);
    }
  });

  it.each(texts)('$name: with a front page and a list of items nothing is lost either', async ({ text }) => {
    const { pdf } = await make(text, { 'front-page': 'ja' });
    check(pdf);
    const [words, own] = [wordsOf(taggedText(pdf)), wordsOf(taggedText((await plain(text)).pdf))];
    const count = (all: readonly string[], word: string) => all.filter((each) => each === word).length;
    for (const word of new Set(own)) expect(count(words, word), word).toBeGreaterThanOrEqual(count(own, word));
  });

  it.each(examples)(
    '$name: has a title, a language, tags and headings that go down one level at a time',
    async ({ text }) => {
      const { pdf } = await make(text);
      const about = properties(pdf);
      expect(about.get('Title')).toMatch(/\p{L}{3}/u);
      expect(about.get('Tagged')).toBe('yes');
      const plain = unpacked(pdf);
      expect(plain.includes('/Lang (sv-SE)')).toBe(true);
      expect(plain.includes('/DisplayDocTitle true')).toBe(true);
      expect(plain.includes('/Outlines')).toBe(true);
      // Readers that do not know it copy something else, and some stop reading there.
      expect(plain.includes('/ActualText')).toBe(false);
      let level = 0;
      for (const tag of structure(pdf).filter((each) => /^H\d$/.test(each))) {
        expect(Number(tag[1])).toBeLessThanOrEqual(level + 1);
        level = Number(tag[1]);
      }
      expect(level).toBeGreaterThan(0);
    },
  );
});

describe.skipIf(noReaders)('the seed', () => {
  it('has its date, its pages and its people', async () => {
    const { pdf } = await make(example('minnesanteckningar'));
    const about = properties(pdf);
    expect(about.get('Title')).toBe('Minnesanteckningar, Södertörnskommunernas ledningsgrupp, 6 december 2019');
    expect(Number(about.get('Pages'))).toBeLessThanOrEqual(3);
    const text = pageText(pdf);
    expect(text).toContain('Sida 1 (3)');
    expect(text).toContain('Petronella Troselius');
    expect(text).toContain('50 000 kr');
    expect(text).toContain('Datum');
  });

  it('gives the same bytes each time', async () => {
    const [first, second] = [await make(example('minnesanteckningar')), await make(example('minnesanteckningar'))];
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  });
});

describe.skipIf(noReaders)('the mark of minutes that nobody has verified', () => {
  const signed = (date: string) =>
    `Protokoll: Styrelsen\nDatum: 2024-03-01\nJusterare: Bo Ek\n\nPunkt 1. Val\nText.\n\nVid protokollet: Anna Ek\nJusteras: Bo Ek${date}\n`;

  it('is there until the adjuster has signed', async () => {
    expect(pageText((await make(signed(''))).pdf)).toContain('OJUSTERAT');
    expect(pageText((await make(signed(' 2024-03-08'))).pdf)).not.toContain('OJUSTERAT');
  });

  it('can be left out, and is on no agenda', async () => {
    expect(pageText((await make(signed(''), { 'draft-mark': false })).pdf)).not.toContain('OJUSTERAT');
    expect(pageText((await make('Dagordning: Styrelsen\n\n1. Val\n')).pdf)).not.toContain('OJUSTERAT');
  });

  it('waits for each of them', async () => {
    const two = `${signed(' 2024-03-08')}Justeras: Eva Alm\n`;
    expect(pageText((await make(two)).pdf)).toContain('OJUSTERAT');
  });
});

it('has lines for those who shall sign when the minutes have none', async () => {
  const text =
    'Protokoll: Styrelsen\nOrdförande: Eva Alm\nSekreterare: Anna Ek\nJusterare: Bo Ek\n\nPunkt 1. Val\nText.\n';
  if (noReaders) return;
  const words = pageText((await make(text)).pdf);
  expect(words).toContain('Vid protokollet');
  expect(words.match(/Datum/g)).toHaveLength(3);
});

describe.skipIf(noReaders)('hostile text', () => {
  const hostile = [
    '#set text(red) * fet * _ kursiv _ $x^2$ <etikett> @anna `kod` \\ #import "x" // slut',
    '#panic("a") #read("/etc/passwd") #eval("1") #{ } [ ] #let',
    '<script>alert(1)</script> &amp; <![CDATA[x]]>',
    `{{innehall}} $\{x} {#loop}{/loop} %s %n {0} <%= x %>`,
    '/ term: förklaring = Rubrik + lista - lista 1. lista',
    '(parentes) \\escape stream endobj %%EOF trailer',
    '"citat" \'enkelt\' ”svenska” --- -- ... ~',
    'Ελληνικά Привет Łódź İstanbul Čáhput ŋ đ ✓ ☐ → €',
  ];

  it.each(hostile)('%s comes out as it is', async (line) => {
    const text = `Protokoll: ${line}\n\nPunkt 1. ${line}\nText ${line}\n\nBeslut\natt ${line}\n`;
    const { pdf, warnings } = await make(text);
    check(pdf);
    expect(warnings).toEqual([]);
    const bare = (value: string) => value.normalize('NFC').replace(/[\s\u200b]+/g, '');
    const seen = bare(taggedText(pdf));
    const body = bare(`Text ${line}`).replace('@anna', 'anna');
    expect(seen.replaceAll('@anna', 'anna')).toContain(body);
  });

  it('breaks a word without end, so that all of it is on the page', async () => {
    const word = 'abcdefghij'.repeat(1000);
    const { pdf } = await make(`Protokoll: Styrelsen\n\nPunkt 1. ${word}\n${word}\n\nNärvarande\n- ${word}, ${word}\n`);
    check(pdf);
    expect(
      pageText(pdf)
        .replace(/[\s\u200b]|Sida\d+\(\d+\)/g, '')
        .split('abcdefghij').length,
    ).toBeGreaterThan(2000);
    expect(Number(properties(pdf).get('Pages'))).toBeGreaterThan(4);
  });

  it.each([
    ['emoji', 'Bra 😀👨‍👩‍👧 jobbat', ['U+1F600', 'U+1F468']],
    ['Chinese', 'Herr 你好 talade', ['U+4F60', 'U+597D']],
    ['Arabic', 'Fru العربية talade', ['U+0627', 'U+0644']],
    ['Hebrew', 'Fru שלום talade', ['U+05E9']],
    ['control characters', 'ring\u0007klocka', ['U+0007']],
  ])('names what no font has: %s', async (_, line, codes) => {
    const { pdf, warnings } = await make(`Protokoll: Styrelsen\n\nPunkt 1. Val\n${line}\n`);
    check(pdf);
    expect(warnings).toHaveLength(1);
    for (const code of codes) {
      expect(warnings[0]).toContain(code);
      expect(pageText(pdf)).toContain(code);
    }
    // What is not proven is not claimed.
    expect(unpacked(pdf).includes('pdfuaid:part')).toBe(false);
  });

  it('reads text the way it is written: no character turns the direction', async () => {
    const { pdf, warnings } = await make('Protokoll: Styrelsen\n\nPunkt 1. Val\nabc\u202edef\u202c ghi\u00adjkl\n');
    expect(warnings).toEqual([]);
    expect(pageText(pdf)).toContain('abcdef ghijkl');
  });
});

describe.skipIf(noReaders)('the published version', () => {
  // Skatteverket's test number.
  const number = '19640823-3234';
  const secretText = `Protokoll: Nämnden ${number}
Datum: 2024-03-12
Plats: Rådhuset ${number}

Sekretess OSL 21 kap. 7 §: Ett annat möte.
HEMLIGINLEDNING
Slut sekretess

Närvarande
- Anna Ek, ordförande

Punkt 1. Ärendet ${number}
Före ${number}.
Sekretess OSL 26 kap. 1 §: Ersatt text.
HEMLIGPROSA
Beslut
att HEMLIGBESLUT
- HEMLIGLISTA
Omröstning: 3 ja, 1 nej
// HEMLIGKOMMENTAR
Slut sekretess
Efter.

Punkt 2. Utan slut
Sekretess
HEMLIGÖPPEN

Punkt 3. Sist
// HEMLIGKOMMENTAR
Klart.

Vid protokollet: Anna Ek
Justeras: Bo Ek
`;
  const planted = /HEMLIG|640823/;

  it('has nothing of what is secret, in any part of the file', async () => {
    const { pdf } = await make(secretText, { version: 'publik' });
    check(pdf);
    const raw = Buffer.from(pdf).toString('latin1');
    const plain = unpacked(pdf);
    const text = pageText(pdf);
    for (const seen of [raw, plain, text, taggedText(pdf), [...properties(pdf).values()].join('\n')])
      expect(planted.test(seen)).toBe(false);
    // Text strings of the file, in UTF-16 and in hexadecimal digits.
    expect(plain.replaceAll('\0', '')).not.toMatch(planted);
    const hex = Buffer.from('HEMLIG', 'utf16le').swap16().toString('hex');
    expect(plain.toLowerCase()).not.toContain(hex);
    expect(text).toContain('Ersatt text.');
    expect(text).toContain('OSL 26 kap. 1 §');
    expect(text).toContain('Efter.');
    expect(text).toContain('ÅÅÅÅMMDD-XXXX');
    expect(text).toMatch(/publicerade versionen/);
    // Nobody signs it: the one date is the field of the head.
    expect(text.match(/Datum/g)).toHaveLength(1);
  });

  it('is not made when it is not clear what is secret', async () => {
    // A heading ends an item, and with it what is secret in the item.
    const text = 'Protokoll: Nämnden\n\nPunkt 1. Ett\nSekretess\nHemligt.\n\nPunkt 2. Två\nHemligt.\nSlut sekretess\n';
    await expect(make(text, { version: 'publik' })).rejects.toThrow(/Slut sekretess/);
  });

  it('differs from the original, which has all and marks what is secret', async () => {
    const { pdf } = await make(secretText);
    const text = pageText(pdf);
    for (const word of [
      'HEMLIGINLEDNING',
      'HEMLIGPROSA',
      'HEMLIGBESLUT',
      'HEMLIGLISTA',
      'HEMLIGÖPPEN',
      number,
      'Slut sekretess',
    ])
      expect(text).toContain(word);
    expect(text).not.toContain('HEMLIGKOMMENTAR');
  });
});

describe.skipIf(noReaders)("an organisation's own look", () => {
  const text = 'Protokoll: Styrelsen\nDatum: 2024-03-01\n\nPunkt 1. Val\nText.\n';
  const logo = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#900"/></svg>',
  );

  it('has the logo with its text, and the colour', async () => {
    const { pdf } = await make(text, {}, { logo, logoText: 'Granviks vapen', accent: '#006633' });
    check(pdf);
    expect(structure(pdf)).toContain('Figure');
    expect(unpacked(pdf).includes('pdfuaid:part')).toBe(true);
  });

  it('can be a template of its own, which has the same data and reads nothing but what it is given', async () => {
    const main =
      '#let m = json("/minutes.json")\n#set document(title: m.title)\n#include "delar/hej.typ"\n= #m.body\n#m.blocks.at(2).text';
    const files = { 'delar/hej.typ': new TextEncoder().encode('Hej från mallen') };
    const { pdf } = await make(text, {}, { template: { main, files } });
    expect(pageText(pdf)).toMatch(/Hej från mallen[\s\S]*Styrelsen[\s\S]*Val/);
  });

  it.each([
    ['a file of the machine', { template: { main: '#read("/etc/passwd")' } }],
    ['a file outside its folder', { template: { main: '#read("../../etc/passwd")' } }],
    ['a package from the network', { template: { main: '#import "@preview/cetz:0.3.4"' } }],
    ['a broken template', { template: { main: '#let' } }],
    ['a logo that is no picture', { logo: new TextEncoder().encode('hej') }],
    ['a colour that is none', { accent: 'röd' }],
    ['a font that is none', { font: new TextEncoder().encode('hej') }],
  ] as [string, PdfDesign][])('is refused with a reason: %s', async (_, design) => {
    await expect(make(text, {}, design)).rejects.toThrow(/mallen|logotypen|färgen|typsnittet/);
  });
});

it('hyphenates when asked to', async () => {
  if (noReaders) return;
  const word = 'näringslivsutvecklingsanalysen ';
  const text = `Protokoll: Styrelsen\n\nPunkt 1. Val\n${word.repeat(60)}\n`;
  expect(pageText((await make(text)).pdf)).not.toMatch(/[-\u00ad]\n/);
  expect(pageText((await make(text, { hyphenate: true })).pdf)).toMatch(/[-\u00ad]\n/);
});
