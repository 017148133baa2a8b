/** Our own exports are read in as the minutes that they were made of. */
import { describe, expect, it } from 'vitest';
import { renderWord } from '../../export/word/write.ts';
import { importFile } from '../../import/import-file.ts';
import { read } from '../../import/packed-readers.ts';
import { renderAs } from '../export/render-as.ts';
import { examples } from '../support/examples.ts';
import { factsOf } from './same-facts.ts';

async function exportedAndReadIn(format: string, ending: string, text: string): Promise<string> {
  const bytes = await renderAs(format, text, {}, { word: { render: renderWord } });
  return (await importFile(bytes, `mote.${ending}`, { read })).text;
}

describe.each([
  ['docx', 'docx'],
  ['markdown', 'md'],
  ['text', 'txt'],
])('%s', (format, ending) => {
  it.each(examples)('$name', async ({ text }) => {
    expect(factsOf(await exportedAndReadIn(format, ending, text))).toEqual(factsOf(text));
  });
});
