// The front page of minutes that have one, the list of the items with their pages, and the places for initials.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formatOf } from '../../export/formats.ts';
import type { ExportOptions } from '../../export/options.ts';
import { hasFrontPage } from '../../export/papers/front-page.ts';
import { optionsOf, paperKindOf, usualPaper } from '../../export/papers.ts';
import { renderWord } from '../../export/word/write.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { examples } from '../support/examples.ts';
import { patience, testEngine, testTypesetter } from './pdf/built-engine.ts';
import { noReaders, pageText, taggedText } from './pdf/pdf-tools.ts';
import { renderAs } from './render-as.ts';
import { convert, hasLibreOffice, libreOfficePatience } from './word/libreoffice.ts';

vi.setConfig({ testTimeout: patience });

const context = { pdf: testEngine, word: { render: renderWord } };
const kommunstyrelsen = examples.find(({ name }) => name.startsWith('kommunstyrelsen'))?.text ?? '';

function withItems(count: number): string {
  const items = Array.from(
    { length: count },
    (_, at) => `§ ${at + 1} Rubrik${at}x\n${'Text som fortsätter. '.repeat(120)}\n\n`,
  );
  return `Protokoll: Brf Kastanjen\nDatum: 2024-03-12\nOrdförande: Anna Ek\nJusterare: Bo Alm, Eva Frid\n\n${items.join('')}`;
}

async function pagesOf(text: string, options: ExportOptions = {}): Promise<string[]> {
  return pageText(await renderAs('pdf', text, options, context))
    .split('\f')
    .slice(0, -1);
}

describe('which minutes have a front page', () => {
  const head = 'Datum: 2024-03-12\nJusterare: Bo Alm\n\nNärvarande\nAnna Ek\nBo Alm\n\n§ 1 Val\nText.\n';
  it.each([
    ['Sammanträdesprotokoll: Kulturnämnden', true],
    ['Protokoll: Kommunfullmäktige', true],
    ['Protokoll: Kommunstyrelsen', true],
    ['Protokoll: Brf Kastanjen', false],
    ['Protokoll: Studentkårens fullmäktige', false],
    ['Minnesanteckningar: Kulturnämnden', false],
    ['Kallelse: Kulturnämnden', false],
  ])('%s: %s', (title, has) => {
    expect(hasFrontPage(readMinutes(`${title}\n${head}`).meeting)).toBe(has);
  });

  it('those that say above the items who was there and who verifies them', () => {
    expect(hasFrontPage(readMinutes('Protokoll: Kulturnämnden\n\n§ 1 Val\nText.\n').meeting)).toBe(false);
  });
});

it('the options are of what has pages', () => {
  const paper = paperKindOf(usualPaper);
  for (const id of ['pdf', 'docx', 'html', 'text', 'markdown']) {
    const format = formatOf(id);
    const ids = paper && format ? optionsOf(paper, format).map((option) => option.id) : [];
    expect(ids.includes('front-page'), id).toBe(id === 'pdf' || id === 'docx');
    expect(ids.includes('contents'), id).toBe(id === 'pdf' || id === 'docx');
  }
});

