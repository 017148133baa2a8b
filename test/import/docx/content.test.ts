// What else than numbered paragraphs a Word file has.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../import/import-file.ts';
import { ImportProblem } from '../../../import/import-problem.ts';
import { read } from '../../../import/packed-readers.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { lost } from '../read-in.ts';
import { type DocxParts, makeDocx, p, r, styled, table } from './made-docx.ts';

async function readIn(parts: DocxParts) {
  const imported = await importFile(makeDocx(parts), 'mote.docx', { read });
  return { ...imported, meeting: readMinutes(imported.text).meeting };
}

const leftOut = ({ account }: Awaited<ReturnType<typeof readIn>>, kind: string) =>
  account.leftOut.filter((part) => part.kind === kind).map(({ text }) => text);
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('Changes that are tracked', () => {
  it('are read as accepted, and what is deleted is listed', async () => {
    const body = `<w:p>${r('att köpa ')}<w:del w:id="1"><w:r><w:delText>en stol</w:delText></w:r></w:del><w:ins w:id="2">${r('ett bord')}</w:ins>${r('.')}</w:p>`;
    const read = await readIn({ body: p('§ 1 Inköp') + p('Beslut') + body });
    expect(read.text).toMatch(/att köpa ett bord\./);
    expect(leftOut(read, 'deleted-text')).toEqual(['en stol']);
  });

  it('join paragraphs whose mark is deleted', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('Ada öppnade ')}</w:p>${p('mötet.')}`;
    expect((await readIn({ body })).text).toBe('Ada öppnade mötet.\n');
  });
});

describe('Fields', () => {
  it('show their result and not their instruction', async () => {
    const { text } = await readIn({ body: `<w:p>${r('Datum: ')}${field('DATE \\@ "yyyy"', r('2024-03-01'))}</w:p>` });
    expect(text).toBe('Datum: 2024-03-01\n');
  });

  it('of contents are left out with their heading', async () => {
    const body = p('Innehåll') + styled('§ 1 Start 2', 'TOC1') + p('§ 1 Start') + p('Text.');
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const read = await readIn({ body, styles });
    expect(read.text).toBe('§ 1 Start\nText.\n');
    expect(leftOut(read, 'contents-list')).toHaveLength(2);
  });
});

describe('Text beside the text', () => {
  it('of notes, boxes and content controls is read where it hangs', async () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('I en ruta')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('I en ruta')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${p('I en kontroll')}</w:sdtContent></w:sdt>`;
    const { text } = await readIn({
      body: `<w:p>${r('Ada talade.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p><w:r>${box}</w:r></w:p>${control}`,
      footnotes: `<w:footnote w:id="2">${p('Om vägen.')}</w:footnote>`,
    });
    expect(text.match(/I en ruta/g)).toHaveLength(1);
    expect(text).toMatch(/Ada talade\.\s+Om vägen\.\s+I en ruta\s+I en kontroll/);
  });

  it('of comments, pictures, hidden text and placeholders is listed', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild" descr="En karta"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const placeholder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Klicka här')}</w:sdtContent></w:sdt>`;
    const read = await readIn({
      body: `<w:p>${r('Synligt.')}${r('Dolt.', '<w:vanish/>')}${picture}${placeholder}</w:p>`,
      comments: `<w:comment w:id="1" w:author="Bo Al">${p('Stämmer det?')}</w:comment>`,
    });
    expect(read.text).toBe('Synligt.\n');
    expect(leftOut(read, 'hidden-text')).toEqual(['Dolt.']);
    expect(leftOut(read, 'image')).toEqual(['En karta']);
    expect(leftOut(read, 'placeholder')).toEqual(['Klicka här']);
    expect(leftOut(read, 'comment')).toEqual(['Bo Al: Stämmer det?']);
  });

  it('of heads is listed, and read when it has the date and the text has not', async () => {
    const header = p('Vättens förening 2024-03-01');
    const dated = await readIn({ body: p('Datum: 2024-04-02') + p('§ 1 Start') + p('Text.'), header });
    expect(dated.meeting.date?.iso).toBe('2024-04-02');
    expect(leftOut(dated, 'header')).toHaveLength(1);
    const undated = await readIn({
      body: p('Protokoll') + p('§ 1 Start') + p('Text.'),
      header: p('Datum: 2024-03-01'),
    });
    expect(undated.meeting.date?.iso).toBe('2024-03-01');
  });
});

