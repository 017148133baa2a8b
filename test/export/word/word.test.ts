import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../../export/options.ts';
import type { WordWriter } from '../../../export/word/request.ts';
import { renderWord } from '../../../export/word/write.ts';
import type { Meeting } from '../../../language/meeting/model.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { hostile, hostileTexts, pieces } from '../../language/hostile.ts';
import { examples } from '../../support/examples.ts';
import { syntheticMinutes } from '../../support/synthetic-minutes.ts';
import { minutesRows } from '../minutes-rows.ts';
import { missingWord, modelWords, wordsOf } from '../model-words.ts';
import { renderAs } from '../render-as.ts';

const word: WordWriter = { render: renderWord };

async function docx(text: string, options: ExportOptions = {}, warnings: string[] = []): Promise<Uint8Array> {
  return renderAs('docx', text, options, { word, warn: (message) => void warnings.push(message) });
}

/** The parts of the package, by their names. */
function parts(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** What mammoth reads in the file, as HTML. It leaves out the numbers that Word counts, and running heads. */
async function readHtml(file: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  return value;
}

function htmlText(html: string): string {
  const visit = (node: Node): string => {
    if (node.nodeName === '#text' && 'value' in node) return node.value;
    const inner = 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
    return /^(?:strong|em|sup|a|span)$/.test(node.nodeName) ? inner : `\n${inner}\n`;
  };
  return visit(parse(html));
}

/** The same minutes where the entries of lists have no numbers, since those are Word's to count. */
function withoutListNumbers(meeting: Meeting): Meeting {
  const seen = new Map<object, unknown>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = seen.get(value);
    if (known !== undefined) return known;
    const copied: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
    seen.set(value, copied);
    for (const [key, each] of Object.entries(value)) {
      const marker = key === 'marker' && each ? (each as { value: string; range: unknown }) : undefined;
      Object.assign(copied, {
        [key]: marker ? { ...marker, value: marker.value.replace(/\d+/g, ' ') } : copy(each),
      });
    }
    return copied;
  };
  return copy(meeting) as Meeting;
}

/** A front page has the signatures before the items, and a list of items has their titles a second time. */
const itemsAlone: ExportOptions = { 'front-page': 'nej', contents: false };

async function wordsInWord(text: string, options: ExportOptions): Promise<string[]> {
  return wordsOf(htmlText(await readHtml(await docx(text, options))));
}

async function expectNothingLost(text: string): Promise<void> {
  const words = await wordsInWord(text, itemsAlone);
  const { meeting } = readMinutes(text);
  const missing = missingWord(modelWords(withoutListNumbers(meeting), text), words);
  if (missing) expect.fail(`${missing} is not in\n${words.join(' ')}\nof\n${JSON.stringify(text)}`);
}

describe('everything that the model has is in the file, in order', () => {
  it.each(examples)('$name, and nothing twice', async ({ text }) => {
    await expectNothingLost(text);
    const own = modelWords(readMinutes(text).meeting, text).flatMap((group) => group.words).length;
    expect((await wordsInWord(text, itemsAlone)).length).toBeLessThan(own + 60);
  });

  it.each(examples)('$name: with a front page and a list of items nothing is lost either', async ({ text }) => {
    const [words, own] = [await wordsInWord(text, { 'front-page': 'ja' }), await wordsInWord(text, itemsAlone)];
    const count = (all: readonly string[], word: string) => all.filter((each) => each === word).length;
    for (const word of new Set(own)) expect(count(words, word), word).toBeGreaterThanOrEqual(count(own, word));
  });

  it('synthetic minutes', async () => {
    for (let seed = 0; seed < 5; seed++) await expectNothingLost(syntheticMinutes({ lines: 300, seed }));
  });

  it('any lines of any example, and any pieces of minutes, in any order', async () => {
    const lines = examples.flatMap(({ text }) => text.split(/\r\n|\r|\n/));
    const rows = fc.array(fc.constantFrom(...lines, ...minutesRows), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(rows, async (picked) => expectNothingLost(picked.join('\n'))),
      { numRuns: 60 },
    );
    const piece = fc.constantFrom(
      ...pieces.filter((each) => !/[\ud800-\udfff\0]/.test(each)),
      ...minutesRows,
      ...markup,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (picked) => expectNothingLost(picked.join(''))),
      { numRuns: 100 },
    );
  });

  it(
    'texts that are long without end',
    async () => {
      for (const text of hostileTexts.slice(0, 20)) expect(await docx(text)).toBeInstanceOf(Uint8Array);
    },
    hostile.timeout,
  );
});

