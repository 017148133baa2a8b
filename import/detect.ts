/** What a file is, by its content; its name decides only between kinds of text. */
import { ImportProblem } from './import-problem.ts';
import { decodeText } from './markup/decode-text.ts';

export type ImportFormat = 'docx' | 'odt' | 'pdf' | 'html' | 'org' | 'tex' | 'typst' | 'text';

/** Bytes: nobody's minutes are larger, with all their pictures. */
export const largestFile = 100_000_000;

const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
  [0x42, 0x4d],
];

/** Bytes of a format that is text. */
const largestText = 20_000_000;

/** The format. Throws an `ImportProblem` for what cannot be read in. */
export function detectFormat(bytes: Uint8Array, name: string): ImportFormat {
  if (bytes.length >= largestFile) throw tooLarge(largestFile);
  if (bytes.length === 0) throw new ImportProblem('unreadable', 'Filen är tom.');
  const starts = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (starts(0x50, 0x4b)) return packageFormat(bytes);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw oldOffice(bytes);
  if (pictures.some((signature) => starts(...signature)) || /^RIFF....WEBP|^....ftyp(?:heic|mif1|avif)/s.test(head))
    throw new ImportProblem(
      'binary',
      'Filen är en bild. Texten i en bild går inte att läsa in: skriv av den, eller be om originalet.',
    );
  if (head.startsWith('{\\rtf'))
    throw new ImportProblem(
      'unreadable',
      'Filen är i formatet RTF. Öppna den i Word eller LibreOffice och spara den som .docx.',
    );
  if (bytes.length >= largestText) throw tooLarge(largestText);
  return textFormat(decodeText(bytes), name);
}

function tooLarge(limit: number): ImportProblem {
  return new ImportProblem('tooLarge', `Filen är för stor. Gränsen är ${limit / 1_000_000} MB.`);
}

/** The names of a package's files stand unpacked in it. */
function packageFormat(bytes: Uint8Array): ImportFormat {
  const text = latin(bytes.subarray(0, 4096)) + latin(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  if (text.includes('word/document.xml') || /word\/document\d*\.xml/.test(text)) return 'docx';
  if (text.includes('application/vnd.oasis.opendocument.text')) return 'odt';
  if (text.includes('xl/workbook.xml') || text.includes('opendocument.spreadsheet'))
    throw new ImportProblem('unreadable', 'Filen är ett kalkylblad. Det går att läsa in dokument, inte kalkylblad.');
  if (text.includes('ppt/presentation.xml'))
    throw new ImportProblem(
      'unreadable',
      'Filen är en presentation. Det går att läsa in dokument, inte presentationer.',
    );
  if (text.includes('content.xml')) return 'odt';
  throw new ImportProblem('unreadable', 'Filen är packad (zip) men är inget dokument, eller också är den trasig.');
}

function oldOffice(bytes: Uint8Array): ImportProblem {
  const utf16 = (text: string) => Array.from(text, (char) => `${char}\0`).join('');
  return latin(bytes).includes(utf16('EncryptedPackage'))
    ? new ImportProblem('unreadable', 'Filen har lösenord. Öppna den i Word, ta bort lösenordet och spara den igen.')
    : new ImportProblem(
        'unreadable',
        'Filen är i ett gammalt Word-format (.doc). Öppna den i Word eller LibreOffice och spara den som .docx.',
      );
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

const extensions: Readonly<Record<string, ImportFormat>> = {
  htm: 'html',
  html: 'html',
  org: 'org',
  tex: 'tex',
  typ: 'typst',
};

function textFormat(text: string, name: string): ImportFormat {
  const named = extensions[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (named) return named;
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return 'html';
  if (/^\s*\\(?:documentclass|begin\{document\}|section\{)/m.test(text)) return 'tex';
  if (/^#(?:import\s+"|show\s*:|set\s+\w+\(|let\s+\w+\s*=)/m.test(text)) return 'typst';
  if (/^#\+[A-Za-z_]+:/m.test(text) || (/^\*+ \S/m.test(text) && /\\\\\s*$/m.test(text))) return 'org';
  return 'text';
}
