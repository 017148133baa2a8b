import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItemText } from '../read-text.ts';

/** The counts of the only vote in this text: "ja 3 nej 1". */
function counts(text: string): string {
  const votes = readItemText(text).votes;
  expect(votes).toHaveLength(1);
  return votes.flatMap((vote) => vote.counts.map(({ option, count }) => `${option} ${count}`)).join(' ');
}

describe('the count of a vote', () => {
  it.each([
    ['5 ja, 3 nej, 1 avstår', 'ja 5 nej 3 avstår 1'],
    ['5 ja 3 nej', 'ja 5 nej 3'],
    ['5 ja-röster, 3 nej-röster och 2 blanka röster', 'ja 5 nej 3 avstår 2'],
    ['5 jaröster mot 3 nejröster', 'ja 5 nej 3'],
    ['Ja 5, nej 3, avstod 1', 'ja 5 nej 3 avstår 1'],
    ['Ja 5 nej 3', 'ja 5 nej 3'],
    ['Ja=2 Nej=1', 'ja 2 nej 1'],
    ['ja = 2, nej = 1, avstår = 0', 'ja 2 nej 1 avstår 0'],
    ['Ja: 12 röster. Nej: 3 röster.', 'ja 12 nej 3'],
    ['2 röster ja mot 1 röst nej', 'ja 2 nej 1'],
    ['2 röster mot 1', 'ja 2 nej 1'],
    ['12 mot 3', 'ja 12 nej 3'],
    ['12 röster mot 3 röster, 2 avstod', 'ja 12 nej 3 avstår 2'],
    ['Förslaget bifölls med 12 mot 3.', 'ja 12 nej 3'],
    ['12 ja mot 3', 'ja 12 nej 3'],
    ['5 röstade för, 3 emot', 'ja 5 nej 3'],
    ['3 mot, 5 för', 'nej 3 ja 5'],
    ['3 mot 5 för', 'nej 3 ja 5'],
    ['5 för förslaget och 3 mot', 'ja 5 nej 3'],
    ['För: 5, mot: 3', 'ja 5 nej 3'],
    ['1 000 ja, 999 nej', 'ja 1000 nej 999'],
    ['1\u00a0000 ja, 12\u2009345 nej', 'ja 1000 nej 12345'],
    ['1\u202f000 ja mot 1.001 nej', 'ja 1000 nej 1001'],
    ['Ja: 1 000 Nej: 999', 'ja 1000 nej 999'],
    ['Ja=1.000, nej=2', 'ja 1000 nej 2'],
    ['12 000 mot 3 000', 'ja 12000 nej 3000'],
    ['Mötet den 2024-03-07: 5 ja, 3 nej', 'ja 5 nej 3'],
    ['12 ja, 3 nej och 2 som avstod', 'ja 12 nej 3 avstår 2'],
    ['12 ja, 3 nej, 2 avstod.', 'ja 12 nej 3 avstår 2'],
    ['12 ja, 3 nej och 2 ledamöter har avstått', 'ja 12 nej 3 avstår 2'],
    ['12 ja, 3 nej och två avstår', 'ja 12 nej 3 avstår 2'],
    ['12 röster mot 3, en avstod', 'ja 12 nej 3 avstår 1'],
    ['Punkt 5 ja 3 nej 2', 'ja 3 nej 2'],
    ['Ja – 12, Nej – 4', 'ja 12 nej 4'],
    ['Ja - 12 Nej - 4 Avstår - 1', 'ja 12 nej 4 avstår 1'],
    ['5 ja – 3 nej', 'ja 5 nej 3'],
    ['12 (Ja) 4 (Nej)', 'ja 12 nej 4'],
    ['12 (ja), 4 (nej), 1 (avstår)', 'ja 12 nej 4 avstår 1'],
    ['12 mot 4 för bifall', 'ja 12 nej 4'],
    ['7 röster mot 2 för förslaget', 'ja 7 nej 2'],
    ['för 12, emot 9, avstod 1', 'ja 12 nej 9 avstår 1'],
    ['För 12 mot 9', 'ja 12 nej 9'],
    ['emot 9; för 12', 'nej 9 ja 12'],
    ['alla ja utom 3 som röstade nej', 'nej 3'],
  ])('is read: %s', (text, expected) => {
    expect(counts(`Omröstning: ${text}`)).toBe(expected);
    expect(counts(`Omröstning\n${text.replace(/^(ja|för):/i, '$1 :')}`)).toBe(expected);
  });

  it.each([
    'Avslogs med 12 röster mot 3.',
    '12 röster för Anna Ek och 3 för Bo Ask',
    '12 röster mot 3 för Bo Ask',
    '5 röster för avslag, 3 röster för bifall',
    '5 för Annas förslag, 3 för Bos förslag',
    '5 ja, 3 nej. Andra omröstningen: 4 ja, 4 nej',
    '50 % ja, 40 % nej',
    '60 procent ja',
    '5 av 12 röstade',
    '12–3',
    '2/3 ja',
    'Sluten omröstning, 12 mot 3 nedlagda',
    'kl. 19.30 ja',
    'Resultatet finns i bilaga 3.',
    'alla utom 3 röstade ja',
    'samtliga utom två röstade ja',
    'alla, med undantag av 2, röstade nej',
    'drygt 30 ja',
    'Anna: ja – 3 nej-sägare',
    '12 mot 4 för avslag',
    '3 mot 5 för förslaget',
    'som för 12, nu som då',
    'efter votering för 12 år sedan, emot 3',
  ])('is not guessed: %s', (text) => {
    expect(counts(`Omröstning: ${text}`)).toBe('');
  });

  it.each([
    ['Ja: 1 000\nNej: 999', 'ja 1000 nej 999'],
    ['Ja: 1\u00a0000 röster\nNej: 1.001 röster', 'ja 1000 nej 1001'],
    ['Ja: @Anna Ek, @Bo Ask\nNej: @Lisa Lund', 'ja 2 nej 1'],
    ['Ja: 2 (@Anna Ek, @Bo Ask)\nNej: 1', 'ja 2 nej 1'],
    ['Ja: 5, Nej: 3', 'ja 5 nej 3'],
    ['Ja: alla\nNej: inga', 'nej 0'],
    ['Ja: Samtliga\nNej: Ingen ledamot', 'nej 0'],
    ['Ja: samtliga utom Bo Ask\nNej: Bo Ask\nAvstår: Övriga', 'nej 1'],
    ['Ja: Anna Ek m.fl.\nNej: Bo Ask', 'nej 1'],
    ['Ja: 12\nNej: 3\nBlankt: 1\nEj röstat: 4', 'ja 12 nej 3 avstår 1'],
    ['Ja: 7 (samtliga)\nNej: 0', 'ja 7 nej 0'],
    ['Ja: S, M\nNej: Bo Ask', 'nej 1'],
    ['Ja: Anna Ek\nNej: Lisa Lund samt ytterligare 2 personer', 'ja 1'],
    ['Ja: Anna Ek samt 2 till\nNej: Bo Ask', 'nej 1'],
    ['Ja: Anna Ek + 2\nNej: Bo Ask', 'nej 1'],
    ['Ja: Anna Ek och två andra\nNej: Bo Ask', 'nej 1'],
    ['Ja: bland andra Anna Ek\nNej: Bo Ask', 'nej 1'],
    ['Ja: 3, Anna Ek samt 2 till\nNej: Bo Ask', 'ja 3 nej 1'],
    ['Anna Ek: Ja\nBo Ask (M): Nej.\nLisa Lund: avstår', 'ja 1 nej 1 avstår 1'],
    ['Anna Ek: Ja\nBo Ask: Nej\nLisa Lund: ja', 'ja 2 nej 1'],
    ['Ja: Anna Ek. Nej: Bo Ask, Lisa Lund.', 'ja 1 nej 2'],
    ['Ja: Anna Ek; nej: Bo Ask; Avstår: Lisa Lund', 'ja 1 nej 1 avstår 1'],
    ['Ja: Anna Ek Nej-röster (2): Bo Ask, Lisa Lund\nDeltar inte: Bo Ask', 'ja 1 nej 2'],
    ['Ja: Anna Ek. Ej röstande: Bo Ask', 'ja 1'],
    ['Ja-röster (2): Anna Ek, Lisa Lund\nNej-röster (1): Bo Ask', 'ja 2 nej 1'],
    ['Ja (2 st): Anna Ek, Lisa Lund\nNej (0):', 'ja 2 nej 0'],
    ['Ja: Anna Ek, Lisa Lund (2)\nNej: Bo Ask', 'ja 2 nej 1'],
    ['Ja: Inga Ek\nNej: Bo Ask', 'ja 1 nej 1'],
    ['Ja: Anna Ek\nNej: Bo Ask\nFrånvarande: 1\nAvstår: Lisa Lund', 'ja 1 nej 1 avstår 1'],
    ['Ja: Anna Ek\nNej: Bo Ask\n  Frånvarande: Lisa Lund', 'ja 1 nej 1'],
    ['Ja: Anna Ek\nNej: Bo Ask\n  Frånvarande 1', 'ja 1 nej 1'],
    ['Ja: Anna Ek\nNej: Bo Ask\n\nFrånvarande: 1', 'ja 1 nej 1'],
    ['Ja: Anna Ek\nNej: Bo Ask\nEj röstande: Lisa Lund\nTotalt: 3', 'ja 1 nej 1'],
    ['Ja: 50 %\nNej:', 'nej 0'],
  ])('is read of rows: %j', (rows, expected) => {
    expect(counts(`Omröstning\n${rows}`)).toBe(expected);
  });

  it.each([
    ['2 ja, 1 nej', 'Ja: Anna Ek, Bo Ask\nNej: Lisa Lund', 'ja 2 nej 1'],
    ['2 röster mot 1', 'Ja: Anna Ek, Bo Ask\nNej: Lisa Lund', 'ja 2 nej 1'],
    ['2 ja, 1 nej, 1 avstår', '- Ja: Anna Ek, Bo Ask\n- Nej: Lisa Lund', 'avstår 1 ja 2 nej 1'],
    ['3 ja, 1 nej', 'Ja: Anna Ek, Bo Ask\nNej: Lisa Lund', 'ja 3 nej 1'],
    ['2 ja, 1 nej', 'Ja: 2\nNej: 1', 'ja 2 nej 1'],
    ['2 ja, 1 nej', 'Ja: samtliga utom Lisa Lund\nNej: Lisa Lund', 'ja 2 nej 1'],
  ])('is counted once when its line and its rows say it: %s, %j', (line, rows, expected) => {
    expect(counts(`Omröstning: ${line}\n${rows}`)).toBe(expected);
  });

  it('is of those who are named below it', () => {
    const [vote] = readItemText('Omröstning: 2 ja, 1 nej\nJa: Anna Ek, Bo Ask\nNej: Lisa Lund').votes;
    expect(vote?.counts.map(({ voters }) => voters.map(({ name }) => name))).toEqual([
      ['Anna Ek', 'Bo Ask'],
      ['Lisa Lund'],
    ]);
  });

  it('is the number that is written, with any sign between its thousands', () => {
    const number = fc.integer({ min: 0, max: 999_999 });
    const gap = fc.constantFrom('', ' ', '\u00a0', '\u2009', '\u202f', '.');
    const form = fc.constantFrom(
      (ja: string, nej: string) => `${ja} ja, ${nej} nej`,
      (ja: string, nej: string) => `Ja: ${ja}, nej: ${nej}`,
      (ja: string, nej: string) => `Ja=${ja} Nej=${nej}`,
      (ja: string, nej: string) => `${ja} röster mot ${nej}`,
      (ja: string, nej: string) => `${ja} röster ja mot ${nej} röster nej`,
      (ja: string, nej: string) => `${ja} för och ${nej} emot`,
    );
    const grouped = (value: number, sign: string) => String(value).replace(/(?=(?:\d{3})+$)(?!^)/g, sign);
    fc.assert(
      fc.property(number, number, gap, form, (ja, nej, sign, write) => {
        expect(counts(`Omröstning: ${write(grouped(ja, sign), grouped(nej, sign))}`)).toBe(`ja ${ja} nej ${nej}`);
      }),
    );
  });
});
