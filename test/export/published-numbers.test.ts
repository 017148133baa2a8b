/** Personnummer in every spelling, in every construct of the language, in every paper and format: none is published. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ExportContext } from '../../export/formats.ts';
import { formatsOf, papers } from '../../export/papers.ts';
import { publishedMinutes } from '../../export/published.ts';
import { renderXlsx } from '../../export/table/xlsx.ts';
import { renderWord } from '../../export/word/write.ts';
import { check } from '../../language/checks/check.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { entityAt } from '../../language/syntax/html-entity.ts';
import { slips, spellings } from '../support/identity-numbers.ts';
import { allText, readers } from './papers/read-back.ts';
import { patience, testEngine, testTypesetter } from './pdf/built-engine.ts';
import { noReaders, pageText, properties, taggedText, unpacked } from './pdf/pdf-tools.ts';
import { renderAs } from './render-as.ts';

vi.setConfig({ testTimeout: patience });

/** `¤` is a number that is reported, `¢` one in secret text, which is not. */
const document = `Protokoll: Nämnden ¤
Nummer: 4
Organ: Nämnden ¤
Datum: 2024-03-12
Plats: Rådhuset ¤
Ordförande: Anna Ek ¤
Sekreterare: Bo Alm
Justerare: Bo Alm, ¤
Justeringens plats: Rådhuset ¤
Kallelse: skickad till ¤
Egen uppgift: ¤
¤: Egen etikett
Dnr: KN 640823-3234
Bilagor: lista ¤.pdf

En inledning med ¤ i.

Närvarande
- Anna Ek (S), ordförande, ¤
- Bo Alm, ¤, ledamot
- ¤ Siv Ask
- Ulf Lund, ersätter Mats ¤
Ett tillägg om ¤

Frånvarande
- Tor Ny ¤

Övriga deltagare
- Per Eckemark, Bolaget ¤, punkt 2

Punkt 1. Ärendet ¤
Dnr: KN 640823-3234
Föredragande: Anna Ek, ¤
Bilaga: handlingar/intyg-¤.pdf
Underlag: Skrivelse ¤
Expedieras: Sökanden ¤
// En kommentar om ¤
Text med ¤ och ¤, och (¤).
Text https://exempel.se/¤?pnr=¤ och a.¤@exempel.se.
**Viktigt:** *¤* och **¤**.
- punkt ¤
  - nivå ¤
1. numrerad ¤
2. ¤

> citat ¤

| Namn | Nummer |
|---|---|
| Bo Alm | ¤ |

Namn\tNummer
Bo Alm\t¤

Sammanfattning
Om ¤.

Yrkande: @Anna Ek bifall för ¤
Förslag till beslut
att bevilja ¤ bidrag.
Propositionsordning
Om ¤ först.
Omröstning
Ja: Anna Ek ¤
Nej: Bo Alm
Beslut
att uppdra åt Anna Ek att ringa ¤ senast 2024-04-01.
att avslå ¤
Ansvarig: Bo Alm ¤
Senast: 2024-05-01
Reservation: @Bo Alm för ¤
Jäv: @Siv Ask, ¤
Protokollsanteckning: ¤ antecknas.
Särskilt yttrande
Om ¤.
Anländer: @Siv Ask kl. 9.30, ¤
Uppgift: @Anna Ek skickar intyg för ¤ senast 2024-04-02
- [ ] @Anna Ek ringer ¤
- // En kommentar om ¢ i en lista
> // och om ¢ i ett citat
Sekretess OSL 26 kap. 1 §: Om ¤.
Hemligt om ¢.
Beslut
att ge ¢ stöd.
Slut sekretess
Bordläggs för ¤.

Punkt 1.1 Under ¤
Beslut att ¤ godkänns.

## Rubrik ¤
Tidigare beslut 2018-10-05
Beslut
att mäta ¤.
Slut tidigare beslut

Nästa möte: 24 april 2024 kl. 8.30, Rådhuset ¤

Vid protokollet: Bo Alm ¤
Ordförande
Anna Ek ¤ 2024-03-18
Justeras: Bo Alm ¤ 2024-03-20
`;

