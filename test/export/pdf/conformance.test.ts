import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { papers } from '../../../export/papers.ts';
import { isProven, templateHash } from '../../../export/pdf/conformance.ts';
import type { TypesetJob } from '../../../export/pdf/engine.ts';
import { prepare } from '../../../export/pdf/render.ts';
import type { PdfDesign } from '../../../export/pdf/request.ts';
import { stamp } from '../../../export/pdf/stamp.ts';
import template from '../../../export/pdf/template.typ';
import { publishedMinutes, type Version } from '../../../export/published.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { examples } from '../../support/examples.ts';
import { syntheticMinutes } from '../../support/synthetic-minutes.ts';
import { buildPdfEngine, builtAssets, patience, testEngine, testTypesetter } from './built-engine.ts';
import { badLogos, goodLogos } from './logos.ts';
import { pageRequest } from './page-request.ts';
import { check, noReaders, structure, unpacked } from './pdf-tools.ts';

vi.setConfig({ testTimeout: patience });

/** What is used of Typst's own compiler, which writes a standard or refuses. It is not there for every platform. */
interface NativeCompiler {
  addSource(path: string, text: string): void;
  mapShadow(path: string, bytes: Buffer): void;
  compile(options: { mainFilePath: string }): { result: unknown; hasError(): boolean };
  pdf(document: unknown, options?: { pdfStandard: string }): Buffer;
}

function nativeCompiler(): { create(options: unknown): NativeCompiler } | undefined {
  try {
    return createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu').NodeCompiler;
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    console.log('Left out: Typst has no compiler for this platform that can be asked for a standard.');
    return undefined;
  }
}

const Native = nativeCompiler();

async function jobFor(text: string, version: Version): Promise<TypesetJob> {
  const { job, missing } = prepare(pageRequest(text, version), await testTypesetter());
  expect([...missing]).toEqual([]);
  return job;
}

function native({ main, sources, files }: TypesetJob, pdfStandard?: string): Uint8Array {
  const fontBlobs = builtAssets().fonts.map((font) => Buffer.from(font));
  const compiler = Native?.create({ workspace: '/', fontArgs: [{ fontBlobs }] });
  if (!compiler) throw new Error('there is no native compiler');
  for (const [path, text] of Object.entries(sources)) compiler.addSource(path, text);
  for (const [path, bytes] of Object.entries(files)) compiler.mapShadow(path, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: main });
  if (compiled.hasError()) throw new Error('the template does not compile');
  return compiler.pdf(compiled.result, pdfStandard ? { pdfStandard } : undefined);
}

/** Each kind of block, each level, empty parts; what examples need not have. */
const everything = `Protokoll: Nämnden
Nummer: 4
Datum: 2024-03-12
Justerare: Bo Alm

Närvarande
- Anna Ek (S), ordförande
- Bo Alm
samt ytterligare 31 medlemmar

Frånvarande
- Eva Frid

Punkt 1. Ärende
Dnr: KN 2024/1
Underlag
- ett
- två
Text *med* tecken, **fet** och ***båda***.
> Citat, *kursivt*.

| Post | Kronor |
|---|---:|
| **Summa** | *1 200* |

- lista
  1. inre
  2. inre
✓ bock

Sekretess OSL 26 kap. 1 §: Ersatt.
Beslut
att hemligt.
Slut sekretess
Tidigare beslut 2023-10-05
Beslut
att mäta
  - punkt
  Ansvarig: @Anna Ek
Slut tidigare beslut
Yrkanden
- @Anna Ek: bifall
Omröstning
Ja: @Anna Ek
Nej: @Bo Alm
Reservation: @Bo Alm mot beslutet.
Beslut: Enligt förslaget.
Uppgift: @Bo Alm ringer senast 2024-05-01
Lämnar: @Bo Alm kl. 14.00

#### Djup rubrik
Punkt 1.1 Under
Bordläggs.

Nästa möte: 24 april 2024 kl. 8.30

Vid protokollet: Anna Ek
Justeras: Bo Alm 2024-03-20
Ordförande
`;

const texts = [
  ...examples,
  { name: 'everything', text: everything },
  { name: 'synthetic', text: syntheticMinutes({ lines: 200, seed: 4 }) },
];

beforeAll(async () => {
  buildPdfEngine();
  await testTypesetter();
}, patience);

it('knows which template has been proven: after a change all tests here must hold, then the hash is written anew', async () => {
  expect(await isProven(template), `it is ${await templateHash(template)}`).toBe(true);
  expect(await isProven(`${template} `)).toBe(false);
});

