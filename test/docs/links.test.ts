// Every link and picture of the pages leads somewhere, and no picture is kept for nothing.
import fs from 'node:fs';
import path from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const pictures = 'docs/bilder';

const markdownIn = (folder: string, options?: { readonly recursive: boolean }): string[] =>
  fs
    .readdirSync(path.join(root, folder), { ...options, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')));

const pages = [...markdownIn('.'), ...markdownIn('docs', { recursive: true })];
const markdown = new MarkdownIt();

interface Page {
  /** Addresses of links and pictures, as they are written. */
  readonly addresses: string[];
  readonly pictures: { readonly address: string; readonly text: string }[];
  /** What can be after `#`. */
  readonly anchors: ReadonlySet<string>;
}

const readPages = new Map<string, Page>();

function read(file: string): Page {
  const known = readPages.get(file);
  if (known) return known;
  const tokens = markdown.parse(fs.readFileSync(path.join(root, file), 'utf8'), {});
  const inner = tokens.flatMap(({ children }) => children ?? []);
  const of = (type: string, attribute: string) =>
    inner.filter((token) => token.type === type).map((token) => decodeURI(String(token.attrGet(attribute))));
  const page: Page = {
    addresses: [...of('link_open', 'href'), ...of('image', 'src')],
    pictures: inner
      .filter(({ type }) => type === 'image')
      .map((token) => ({ address: String(token.attrGet('src')), text: token.content })),
    anchors: anchorsOf(headings(tokens)),
  };
  readPages.set(file, page);
  return page;
}

/** The headings' texts without marks. */
function headings(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ type }, at) =>
    type === 'heading_open' ? [(tokens[at + 1]?.children ?? []).map(({ content }) => content).join('')] : [],
  );
}

/** As GitHub and VS Code make them: letters of every language, digits, `-` and `_`; a second one of a name has `-1`. */
function anchorsOf(texts: readonly string[]): Set<string> {
  const anchors = new Set<string>();
  for (const text of texts) {
    const name = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let anchor = name;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${name}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** The file that an address of a page leads to, from the project's folder. */
const target = (page: string, address: string): string => path.posix.join(path.posix.dirname(page), address);

describe.each(pages)('%s', (page) => {
  it('has links and pictures that lead somewhere', () => {
    const lost = read(page).addresses.filter((address) => {
      if (/^[a-z]+:/.test(address)) return false;
      const [file = '', anchor] = address.split('#');
      const there = file === '' ? page : target(page, file);
      if (!fs.existsSync(path.join(root, there))) return true;
      return anchor !== undefined && !read(there).anchors.has(anchor);
    });
    expect(lost).toEqual([]);
  });

  it('says what each picture shows to those who do not see it', () => {
    for (const { address, text } of read(page).pictures) expect(text.length, address).toBeGreaterThan(10);
  });
});

it('knows which anchors there are', () => {
  expect([...anchorsOf(['Gå till, hitta alla', 'Så här: `protokoll check`', 'Mål', 'Mål'])]).toEqual([
    'gå-till-hitta-alla',
    'så-här-protokoll-check',
    'mål',
    'mål-1',
  ]);
});

it('shows every picture somewhere', () => {
  const shown = new Set(pages.flatMap((page) => read(page).pictures.map(({ address }) => target(page, address))));
  const kept = fs.readdirSync(path.join(root, pictures)).map((name) => path.posix.join(pictures, name));
  expect(kept.filter((file) => !shown.has(file))).toEqual([]);
});