interface Planted {
  readonly text: string;
  /** Where the numbers are that a check reports. */
  readonly reported: readonly number[];
}

/** The document with a spelling at each place, beginning with one of them and going on through them. */
function plant(forms: readonly string[], first: number): Planted {
  let text = '';
  const reported: number[] = [];
  for (const [at, piece] of document.split(/(?=[¤¢])/).entries()) {
    const form = forms[(first + at) % forms.length] ?? '';
    if (piece.startsWith('¤')) reported.push(text.length);
    text += /^[¤¢]/.test(piece) ? form + piece.slice(1) : piece;
  }
  return { text, reported };
}

// Skatteverket's test numbers.
const [first, second] = ['196408233234', '197010632391'];
const slipOf = (number: string) => `${number.slice(0, -1)}${(Number(number.slice(-1)) + 1) % 10}`;

/** A reader sees them: whatever is between them and however they are written. */
function digitsIn(text: string): string {
  return text
    .replace(/&#?\w+;/g, (written, at: number) => entityAt(text, at)?.char ?? written)
    .normalize('NFKC')
    .replace(/\D/g, '');
}
const planted = /6408233234|6408233235|7010632391|7010632392/;

const forms = [first, second].flatMap((number) => [...spellings(number), ...slips(slipOf(number))]);
/** In a table or a list a line break ends the row, and with it what is one number elsewhere. */
const onLine = forms.filter((form) => !/[\r\n]/.test(form));

describe('the text that every published file is made from', () => {
  it('has no number, in no spelling and nowhere', () => {
    for (const at of forms.keys()) {
      const { text } = plant(forms, at);
      const { meeting } = readMinutes(text);
      expect(digitsIn(publishedMinutes(meeting, text).text)).not.toMatch(planted);
    }
  });

  it('had them, and a check says where', () => {
    for (const at of onLine.keys()) {
      const { text, reported } = plant(onLine, at);
      expect(digitsIn(text)).toMatch(planted);
      const found = check(readMinutes(text).meeting, { text }).filter(({ code }) =>
        code.startsWith('integritet/personnummer'),
      );
      const missed = reported.filter((start) => !found.some(({ range }) => range.start <= start && start < range.end));
      expect(missed.map((start) => text.slice(start - 20, start + 20))).toEqual([]);
    }
  });
});

describe('a published file', () => {
  const context: ExportContext = { pdf: testEngine, word: { render: renderWord }, sheet: { render: renderXlsx } };
  const all = papers.flatMap((paper) => formatsOf(paper).map((format) => ({ paper: paper.id, format: format.id })));
  const options = { items: '1', version: 'publik', posted: '2024-03-21', storage: 'Kansliet', 'all-items': true };
  const step = 17;

  beforeAll(async () => void (noReaders || (await testTypesetter())), patience);

  it.each(all)('$paper as $format has no number in any part', async ({ paper, format }) => {
    if (format === 'pdf' && noReaders) return;
    const starts = format === 'pdf' || format === 'docx' || format === 'xlsx' ? [0] : [0, step, 2 * step, 3 * step];
    for (const at of starts) {
      const { text } = plant(forms, at);
      const file = await renderAs(format, text, options, context, paper);
      const shown = format === 'pdf' ? pageText(file) : ((await readers[format]?.(file)) ?? '');
      expect(shown).toMatch(/Nämnden|Anna Ek/);
      const parts =
        format === 'pdf'
          ? [unpacked(file), taggedText(file), [...properties(file).values()].join('\n'), shown]
          : [allText(file), shown];
      for (const part of parts) expect(digitsIn(part)).not.toMatch(planted);
    }
  });

  it('would have it: the original has', async () => {
    const { text } = plant(forms, 0);
    for (const format of ['text', 'json', 'html', 'docx', 'protokoll'])
      if (formatsOf(papers[0] as (typeof papers)[number]).some(({ id }) => id === format))
        expect(digitsIn(allText(await renderAs(format, text, {}, context)))).toMatch(planted);
  });
});
