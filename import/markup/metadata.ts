/** The head of a Markdown file: YAML front matter, or Pandoc's title block. */
import { foldKey, keywordOf } from '../../language/syntax/keyword-lookup.ts';
import { type ImportLine, type LeftOut, type Origin, whereOf } from '../lines.ts';

interface TextLine extends Origin {
  readonly text: string;
}

export interface Metadata {
  readonly blocks: readonly ImportLine[];
  readonly leftOut: readonly LeftOut[];
  /** How many lines of the text are its head. */
  readonly length: number;
}

const none: Metadata = { blocks: [], leftOut: [], length: 0 };
const yamlEntry = /^([\p{L}][\p{L}\p{N}_ -]*?)\s*:\s*(.*?)\s*$/u;

export function readMetadata(lines: readonly TextLine[]): Metadata {
  const first = lines[0]?.text ?? '';
  if (/^---\s*$/.test(first) && yamlEntry.test(lines[1]?.text ?? '')) return readYaml(lines);
  return /^%\s/.test(first) ? readTitleBlock(lines) : none;
}

function readYaml(lines: readonly TextLine[]): Metadata {
  const end = lines.findIndex(({ text }, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  if (end < 0) return none;
  const blocks: ImportLine[] = [];
  const leftOut: LeftOut[] = [];
  for (const { text, ...origin } of lines.slice(0, end + 1)) {
    const [, key = '', value = ''] = yamlEntry.exec(text) ?? [];
    const bare = value.replace(/^(["'])(.*)\1$/, '$2');
    const line = bare === '' ? undefined : headLine(key, bare);
    if (line !== undefined) blocks.push({ text: line, style: 'verbatim', origin, raw: text });
    else if (text.trim() !== '') leftOut.push({ kind: 'setting', where: whereOf(origin), text: text.trim() });
  }
  return { blocks, leftOut, length: end + 1 };
}

/** A title is text; a field that minutes have is one. */
function headLine(key: string, value: string): string | undefined {
  if (/^(?:title|titel|subtitle)$/i.test(key)) return value;
  if (/^(?:date|datum)$/i.test(key)) return `Datum: ${value}`;
  return keywordOf(foldKey(key), 'FIELD_KEY', 'head') ? `${key}: ${value}` : undefined;
}

/** "% title", "% authors", "% date", each with indented lines that go on. */
function readTitleBlock(lines: readonly TextLine[]): Metadata {
  const blocks: ImportLine[] = [];
  let [length, part] = [0, -1];
  for (const { text, ...origin } of lines) {
    const isNew = /^%/.test(text);
    if (isNew ? part === 2 : !/^\s+\S/.test(text)) break;
    if (isNew) part++;
    length++;
    const value = text.replace(/^%?\s*/, '').replace(/\s*\\$/, '');
    if (value !== '')
      blocks.push({ text: part === 2 ? `Datum: ${value}` : value, style: 'verbatim', origin, raw: text });
  }
  return { blocks, leftOut: [], length };
}
