import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ExportProblem } from '../../../export/export-problem.ts';
import type { ExportOptions } from '../../../export/options.ts';
import { renderWord } from '../../../export/word/write.ts';
import { renderAs } from '../render-as.ts';
import { paragraph, part, partsOf, relations, templateOf } from './template-package.ts';

const minutes = 'Protokoll: Styrelsen\nDatum: 2026-09-04\n\nPunkt 1. Öppnande\nMötet öppnades.\n';

async function fill(wordTemplate: Uint8Array, options: ExportOptions = {}) {
  const warnings: string[] = [];
  const docx = await renderAs('docx', minutes, options, {
    word: { render: renderWord },
    wordTemplate,
    warn: (message) => void warnings.push(message),
  });
  return { parts: partsOf(docx), warnings, docx };
}

const shown = '{@innehall}';
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const blip = (attributes: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="HEMLIG.png" descr="Vapnet"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="C:\\HEMLIG.png"/></pic:nvPicPr><pic:blipFill><a:blip ${attributes}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

interface Case {
  readonly name: string;
  readonly body?: string;
  readonly own?: readonly (readonly string[])[];
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
  /** What stays; else only the minutes. */
  readonly stays?: RegExp;
}

const vanish = '<w:rPr><w:vanish/></w:rPr>';
const cases: readonly Case[] = [
  {
    name: 'properties',
    others: {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><cp:lastModifiedBy>HEMLIG</cp:lastModifiedBy></cp:coreProperties>',
      'docProps/app.xml': '<Properties><Company>HEMLIG</Company></Properties>',
      'docProps/custom.xml': '<Properties>HEMLIG</Properties>',
    },
  },
  {
    name: 'comments',
    body: '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Brev</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    own: [['rC', 'comments', 'comments.xml']],
    others: { 'word/comments.xml': part('w:comments', paragraph('HEMLIG')), 'word/people.xml': 'HEMLIG' },
    stays: /Brev/,
  },
  {
    name: 'tracked changes',
    body: `<w:p><w:del w:author="HEMLIG"><w:r><w:delText>HEMLIG</w:delText></w:r></w:del><w:ins w:author="HEMLIG"><w:r><w:rPr><w:rPrChange w:author="HEMLIG"/></w:rPr><w:t>Nytt</w:t></w:r></w:ins><w:moveFrom w:author="HEMLIG"><w:r><w:t>HEMLIG</w:t></w:r></w:moveFrom></w:p>`,
    stays: /Nytt/,
  },
  {
    name: 'a deleted row',
    body: `<w:tbl><w:tr><w:tc>${paragraph('Rad')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${paragraph('HEMLIG')}</w:tc></w:tr></w:tbl>`,
    stays: /Rad/,
  },
  {
    name: 'hidden text',
    body: `<w:p><w:r>${vanish}<w:t>HEMLIG</w:t></w:r><w:r><w:t>Syns</w:t></w:r></w:p>`,
    stays: /Syns/,
  },
  {
    name: 'text hidden by a style',
    body: `${paragraph('HEMLIG', '<w:pPr><w:pStyle w:val="Dold2"/></w:pPr>')}<w:p><w:pPr><w:pStyle w:val="Dold2"/></w:pPr><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Syns</w:t></w:r></w:p>`,
    others: {
      'word/styles.xml': part(
        'w:styles',
        `<w:style w:type="paragraph" w:styleId="Dold"><w:name w:val="Dold"/>${vanish}</w:style><w:style w:type="paragraph" w:styleId="Dold2"><w:name w:val="Dold2"/><w:basedOn w:val="Dold"/></w:style>`,
      ),
    },
    stays: /Syns/,
  },
  {
    name: 'a hidden row',
    body: `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph('HEMLIG')}</w:tc></w:tr><w:tr><w:tc>${paragraph('Rad')}</w:tc></w:tr></w:tbl>`,
    stays: /Rad/,
  },
  ...[
    'DDEAUTO c:\\cmd.exe "HEMLIG"',
    'INCLUDETEXT "HEMLIG.docx"',
    'AUTHOR',
    'IF 1=1 "" "HEMLIG"',
    'HYPERLINK "file://HEMLIG"',
    ' filename \\p',
  ].map(
    (instruction): Case => ({
      name: `the field ${instruction}`,
      body: `<w:p>${field(instruction, 'HEMLIG')}<w:r><w:t>Efter</w:t></w:r></w:p>`,
      stays: /Efter/,
    }),
  ),
  {
    name: 'a field in several runs and paragraphs, with another in it',
    body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "${field('PAGE', 'HEMLIG')}"</w:instrText></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p><w:p><w:r><w:t>HEMLIG</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>Efter</w:t></w:r></w:p>`,
    stays: /Efter/,
  },
  { name: 'an instruction without a field', body: '<w:p><w:r><w:instrText>DDEAUTO HEMLIG</w:instrText></w:r></w:p>' },
  {
    name: 'a simple field',
    body: '<w:p><w:fldSimple w:instr="AUTHOR"><w:r><w:t>HEMLIG</w:t></w:r></w:fldSimple></w:p>',
  },
  {
    name: 'linked pictures, objects and templates',
    body: `${blip('r:link="rI"')}<w:p><w:r><w:object><v:shape><v:imagedata r:id="rI"/></v:shape><o:OLEObject r:id="rO"/></w:object></w:r></w:p><w:altChunk r:id="rA"/>`,
    own: [
      ['rI', 'image', 'http://HEMLIG.example/spår.png', 'External'],
      ['rO', 'oleObject', 'file://HEMLIG/x.doc', 'External'],
      ['rA', 'aFChunk', 'HEMLIG.html'],
      ['rT', 'settings', 'settings.xml'],
    ],
    others: {
      'word/HEMLIG.html': '<p>HEMLIG</p>',
      'word/settings.xml': part(
        'w:settings',
        '<w:attachedTemplate r:id="rId1"/><w:docVars><w:docVar w:name="a" w:val="HEMLIG"/></w:docVars>',
      ),
      'word/_rels/settings.xml.rels': relations([
        ['rId1', 'attachedTemplate', 'http://HEMLIG.example/t.dotm', 'External'],
      ]),
    },
  },
  {
    name: 'macros, embedded files, data and building blocks',
    own: [['rV', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin']],
    others: {
      'word/vbaProject.bin': 'HEMLIG',
      'word/embeddings/oleObject1.bin': 'HEMLIG',
      'word/activeX/activeX1.xml': 'HEMLIG',
      'customXml/item1.xml': '<a>HEMLIG</a>',
      'word/glossary/document.xml': 'HEMLIG',
      'HEMLIG.txt': 'HEMLIG',
    },
  },
  {
    name: 'what only another kind of Word would show',
    body: `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>Syns</w:t></mc:Choice><mc:Fallback><w:t>HEMLIG</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p><x:egen xmlns:x="urn:x">HEMLIG</x:egen><!-- HEMLIG --><?x HEMLIG?>`,
    stays: /Syns/,
  },
  {
    name: 'content controls',
    body: `<w:sdt><w:sdtPr><w:alias w:val="HEMLIG"/><w:dataBinding w:xpath="HEMLIG"/></w:sdtPr><w:sdtContent>${paragraph('Syns')}</w:sdtContent></w:sdt>`,
    stays: /Syns/,
  },
  {
    name: 'notes and heads that no page has',
    body: '<w:sectPr><w:headerReference w:type="first" r:id="rH"/></w:sectPr>',
    own: [
      ['rH', 'header', 'header1.xml'],
      ['rF', 'footnotes', 'footnotes.xml'],
    ],
    others: {
      'word/header1.xml': part('w:hdr', paragraph('HEMLIG')),
      'word/footnotes.xml': part('w:footnotes', `<w:footnote w:id="4">${paragraph('HEMLIG')}</w:footnote>`),
    },
  },
  {
    name: 'what a picture says of where it was taken',
    body: blip('r:embed="rP"'),
    own: [['rP', 'image', 'media/HEMLIG.png']],
    others: { 'word/media/HEMLIG.png': png(['tEXt', 'AuthorHEMLIG']) },
    stays: /descr="Vapnet"/,
  },
];

/** A picture of no size with such a chunk; nobody reads its checksums here. */
function png(...chunks: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const chunk = ([name, content]: readonly [string, string]) =>
    `\0\0\0${String.fromCharCode(content.length)}${name}${content}\0\0\0\0`;
  const all = [['IHDR', '\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0'], ...chunks, ['IEND', '']] as const;
  return strToU8(`\x89PNG\r\n\x1a\n${all.map((each) => chunk(each as [string, string])).join('')}HEMLIG`, true);
}

describe('nothing that a template hides is in the file', () => {
  it.each(cases)('$name', async ({ name, body = '', own, others, stays }) => {
    for (const version of ['intern', 'publik']) {
      const { parts, warnings } = await fill(templateOf(body + paragraph(shown), own, others), { version });
      for (const [path, xml] of Object.entries(parts)) expect(`${path} ${xml}`).not.toMatch(/HEMLIG|DDEAUTO/i);
      expect(parts['word/document.xml']).toContain('Öppnande');
      if (stays) expect(parts['word/document.xml']).toMatch(stays);
      if (!/properties|picture says|controls|another kind/.test(name))
        expect(warnings.join()).toContain('har inte följt med');
    }
  });

  it('and what it shows is', async () => {
    const body = [
      '<w:p><w:hyperlink r:id="rW"><w:r><w:t>Webb</w:t></w:r></w:hyperlink></w:p>',
      `<w:p>${field(' PAGE ', '1')}${field(' HYPERLINK "https://example.org" ', 'Länk')}</w:p>`,
      blip('r:embed="rP"'),
      '<w:p><w:r><w:footnoteReference w:id="4"/></w:r></w:p>',
      paragraph(shown),
      '<w:sectPr><w:headerReference w:type="first" r:id="rH"/><w:titlePg/></w:sectPr>',
    ];
    const template = templateOf(
      body.join(''),
      [
        ['rW', 'hyperlink', 'https://example.org/a?b=1&amp;c=2', 'External'],
        ['rP', 'image', 'media/vapen.png'],
        ['rH', 'header', '/word/header1.xml'],
        ['rF', 'footnotes', 'footnotes.xml'],
      ],
      {
        'word/media/vapen.png': png(),
        'word/header1.xml': part('w:hdr', paragraph('{organ} sammanträder')),
        'word/footnotes.xml': part('w:footnotes', `<w:footnote w:id="4">${paragraph('Noten')}</w:footnote>`),
      },
    );
    const { parts, warnings } = await fill(template);
    const all = Object.values(parts).join('\n');
    for (const each of ['https://example.org/a?b=1&amp;c=2', 'PAGE', 'Länk', 'Styrelsen sammanträder', 'Noten'])
      expect(all).toContain(each);
    expect(Object.keys(parts)).toContain('word/media/image1.png');
    expect(warnings).toEqual([]);
    // Each part is named with its kind, and each relationship leads to a part.
    for (const [path, xml] of Object.entries(parts)) {
      if (/^word\/[a-z0-9]+\.xml$/.test(path)) expect(parts['[Content_Types].xml']).toContain(`PartName="/${path}"`);
      if (path.endsWith('.rels'))
        for (const [, target = '', mode] of xml.matchAll(/Target="([^"]*)"( TargetMode)?/g))
          if (!mode) expect(Object.keys(parts).some((each) => each.endsWith(target.replace(/^\//, '')))).toBe(true);
    }
  });

  it('has properties of its own', async () => {
    const { parts } = await fill(templateOf(paragraph(shown)));
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Styrelsen</dc:creator>');
    expect(parts['docProps/core.xml']).toContain('2026-09-04T00:00:00Z');
  });
});

describe('a template that would take too much', () => {
  const refused = (template: Uint8Array) => expect(fill(template)).rejects.toThrow(ExportProblem);

  it.each(['../ut.txt', 'word/../../ut.txt', '/ut.txt', 'word\\ut.txt', 'C:ut.txt'])(
    'has the name %s',
    async (name) => {
      await refused(templateOf(paragraph(shown), [], { [name]: 'x' }));
    },
  );

  it('is large when it is unpacked', async () => {
    await refused(templateOf(paragraph('x'.repeat(2_100_000))));
    await refused(templateOf(paragraph(shown), [], { 'word/media/stor.png': new Uint8Array(10_100_000) }));
  });

  it('is deep, or has loops in loops', async () => {
    const nested = (depth: number, open: string, close: string) =>
      open.repeat(depth) + paragraph('x') + close.repeat(depth);
    await refused(templateOf(nested(20_000, '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>')));
    const loops = (depth: number) =>
      [...Array(depth).keys()].map((at) => paragraph(`{#a${at}}`)).join('') +
      [...Array(depth).keys()]
        .reverse()
        .map((at) => paragraph(`{/a${at}}`))
        .join('');
    await refused(templateOf(loops(21)));
    await refused(templateOf(paragraph('{#punkter}{#punkter}{rubrik}{/punkter}{/punkter}')));
    await expect(fill(templateOf(loops(20) + paragraph(shown)))).resolves.toBeDefined();
  });

  it('declares what its text stands for', async () => {
    const parts = unzipSync(templateOf(paragraph(shown)));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    await refused(
      templateOf('', [], { 'word/document.xml': `<!DOCTYPE w:document [<!ENTITY a "HEMLIG">]>${document}` }),
    );
  });
});
