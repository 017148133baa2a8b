import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { meetingJson } from '../../export/json.ts';
import { buildMinutes } from '../../export/paper/build.ts';
import { renderWord } from '../../export/word/write.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { examples } from '../support/examples.ts';
import { missing, partsOfSource, textOfPage, textsIn } from './nothing-lost.ts';
import { patience, testEngine } from './pdf/built-engine.ts';
import { noReaders, pageText, taggedText } from './pdf/pdf-tools.ts';
import { renderAs } from './render-as.ts';

const utf8 = new TextDecoder();

const rendered = ['text', 'markdown', 'html'] as const;

type Format = (typeof rendered)[number];

/** All text that is made of the minutes, by where: in the JSON, in the data of papers and in files of these formats. */
async function makeAll(text: string, formats: readonly Format[]): Promise<Record<string, string>> {
  const { meeting } = readMinutes(text);
  const made: Record<string, string> = {
    json: textsIn(meetingJson(meeting, { text }, { ranges: false })),
    paper: textsIn(buildMinutes(meeting, text, { version: 'intern', draftMark: false })),
  };
  for (const format of formats) {
    const file = utf8.decode(await renderAs(format, text));
    if (format === 'text') made[format] = file;
    else made[format] = textOfPage(format === 'html' ? file : new MarkdownIt().render(file));
  }
  return made;
}

/** What the minutes lose, by where. */
async function lost(text: string, formats: readonly Format[] = []): Promise<Record<string, string[]>> {
  const found = Object.entries(await makeAll(text, formats)).map(
    ([where, all]) => [where, missing(partsOfSource(text, where === 'json' ? 'json' : 'everything'), all)] as const,
  );
  return Object.fromEntries(found.filter(([, parts]) => parts.length > 0));
}

/** Numbers as minutes have them; each is alone in its document, so that no other hides that it is lost. */
const numbers = [
  ...[
    '7',
    '50 000 kr',
    '2 500 kr',
    '1 000',
    '1\u00a0000',
    '1.000',
    '3 st',
    '12 §',
    '2 a §',
    '§ 4',
    '§§ 3–5',
    '21 kap. 7 §',
    '1.5',
    '12,5 mkr',
  ],
  ...[
    '50 %',
    '50 procent',
    '+46',
    '-5',
    '±3',
    '1 juni',
    '24/1',
    '2024-03-05',
    'den 3 maj 2024',
    '9.15',
    'kl. 9.15',
    '9:15',
    '13–15',
    '1:a',
    '2:dra',
  ],
  ...[
    'punkt 7',
    'nr 8',
    'Nr 8',
    '(9)',
    '[10]',
    '#11',
    '3)',
    '3.',
    '(3)',
    '3:',
    '3 –',
    '- 3',
    '1/2',
    '2/3',
    '2024/117',
    'KS 2024/117-2',
    '08-123 45 67',
  ],
  ...[
    '0',
    '007',
    '10 st',
    'A4',
    '4G',
    'R2-D2',
    '5G',
    '1a',
    'a1',
    '*3*',
    '**3**',
    '_3_',
    '3*',
    '3_',
    '1 2 3',
    '1, 2 och 3',
    '1 och 2 §§',
    '9 000 000',
  ],
];

