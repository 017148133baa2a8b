/** What is measured: our exports, and what others make of the same text. */
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { formatOf } from '../../export/formats.ts';
import { paperKindOf, usualPaper } from '../../export/papers.ts';
import { createNodePdfClient } from '../../export/pdf/node-client.ts';
import { renderFile } from '../../export/render.ts';
import { createNodeWordWriter } from '../../export/word/node-client.ts';
import { type ReadMinutes, readMinutes } from '../../language/read-minutes.ts';
import { root } from '../run.ts';

/** Makes a file of minutes. What it loads when it is first used belongs to what the first file costs. */
export type Writer = (minutes: Source) => Promise<Uint8Array | string>;

export interface Source extends ReadMinutes {
  /** Our own Markdown of them, for those who read Markdown. */
  readonly markdown: string;
}

const dist = path.join(root, 'dist');
const font = 'node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf';

/** The rows of the table, in its order: the name, and whose work it is measured beside. */
export const writers: readonly { readonly name: string; readonly make: () => Writer }[] = [
  { name: 'PDF', make: () => ours('pdf') },
  { name: 'pdfkit, paragraphs without tables and tags', make: () => pdfkit },
  { name: 'Word', make: () => ours('docx') },
  { name: 'markdown-docx, of our Markdown', make: () => markdownDocx },
  { name: 'HTML', make: () => ours('html') },
  { name: 'markdown-it, of our Markdown', make: () => markdownIt },
  { name: 'Markdown', make: () => ours('markdown') },
  { name: 'plain text', make: () => ours('text') },
  { name: 'JSON', make: () => ours('json') },
  {
    name: 'JSON.stringify of the model',
    make:
      () =>
      async ({ meeting }) =>
        JSON.stringify(meeting),
  },
];

/** Reads minutes as all writers get them. */
export async function sourceOf(text: string): Promise<Source> {
  const minutes = readMinutes(text);
  const markdown = new TextDecoder().decode(await render('markdown', minutes));
  return { ...minutes, markdown };
}

function ours(format: string): Writer {
  const context = {
    pdf: createNodePdfClient(path.join(dist, 'pdf')),
    word: createNodeWordWriter(path.join(dist, 'word-worker.cjs')),
  };
  return (minutes) => render(format, minutes, context);
}

function render(id: string, minutes: ReadMinutes, context = {}): Promise<Uint8Array> {
  const [paper, format] = [paperKindOf(usualPaper), formatOf(id)];
  if (!paper || !format) throw new Error(`there is no ${id}`);
  return renderFile(paper, format, minutes, {}, context);
}

/** Each line of the text as a paragraph, in the font that we use: what laying out pages costs at the least. */
async function pdfkit({ text }: Source): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({ size: 'A4', margin: 72, bufferPages: true, font: path.join(root, font) });
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve, reject) => {
    document
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject);
  });
  document.fontSize(10.5);
  for (const line of text.split(/\r\n|\r|\n/)) document.text(line === '' ? ' ' : line);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

async function markdownDocx({ markdown }: Source): Promise<Uint8Array> {
  const { markdownDocx: convert, Packer } = await import('markdown-docx');
  return Packer.toBuffer(await convert(markdown));
}

async function markdownIt({ markdown }: Source): Promise<string> {
  return new MarkdownIt().render(markdown);
}
