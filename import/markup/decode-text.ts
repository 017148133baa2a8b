import { ImportProblem } from '../import-problem.ts';

/** The text of bytes: UTF-8, UTF-16 with a mark, and what older programs wrote (Windows-1252). */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0))
    throw new ImportProblem('binary', 'Filen är varken text eller ett dokument som går att läsa in.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The lines of a text, and the page that each is on where form feeds part pages. */
export function linesOfText(text: string): { readonly text: string; readonly line: number; readonly page?: number }[] {
  const pages = text.split('\f');
  let line = 0;
  return pages.flatMap((page, at) => {
    const lines = page.split(/\r\n|[\n\v\r\x85\u2028\u2029]/);
    // A form feed stands at the start of a page's first line.
    if (at > 0) line--;
    return lines.map((each) => ({ text: each, line: ++line, ...(pages.length > 1 ? { page: at + 1 } : {}) }));
  });
}