/** Lines of each construct, with NN where a number may be. */
const forms = [
  // Clauses
  ...[
    'Beslut\natt NN.',
    'Beslut\natt NN avsätts.',
    'Beslut\natt avsätta NN.',
    'Beslut att NN avsätts',
    'Beslut: att NN avsätts',
    'Beslut: NN avsätts',
  ],
  ...[
    'Beslut\n- att NN avsätts\n- att gå',
    'Beslut\n1. att NN avsätts',
    'Beslut\n- NN avsätts',
    'Beslut\n1) NN',
    'Beslut\na) NN',
    'Beslut\natt gå\n- NN',
  ],
  ...[
    'Styrelsen beslutade att NN avsätts.',
    'Styrelsen beslutade\natt NN avsätts',
    'Styrelsen beslutade att\nNN avsätts',
    'Det beslutades att NN avsätts',
    'Styrelsen beslutade NN',
  ],
  ...[
    'Beslut\natt gå\n  - NN',
    'Beslut\natt gå\n  1. NN',
    'Beslut\natt gå\n  Ansvarig: NN',
    'Beslut\natt gå\n  Senast: NN',
    'Beslut\natt 1 NN\natt 2 gå',
    'Beslut\natt1: NN\natt2: gå',
  ],
  ...[
    'Beslut\n**att** NN',
    'Beslut\nAtt: NN',
    'Beslut\natt NN: gå',
    'Beslut\natt gå,\nNN',
    'Beslut enligt NN',
    'Beslut NN: att gå',
  ],
  // What is proposed, voted and told
  ...[
    'Yrkande: @Anna Ek NN',
    'Yrkande: NN',
    'Yrkanden\n- @Anna Ek: NN\n- NN',
    'Yrkanden\n1. NN\n2. gå',
    'Förslag till beslut\natt NN avsätts',
    'Förslag: NN',
    'Förslag NN: gå',
    'Anna Ek yrkar NN',
  ],
  ...[
    'Omröstning: NN',
    'Omröstning: NN ja',
    'Omröstning: NN ja, 5 nej',
    'Omröstning: ja NN',
    'Omröstning: NN mot 5',
    'Omröstning\nJa: NN',
    'Omröstning\nJa: @Anna Ek, NN\nNej: NN',
    'Omröstning\nNN',
    'Omröstning NN: 5 ja',
  ],
  ...[
    'Reservation: @Anna Ek NN',
    'Reservation\n- NN',
    'Jäv: @Anna Ek NN',
    'Protokollsanteckning: NN',
    'Särskilt yttrande: NN',
    'Anna Ek reserverade sig mot NN',
    'Propositionsordning: NN',
    'Propositionsordning\n1. NN',
  ],
  ...[
    'Anländer: @Anna Ek NN',
    'Lämnar: NN',
    'Ajournering: NN',
    'Bordläggs NN',
    'Bordläggs: NN',
    'Återremitteras med motiveringen att NN',
    'Frågan bordlades NN',
    'Utgår NN',
  ],
  // Facts and tasks
  ...[
    'Dnr: NN',
    'Dnr NN',
    'Föredragande: NN',
    'Föredragande: @Anna Ek, NN',
    'Bilaga: NN',
    'Bilaga NN',
    'Bilaga NN: kartan',
    'Bilagor\n- NN',
    'Bilagor\n1. NN\n2. en till',
    'Underlag: NN',
    'Beslutsunderlag\n1. NN\n2. en till',
  ],
  ...[
    'Expedieras: NN',
    'Expedieras\n1. NN',
    'Uppgift: NN',
    'Uppgift: @Anna Ek NN',
    'Uppgifter\n- NN',
    'Uppgifter\n1. NN\n2. gå',
    'Uppgift NN: gå',
    'Ordförande: NN',
    'Sammanfattning: NN',
    'Sammanfattning\nNN',
  ],
  // Text
  ...[
    'NN',
    'NN ord',
    'Ord NN',
    'Ord NN ord',
    'Ord\nNN ord',
    'Ord:\nNN ord',
    '- NN',
    '- NN ord',
    '* NN',
    '1. NN',
    '1. ett\n2. NN',
    '2) NN ord',
    'a) NN',
    '• NN',
    '✓ NN',
    '- ✓ NN',
    '  - NN',
    '> NN',
    '| NN | ord |',
    'NN\tord',
    'NN: ord',
    'Ord (NN)',
    '**NN**',
  ],
  ...[
    'Sekretess NN',
    'Sekretess OSL NN: Utgår.\nHemligt NN.\nSlut sekretess',
    'Sekretess: NN\nSlut sekretess\nNN',
    'Slut sekretess NN',
    'Tidigare beslut NN\nBeslut\natt NN\nSlut tidigare beslut',
    'Tidigare beslut: NN',
  ],
  ...[
    '## NN ord',
    '## NN',
    '## Ord NN',
    '### NN',
    '§ 2 NN',
    '§ 2. NN ord',
    '§ 2 Ord NN',
    'Punkt 2. NN',
    '§ 2\nNN',
    '2. NN',
    '§ 1.1 NN',
    'Punkt 2 NN',
    '§ 2 – NN',
    '§ 2 a NN',
    'KS § 2 NN',
    '§ 2 Närvarande\n- Anna Ek, NN\n- NN',
  ],
  ...[
    'Nästa möte: NN',
    'Nästa möte: NN, sal NN',
    'Nästa möte\nNN',
    'Vid protokollet: Anna Ek NN',
    'Vid protokollet: Anna Ek, NN',
    'Justeras: Anna Ek NN',
    'Justeras NN',
    'Justeras: NN',
    'Justeras\nNN',
    'Vid protokollet   Justeras\nAnna Ek   Bo Ask NN',
    'Vid protokollet\nAnna Ek\nNN',
  ],
];
const heads = [
  ...[
    'Protokoll NN',
    'Protokoll nr NN',
    'Protokoll: Styrelsen, NN',
    'Protokoll: NN',
    'Styrelsemöte NN',
    'Minnesanteckningar från NN',
    'NN\nProtokoll: Styrelsen',
    'Årsmöte NN i föreningen',
  ],
  ...[
    'Nummer: NN',
    'Nr: NN',
    'Tid: NN',
    'Tid NN',
    'Datum: NN',
    'Plats: NN',
    'Plats: Sal NN',
    'Plats och tid: NN',
    'Ordförande: NN',
    'Ordförande: Anna Ek, NN',
    'Dnr: NN',
    'Beslutför: NN',
    'Kallelse: NN',
    'Bilagor: NN',
    'Bilagor\n1. NN\n2. gå',
    'Rum: NN',
    'Rum NN: ja',
    'Organ: NN',
    'Justerare: NN',
    'Dagordning\n1. NN\n2. gå',
  ],
  ...[
    'Närvarande: Anna Ek, NN',
    'Närvarande: NN',
    'Närvarande NN',
    'Närvarande (NN): Anna Ek',
    'Närvarande\n- Anna Ek, NN',
    'Närvarande\n- Anna Ek (NN)',
    'Närvarande\n- Anna Ek (S), Tyresö, NN, NN',
    'Närvarande\nAnna Ek\tNN',
    'Närvarande\n- NN',
    'Närvarande\n- NN medlemmar',
  ],
  ...[
    'Närvarande\n- Anna Ek NN',
    'Närvarande\n- Anna Ek – NN',
    'Närvarande\n- Anna Ek, ordförande NN',
    'Närvarande\n- Anna Ek, ersätter Bo Ask NN',
    'Närvarande\n- Anna Ek, punkt NN',
    'Närvarande\n1. Anna Ek NN\n2. Bo Ask',
    'Närvarande\nNN Anna Ek',
    'Närvarande\n| NN | Anna Ek | NN |',
    'Närvarande\nOrdförande: Anna Ek\nNN: Bo Ask',
    'Närvarande\nAnna Ek och NN',
    'Närvarande\nAnna Ek, Bo Ask, NN',
  ],
  ...[
    'Frånvarande: NN',
    'Övriga deltagare\n- Anna Ek, fr.o.m. kl. NN',
    'Närvarande\n- Anna Ek\nsamt NN till',
    'NN',
    'Ord NN ord.',
    '- NN',
    'Beslut\natt NN',
  ],
];

