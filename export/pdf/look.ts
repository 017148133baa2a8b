import { ExportProblem } from '../export-problem.ts';
import type { LookData } from '../paper/data.ts';
import { fontFamily } from './font-file.ts';
import type { PdfDesign } from './request.ts';

/** The fonts that the template is made for, by their families' names. */
export const textFamily = 'Source Serif 4';
export const headingFamily = 'Source Sans 3';

const standardAccent = '#1d4f7c';
const dark = '#1a1a1a';

/** Paths by which the template finds what it is given. */
const logoFile = '/logo';

/** The look and the files that it needs. Throws when the colour, the font or the picture is none. */
export function lookOf(
  design: PdfDesign,
  body: string,
  hyphenate: boolean,
): { readonly look: LookData; readonly files: Readonly<Record<string, Uint8Array>> } {
  const accent = (design.accent ?? standardAccent).toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(accent))
    throw new ExportProblem(`färgen ”${design.accent}” är ingen färg. Skriv den så här: #004f9f`);
  const own = design.font ? [fontFamily(design.font)] : [];
  const logo = design.logo ? logoFile + pictureExtension(design.logo) : null;
  return {
    look: {
      logo,
      logoText: design.logoText ?? (body ? `Logotyp för ${body}` : 'Logotyp'),
      accent,
      accentText: contrastWithWhite(accent) >= 4.5 ? accent : dark,
      textFonts: [...own, textFamily, headingFamily],
      headingFonts: [...own, headingFamily, textFamily],
      hyphenate,
    },
    files: design.logo && logo ? { [logo]: design.logo } : {},
  };
}

const signatures: readonly (readonly [extension: string, start: RegExp])[] = [
  ['.png', /^\x89PNG/],
  ['.jpg', /^\xff\xd8\xff/],
  ['.gif', /^GIF8/],
  ['.webp', /^RIFF[\s\S]{4}WEBP/],
  ['.svg', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i],
];

function pictureExtension(picture: Uint8Array): string {
  const start = String.fromCharCode(...picture.subarray(0, 64));
  const found = signatures.find(([, pattern]) => pattern.test(start));
  if (!found) throw new ExportProblem('logotypen är ingen bild av ett känt slag (PNG, JPEG, GIF, WebP eller SVG)');
  return found[0];
}

/** Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrastWithWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