const markup = ['<w:p/>', ']]>', '&amp;', '</w:t>', '<!--', '{tag}', '{{tag}}', '{#a}', '=1+1', '_x0041_', '"', "'"];

describe('a file', () => {
  const text = examples.find(({ name }) => name.startsWith('kulturnamnden'))?.text ?? '';

  it('has real headings, with the numbers as they are written', async () => {
    const html = (await readHtml(await docx(text))).replaceAll('\u00a0', ' ');
    expect(html).toContain('<h1>Punkt 2. Offert på näringslivsanalys</h1>');
    const styles = parts(await docx(text))['word/styles.xml'] ?? '';
    for (let level = 1; level <= 6; level++)
      expect(styles).toMatch(new RegExp(`w:styleId="Heading${level}"[\\s\\S]*?<w:outlineLvl w:val="${level - 1}"/>`));
  });

  it('keeps a heading with what is under it, and with no other heading of its level', async () => {
    const items = ['§ 1 Val', '§ 2 Val', 'Text.', '§ 3 Motioner', '§ 3.1 Motion', '§ 4 Val', ''].join('\n\n');
    const xml = parts(await docx(items))['word/document.xml'] ?? '';
    const headings = xml.match(/<w:p>(?:(?!<\/w:p>).)*Heading\d.*?<\/w:p>/gs) ?? [];
    const free = headings.map((each) => /<w:keepNext w:val="(?:false|0)"\/>/.test(each));
    expect(free).toEqual([true, false, false, true, false]);
  });

  it.each(['', 'Omröstning: 5 ja, 3 nej\n', 'Sekretess: Utgår.\nHemligt.\nSlut sekretess\n', 'Bilaga: a.pdf\n'])(
    'keeps what the published version says of itself with what is above it: %j',
    async (end) => {
      const source = `Punkt 1. Ett\nText.\n\n${end}`;
      const lastOf = async (version: string) => {
        const xml = parts(await docx(source, { version }))['word/document.xml'] ?? '';
        return (xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [])
          .slice(-3)
          .map((each) => each.includes('<w:keepNext/>'));
      };
      expect((await lastOf('publik')).slice(1)).toEqual([true, false]);
      expect((await lastOf('intern')).at(-1)).toBe(false);
    },
  );

  it('has Swedish, page numbers, a title and table heads that are repeated', async () => {
    const files = parts(await docx(text));
    expect(files['word/styles.xml']).toContain('w:val="sv-SE"');
    expect(files['word/footer1.xml']).toMatch(/Sida [\s\S]*PAGE[\s\S]*NUMPAGES/);
    expect(files['word/document.xml']?.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(files['docProps/core.xml']).toContain('<dc:title>Protokoll, Kulturnämnden, 6 december 2019</dc:title>');
  });

  it('gives a table of the minutes a row of headings, and numbers to the right', async () => {
    const text = 'Protokoll: Styrelsen\n\n§ 1 Budget\n| Post | Belopp |\n|---|---|\n| Hyra | 1 250 |\n\na\tb\nc\td\n';
    const xml = parts(await docx(text))['word/document.xml'];
    expect(xml?.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml?.match(/<w:jc w:val="right"\/>/g)).toHaveLength(2);
  });

  it('is the same each time, in any time zone, and says nothing of when it was made', async () => {
    const zone = process.env.TZ;
    const made: Uint8Array[] = [];
    for (const each of ['Europe/Stockholm', 'Pacific/Auckland']) {
      process.env.TZ = each;
      made.push(await docx(text));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(made[0]).toEqual(made[1]);
    const core = parts(made[0] ?? new Uint8Array())['docProps/core.xml'] ?? '';
    expect([...core.matchAll(/>(\d{4}-[^<]*)</g)].map((match) => match[1])).toEqual(
      Array(2).fill('2019-12-06T00:00:00Z'),
    );
  });

  it('leaves out what XML cannot have, and says so', async () => {
    const warnings: string[] = [];
    const file = await docx('Protokoll: Nämnden\u0001\n\nPunkt 1. Val\nEtt\u0007två.\n', {}, warnings);
    expect(htmlText(await readHtml(file))).toContain('Etttvå.');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('U+0007');
  });

  it('keeps the text of an attack as text', async () => {
    const attack = '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:r> & {=1} "x"';
    const file = await docx(`Protokoll: ${attack}\n\nPunkt 1. ${attack}\n${attack}\nBeslut\natt ${attack}\n`);
    expect(htmlText(await readHtml(file)).split(attack).length - 1).toBe(4);
    for (const [name, xml] of Object.entries(parts(file)))
      if (!name.includes('footer')) expect(xml).not.toContain('<w:instrText');
  });

  it('has no secrets anywhere when it is published', async () => {
    const secret =
      'Protokoll: Nämnden\nJusterare: Bo Ek\n\nPunkt 1. Val\nSekretess OSL 21 kap. 7 §: Ett namn.\nKalle Planterad\nSlut sekretess\n\n' +
      'Sekretess\nMer Planterad\nSlut sekretess\nPersonnummer 19121212-1212.\n\nVid protokollet: Anna Ek\n';
    expect(Object.values(parts(await docx(secret))).join()).toContain('Planterad');
    const files = parts(await docx(secret, { version: 'publik' }));
    for (const xml of Object.values(files)) expect(xml).not.toMatch(/Planterad|19121212|-1212|signatur/);
    const read = htmlText(await readHtml(await docx(secret, { version: 'publik' }))).replaceAll('\u00a0', ' ');
    expect(read).toContain('Ett namn.');
    expect(read).toContain('Uppgifter som omfattas av sekretess');
    expect(read).toContain('publicerade versionen');
  });

  it('is marked until it is verified', async () => {
    const open = 'Protokoll: Nämnden\nJusterare: Bo Ek\n\nPunkt 1. Val\nText.\n';
    const marked = async (source: string, options = {}) =>
      Object.values(parts(await docx(source, options))).some((xml) => xml.includes('>OJUSTERAT'));
    expect(await marked(open)).toBe(true);
    expect(await marked(open, { 'draft-mark': false })).toBe(false);
    expect(await marked(`${open}\nJusteras: Bo Ek 2024-03-18\n`)).toBe(false);
  });
});

const office = ['soffice', 'libreoffice'].find((program) => spawnSync(program, ['--version']).status === 0);
if (!office) console.log('Left out: needs LibreOffice Writer (Debian: apt-get install libreoffice-writer)');

describe.skipIf(!office)('LibreOffice', () => {
  it('reads all of it, with the numbers that it counts', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-word-'));
    try {
      for (const { name, text } of examples)
        fs.writeFileSync(path.join(folder, `${name}.docx`), await docx(text, itemsAlone));
      const files = examples.map(({ name }) => path.join(folder, `${name}.docx`));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const target = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
      expect(spawnSync(office ?? '', [profile, ...target, ...files]).status).toBe(0);
      for (const { name, text } of examples) {
        const read = fs.readFileSync(path.join(folder, `${name}.txt`), 'utf8');
        expect(missingWord(modelWords(readMinutes(text).meeting, text), wordsOf(read)), name).toBeUndefined();
      }
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
