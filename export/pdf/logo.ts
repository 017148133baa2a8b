/** The organisation's logo: what kind of picture it is, and whether it may be in a file for the archive. */
import { barePicture } from '../bare-picture.ts';
import { ExportProblem } from '../export-problem.ts';

export interface Logo {
  /** ".png" */
  readonly extension: string;
  /** Without who made it, where and with what. */
  readonly bytes: Uint8Array;
  /** Swedish: why a file that has it is no PDF/A, or undefined. */
  readonly obstacle: string | undefined;
}

const signatures: readonly (readonly [extension: string, start: RegExp])[] = [
  ['.png', /^\x89PNG/],
  ['.jpg', /^\xff\xd8\xff/],
  ['.gif', /^GIF8/],
  ['.webp', /^RIFF[\s\S]{4}WEBP/],
  ['.svg', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i],
];

/** Throws an `ExportProblem` when it is no picture. */
export function logoOf(picture: Uint8Array): Logo {
  const start = String.fromCharCode(...picture.subarray(0, 64));
  const extension = signatures.find(([, pattern]) => pattern.test(start))?.[0];
  if (!extension) throw new ExportProblem('logotypen är ingen bild av ett känt slag (PNG, JPEG, GIF, WebP eller SVG)');
  const bytes = barePicture(picture)?.bytes ?? picture;
  return { extension, bytes, obstacle: obstacles[extension]?.(bytes) };
}

/** What Typst's own compiler refuses in a PDF/A (test/export/pdf/logo.test.ts), or what only it could tell. */
const obstacles: Readonly<Record<string, (bytes: Uint8Array) => string | undefined>> = {
  // Without the profile of a press, which an organisation's look has none of, its colours may be any.
  '.jpg': (bytes) =>
    jpegComponents(bytes) === 4
      ? 'logotypen har färger för tryck (CMYK). Spara den med färger för skärm (RGB)'
      : undefined,
  '.svg': (bytes) => {
    const text = new TextDecoder().decode(bytes);
    if (/<(?:\w+:)?(?:text|foreignObject)[\s>]/.test(text))
      return 'logotypen har text med typsnitt. Spara den med texten som konturer (banor)';
    return /<(?:\w+:)?image[\s>]/.test(text) ? 'logotypen har en bild i sig. Spara den som PNG' : undefined;
  },
};

/** How many colours a JPEG is made of. Source: ITU-T T.81, B.2.2 (frame header). */
function jpegComponents(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return view.getUint8(at + 9);
  }
  return undefined;
}
