// Files with bytes changed or cut off are read, or refused with a sentence; nothing else happens.
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../import/import-file.ts';
import { ImportProblem } from '../../import/import-problem.ts';
import { read } from '../../import/packed-readers.ts';
import { read as readPdf } from '../../import/pdf/packed-reader.ts';
import { abstractList, level, li, list, makeDocx, p, table } from './docx/made-docx.ts';
import { balances, lost } from './read-in.ts';

const docx = makeDocx({
  body:
    p('Protokoll') +
    li('Öppnande', 1) +
    table([
      ['Namn', 'Roll'],
      ['Ada Ek', 'ordförande'],
    ]) +
    p('Slut.'),
  numbering: abstractList(1, [level(0, 'decimal', '§ %1')]) + list(1, 1),
});

function makePdf(): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ compress: false });
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.text('Protokoll från styrelsens möte').text('§ 1 Öppnande').text('Text.');
    document.end();
  });
}

/** The bytes with some changed, and perhaps cut off. */
function broken(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
  return fc.tuple(fc.array(change, { maxLength: 12 }), fc.option(fc.nat(bytes.length - 1))).map(([changes, end]) => {
    const copy = Uint8Array.from(bytes);
    for (const [at, byte] of changes) copy[at] = byte;
    return end === null ? copy : copy.slice(0, end);
  });
}

async function readsOrRefuses(bytes: Uint8Array, name: string): Promise<void> {
  const readers = { read: name.endsWith('.pdf') ? readPdf : read };
  try {
    const imported = await importFile(bytes, name, readers);
    expect(balances(imported)).toBe(true);
  } catch (error) {
    expect(error).toBeInstanceOf(ImportProblem);
  }
}

describe('A broken file', () => {
  it('of Word', async () => {
    await fc.assert(
      fc.asyncProperty(broken(docx), (bytes) => readsOrRefuses(bytes, 'a.docx')),
      { numRuns: 200 },
    );
  });

  it('of PDF', async () => {
    const pdf = await makePdf();
    await fc.assert(
      fc.asyncProperty(broken(pdf), (bytes) => readsOrRefuses(bytes, 'a.pdf')),
      { numRuns: 80 },
    );
  });

  it('of any bytes', async () => {
    const names = fc.constantFrom('a.docx', 'a.odt', 'a.html', 'a.txt', 'a.tex', 'a.typ', 'a.org');
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
    await fc.assert(fc.asyncProperty(bytes, names, readsOrRefuses), { numRuns: 200 });
  });
});

const words = [
  'Öppnande',
  'Ada Ek',
  'Närvarande',
  '§ 3 Val',
  'att köpa.',
  'Beslut',
  'Justeras',
  'Innehåll',
  'Sida 2 (3)',
  '_____',
  'x',
  '12 000',
];
const word = fc.constantFrom(...words);
const run = word.map((text) => `<w:r><w:t>${text}</w:t></w:r>`);
const inline = fc.oneof(
  run,
  run.map((each) => `<w:ins w:id="1">${each}</w:ins>`),
  word.map((text) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`),
  word.map((text) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t></w:r>`),
  run.map((each) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${each}</w:sdtContent></w:sdt>`),
  run.map((each) => `<w:hyperlink>${each}</w:hyperlink>`),
);
const paragraph = fc
  .tuple(
    fc.constantFrom(
      '',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
      '<w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr>',
    ),
    fc.array(inline, { maxLength: 3 }),
  )
  .map(([properties, runs]) => `<w:p>${properties}${runs.join('')}</w:p>`);
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }).map(table),
  },
);

it('A Word file loses no text, whatever it is made of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (blocks) => {
      const body = `${p('Protokoll')}${blocks.join('')}`;
      const numbering = abstractList(1, [level(0, 'decimal', '%1.')]) + list(1, 1);
      const imported = await importFile(makeDocx({ body, numbering, header: p('Huvud') }), 'a.docx', { read });
      const source = Array.from(
        `${body}${p('Huvud')}`.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g),
        ([, text]) => text,
      );
      expect(lost(source.join(' '), imported)).toBe('');
      expect(balances(imported)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
