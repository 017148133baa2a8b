/** What other programs read in the files of papers. */
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import readXlsxFile from 'read-excel-file/node';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Readers by the formats' ids: each gives all that somebody sees in the file, as text. */
export const readers: Readonly<Record<string, (file: Uint8Array) => Promise<string>>> = {
  docx: async (file) => (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value,
  html: async (file) => htmlText(parse(utf8.decode(file))),
  text: async (file) => utf8.decode(file),
  markdown: async (file) => htmlText(parse(new MarkdownIt().render(utf8.decode(file)))),
  xlsx: async (file) => {
    const [sheet] = await readXlsxFile(Buffer.from(file), { trim: false });
    const shown = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''));
    return (sheet?.data ?? []).map((row) => row.map(shown).join('\t')).join('\n');
  },
  csv: async (file) => utf8.decode(file).replace(/";"/g, '\t').replace(/^"|"$/gm, '').replaceAll('""', '"'),
  ics: async (file) =>
    new ICAL.Component(ICAL.parse(utf8.decode(file)))
      .getAllSubcomponents('vevent')
      .flatMap((event) => ['summary', 'description', 'location'].map((name) => event.getFirstPropertyValue(name)))
      .join('\n'),
  protokoll: async (file) => utf8.decode(file),
  json: async (file) => JSON.stringify(JSON.parse(utf8.decode(file)), undefined, 1),
};

const apart = /^(?:p|div|li|h\d|td|th|br|dt|dd|tr|caption|section|blockquote)$/;

function htmlText(node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node) || /^(?:head|nav)$/.test(node.nodeName)) return '';
  const text = node.childNodes.map(htmlText).join('');
  return apart.test(node.nodeName) ? `\n${text}\n` : text;
}

/** All of a file that can hold text, as it is and unpacked: the parts of a package, a line for each. */
export function allText(file: Uint8Array): string {
  const raw = Buffer.from(file).toString('latin1');
  if (!raw.startsWith('PK')) return `${raw}\n${Buffer.from(file).toString('utf8')}`;
  return [raw, ...Object.values(unzipSync(file)).map((part) => strFromU8(part))].join('\n');
}
