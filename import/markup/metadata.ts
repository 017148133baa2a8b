/** The head of a Markdown file: YAML front matter, or Pandoc's title block. */
import { foldKey, keywordOf } from '../../language/syntax/keyword-lookup.ts';
import { type ImportLine, type LeftOut, type Origin, whereOf } from '../lines.ts';
import { fieldOfArgument } from './macros.ts';

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
  const people: ImportLine[] = [];
  for (let at = 0; at <= end; at++) {
    const { text, ...origin } = lines[at] as TextLine;
    const [, key = '', value = ''] = yamlEntry.exec(text) ?? [];
    const entries = key === '' ? [] : entriesBelow(lines.slice(at + 1, end));
    const values = entries.length > 0 && value === '' ? entries.map(({ value: each }) => each) : valuesIn(value);
    const joined = entries.map(
      ({ line: { text: raw, ...own } }): ImportLine => ({ text: raw, style: 'verbatim', origin: own }),
    );
    const more = {
      style: 'verbatim',
      origin,
      raw: text,
      ...(value === '' && joined.length > 0 ? { joined } : {}),
    } as const;
    const heading =
      attendanceKeys[key.toLowerCase()] ?? (keywordOf(foldKey(key), 'ATTENDANCE_HEADING', 'head') ? key : undefined);
    const line = values.length === 0 ? undefined : headLine(key, values);
    if (heading && values.length > 0)
      people.push(
        { ...more, text: '' },
        ...[heading, ...values.map((name) => `- ${name}`)].map(
          (own): ImportLine => ({ text: own, style: 'verbatim', origin, raw: '' }),
        ),
      );
    else if (line !== undefined) blocks.push({ ...more, text: line });
    else if (text.trim() !== '') leftOut.push({ kind: 'setting', where: whereOf(origin), text: text.trim() });
    if ('joined' in more && (line !== undefined || heading)) at += entries.length;
  }
  return { blocks: [...blocks, ...people], leftOut, length: end + 1 };
}

const attendanceKeys: Readonly<Record<string, string>> = {
  attendees: 'Närvarande',
  participants: 'Närvarande',
  present: 'Närvarande',
  absent: 'Frånvarande',
  apologies: 'Frånvarande',
};

/** The lines "- value" directly below a key. */
function entriesBelow(lines: readonly TextLine[]): { readonly line: TextLine; readonly value: string }[] {
  const found: { line: TextLine; value: string }[] = [];
  for (const line of lines) {
    const value = /^\s*-\s+(.+?)\s*$/u.exec(line.text)?.[1];
    if (value === undefined) break;
    found.push({ line, value: unquoted(value) });
  }
  return found;
}

/** "[a, b]" as two values; other text as one. */
function valuesIn(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  return (list === undefined ? [value] : list.split(','))
    .map((each) => unquoted(each.trim()))
    .filter((each) => each !== '');
}

function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/, '$2');
}

/** A title is text; a field that minutes have is one. */
function headLine(key: string, values: readonly string[]): string | undefined {
  const value = values.join(', ');
  if (/^(?:title|titel|subtitle)$/i.test(key)) return value;
  return fieldOfArgument(key, value) ?? (keywordOf(foldKey(key), 'FIELD_KEY', 'head') ? `${key}: ${value}` : undefined);
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
