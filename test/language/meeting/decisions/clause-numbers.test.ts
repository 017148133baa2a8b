import { describe, expect, it } from 'vitest';
import { formatted } from '../../../../language/editing/formatter/formatter.ts';
import { readDigest } from '../../../support/digest.ts';
import { readItemText, readText } from '../read-text.ts';

/** The clauses of the only decision in this text: the number among their signs, and their text. */
function clauses(text: string): string[] {
  const [decision] = readItemText(text).decisions;
  return (decision?.clauses ?? []).map(({ marker, prose }) => {
    const number = /att\D*(\d+)/i.exec(marker?.value ?? '')?.[1];
    return number === undefined ? prose.text : `${number}| ${prose.text}`;
  });
}

const amounts = [
  '50 000 kr avsätts',
  '3 ledamöter väljs',
  '1 ledamot väljs',
  '12 § i stadgarna ändras',
  '2 a § ändras',
  '2 500 kr betalas',
  '2024 års budget fastställs',
  '50 procent betalas',
  '50 % betalas',
  '12.5 mkr avsätts',
  '12,5 mkr avsätts',
  '1 juni är sista dag',
  '1. juni är sista dag',
  '3–5 §§ utgår',
  '1 och 2 §§ utgår',
  '1/6 blir mötesdag',
  '2:a priset delas ut',
  '100 exemplar trycks',
  '8-timmarsdag införs',
  '1\u00a0000 kr lånas',
  '1\u2009000 kr lånas',
  '7',
];

describe('a number after att', () => {
  it.each(amounts)('is the clause’s text: %s', (text) => {
    expect(clauses(`Beslut att ${text}`)).toEqual([text]);
    expect(clauses(`Beslut: att ${text}`)).toEqual([text]);
    expect(clauses(`Beslut\natt ${text}`)).toEqual([text]);
    expect(clauses(`Beslut\n- att ${text}\n1. att ${text}`)).toEqual([text, text]);
    expect(clauses(`Styrelsen beslutade att ${text}`)).toEqual([text]);
    expect(clauses(`Styrelsen beslutade\n\natt ${text}\natt gå`)).toEqual([text, 'gå']);
    expect(clauses(`Beslut\n**att** ${text}`)).toEqual([text]);
    const [motion] = readItemText(`Förslag till beslut\natt ${text}`).motions;
    expect(motion?.clauses.map(({ prose }) => prose.text)).toEqual([text]);
  });

  it.each([
    ['att 1. gå\natt 2. stå', ['1| gå', '2| stå']],
    ['att 1 gå\natt 2 stå\natt 3 ligga', ['1| gå', '2| stå', '3| ligga']],
    ['att1: gå\natt2: stå', ['1| gå', '2| stå']],
    ['att1 gå\natt2 stå', ['1| gå', '2| stå']],
    ['- att 1 gå\n- att 2 stå', ['1| gå', '2| stå']],
    ['att 1) gå\natt 2) stå', ['1| gå', '2| stå']],
    ['att 1 – gå\natt 2 – stå', ['1| gå', '2| stå']],
    ['**att 1** gå\n**att 2** stå', ['1| gå', '2| stå']],
    ['Att 1: gå\nAtt 2: stå', ['1| gå', '2| stå']],
    ['att 1. 50 000 kr avsätts\natt 2. 20 000 kr lånas', ['1| 50 000 kr avsätts', '2| 20 000 kr lånas']],
    ['att 1 medlemsavgiften fastställs\natt 2 budgeten antas', ['1| medlemsavgiften fastställs', '2| budgeten antas']],
    ['att 1. gå', ['1| gå']],
    ['att1: gå', ['1| gå']],
  ])('is the clause’s own where they count: %j', (rows, expected) => {
    expect(clauses(`Beslut\n${rows}`)).toEqual(expected);
  });

  it.each([
    ['att 1 ledamot väljs\natt 2 suppleanter väljs', ['1 ledamot väljs', '2 suppleanter väljs']],
    ['att 1 000 kr lånas\natt 2 000 kr betalas', ['1 000 kr lånas', '2 000 kr betalas']],
    ['att 1 § stryks\natt 2 § ändras', ['1 § stryks', '2 § ändras']],
    ['att 1 kap. ändras\natt 2 kap. ändras', ['1 kap. ändras', '2 kap. ändras']],
    ['att 2 gå\natt 3 stå', ['2 gå', '3 stå']],
    ['att 1 gå\natt 3 stå', ['1 gå', '3 stå']],
    ['att 1 gå\natt stå', ['1 gå', 'stå']],
    ['att 1 – 3 ledamöter väljs\natt 2 – 4 ersättare väljs', ['1 – 3 ledamöter väljs', '2 – 4 ersättare väljs']],
    ['att 5 – gå\natt stå', ['5 – gå', 'stå']],
    ['att1: gå\natt stå', ['1: gå', 'stå']],
    ['att 50: gå\natt stå', ['50: gå', 'stå']],
    ['att5:', ['5:']],
    ['**att 50** kr betalas', ['50 kr betalas']],
    ['1. att 1 gå\n2. att 2 stå', ['1 gå', '2 stå']],
  ])('is text where they do not: %j', (rows, expected) => {
    expect(clauses(`Beslut\n${rows}`)).toEqual(expected);
  });

  it('may stand alone on its line', () => {
    expect(clauses('Styrelsen beslutade\natt 1\ngå\natt 2\nstå')).toEqual(['1| gå', '2| stå']);
    expect(clauses('Styrelsen beslutade\natt5:\ngå')).toEqual(['5:\ngå']);
    expect(clauses('Styrelsen beslutade\natt 5\ngå')).toEqual(['5\ngå']);
  });

  it.each([
    'att 50 000 kr avsätts',
    'att 1. gå\natt 2. stå',
    'att 1 – gå\natt 2 – stå',
    'att1: gå\natt2: stå',
    'att1 gå\natt 2 stå',
    '**att 1** gå\n**att 2** stå',
    'att1: gå\natt stå',
    'att1, 2 och 3 §§ utgår',
    '- att 7\n- gå',
    'att 1 gå\n// en kommentar\natt 2\n// en till\nstå',
  ])('stays where it is in the formatter, and the digest reads it so: %j', (rows) => {
    const text = `Protokoll: Styrelsen\n\nPunkt 1. Ärendet\n\nBeslut\n${rows}\n`;
    const once = formatted(text);
    expect(formatted(once)).toBe(once);
    const texts = (source: string) =>
      readText(source).items[0]?.decisions[0]?.clauses.map(({ prose }) => prose.text.replace(/\s+/g, ' '));
    expect(texts(once)).toEqual(texts(text));
    expect(readDigest(text).decisions.map((decision) => decision.text)).toEqual(texts(text));
  });
});
