/** The bundle that reads PDF, loaded for the first one. */
import type { ImportFormat } from '../detect.ts';
import { ImportProblem } from '../import-problem.ts';
import type { Reading } from '../lines.ts';
import { readPages } from './page-content.ts';
import { areTagged, readTagged } from './tagged.ts';
import { readUntagged } from './untagged.ts';

/** By tags when the file has them, else by where the words are on the page. */
export async function read(_format: ImportFormat, bytes: Uint8Array): Promise<Reading> {
  const pages = await readPages(bytes);
  const letters = pages
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
  if (letters < 10)
    throw new ImportProblem(
      'binary',
      'PDF-filen är en bild av ett papper och har ingen text. Läs av den med ett program för textigenkänning (OCR), eller be om originalet.',
    );
  return areTagged(pages) ? readTagged(pages) : readUntagged(pages);
}