describe('Tables', () => {
  it('of people are lists of attendance', async () => {
    const { meeting } = await readIn({
      body:
        table([
          ['Namn', 'Parti', 'Närvarande'],
          ['Ek, Ada', 'S', 'X'],
          ['Bo Al', 'M', ''],
        ]) +
        p('§ 1 Start') +
        p('Text.'),
    });
    expect(meeting.attendance.map(({ name, status, party }) => [name, status, party?.value])).toEqual([
      ['Ada Ek', 'present', 'S'],
      ['Bo Al', 'absent', 'M'],
    ]);
  });

  it('with lists side by side are those lists', async () => {
    const { meeting } = await readIn({
      body:
        table([
          ['Närvarande', 'Frånvarande'],
          ['Ada Ek\nCia Bok', 'Bo Al'],
        ]) +
        p('§ 1 Start') +
        p('Text.'),
    });
    expect(meeting.attendance.map(({ name, status }) => [name, status])).toEqual([
      ['Ada Ek', 'present'],
      ['Cia Bok', 'present'],
      ['Bo Al', 'absent'],
    ]);
  });

  it('of three columns are items, who is responsible below the title', async () => {
    const { meeting, text } = await readIn({
      body: table([
        ['§', 'Ärende', 'Ansvarig'],
        ['1', 'Öppnande\nAda öppnade.', ''],
        ['2', 'Staket\nBeslut att måla.', 'Bo'],
      ]),
    });
    expect(meeting.items.map(({ number, title }) => [number?.value, title?.value])).toEqual([
      ['1', 'Öppnande'],
      ['2', 'Staket'],
    ]);
    expect(text).toContain('Ansvarig: Bo');
  });

  it('of labels are the head', async () => {
    const { meeting } = await readIn({
      body:
        table([
          ['Plats och tid', 'Huset, 2024-03-01 kl. 18.00'],
          ['Beslutande', 'Ada Ek (S), ordförande\nBo Al (M)'],
          ['Justerare', 'Bo Al'],
        ]) +
        p('§ 1 Start') +
        p('Text.'),
    });
    expect(meeting.date?.iso).toBe('2024-03-01');
    expect(meeting.attendance).toHaveLength(2);
    expect(meeting.adjusters.map(({ name }) => name)).toEqual(['Bo Al']);
  });

  it('to sign in are offices and names', async () => {
    const { meeting } = await readIn({
      body:
        p('§ 1 Slut') +
        p('Text.') +
        table([
          ['Vid protokollet', 'Justeras'],
          ['________', '________'],
          ['Ada Ek', 'Bo Al'],
        ]),
    });
    expect(meeting.secretary?.name).toBe('Ada Ek');
    expect(meeting.adjusters.map(({ name }) => name)).toEqual(['Bo Al']);
  });

  it('of figures stay tables', async () => {
    const { meeting } = await readIn({
      body:
        p('§ 1 Budget') +
        table([
          ['Post', 'Belopp'],
          ['Hyra', '900'],
          ['El', '200'],
        ]),
    });
    expect(meeting.items[0]?.blocks.some(({ type }) => type === 'table')).toBe(true);
  });
});

it('loses no text', async () => {
  const words = ['Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju'];
  const parts: DocxParts = {
    body: `${p(words[0] ?? '')}<w:p><w:del w:id="1"><w:r><w:delText>Två</w:delText></w:r></w:del></w:p>${table([['Tre', 'Fyra']])}<w:p><w:hyperlink>${r('Fem')}</w:hyperlink></w:p>`,
    header: p('Sex'),
    comments: `<w:comment w:id="1">${p('Sju')}</w:comment>`,
  };
  expect(lost(words.join(' '), await readIn(parts))).toBe('');
});

describe('Files that cannot be read', () => {
  const good = makeDocx({ body: p('Protokoll') });
  const files = unzipSync(good);
  const withDocument = (xml: string) => zipSync({ ...files, 'word/document.xml': strToU8(xml) });

  it.each([
    ['cut off', good.slice(0, good.length - 200), 'unreadable'],
    ['with broken XML', withDocument('<w:document><w:body><w:p></w:body>'), 'unreadable'],
    ['with no XML', withDocument('Protokoll'), 'unreadable'],
    ['nested too deep', withDocument(`${'<w:p>'.repeat(2000)}${'</w:p>'.repeat(2000)}`), 'unreadable'],
    ['without text', withDocument('<w:document><w:body/></w:document>'), 'unreadable'],
    [
      'that unpack to too much',
      zipSync({ ...files, 'word/document.xml': new Uint8Array(201_000_000) }, { level: 1 }),
      'tooLarge',
    ],
  ])('%s say so', async (_, bytes, kind) => {
    const problem = await importFile(bytes, 'mote.docx', { read }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ImportProblem);
    expect((problem as ImportProblem).kind).toBe(kind);
    expect((problem as ImportProblem).message).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });
});
