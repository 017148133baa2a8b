// What another program than ours reads in the Word files: LibreOffice, which also lays them out.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderWord } from '../../../export/word/write.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { examples } from '../../support/examples.ts';
import { missingWord, modelWords, wordsOf } from '../model-words.ts';
import { noReaders, pageText } from '../pdf/pdf-tools.ts';
import { renderAs } from '../render-as.ts';
import { convert, hasLibreOffice, libreOfficePatience } from './libreoffice.ts';

let folder = '';

/** Ways in which minutes end, and how many lines before fill the page: as many as left the note alone on the next one. */
const endings = [
  { name: 'paragraph', end: '', lines: [28, 29] },
  { name: 'decision', end: 'Beslut\natt gå\natt stå\n', lines: [25, 26, 27] },
  { name: 'box', end: 'Sekretess: Utgår.\nHemligt.\nSlut sekretess\n', lines: [26, 27, 28] },
  { name: 'table', end: 'Omröstning: 5 ja, 3 nej\n', lines: [24, 25, 26] },
  { name: 'signatures', end: 'Vid protokollet: Anna Ek\nJusteras: Bo Alm 2024-03-20\n', lines: [23, 24, 25] },
].flatMap(({ name, end, lines }) => lines.map((count) => ({ name: `${name}-${count}`, end, count })));

describe.skipIf(!hasLibreOffice)('LibreOffice', () => {
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-libreoffice-'));
    for (const { name, text } of examples)
      fs.writeFileSync(
        path.join(folder, `${name}.docx`),
        await renderAs('docx', text, { 'front-page': 'nej' }, { word: { render: renderWord } }),
      );
    convert(
      folder,
      examples.map(({ name }) => `${name}.docx`),
      'txt:Text (encoded):UTF8',
    );
    for (const { name, end, count } of endings) {
      const rows = Array.from({ length: count }, (_, at) => `Rad ${at}.\n\n`).join('');
      const text = `Anteckningar: Nämnden\nDatum: 2024-03-12\n\nPunkt 1. Ett\n\n${rows}${end}`;
      const file = await renderAs('docx', text, { version: 'publik' }, { word: { render: renderWord } });
      fs.writeFileSync(path.join(folder, `${name}.docx`), file);
    }
    convert(
      folder,
      endings.map(({ name }) => `${name}.docx`),
      'pdf',
    );
  }, libreOfficePatience);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it.each(examples)('reads all that $name says, in its order', ({ name, text }) => {
    const read = fs.readFileSync(path.join(folder, `${name}.txt`), 'utf8');
    const missing = missingWord(modelWords(readMinutes(text).meeting, text), wordsOf(read));
    if (missing) expect.fail(`${missing} is not in\n${read}`);
  });

  it.skipIf(noReaders).each(endings)(
    'has something above what the published version says of itself: $name',
    ({ name }) => {
      const pages = pageText(fs.readFileSync(path.join(folder, `${name}.pdf`))).split('\f');
      const page = pages.find((each) => each.includes('Det här är den publicerade versionen')) ?? '';
      const above = page.slice(0, page.indexOf('Det här är den publicerade versionen'));
      expect(above).toMatch(/Rad \d|att stå|Utgår|nej|Justeras/i);
    },
  );
});
