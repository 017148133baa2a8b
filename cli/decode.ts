import { isUtf8 } from 'node:buffer';
import { Problem } from './problem.ts';

/** How a file's text is written; a file that is written back keeps it. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface Decoded {
  /** Without a byte order mark: as an editor has it, so that positions are the same. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one. Throws a `Problem` for other bytes. */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const encoding = encodingOf(bytes);
  const text = encoding.startsWith('utf-16') ? utf16(bytes, encoding, name) : utf8(bytes, encoding, name);
  return { text, encoding };
}

/** The bytes of a text in an encoding. */
export function encode({ text, encoding }: Decoded): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const marked = `\ufeff${text}`;
  if (encoding === 'utf-8-bom') return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function utf8(bytes: Uint8Array, encoding: Encoding, name: string): string {
  const content = encoding === 'utf-8-bom' ? bytes.subarray(3) : bytes;
  if (content.includes(0)) throw notText(name);
  if (!isUtf8(content)) throw malformed(content, name);
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
}

function utf16(bytes: Uint8Array, encoding: Encoding, name: string): string {
  const content = Buffer.from(bytes.subarray(2));
  if (content.length % 2 === 1)
    throw new Problem('encoding', `${name}: filen börjar som UTF-16 men är avbruten mitt i ett tecken.`);
  const text = (encoding === 'utf-16be' ? content.swap16() : content).toString('utf16le');
  if (text.includes('\0')) throw notText(name);
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text))
    throw new Problem('encoding', `${name}: filen börjar som UTF-16 men har trasiga tecken.`);
  return text;
}

function notText(name: string): Problem {
  return new Problem('binary', `${name}: filen är inte en textfil (den innehåller nolltecken).`);
}

/** Says where the text stops being UTF-8, and what it probably is instead. */
function malformed(bytes: Uint8Array, name: string): Problem {
  const at = firstMalformed(bytes);
  let line = 1;
  for (let index = 0; index < at; index++) if (bytes[index] === 10) line++;
  return new Problem(
    'encoding',
    `${name}: texten är inte giltig UTF-8 (rad ${line}, byte ${at}). Den är kanske sparad som Windows-1252 eller ISO 8859-1: ` +
      'öppna filen och spara om den som UTF-8.',
  );
}

/** The length of the longest beginning that is UTF-8, found by halving: a beginning may end inside a character. */
function firstMalformed(bytes: Uint8Array): number {
  const isWhole = (length: number) => {
    try {
      // With `stream`, a character that is cut off at the end is no error.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [good, bad] = [0, bytes.length];
  if (isWhole(bad)) return bad;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isWhole(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
