// The title, the items, and the parts of an item are headings, each kind at one level, in PDF, Word and HTML.
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { renderWord } from '../../export/word/write.ts';
import { examples } from '../support/examples.ts';
import { patience, testEngine, testTypesetter } from './pdf/built-engine.ts';
import { noReaders, structure } from './pdf/pdf-tools.ts';
import { renderAs } from './render-as.ts';

vi.setConfig({ testTimeout: patience });

const text = `Granviks kommun

Protokoll: Nämnden
Datum: 2024-03-12

§ 1 Ärendet
Dnr KS 2024/1

Sammanfattning
Kort.

Beslutsunderlag
Tjänsteskrivelse

Förslag till beslut
att anta planen

Yrkanden
Bo Alm yrkar avslag.

Nämndens beslut
att anta planen

Reservation
Bo Alm reserverar sig.

Beslutet skickas till
Kansliet

§ 2 Det andra
Yrkande: Bo Alm yrkar avslag.
Beslut: Planen antas.
`;

const labels = [
  'Sammanfattning',
  'Beslutsunderlag',
  'Förslag till beslut',
  'Yrkanden',
  'Nämndens beslut',
  'Reservation',
  'Beslutet skickas till',
];

/** The headings of a page as "2 Title". */
function headingsOf(html: string): string[] {
  return [...html.matchAll(/<h(\d)[^>]*>(.*?)<\/h\1>/gs)].map(
    ([, level, content]) =>
      `${level} ${content
        ?.replace(/<[^>]*>/g, '')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()}`,
  );
}

const expected = (title: string) => [
  title,
  '2 § 1 Ärendet',
  ...labels.map((label) => `3 ${label}`),
  '2 § 2 Det andra',
  '3 Beslut',
];

it('HTML', async () => {
  const html = new TextDecoder().decode(await renderAs('html', text));
  expect(headingsOf(html)).toEqual(expected('1 Protokoll Nämnden'));
});

it('Word has the same in its heading styles', async () => {
  const file = await renderAs('docx', text, {}, { word: { render: renderWord } });
  const styleMap = [
    "p[style-name='Title'] => h1",
    ...[1, 2, 3, 4].map((at) => `p[style-name='Heading ${at}'] => h${at + 1}`),
  ];
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) }, { styleMap });
  expect(headingsOf(value)).toEqual(expected('1 Nämnden'));
});

describe.skipIf(noReaders)('PDF', () => {
  beforeAll(async () => void (await testTypesetter()), patience);

  it('has the same in its tags', async () => {
    const pdf = await renderAs('pdf', text, {}, { pdf: testEngine });
    const levels = structure(pdf).filter((tag) => /^H\d$/.test(tag));
    expect(levels).toEqual(expected('1 ').map((heading) => `H${heading[0]}`));
  });

  it.each(examples)('$name begins with the title, the only heading of the first level', async ({ text: minutes }) => {
    const levels = structure(await renderAs('pdf', minutes, {}, { pdf: testEngine })).filter((tag) =>
      /^H\d$/.test(tag),
    );
    expect(levels[0]).toBe('H1');
    expect(levels.filter((level) => level === 'H1')).toHaveLength(1);
  });
});
