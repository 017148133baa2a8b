/** Our own exports are read in as the minutes that they were made of. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderWord } from '../../export/word/write.ts';
import { importFile } from '../../import/import-file.ts';
import { read } from '../../import/packed-readers.ts';
import { renderAs } from '../export/render-as.ts';
import { hasLibreOffice, libreOfficePatience } from '../export/word/libreoffice.ts';
import { examples } from '../support/examples.ts';
import { convertExamples } from './converted-examples.ts';
import { factsOf } from './same-facts.ts';

async function exportedAndReadIn(format: string, ending: string, text: string): Promise<string> {
  const bytes = await renderAs(format, text, {}, { word: { render: renderWord } });
  return (await importFile(bytes, `mote.${ending}`, { read })).text;
}

describe.each([
  ['docx', 'docx'],
  ['html', 'html'],
  ['markdown', 'md'],
  ['text', 'txt'],
])('%s', (format, ending) => {
  it.each(examples)('$name', async ({ text }) => {
    expect(factsOf(await exportedAndReadIn(format, ending, text))).toEqual(factsOf(text));
  });
});

describe.skipIf(!hasLibreOffice)('odt that LibreOffice makes of docx', () => {
  let folder = '';
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-odt-'));
    await convertExamples(folder, 'odt');
  }, libreOfficePatience);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it.each(examples)('$name', async ({ name, text }) => {
    const bytes = fs.readFileSync(path.join(folder, `${name}.odt`));
    expect(factsOf((await importFile(bytes, `${name}.odt`, { read })).text)).toEqual(factsOf(text));
  });
});
