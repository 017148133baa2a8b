// Automatic numbers as LibreOffice shows them, for one file made by hand for each rule, and for all examples.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderWord } from '../../../export/word/write.ts';
import { readDocx } from '../../../import/docx/read-docx.ts';
import { isTable } from '../../../import/lines.ts';
import { renderAs } from '../../export/render-as.ts';
import { convert, hasLibreOffice, libreOfficePatience } from '../../export/word/libreoffice.ts';
import { examples } from '../../support/examples.ts';
import { abstractList, type DocxParts, level, li, list, makeDocx, p, styled } from './made-docx.ts';

const three = [level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '%3)')];
const start = (value: number, at = 0) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
const style = (id: string, more: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
const numbered = (id: number, at?: number) =>
  `<w:pPr><w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr></w:pPr>`;

const made: Readonly<Record<string, DocxParts>> = {
  'section-sign-from-163': {
    body: li('Öppnande', 1) + p('Text.') + li('Val', 1) + li('Budget', 1) + p('Slut.'),
    numbering: abstractList(1, [level(0, 'decimal', '§ %1', '<w:suff w:val="space"/>', 163)]) + list(1, 1),
  },
  levels: {
    body:
      li('A', 1) +
      li('B', 1, 1) +
      li('C', 1, 1) +
      li('D', 1, 2) +
      li('E', 1, 2) +
      li('F', 1) +
      li('G', 1, 1) +
      li('H', 1, 2),
    numbering: abstractList(1, three) + list(1, 1),
  },
  'same-abstract-goes-on': {
    body: li('A', 1) + li('B', 2) + li('C', 1) + li('D', 2),
    numbering: abstractList(1, three) + list(1, 1) + list(2, 1),
  },
  'start-override': {
    body: li('A', 1) + li('B', 1) + li('C', 2) + li('D', 2) + li('E', 3) + li('F', 3),
    numbering: abstractList(1, three) + list(1, 1) + list(2, 1, start(1)) + list(3, 1, start(12)),
  },
  'numbered-style': {
    body: styled('A', 'Paragraf') + p('Text') + styled('B', 'Paragraf') + styled('C', 'Paragraf'),
    numbering: abstractList(1, [level(0, 'decimal', '§ %1')]) + list(1, 1),
    styles: style('Paragraf', numbered(1)),
  },
  'style-based-on-numbered': {
    body: styled('A', 'Paragraf') + styled('B', 'Eget') + styled('C', 'Paragraf'),
    numbering: abstractList(1, [level(0, 'decimal', '§ %1')]) + list(1, 1),
    styles: style('Paragraf', numbered(1)) + style('Eget', '<w:basedOn w:val="Paragraf"/>'),
  },
  'list-zero-takes-the-number-away': {
    body:
      styled('A', 'Paragraf') +
      p('B', '<w:pStyle w:val="Paragraf"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('C', 'Paragraf'),
    numbering: abstractList(1, [level(0, 'decimal', '§ %1')]) + list(1, 1),
    styles: style('Paragraf', numbered(1)),
  },
  'list-zero-in-a-style': {
    body: styled('A', 'Paragraf') + styled('B', 'Utan') + styled('C', 'Paragraf'),
    numbering: abstractList(1, [level(0, 'decimal', '§ %1')]) + list(1, 1),
    styles: style('Paragraf', numbered(1)) + style('Utan', `<w:basedOn w:val="Paragraf"/>${numbered(0)}`),
  },
  'levels-linked-to-styles': {
    body: styled('A', 'Ett') + styled('B', 'Tva') + styled('C', 'Tva') + styled('D', 'Ett') + styled('E', 'Tva'),
    numbering:
      abstractList(1, [
        level(0, 'decimal', '%1', '<w:pStyle w:val="Ett"/>'),
        level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Tva"/>'),
      ]) + list(1, 1),
    styles: style('Ett', numbered(1)) + style('Tva', numbered(1, 1)),
  },
  'legal-numbers': {
    body: li('A', 1) + li('B', 1, 1) + li('C', 1) + li('D', 1, 1),
    numbering:
      abstractList(1, [level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')]) + list(1, 1),
  },
  'never-begins-again': {
    body: li('A', 1) + li('B', 1, 1) + li('C', 1) + li('D', 1, 1) + li('E', 1, 1),
    numbering:
      abstractList(1, [level(0, 'decimal', '%1.'), level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')]) +
      list(1, 1),
  },
  'roman-and-letters': {
    body: Array.from({ length: 30 }, (_, at) => li(`R${at}`, 1) + li(`L${at}`, 2) + li(`U${at}`, 3)).join(''),
    numbering:
      abstractList(1, [level(0, 'lowerRoman', '%1.')]) +
      abstractList(2, [level(0, 'lowerLetter', '%1)')]) +
      abstractList(3, [level(0, 'decimalZero', '%1')]) +
      list(1, 1) +
      list(2, 2) +
      list(3, 3),
  },
  'numbering-style-link': {
    body: li('A', 1) + li('B', 1) + li('C', 1, 1),
    numbering:
      abstractList(1, three, '<w:styleLink w:val="Lista"/>') +
      abstractList(2, [], '<w:numStyleLink w:val="Lista"/>') +
      list(1, 2) +
      list(2, 1),
    styles: `<w:style w:type="numbering" w:styleId="Lista"><w:name w:val="Lista"/>${numbered(2)}</w:style>`,
  },
  'bullets-are-no-section-signs': {
    body: li('A', 1) + li('B', 1) + li('C', 2),
    numbering:
      abstractList(1, [
        level(
          0,
          'bullet',
          '\uf0a7',
          '|<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings" w:hint="default"/></w:rPr>',
        ),
      ]) +
      abstractList(2, [level(0, 'bullet', '–')]) +
      list(1, 1) +
      list(2, 2),
  },
  'own-level-in-an-instance': {
    body: li('A', 1) + li('B', 2) + li('C', 2),
    numbering:
      abstractList(1, three) +
      list(1, 1) +
      list(
        2,
        1,
        `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>${level(0, 'decimal', '§ %1', '', 5)}</w:lvlOverride>`,
      ),
  },
  'text-without-numbers': {
    body: li('A', 1) + li('B', 1),
    numbering: abstractList(1, [level(0, 'none', '')]) + list(1, 1),
  },
};

/** What Word shows and LibreOffice does not know (ECMA-376 17.9.4 isLgl, 17.9.10 lvlRestart). */
const unlikeLibreOffice: Readonly<Record<string, readonly string[]>> = {
  'legal-numbers': ['I. A', '1.1 B', 'II. C', '2.1 D'],
  'never-begins-again': ['1. A', '(1) B', '2. C', '(2) D', '(3) E'],
};

it.each(Object.entries(unlikeLibreOffice))('Labels are those of Word: %s', (name, lines) => {
  expect(ourLines(makeDocx(made[name] ?? { body: '' }))).toEqual(lines);
});

/** Bullets are drawn in many ways; a tab after a number is a blank. */
function folded(line: string): string {
  return line
    .trim()
    .replace(/^[^\p{L}\p{N}§(]\s/u, '• ')
    .replace(/\s+/g, ' ');
}

function ourLines(bytes: Uint8Array): string[] {
  return readDocx(bytes)
    .blocks.flatMap((block) =>
      isTable(block)
        ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.split('\n')))
        : [`${block.label ?? ''} ${block.text}`],
    )
    .map(folded)
    .filter((line) => line !== '');
}

describe.skipIf(!hasLibreOffice)('Labels are those of LibreOffice', () => {
  let folder = '';
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-labels-'));
    for (const [name, parts] of Object.entries(made)) files.set(name, makeDocx(parts));
    for (const { name, text } of examples)
      files.set(
        name,
        await renderAs('docx', text, { contents: false, 'front-page': 'nej' }, { word: { render: renderWord } }),
      );
    for (const [name, bytes] of files) fs.writeFileSync(path.join(folder, `${name}.docx`), bytes);
    const names = [...files.keys()].map((name) => `${name}.docx`);
    convert(folder, names, 'txt:Text (encoded):UTF8');
  }, libreOfficePatience);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const shown = (name: string) =>
    fs
      .readFileSync(path.join(folder, `${name}.txt`), 'utf8')
      .replace('\ufeff', '')
      .split(/\r?\n|\t(?=\S+$)/)
      .map(folded)
      .filter((line) => line !== '');

  it.each(Object.keys(made).filter((name) => !(name in unlikeLibreOffice)))('%s', (name) => {
    expect(ourLines(files.get(name) ?? new Uint8Array())).toEqual(shown(name));
  });

  it.each(examples)('$name', ({ name }) => {
    const words = (lines: readonly string[]) =>
      lines
        .join(' ')
        .split(/\s+/)
        .filter((word) => /^(?:§|\d+[.)]|\p{Ll}\))/u.test(word));
    expect(words(ourLines(files.get(name) ?? new Uint8Array()))).toEqual(words(shown(name)));
  });
});
