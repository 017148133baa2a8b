/** Minutes as one HTML page that needs nothing else: no scripts, no other files, nothing from the net. */

import { type Content, element, emptyElement, type Html, markup } from './html/element.ts';
import { eventJson } from './html/event.ts';
import { blockHtml } from './html/html-blocks.ts';
import { contentsHtml, footerHtml, headerHtml, headOf, itemId } from './html/page-parts.ts';
import { style } from './html/style.ts';
import { mapTexts } from './paper/map-texts.ts';
import type { BlockData } from './paper/paper-data.ts';
import { withHardSpaces } from './paper/typography.ts';
import { cleanPaper, type Paper } from './paper.ts';

/** The page. `warn` receives what no page can hold. */
export async function renderHtml(page: Paper, warn?: (message: string) => void): Promise<string> {
  const paper = cleanPaper(page, warn);
  const blocks = mapTexts(paper.blocks, withHardSpaces);
  const head = headOf(blocks);
  const document = element(
    'html',
    { lang: 'sv' },
    '\n',
    element('head', {}, await headHtml(paper)),
    '\n',
    element(
      'body',
      { class: paper.draft ? 'unverified' : undefined },
      '\n',
      element('a', { class: 'skip', href: '#innehall' }, 'Hoppa till innehållet'),
      '\n',
      headerHtml(head, paper),
      '\n',
      contents(blocks),
      element('main', { id: 'innehall', tabindex: -1 }, sections(blocks.slice(head.length), paper.version)),
      '\n',
      footerHtml(paper.version),
      '\n',
    ),
    '\n',
  );
  return `<!DOCTYPE html>\n${markup(document)}\n`;
}

async function headHtml(paper: Paper): Promise<Content> {
  const policy = `default-src 'none'; style-src 'sha256-${await sha256(style)}'; base-uri 'none'; form-action 'none'`;
  const event = eventJson(paper);
  return [
    emptyElement('meta', { charset: 'utf-8' }),
    emptyElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    emptyElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    '\n',
    element('title', {}, paper.title),
    '\n',
    // The style is this program's own; the data is made so that it cannot end its element.
    element('style', {}, { html: style }),
    event ? element('script', { type: 'application/ld+json' }, { html: event }) : undefined,
  ];
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

/** Links to the items, where there are many. */
function contents(blocks: readonly BlockData[]): Content {
  const list = contentsHtml(blocks.filter((block) => block.kind === 'item'));
  return list && [list, '\n'];
}

/** Each item with what belongs to it, sub-items within. */
function sections(blocks: readonly BlockData[], version: Paper['version']): Content {
  const open: { readonly level: number; readonly id: string; readonly content: Content[] }[] = [];
  const top: Content[] = [];
  let count = 0;
  const put = (content: Content) => void (open.at(-1)?.content ?? top).push(content);
  const closeTo = (level: number) => {
    for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
      open.pop();
      put(sectionHtml(last.id, last.content));
    }
  };
  for (const block of blocks) {
    if (block.kind === 'item' || block.kind === 'heading') closeTo(block.level);
    if (block.kind === 'signatures') closeTo(0);
    if (block.kind === 'item') open.push({ level: block.level, id: itemId(count++), content: ['\n'] });
    put(blockHtml(block, version));
    put('\n');
  }
  closeTo(0);
  return top;
}

function sectionHtml(id: string, content: readonly Content[]): Html {
  return { html: `${markup(element('section', { id }, content))}\n` };
}
