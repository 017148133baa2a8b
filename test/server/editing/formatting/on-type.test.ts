import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../../language/editing/edit.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { editsAfterEnter } from '../../../../server/editing/formatting/on-type.ts';
import { examples } from '../../../support/examples.ts';

const head = 'Protokoll: Nämnden\n\n';
const item = `${head}Punkt 1. Offert\n`;

/** The text after Enter at its end, with what the editor itself has written on the new line. */
function enter(text: string, rest = '', written = ''): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const typed = `${text}${lineBreak}${written}`;
  return applyEdits(typed + rest, editsAfterEnter(openMinutes(typed + rest), typed.length));
}

it.each([
  ['Beslut\natt fira.', 'att '],
  ['Beslut\n- att fira.', '- att '],
  ['Beslut\n1. att fira.', '2. att '],
  ['Beslut\natt 1 fira.\natt 2 vila.', 'att 3 '],
  ['Beslut\natt1: fira.\natt2: vila.', 'att3: '],
  ['Beslut\natt 50 000 kr avsätts.', 'att '],
  ['Beslut\natt 1 ledamot väljs.\natt 2 suppleanter väljs.', 'att '],
  ['Nämnden beslutade\n\n**att** fira.', '**att** '],
  ['Förslag till beslut\natt fira.', 'att '],
  ['- en sak', '- '],
  ['* en sak', '* '],
  ['• en sak', '• '],
  ['1. en sak\n2. en till', '3. '],
  ['1) en sak', '2) '],
  ['a) en sak', 'b) '],
  ['- en sak\n  - en mindre', '  - '],
  ['Yrkanden\n- @Lisa Ek: bifall', '- '],
  ['Beslut\n- att fira.\n  - ✓ med tårta', '  - ✓ '],
])('goes on with the row: %j', (rows, next) => {
  expect(enter(item + rows)).toBe(`${item}${rows}\n${next}`);
  expect(enter(item + rows, '\n\nText.')).toBe(`${item}${rows}\n${next}\n\nText.`);
});

it.each([
  ['- Lisa Ek (S)', '- '],
  ['1. Lisa Ek', '2. '],
])('goes on with a list of people: %s', (row, next) => {
  expect(enter(`${head}Närvarande\n${row}`)).toBe(`${head}Närvarande\n${row}\n${next}`);
});

it.each([
  ['Beslut\natt fira.\natt ', 'Beslut\natt fira.\n\n'],
  ['Beslut\natt fira.\natt', 'Beslut\natt fira.\n\n'],
  ['Beslut\natt 1 fira.\natt 2', 'Beslut\natt 1 fira.\n\n'],
  ['Beslut\n- att fira.\n- att ', 'Beslut\n- att fira.\n\n'],
  ['- en sak\n- ', '- en sak\n\n'],
  ['1. en sak\n2. ', '1. en sak\n\n'],
  ['Yrkanden\n- @Lisa Ek: bifall\n- ', 'Yrkanden\n- @Lisa Ek: bifall\n\n'],
  ['- en sak\n  - en mindre\n  - ', '- en sak\n  - en mindre\n\n'],
])('ends the list on an empty row: %j', (rows, ended) => {
  expect(enter(item + rows)).toBe(item + ended);
});

it('ends a list of people', () => {
  expect(enter(`${head}Närvarande\n- Lisa Ek\n- `)).toBe(`${head}Närvarande\n- Lisa Ek\n\n`);
});

it('leaves alone what the editor has written itself, and takes back its mark below an empty row', () => {
  expect(enter(`${item}Beslut\natt fira.`, '', 'att ')).toBe(`${item}Beslut\natt fira.\natt `);
  expect(enter(`${item}Beslut\n- att fira.\n- att `, '', '- ')).toBe(`${item}Beslut\n- att fira.\n\n`);
});

it('replaces the indentation that the editor has written', () => {
  expect(enter(`${item}- en sak\n  - en mindre`, '', '  ')).toBe(`${item}- en sak\n  - en mindre\n  - `);
  expect(enter(`${item}Beslut\natt fira.`, '', '  ')).toBe(`${item}Beslut\natt fira.\natt `);
});

it('keeps CRLF', () => {
  const text = `${item}Beslut\natt fira.`.replaceAll('\n', '\r\n');
  expect(enter(text)).toBe(`${text}\r\natt `);
  expect(enter(`${text}\r\natt `)).toBe(`${text}\r\n\r\n`);
});

it.each([
  'Text.',
  'Beslut',
  'Beslut att 50',
  'Beslut att fira.',
  'Nämnden beslutade att fira.',
  'att fira är roligt',
  '–',
  '- ',
  '// - en sak',
  '2019. Sedan hände mer.',
  'Punkt 2. Nytt',
])('does nothing below %j', (line) => {
  expect(enter(item + line)).toBe(`${item}${line}\n`);
});

it('does nothing in the middle of a row', () => {
  expect(enter(`${item}Beslut\natt fira`, ' stort.')).toBe(`${item}Beslut\natt fira\n stort.`);
});

it('changes only the two lines around the line break, anywhere in any example', () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.double({ min: 0, max: 1, noNaN: true }), ({ text }, share) => {
      const at = Math.floor(share * text.length);
      const typed = `${text.slice(0, at)}\n${text.slice(at)}`;
      for (const { range, newText } of editsAfterEnter(openMinutes(typed), at + 1)) {
        expect(typed.slice(range.start, range.end)).toMatch(/^[^\p{L}\r\n]*(?:att)?[^\p{L}\r\n]*$/iu);
        expect(newText).not.toMatch(/[\r\n]/);
        expect(range.end <= at + 1 && range.start >= typed.lastIndexOf('\n', at - 1)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
