import { expect, it } from 'vitest';
import { applyEdits } from '../../../language/editing/edit.ts';
import { lineAt } from '../../../language/line-at.ts';
import { openMinutes } from '../../../language/minutes-document.ts';
import { scanSections } from '../../../language/syntax/sections.ts';
import { styleOf } from '../../../language/syntax/style/document-style.ts';
import { keywords } from '../../../language/syntax/vocabulary.ts';
import { complete } from '../../../server/completion/completion.ts';
import * as tables from '../../../server/completion/constructs.ts';
import { filled } from '../../../server/completion/snippet.ts';
import { examples } from '../../support/examples.ts';
import { completeAt, today } from './complete.ts';

const head = 'Protokoll: Kulturnämnden\nNummer: 6\nTid: fredag 6 december 2019 kl. 9.00–12.15\n';
const people = 'Plats: Ek\n\nNärvarande\n- Rickard Sundbom, ordförande\n- Lisa Ek\n';

it('offers the head in the order of a secretary, without what is there', () => {
  expect(completeAt(`${head}‸`).labels).toEqual([
    'Plats:',
    'Ordförande:',
    'Sekreterare:',
    'Justerare:',
    'Närvarande',
    'Ersättare',
    'Frånvarande',
    'Övriga deltagare',
    'Dnr:',
    'Beslutför:',
    'Kallelse:',
    '§ 1',
    'Punkt 1.',
  ]);
  const below = completeAt(`${head}${people}\n‸`).labels;
  expect(below.slice(0, 3)).toEqual(['Ersättare', 'Frånvarande', 'Övriga deltagare']);
  expect(below).not.toContain('Ordförande:');
  expect(below).not.toContain('Närvarande');
});

it('does not ask notes for an adjuster, nor an agenda for a secretary', () => {
  expect(completeAt('Minnesanteckningar: Gruppen\n‸').labels).not.toContain('Justerare:');
  const agenda = completeAt('Dagordning: Styrelsen\n‸').labels;
  expect(agenda).toContain('Ordförande:');
  expect(agenda).not.toContain('Sekreterare:');
  expect(agenda).not.toContain('Närvarande');
});

it('writes a section with its first row', () => {
  expect(completeAt(`${head}Närv‸`).take('Närvarande')).toBe(`${head}Närvarande\n- ‸`);
  // What is being written is not there yet.
  expect(completeAt(`${head}Närvarande‸`).labels).toEqual(['Närvarande']);
  expect(completeAt(`${head}Plats‸`).take('Plats:')).toBe(`${head}Plats: ‸lokal`);
});

it.each([
  ['Punkt 3. Remisser', 'Punkt 4.', 'Punkt 4. ‸Rubrik'],
  ['Punkt 3 Remisser', 'Punkt 4', 'Punkt 4 ‸Rubrik'],
  ['§ 12 Remisser', '§ 13', '§ 13 ‸Rubrik'],
  ['§12. Remisser', '§13.', '§13. ‸Rubrik'],
  ['KS § 12 Remisser', 'KS § 13', 'KS § 13 ‸Rubrik'],
  ['3. Remisser', '4.', '4. ‸Rubrik'],
  ['3) Remisser', '4)', '4) ‸Rubrik'],
  ['## § 4 Remisser', '## § 5', '## § 5 ‸Rubrik'],
  ['## 4. Remisser', '## 5.', '## 5. ‸Rubrik'],
  ['**4. Remisser**', '**5.', '**5. ‸Rubrik**'],
  ['## Remisser', '##', '## ‸Rubrik'],
  ['Punkt 3.', 'Punkt 4.', 'Punkt 4. ‸Rubrik'],
])('numbers the next item as the document does: %s', (heading, label, written) => {
  const above = `${head}\n${heading}\nInga.\n\n`;
  expect(completeAt(`${above}‸`).take(label)).toBe(`${above}${written}`);
});

it('goes on with a number that has been begun', () => {
  const above = `${head}\nPunkt 3. Remisser\nInga.\n\n`;
  for (const typed of ['P', 'Punkt', 'Punkt ', 'punkt 4', 'Punkt 4. '])
    expect(completeAt(`${above}${typed}‸`).take('Punkt 4.')).toBe(`${above}Punkt 4. ‸Rubrik`);
  expect(completeAt(`${above}Punkt ‸`, { trigger: ' ' }).labels).toEqual(['Punkt 4.']);
  expect(completeAt(`${above}Punkt 5‸`).labels).toEqual([]);
});

