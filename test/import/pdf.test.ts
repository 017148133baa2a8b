// PDF: our own by its tags, others by where the words are on the page.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../import/import-file.ts';
import { ImportProblem } from '../../import/import-problem.ts';
import { read } from '../../import/pdf/packed-reader.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { patience, testEngine } from '../export/pdf/built-engine.ts';
import { renderAs } from '../export/render-as.ts';
import { hasLibreOffice, libreOfficePatience } from '../export/word/libreoffice.ts';
import { examples } from '../support/examples.ts';
import { convertExamples } from './converted-examples.ts';
import { factsOf } from './same-facts.ts';

const readIn = async (bytes: Uint8Array) => (await importFile(bytes, 'mote.pdf', { read })).text;

describe('our own PDF is read in as the same minutes', () => {
  it.each(examples)(
    '$name',
    async ({ text }) => {
      expect(factsOf(await readIn(await renderAs('pdf', text, {}, { pdf: testEngine })))).toEqual(factsOf(text));
    },
    patience,
  );
});

describe.skipIf(!hasLibreOffice)('PDF that LibreOffice makes of docx, without tags', () => {
  let folder = '';
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-pdf-'));
    await convertExamples(folder, 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}');
  }, libreOfficePatience);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it.each(examples)('$name', async ({ name, text }) => {
    const got = factsOf(await readIn(fs.readFileSync(path.join(folder, `${name}.pdf`))));
    expect(got).toEqual(factsOf(text));
  });
});

/** A PDF with lines of text, without tags. */
function makePdf(
  draw: (document: InstanceType<typeof PDFDocument>) => void,
  options: object = {},
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ size: 'A4', ...options });
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    draw(document);
    document.end();
  });
}

describe('A PDF without tags', () => {
  it('has lines that go on, words that are broken, and heads that go again', async () => {
    const bytes = await makePdf((page) => {
      for (const [at, text] of ['§ 1 Öppnande', '§ 2 Val'].entries()) {
        if (at > 0) page.addPage();
        page.fontSize(11).text('Vättens förening', 72, 40).text(text, 72, 100);
        page.text('Styrelsen talade länge om hur föreningens verksamhet kan utvecklas när medlems-', 72, 115, {
          lineBreak: false,
        });
        page.text('avgiften höjs och det blir fler som vill vara med.', 72, 130);
        page.text(`Sida ${at + 1} (2)`, 72, 760);
      }
    });
    const text = await readIn(bytes);
    expect(readMinutes(text).meeting.items.map(({ title }) => title?.value)).toEqual(['Öppnande', 'Val']);
    expect(text).toMatch(/när medlemsavgiften höjs/);
    expect(text.match(/Vättens förening/g)).toHaveLength(1);
    expect(text).not.toMatch(/Sida/);
  });

  it('without text is said to be a picture', async () => {
    const bytes = await makePdf((page) => page.rect(72, 72, 300, 300).fill('#888888'));
    const problem = await readIn(bytes).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ImportProblem);
    expect((problem as ImportProblem).kind).toBe('binary');
  });

  it.each([
    ['with a password', () => makePdf((page) => page.text('Protokoll'), { userPassword: 'x' })],
    ['that is cut off', async () => (await makePdf((page) => page.text('Protokoll'))).slice(0, 200)],
  ])('%s says so', async (_, make) => {
    const problem = await readIn(await make()).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ImportProblem);
    expect((problem as ImportProblem).kind).toBe('unreadable');
  });
});
