import fs from 'node:fs';
import path from 'node:path';
import { renderWord } from '../../export/word/write.ts';
import { renderAs } from '../export/render-as.ts';
import { convert } from '../export/word/libreoffice.ts';
import { examples } from '../support/examples.ts';

/** Writes all examples as Word files to a folder, and has LibreOffice convert them. `format` is a filter's, "odt". */
export async function convertExamples(folder: string, format: string): Promise<void> {
  for (const { name, text } of examples) {
    const bytes = await renderAs('docx', text, {}, { word: { render: renderWord } });
    fs.writeFileSync(path.join(folder, `${name}.docx`), bytes);
  }
  convert(
    folder,
    examples.map(({ name }) => `${name}.docx`),
    format,
  );
}
