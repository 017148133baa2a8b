import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it, vi } from 'vitest';
import { ExportProblem } from '../../../export/export-problem.ts';
import type { ExportOptions } from '../../../export/options.ts';
import { tagMeanings } from '../../../export/word/template/tags.ts';
import { renderWord } from '../../../export/word/write.ts';
import { hostileTexts } from '../../language/hostile.ts';
import { examples } from '../../support/examples.ts';
import { renderAs } from '../render-as.ts';

vi.setConfig({ testTimeout: 60_000 });

const minutes = `Protokoll: Styrelsen
Nummer: 7
Tid: fredag 4 september 2026 kl. 18.00–19.30
Plats: Klubbhuset

Närvarande
- Lisa Ek, ordförande
- Jonas Berg, sekreterare

Frånvarande
- Bo Ask

Justerare: Amina Nur

Punkt 1. Öppnande
Mötet öppnades.

Punkt 2. Budget
Budgeten gicks igenom.

1. först
2. sedan

Beslut
att godkänna budgeten.
att tacka @Jonas Berg.
`;

/** Lines are paragraphs. The parts of a line are in runs of their own, as Word likes to leave them. */
async function template(lines: readonly (string | readonly string[])[]): Promise<Uint8Array> {
  const paragraph = (line: string | readonly string[]) =>
    new Paragraph({ children: [line].flat().map((part) => new TextRun(part)) });
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [paragraph('{organ} – {typ}')] }) },
        footers: { default: new Footer({ children: [paragraph('{datum}')] }) },
        children: lines.map(paragraph),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

interface Filled {
  readonly text: string;
  readonly html: string;
  readonly parts: Record<string, string>;
  readonly warnings: readonly string[];
}

async function fill(file: Uint8Array, text = minutes, options: ExportOptions = {}): Promise<Filled> {
  const warnings: string[] = [];
  const docx = await renderAs('docx', text, options, {
    word: { render: renderWord },
    wordTemplate: file,
    warn: (message) => void warnings.push(message),
  });
  const buffer = Buffer.from(docx);
  const parts = Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const { value: html } = await mammoth.convertToHtml({ buffer });
  return { text: await rawText(docx), html, parts, warnings };
}

async function rawText(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  return value.replace(/\n+/g, '\n').replaceAll('\u00a0', ' ').trim();
}