describe.skipIf(noReaders)('PDF', () => {
  beforeAll(async () => void (await testTypesetter()), patience);

  it('has all of the front page on the first one, and the items after it', async () => {
    const [first = '', second = ''] = await pagesOf(kommunstyrelsen, {
      verified: '2024-09-16',
      posted: '2024-09-17',
      storage: 'Kommunkansliet',
    });
    for (const said of [
      'Plats och tid',
      'Beslutande',
      'Carl-Johan Ribbing',
      'Övriga deltagande',
      'Utses att justera',
      'Justeringens plats och tid',
      '163–169',
      'Underskrifter',
      'Datum',
      'Anslag/bevis',
      '17 september 2024',
      'tidigast 9 oktober 2024',
      'Kommunkansliet',
    ])
      expect(first).toContain(said);
    expect(first).not.toContain('§ 163 ');
    expect(second).toContain('Godkännande av dagordningen');
  });

  it('has none when it is not wanted, and one when it is', async () => {
    const [first = ''] = await pagesOf(kommunstyrelsen, { 'front-page': 'nej' });
    expect(first).toContain('Godkännande av dagordningen');
    expect(first).not.toContain('Anslag/bevis');
    const [brf = ''] = await pagesOf(withItems(2), { 'front-page': 'ja' });
    expect(brf).toContain('Justeras');
    expect(brf).not.toContain('Rubrik0x');
    expect(brf).not.toMatch(/Anslag/);
  });

  it('publishes it without lines to write on', async () => {
    const [first = ''] = await pagesOf(kommunstyrelsen, { version: 'publik' });
    expect(first).toContain('Anslag/bevis');
    expect(first).not.toMatch(/^(?:Underskrift|Anslaget sätts upp)$/m);
  });

  it('says that the minutes have been verified only where they have, or where somebody will sign that they are', async () => {
    const claim = 'Protokollet är justerat';
    expect((await pagesOf(kommunstyrelsen))[0]).toContain(claim);
    expect((await pagesOf(kommunstyrelsen, { version: 'publik' }))[0]).not.toContain(claim);
    const verified = kommunstyrelsen.replace(/Eva Stenmark\s*$/, 'Eva Stenmark 2024-09-16\n');
    expect((await pagesOf(verified, { version: 'publik' }))[0]).toContain(claim);
  });

  it('lists more than ten items with the pages that they are on', async () => {
    const pdf = await renderAs('pdf', withItems(11), {}, context);
    const pages = pageText(pdf).split('\f').slice(0, -1);
    const tagged = taggedText(pdf);
    for (const at of [0, 5, 10]) {
      const listed = new RegExp(`Rubrik${at}x\\s+(\\d+)\\s`).exec(tagged)?.[1];
      expect(pages[Number(listed) - 1], `${at}`).toMatch(new RegExp(`Rubrik${at}x\\s+Text som`));
    }
    expect(pages[0]).toContain('Innehåll');
    expect((await pagesOf(withItems(11), { contents: false }))[0]).not.toContain('Innehåll');
    expect((await pagesOf(withItems(10)))[0]).not.toContain('Innehåll');
  });

  it('has a place for the initials of the chair and each adjuster on each page until all have signed', async () => {
    for (const page of await pagesOf(withItems(3), { 'draft-mark': false }))
      for (const said of [/Justerandes sign/, /^AE$/m, /^BA$/m, /^EF$/m])
        expect(page.replace(/[ _]+/g, '\n')).toMatch(said.source.startsWith('J') ? /Justerandes\nsign/ : said);
    for (const page of await pagesOf(withItems(3), { version: 'publik' }))
      expect(page).not.toContain('Justerandes sign');
    const signed = `${withItems(3)}\nJusteras: Bo Alm 2024-03-20\nJusteras: Eva Frid 2024-03-20\n`;
    for (const page of await pagesOf(signed)) expect(page).not.toContain('Justerandes sign');
  });
});

describe.skipIf(!hasLibreOffice || noReaders)('Word, as LibreOffice lays it out', () => {
  let folder = '';
  const written = { list: withItems(12), front: kommunstyrelsen };
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-front-'));
    for (const [name, text] of Object.entries(written))
      fs.writeFileSync(path.join(folder, `${name}.docx`), await renderAs('docx', text, {}, context));
    convert(
      folder,
      Object.keys(written).map((name) => `${name}.docx`),
      'pdf',
    );
  }, libreOfficePatience);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const pages = (name: string) =>
    pageText(fs.readFileSync(path.join(folder, `${name}.pdf`)))
      .split('\f')
      .slice(0, -1);

  it('lists the items with their pages', () => {
    const all = pages('list');
    expect(all[0]).toContain('Innehåll');
    for (const at of [4, 8, 11]) {
      const page = all.findIndex((each, index) => index > 0 && each.includes(`Rubrik${at}x`));
      expect(new RegExp(`Rubrik${at}x[\\s.]*(\\d+)`).exec(all[0] ?? '')?.[1], `${at}`).toBe(String(page + 1));
    }
    for (const page of all) expect(page).toMatch(/Justerandes sign\s+AE\s+_+\s+BA\s+_+\s+EF/);
  });

  it('has the front page before the items', () => {
    const all = pages('front');
    const first = all.findIndex((page) => page.includes('§ 163 '));
    const before = all.slice(0, first).join('');
    for (const said of ['Beslutande', 'Underskrifter', 'Eva Stenmark', 'Anslag/bevis']) expect(before).toContain(said);
    expect(all[first]?.trim()).not.toContain('Anslag/bevis');
  });
});