it('offers the next sub-item, and says which number is taken', () => {
  const text = `${head}\n3. Ekonomi\n\n3.1 Lån\nText.\n\n‸\n\n4. Övrigt\nInget.\n`;
  const { labels, offer } = completeAt(text);
  expect(labels).toEqual(expect.arrayContaining(['3.2', '4.']));
  expect(offer('4.').detail).toContain('finns');
});

it('offers what an item lacks, and what becomes possible with a decision', () => {
  const item = `${head}${people}\nPunkt 1. Offert\n`;
  const fresh = completeAt(`${item}‸`).labels;
  expect(fresh.slice(0, 3)).toEqual(['Dnr:', 'Föredragande:', 'Sammanfattning']);
  for (const missing of [
    'Reservation:',
    'Expedieras:',
    'Propositionsordning:',
    'Slut sekretess',
    'Plats:',
    'Ja:',
    'Ansvarig:',
  ])
    expect(fresh).not.toContain(missing);

  const withFacts = completeAt(`${item}Dnr: KN 2019/147\nFöredragande: @Lisa Ek\n\n‸`).labels;
  expect(withFacts).not.toContain('Dnr:');
  expect(withFacts).not.toContain('Föredragande:');

  const decided = completeAt(`${item}Beslut\natt godkänna offerten.\n\n‸`).labels;
  const after = decided.filter((label) => !label.startsWith('att '));
  expect(after.slice(0, 5)).toEqual(['Ansvarig:', 'Senast:', 'Reservation:', 'Punkt 2.', 'Nästa möte:']);
  expect(decided).not.toContain('Bordläggs');

  const bordlagd = completeAt(`${item}Bordläggs till nästa möte.\n\n‸`).labels;
  expect(bordlagd[0]).toBe('Punkt 2.');
  expect(bordlagd).not.toContain('Utgår');
});

it('writes a decision with its first clause, and offers the clauses first below it', () => {
  const item = `${head}${people}\nPunkt 1. Offert\n`;
  expect(completeAt(`${item}Be‸`).take('Beslut')).toBe(`${item}Beslut\natt ‸`);
  const below = completeAt(`${item}Beslut\n‸`);
  expect(below.labels[0]).toBe('att godkänna förslaget');
  expect(below.take('att avslå yrkandet')).toBe(`${item}Beslut\natt avslå ‸yrkandet.`);
  expect(completeAt(`${item}Beslut\natt a‸`).labels).toContain('avslå yrkandet');
});

it('begins decisions as the document has begun them', () => {
  const rows = `${head}\n1. A\nLedningsgruppen beslutade\n\n**att** godkänna.\n\n2. B\nText.\n\n`;
  expect(completeAt(`${rows}‸`).take('Ledningsgruppen beslutade')).toBe(`${rows}Ledningsgruppen beslutade\natt ‸`);
  const line = `${head}\n1. A\nStyrelsen beslutade att godkänna.\n\n2. B\nText.\n\n`;
  expect(completeAt(`${line}‸`).take('Styrelsen beslutade')).toBe(`${line}Styrelsen beslutade att ‸`);
});

it('offers the rows of a vote that are not there', () => {
  const vote = `${head}${people}\nPunkt 1. Offert\nOmröstning\nJa: @Lisa Ek\n`;
  expect(completeAt(`${vote}‸`).labels.slice(0, 2)).toEqual(['Nej:', 'Avstår:']);
});

it('closes what is open, and nothing else', () => {
  const item = `${head}${people}\nPunkt 1. Offert\n`;
  expect(completeAt(`${item}Sekretess: Uppgifter\nHemligt.\n‸`).labels).toEqual(['Slut sekretess']);
  expect(completeAt(`${item}Sekretess: Uppgifter\nHemligt.\nSlut s‸`).take('Slut sekretess')).toBe(
    `${item}Sekretess: Uppgifter\nHemligt.\nSlut sekretess`,
  );
  // It is closed already further down.
  expect(completeAt(`${item}Sekretess: Uppgifter\nHemligt.\n‸\nSlut sekretess\n`).labels).toEqual([]);
  expect(completeAt(`${item}Sekretess: Uppgifter\nHemligt.\nSlut sekretess‸\n`).labels).toEqual(['Slut sekretess']);
  expect(completeAt(`${item}Tidigare beslut 2018-10-05\nText.\n\n‸`).labels[0]).toBe('Slut tidigare beslut');
  expect(completeAt(`${item}‸`).take('Sekretess … Slut sekretess')).toBe(
    `${item}Sekretess ‸OSL 21 kap. 7 §: Personuppgifter\n\nSlut sekretess`,
  );
});