describe.skipIf(!Native)('Typst itself writes the standard', () => {
  it.each(texts)('$name', async ({ text }) => {
    for (const version of ['intern', 'publik'] as const) {
      const job = await jobFor(text, version);
      for (const standard of ['ua-1', 'a-2a']) expect(native(job, standard).length).toBeGreaterThan(1000);
    }
  });

  it.each(papers.filter(({ contents }) => contents.page))(
    'of every paper: $id',
    async ({ contents: { page: maker } }) => {
      for (const version of ['intern', 'publik'] as const) {
        const more = Array.from({ length: 12 }, (_, at) => `Punkt ${at + 2}. Ärende ${at + 2}\nText.\n\n`).join('');
        const text = everything.replace('Nästa möte', `${more}Nästa möte`);
        const minutes = { meeting: readMinutes(text).meeting, text };
        const shown = version === 'publik' ? publishedMinutes(minutes.meeting, text) : minutes;
        const page = maker?.make(shown, version, { items: '1', 'signature-column': true, 'front-page': 'ja' });
        if (!page) throw new Error('there is no page');
        const { job, missing } = prepare({ page, hyphenate: false }, await testTypesetter());
        expect([...missing]).toEqual([]);
        for (const standard of ['ua-1', 'a-2a']) expect(native(job, standard).length).toBeGreaterThan(1000);
      }
    },
  );

  it('and refuses what breaks it, so that this test can fail', async () => {
    const job = await jobFor(everything, 'intern');
    const jump = { ...job, sources: { [job.main]: '#set document(title: "x")\n=== Tre\n' } };
    expect(() => native(jump, 'ua-1')).toThrow(/heading/);
  });

  it('and writes without a standard what the shipped WebAssembly writes', async () => {
    const job = await jobFor(everything, 'intern');
    const shipped = await (await testTypesetter()).typeset(job);
    expect(Buffer.compare(shipped, native(job))).toBe(0);
  });
});

describe('with the look of an organisation', () => {
  const request = (design: PdfDesign) => ({ ...pageRequest(everything), design });
  const jobWith = async (design: PdfDesign) => prepare(request(design), await testTypesetter()).job;
  const marked = async (design: PdfDesign) => {
    const { pdf, warnings } = await testEngine.render(request(design));
    check(pdf);
    const plain = unpacked(pdf);
    return { isMarked: plain.includes('<pdfaid:part>2<') && plain.includes('<pdfuaid:part>1<'), plain, pdf, warnings };
  };

  it.skipIf(!Native).each(Object.keys(goodLogos))('Typst itself writes the standard: %s', async (name) => {
    const job = await jobWith({ logo: goodLogos[name] as Uint8Array, accent: '#ffe600' });
    for (const standard of ['ua-1', 'a-2a']) expect(native(job, standard).length).toBeGreaterThan(1000);
  });

  it.skipIf(!Native)('and refuses a logo for print', async () => {
    const { logo } = badLogos['JPEG for print'] as { logo: Uint8Array };
    const job = await jobWith({ logo });
    expect(() => native(job, 'a-2a')).toThrow(/CMYK/);
  });

  it.skipIf(noReaders).each(Object.keys(goodLogos))('the file says so, and what the logo is: %s', async (name) => {
    const { isMarked, pdf, warnings } = await marked({ logo: goodLogos[name] as Uint8Array });
    expect(isMarked).toBe(true);
    expect(warnings).toEqual([]);
    expect(structure(pdf)).toContain('Figure');
  });

  it.skipIf(noReaders).each(Object.keys(badLogos))(
    'the file claims nothing, and the user is told why: %s',
    async (name) => {
      const { logo, told } = badLogos[name] as { logo: Uint8Array; told: RegExp };
      const { isMarked, warnings } = await marked({ logo });
      expect(isMarked).toBe(false);
      expect(warnings.join()).toMatch(told);
    },
  );

  it.skipIf(noReaders)('has the words of its own for the logo, else the body’s name, never none', async () => {
    const logo = goodLogos.SVG as Uint8Array;
    const alternative = async (logoText?: string) =>
      /\/Alt (\([^)]*\)|<[^>]*>)/.exec(
        (await marked({ logo, ...(logoText === undefined ? {} : { logoText }) })).plain,
      )?.[1];
    const [own, none, blank] = [await alternative('Granviks vapen'), await alternative(), await alternative('  ')];
    expect(own).toContain('Granviks vapen');
    expect(none).toBeDefined();
    expect(none).not.toBe(own);
    expect(blank).toBe(none);
  });

  it.skipIf(noReaders)('says nothing of a template or a font of somebody’s own', async () => {
    const main = '#set document(title: "x", date: datetime(year: 2024, month: 3, day: 12))\n= Titel';
    expect((await marked({ template: { main } })).isMarked).toBe(false);
  });
});

describe('the stamp', () => {
  const render = async (text: string, version: Version = 'intern') =>
    (await testEngine.render(pageRequest(text, version))).pdf;

  it.skipIf(noReaders)('is on what is proven, and leaves the file whole', async () => {
    const pdf = await render(everything);
    check(pdf);
    const plain = unpacked(pdf);
    for (const mark of [
      '<pdfaid:part>2<',
      '<pdfaid:conformance>A<',
      '<pdfuaid:part>1<',
      '/OutputIntents',
      '/DisplayDocTitle true',
    ])
      expect(plain.includes(mark), mark).toBe(true);
  });

  it.skipIf(noReaders)('claims nothing of minutes without a date', async () => {
    const plain = unpacked(await render('Protokoll: Styrelsen\n\nPunkt 1. Val\nText.\n'));
    expect(plain.includes('pdfaid:part')).toBe(false);
    expect(plain.includes('/DisplayDocTitle true')).toBe(true);
  });

  it('is not put on a file of another make', () => {
    const other = new TextEncoder().encode(
      '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
    );
    expect(stamp(other, { standards: true })).toBeUndefined();
    expect(stamp(new Uint8Array(), { standards: false })).toBeUndefined();
  });
});
