import { type Decoded, decode } from './decode.ts';
import { importDocument } from './jobs/import-job.ts';
import { Problem } from './problem.ts';

/** Names that documents have. */
export const documentName = /\.(?:docx|odt|pdf|html?|org|tex|typ|doc|rtf)$/i;

/** True for a file that is no minutes text, by what it begins with or its name: a package, a PDF, an old Word file. */
function isDocument(bytes: Uint8Array, name: string): boolean {
  const starts = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  return (
    starts(0x50, 0x4b, 3, 4) ||
    starts(0x25, 0x50, 0x44, 0x46) ||
    starts(0xd0, 0xcf, 0x11, 0xe0) ||
    documentName.test(name)
  );
}

/** The text of minutes; that of a document by reading it in. */
export async function textOfAny(bytes: Uint8Array, name: string, shownName: string): Promise<Decoded> {
  if (!isDocument(bytes, name)) return decode(bytes, shownName);
  return { text: (await importDocument(bytes, name)).text, encoding: 'utf-8' };
}

/** The text of minutes, for what works on the file itself. Throws a `Problem` for a document. */
export function textOfMinutes(bytes: Uint8Array, name: string, shownName: string): Decoded {
  if (isDocument(bytes, name))
    throw new Problem(
      'binary',
      `${name}: det är inget protokoll utan ett dokument. Läs in det först: protokoll import "${name}"`,
    );
  return decode(bytes, shownName);
}