it('ends the minutes with the names that are known', () => {
  const text = `${head}Sekreterare: Anna Söderström\nJusterare: Stefan Hollmark, Lisa Ek\n${people}\nPunkt 1. Offert\nText.\n\nNästa möte: 2020-01-24\n\n`;
  const end = completeAt(`${text}‸`);
  expect(end.labels).toEqual(['Vid protokollet:', 'Justeras:']);
  expect(end.take('Vid protokollet:')).toBe(`${text}Vid protokollet: ‸Anna Söderström`);
  expect(end.take('Justeras:')).toBe(`${text}Justeras: ‸Stefan Hollmark\nJusteras: Lisa Ek`);
  const signed = completeAt(`${text}Vid protokollet: Anna Söderström\n‸`);
  expect(signed.labels).toEqual(['Justeras:']);
});

it('is silent in a sentence that goes on, in a line that goes on, and on blanks', () => {
  const item = `${head}${people}\nPunkt 1. Offert\n`;
  expect(completeAt(`${item}En diskussion fördes om\n‸`).labels).toEqual([]);
  expect(completeAt(`${item}En diskussion fördes om\nB‸`).labels).toEqual([]);
  expect(completeAt(`${item}En diskussion fördes.\nB‸`).labels).toContain('Beslut');
  expect(completeAt(`${item}B‸ och mer`).labels).toEqual([]);
  expect(completeAt(`${item}  ‸`, { trigger: ' ' }).labels).toEqual([]);
  expect(completeAt(`${item}Nästa ‸`, { trigger: ' ' }).labels).toEqual([]);
  expect(completeAt(`${item}Vid mötet ‸`).labels).toEqual([]);
});

it('uses the line breaks of the document', () => {
  const text = `${head}\nPunkt 1. Offert\n`.replaceAll('\n', '\r\n');
  expect(completeAt(`${text}‸`).take('Nästa möte:')).toBe(`${text}Nästa möte: ‸`);
});

it('has every keyword of its tables in the vocabulary', () => {
  const known = new Set(keywords.flatMap(({ canonical, also }) => [canonical, ...also]));
  const all = [
    ...tables.headConstructs,
    ...tables.clauseConstructs,
    ...tables.voteConstructs,
    ...tables.itemConstructs,
    ...tables.closingConstructs,
    ...Object.values(tables.closingLines),
  ];
  expect(all.filter(({ keyword }) => !known.has(keyword))).toEqual([]);
  expect(all.filter(({ detail, documentation }) => !detail || !documentation)).toEqual([]);
});

/** What the first token of a written line must be, by the offer's label. */
function isRead(label: string, text: string, start: number): boolean {
  const { tokens } = lineAt({ text, scanned: scanSections(text, styleOf(text)) }, start);
  const first = tokens[0];
  if (!first) return false;
  const word = text.slice(first.start, first.end);
  if (/^(?:Punkt|§|#|\*|\d|\p{L}+ §)/u.test(label)) return first.token === 'ITEM_NUMBER' || first.token === 'ITEM_MARK';
  if (label.startsWith('att ')) return first.token === 'ATT';
  return first.token !== 'PROSE' && first.token !== 'MORE' && (label.startsWith(word) || word.startsWith(label));
}

it.each(examples)('offers nothing that cannot stand there: $name', ({ text }) => {
  const document = openMinutes(text);
  const wrong: string[] = [];
  for (const { index } of text.matchAll(/(?<=\n|^)(?=\r?\n|$)/g)) {
    for (const offer of complete(document, index, { today }).offers) {
      if (offer.kind !== 'keyword' && offer.kind !== 'item' && !offer.label.startsWith('att ')) continue;
      const written = applyEdits(text, [{ range: offer.range, newText: filled(offer.snippet) }]);
      if (!isRead(offer.label, written, offer.range.start))
        wrong.push(`${JSON.stringify(text.slice(Math.max(0, index - 40), index))} ${offer.label}`);
    }
  }
  expect(wrong).toEqual([]);
});
