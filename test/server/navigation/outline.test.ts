import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { DocumentSymbol, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readMeeting } from '../../../language/meeting/read.ts';
import { parse } from '../../../language/parse.ts';
import { outline } from '../../../server/navigation/outline.ts';

const examples = path.resolve(import.meta.dirname, '../../../examples');

function outlineOf(text: string): DocumentSymbol[] {
  const document = TextDocument.create('file:///möte.protokoll', 'protokoll', 1, text);
  return outline(readMeeting(parse(text).value, text), document);
}

/** The tree as indented lines, details in brackets. */
function lines(symbols: DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail ? ` [${detail}]` : ''}`,
    ...lines(children, `${indent}  `),
  ]);
}

const before = (a: Range['start'], b: Range['start']) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const within = (inner: Range, outer: Range) => before(outer.start, inner.start) && before(inner.end, outer.end);

it('shows people with what they are, and items with their decisions', () => {
  const text = [
    'Protokoll: Kulturnämnden',
    'Datum: 2019-12-06',
    'Plats: Ek',
    '',
    'Närvarande',
    '- Rickard Sundbom (S), ordförande',
    '- Lisa Ek (S)',
    '',
    'Punkt 1. Offert',
    'Beslut',
    'att beställa analysen.',
    'att uppdra åt @Lisa Ek att återkoppla senast 2020-03-31.',
    '',
    'Punkt 2. Remisser',
    'Bordläggs till nästa möte.',
    '',
    '## Övrigt',
    'Inget.',
  ].join('\n');
  expect(lines(outlineOf(text))).toEqual([
    'Protokoll: Kulturnämnden [2019-12-06, Ek]',
    '  Närvarande [2 personer]',
    '    Rickard Sundbom [(S), ordförande]',
    '    Lisa Ek [(S)]',
    '  1. Offert [2 beslut]',
    '    att beställa analysen.',
    '    att uppdra åt @Lisa Ek att återkoppla senast 2020-03-31. [Lisa Ek, senast 2020-03-31]',
    '  2. Remisser [bordlagd]',
    '    Bordläggs till nästa möte. [bordlagd]',
    '  Övrigt',
  ]);
});

it('shows votes and what became of an item, in their place', () => {
  const text = [
    'Punkt 1. Offert',
    'Omröstning: 5 ja, 3 nej',
    'Beslut att köpa.',
    '',
    'Omröstning',
    'Ja: @Bo Ek, @Lisa Ask',
    '',
    'Punkt 2. Remisser',
    'Frågan bordlades.',
  ].join('\n');
  expect(lines(outlineOf(text))).toEqual([
    '1. Offert [1 beslut]',
    '  Omröstning [5 ja, 3 nej]',
    '  att köpa.',
    '  Omröstning [2 ja]',
    '2. Remisser [bordlagd]',
    '  Frågan bordlades. [bordlagd]',
  ]);
});

it('shows a quoted decision, and does not count it', () => {
  const text = 'Punkt 1. Rapport\nTidigare beslut 2018-10-05\nBeslut\natt utreda.\nSlut tidigare beslut\n';
  expect(lines(outlineOf(text))).toEqual(['1. Rapport', '  Återgivet beslut [2018-10-05]', '    att utreda.']);
});

it.each(fs.readdirSync(examples).filter((name) => name.endsWith('.protokoll')))(
  'keeps every part of %s within its whole',
  (name) => {
    const check = ({ range, selectionRange, name: title, children = [] }: DocumentSymbol) => {
      expect(title).not.toBe('');
      // VS Code refuses the whole outline otherwise.
      expect(within(selectionRange, range)).toBe(true);
      for (const child of children) {
        expect(within(child.range, range)).toBe(true);
        check(child);
      }
    };
    const symbols = outlineOf(fs.readFileSync(path.join(examples, name), 'utf8'));
    expect(symbols.length).toBeGreaterThan(0);
    for (const symbol of symbols) check(symbol);
  },
);