/** The same package with a part changed. */
function changed(file: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

describe('a template with tags of its own', () => {
  it('is filled in, in headers and footers and however Word has parted the tags', async () => {
    const { text, parts, warnings } = await fill(
      await template([
        ['{org', 'an} sammanträdde {datum', '_text} kl. {start}–{slut} i {plats}.'],
        '{ordforande}, {sekreterare}; justerare: {justerare}',
        '{#narvaro}',
        '{rubrik}: {#personer}{namn} ({uppgifter}) {/personer}',
        '{/narvaro}',
        '{#punkter}',
        '{nummer} {rubrik}',
        '{#stycken}',
        '{text}',
        '{/stycken}',
        '{#beslut}',
        '→ {text}',
        '{/beslut}',
        '{/punkter}',
        '{#ojusterat}OJUSTERAT{/ojusterat}{^ojusterat}JUSTERAT{/ojusterat}',
      ]),
    );
    expect(text).toBe(
      [
        'Styrelsen sammanträdde 4 september 2026 kl. 18.00–19.30 i Klubbhuset.',
        'Lisa Ek, Jonas Berg; justerare: Amina Nur',
        'Närvarande: Lisa Ek (ordförande) Jonas Berg (sekreterare) ',
        'Frånvarande: Bo Ask () ',
        'Punkt 1. Öppnande',
        'Mötet öppnades.',
        'Punkt 2. Budget',
        'Budgeten gicks igenom.',
        '1. först',
        '2. sedan',
        '→ att godkänna budgeten.',
        '→ att tacka Jonas Berg.',
        'OJUSTERAT',
      ].join('\n'),
    );
    const headers = Object.entries(parts).filter(([name]) => /header|footer/.test(name));
    expect(headers.map(([, xml]) => xml).join()).toContain('Styrelsen – Protokoll');
    expect(headers.map(([, xml]) => xml).join()).toContain('2026-09-04');
    expect(warnings).toEqual([]);
  });

  it('runs nothing, and says which tags there are not', async () => {
    const { text, warnings } = await fill(
      await template(['a{constructor}b{toString}c{__proto__}d{constructor.constructor("return 1")()}e', '{@innehall}']),
    );
    expect(text.split('\n')[0]).toBe('abcde');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('”toString”');
  });

  it('shows text of the minutes as text', async () => {
    const own = `${minutes.replace('Klubbhuset', '{titel} <w:b/> &amp; {#punkter}')}\n${hostileTexts.join('\n\n')}\n`;
    const { text } = await fill(await template(['{plats}', '{@innehall}']), own);
    const usual = await rawText(await renderAs('docx', own, {}, { word: { render: renderWord } }));
    expect(text).toBe(`{titel} <w:b/> &amp; {#punkter}\n${usual}`);
  });
});

describe('a loop of decisions', () => {
  const decided = `Protokoll: Nämnden
Datum: 2024-03-12

Punkt 1. Budget
Nämnden beslutade
att godkänna budgeten,
att tacka Jonas.

Punkt 2. Plan
Nämnden beslutade enhälligt att anta planen.

Punkt 3. Val
Beslut: Enligt förslaget.

Punkt 4. Lista
Nämnden beslutar att
- anta
- tacka
`;

  it('is led in by the template alone, and says what more a lead-in says', async () => {
    const { text } = await fill(
      await template(['{#punkter}{#beslut}Beslutet: {text}', '{/beslut}{/punkter}']),
      decided,
    );
    expect(text.split('\n')).toEqual([
      'Beslutet: att godkänna budgeten,',
      'Beslutet: att tacka Jonas.',
      'Beslutet: Nämnden beslutade enhälligt',
      'Beslutet: att anta planen.',
      'Beslutet: Enligt förslaget.',
      'Beslutet: att anta',
      'Beslutet: att tacka',
    ]);
  });

  it('may have the lead-in of the minutes, and its own att', async () => {
    const { text } = await fill(
      await template([
        '{#punkter}{#beslut}{#inledning}{inledning}:',
        '{/inledning}{^sats}{text}{/sats}{#sats}att {sats}{/sats}',
        '{/beslut}{/punkter}',
      ]),
      decided,
    );
    expect(text.split('\n')).toEqual([
      'Nämnden beslutade:',
      'att godkänna budgeten,',
      'att tacka Jonas.',
      'Nämnden beslutade enhälligt:',
      'att anta planen.',
      'Beslut:',
      'Enligt förslaget.',
      'Nämnden beslutar att:',
      'att anta',
      'att tacka',
    ]);
  });
});

describe('a tag that there is not', () => {
  it.each([
    ['{ordfrande} hälsade', '”ordforande”', 'hälsade'],
    ['{Plats}', '”plats”', 'i texten'],
    ['{#punkter}{rubik}{/punkter}', '”rubrik”', 'rubik'],
    ['{text}', '{#beslut}', 'i texten'],
    ['{@inehall}', '”innehall”', 'inehall'],
  ])('is told with where it is and what was meant: %s', async (line, meant, where) => {
    const { warnings } = await fill(await template([line, '{@innehall}']));
    expect(warnings[0]).toContain(meant);
    expect(warnings[0]).toContain(where);
  });

  it.each(['{@titel}', '{innehall}'])('is of the other sort: %s', async (line) => {
    await expect(fill(await template([line]))).rejects.toThrow(ExportProblem);
  });

  it('is not one that is only asked for where the minutes have nothing', async () => {
    const { warnings } = await fill(
      await template(['{#justerare}{namn}{/justerare}{sekreterare}', '{@innehall}']),
      'Protokoll: A\n',
    );
    expect(warnings).toEqual([]);
  });
});

describe('a template with one tag for all', () => {
  it.each(examples)('has everything that $name says', async ({ text }) => {
    const filled = await fill(await template(['Brevhuvud', '{@innehall}', 'Brevfot']), text);
    // What is in the usual form, which other tests compare with the model.
    const usual = await rawText(await renderAs('docx', text, {}, { word: { render: renderWord } }));
    expect(filled.text).toBe(`Brevhuvud\n${usual}\nBrevfot`);
  });

  it('uses the template’s own headings, whatever their ids', async () => {
    const file = changed(await template(['{@innehall}']), 'word/styles.xml', (xml) =>
      xml.replaceAll('w:styleId="Heading1"', 'w:styleId="Rubrik1"').replaceAll('"Heading 1"', '"heading 1"'),
    );
    const { parts, html } = await fill(file);
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Rubrik1"/>');
    expect(parts['word/styles.xml']?.match(/"heading 1"/gi)).toHaveLength(1);
    expect(html).toMatch(/<h1>.*Budget<\/h1>/);
  });

  it('brings its own styles and lists with it, once', async () => {
    const { parts, html } = await fill(await template(['{@innehall}']));
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/<w:(?:pStyle|numId) w:val="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    const styles = parts['word/styles.xml'] ?? '';
    for (const id of used)
      expect(
        styles.includes(`w:styleId="${id}"`) || (parts['word/numbering.xml'] ?? '').includes(`w:numId="${id}"`),
        id,
      ).toBe(true);
    const names = [...styles.matchAll(/<w:name w:val="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(html).toContain('<ol><li>först</li><li>sedan</li></ol>');
  });

  it('may have no lists of its own yet', async () => {
    const parts = unzipSync(await template(['{@innehall}']));
    delete parts['word/numbering.xml'];
    const without = (name: string, pattern: RegExp) => {
      parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(pattern, ''));
    };
    without('[Content_Types].xml', /<Override[^>]*numbering[^>]*\/>/);
    without('word/_rels/document.xml.rels', /<Relationship [^>]*numbering[^>]*\/>/);
    const filled = await fill(zipSync(parts));
    expect(filled.html).toContain('<ol><li>först</li><li>sedan</li></ol>');
    expect(filled.parts['[Content_Types].xml']).toContain('/word/numbering.xml');
  });

  it('may begin with the first item', async () => {
    const { text } = await fill(await template(['{titel}', '{@arenden}']));
    expect(text.startsWith('Protokoll, Styrelsen, 4 september 2026\nPunkt 1. Öppnande')).toBe(true);
  });

  it('is a document, also when it was a template file', async () => {
    const file = changed(await template(['{@innehall}']), '[Content_Types].xml', (xml) =>
      xml.replace('wordprocessingml.document.main+xml', 'wordprocessingml.template.main+xml'),
    );
    expect((await fill(file)).parts['[Content_Types].xml']).not.toContain('template.main');
  });
});

describe('what is published', () => {
  const secret = `${minutes}\nPunkt 3. Personal\nSekretess OSL 39 kap. 2 §: Ersatt.\nHEMLIGT om 640823-3234.\nSlut sekretess\n`;

  it('has nothing secret, in any part', async () => {
    const lines = [
      '{#publik}Publicerad version{/publik}',
      '{#punkter}{rubrik}{#stycken}{text}{/stycken}{/punkter}',
      '{@innehall}',
    ];
    const { parts, text } = await fill(await template(lines), secret, { version: 'publik' });
    for (const xml of Object.values(parts)) expect(xml).not.toMatch(/HEMLIGT|640823/);
    expect(text).toContain('Publicerad version');
    const whole = await fill(await template(lines), secret);
    expect(whole.text).toContain('HEMLIGT');
    expect(whole.text).not.toContain('Publicerad version');
  });

  it('is told of when the template does not say it', async () => {
    const { warnings } = await fill(await template(['{#punkter}{rubrik}{/punkter}']), secret, { version: 'publik' });
    expect(warnings.some((each) => each.includes('{#publik}'))).toBe(true);
  });
});

describe('a template that cannot be used', () => {
  it.each([
    ['{#punkter}{rubrik}', /\{\/punkter\}/],
    ['{/punkter}', /\{#punkter\}/],
    ['{organ', /”\{organ/],
    ['organ}', /organ/],
    ['text {@innehall}', /ensam i sitt stycke/],
  ])('is told of in its own words: %s', async (line, said) => {
    const problem = await fill(await template([line])).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(ExportProblem);
    expect((problem as ExportProblem).message).toMatch(said);
  });

  it('is no Word document', async () => {
    await expect(fill(strToU8('inte Word'))).rejects.toThrow(ExportProblem);
    await expect(fill(zipSync({ 'a.txt': strToU8('inte Word') }))).rejects.toThrow(ExportProblem);
    const file = await template(['{@innehall}']);
    await expect(fill(file.slice(0, file.length / 2))).rejects.toThrow(ExportProblem);
    await expect(fill(changed(file, 'word/document.xml', () => '<w:document'))).rejects.toThrow(ExportProblem);
  });

  it('has no place for the decisions, the text or the attendance', async () => {
    const { warnings } = await fill(await template(['{#punkter}{rubrik}{/punkter}']));
    for (const tag of ['{#beslut}', '{#stycken}', '{#narvaro}']) expect(warnings.join()).toContain(tag);
  });

  it('has no place for the minutes', async () => {
    const { warnings } = await fill(await template(['{titel}']));
    expect(warnings.some((each) => each.includes('{@innehall}'))).toBe(true);
  });
});

it('gives the same bytes each time', async () => {
  const file = await template(['{@innehall}']);
  const make = () => renderAs('docx', minutes, {}, { word: { render: renderWord }, wordTemplate: file });
  expect(Buffer.compare(Buffer.from(await make()), Buffer.from(await make()))).toBe(0);
});

it('knows each tag that it says there is', async () => {
  const names = Object.keys(tagMeanings).map((tag) => tag.replace('@', ''));
  const lines = names.map((name) =>
    name === 'innehall' || name === 'arenden' ? `{@${name}}` : `{#${name}}{/${name}}`,
  );
  const { warnings } = await fill(await template(lines));
  expect(warnings).toEqual([]);
});

it('may stand in a table', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    sections: [
      {
        children: [
          new Table({ rows: [new TableRow({ children: [cell('{#punkter}{nummer}'), cell('{rubrik}{/punkter}')] })] }),
          new Paragraph('{@innehall}'),
        ],
      },
    ],
  });
  const { html } = await fill(new Uint8Array(await Packer.toArrayBuffer(document)));
  expect(html.match(/<tr>/g)?.length).toBeGreaterThanOrEqual(2);
});