function inItem(form: string): string {
  return `Protokoll: Styrelsen\n\nNärvarande\n- Bo Ask\n\n§ 1 Ärendet\n${form}\n`;
}

function inHead(form: string): string {
  const isTitle = /Protokoll|möte|anteckningar/.test(form);
  return `${isTitle ? '' : 'Protokoll: Styrelsen\n'}${form}\n\n§ 1 Ärendet\nText.\n`;
}

const fixtures = fs
  .readdirSync('test/fixtures', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.protokoll'))
  .sort();

describe('no word and no number is lost', () => {
  it.each(examples.map(({ name, text }) => [name, text]))('of %s', async (_name, text) => {
    expect(await lost(text, rendered)).toEqual({});
  });

  it('of any fixture', async () => {
    const found: Record<string, unknown> = {};
    for (const name of fixtures) {
      const own = await lost(fs.readFileSync(path.join('test/fixtures', name), 'utf8'));
      if (Object.keys(own).length > 0) found[name] = own;
    }
    expect(found).toEqual({});
  });

  it.each([...forms.map((form) => [form, inItem] as const), ...heads.map((form) => [form, inHead] as const)])(
    'of a number anywhere in %j',
    async (form, place) => {
      const found: Record<string, unknown> = {};
      for (const [at, number] of numbers.entries()) {
        // The files are made of the same data: one number in ten for each form, another one for the next, shows that.
        const own = await lost(place(form.replaceAll('NN', number)), (at + form.length) % 10 === 0 ? rendered : []);
        if (Object.keys(own).length > 0) found[number] = own;
      }
      expect(found).toEqual({});
    },
  );
});

describe('a number after att stays before what it counts', () => {
  const folded = (text: string) => text.replace(/[\s*_]+/g, ' ');

  it.each(forms.filter((form) => /att NN avsätts/.test(form)))('in %j', async (form) => {
    for (const number of numbers)
      for (const [where, all] of Object.entries(await makeAll(inItem(form.replaceAll('NN', number)), rendered)))
        expect(folded(all), where).toContain(folded(`${number} avsätts`));
  });
});

describe('no word and no number of an example is lost on paper', () => {
  it.each(examples.map(({ name, text }) => [name, text]))('in Word: %s', async (_name, text) => {
    const { 'word/document.xml': document } = unzipSync(
      await renderAs('docx', text, {}, { word: { render: renderWord } }),
    );
    const shown = strFromU8(document ?? new Uint8Array())
      .replace(/<w:(?:p|tab|br|tc)[ >/]/g, '\n$&')
      .replace(/<[^>]*>/g, '');
    // Word counts the entries of ordered lists itself.
    expect(missing(partsOfSource(text, 'everything', ['BULLET', 'ENTRY', 'POINT', 'ATT']), shown)).toEqual([]);
  });

  it.skipIf(noReaders).each(examples.map(({ name, text }) => [name, text]))(
    'as PDF: %s',
    async (_name, text) => {
      const pdf = await renderAs('pdf', text, {}, { pdf: testEngine });
      // pdftotext takes "jul-" at the end of a line for half a word; what is read aloud has it whole.
      const spoken = missing(partsOfSource(text, 'everything'), taggedText(pdf));
      expect(missing(partsOfSource(text, 'everything'), pageText(pdf)).filter((part) => spoken.includes(part))).toEqual(
        [],
      );
    },
    patience,
  );
});
