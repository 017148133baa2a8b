import { ExportProblem } from '../export-problem.ts';
import type { LookData } from '../paper/paper-data.ts';
import { contrastWithWhite, darkEnough } from './colour.ts';
import { logoOf } from './logo.ts';
import type { PdfDesign } from './request.ts';

/** The fonts that the template is made for, by their families' names. */
export const textFamily = 'Source Serif 4';
export const headingFamily = 'Source Sans 3';

const standardAccent = '#1d4f7c';

/** Source: WCAG 2.2, 1.4.3 (text) and 1.4.11 (what is no text). */
const textContrast = 4.5;
const lineContrast = 3;

/** The path by which the template finds the logo; its extension follows. */
const logoFile = '/logo';

export interface Look {
  readonly look: LookData;
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Swedish, a sentence each: what is not as it was asked for. */
  readonly warnings: readonly string[];
  /** Swedish: why a file with this look is no PDF/A, or undefined. */
  readonly obstacle: string | undefined;
}

/**
 * The look and the files that it needs. `family` is that of the design's own font. Throws when the colour or the picture is
 * none.
 */
export function lookOf(design: PdfDesign, body: string, hyphenate: boolean, family?: string): Look {
  const asked = (design.accent ?? standardAccent).toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(asked))
    throw new ExportProblem(`färgen ”${design.accent}” är ingen färg. Skriv den så här: #004f9f`);
  // A template of somebody's own may have surfaces of the colour.
  const accent = design.template ? asked : darkEnough(asked, lineContrast);
  const accentText = darkEnough(asked, textContrast);
  const own = family === undefined ? [] : [family];
  const logo = design.logo ? logoOf(design.logo) : undefined;
  const logoPath = logo ? logoFile + logo.extension : null;
  return {
    look: {
      logo: logoPath,
      logoText: design.logoText?.trim() || (body ? `Logotyp för ${body}` : 'Logotyp'),
      accent,
      accentText,
      textFonts: [...own, textFamily, headingFamily],
      headingFonts: [...own, headingFamily, textFamily],
      hyphenate,
    },
    files: logo && logoPath ? { [logoPath]: logo.bytes } : {},
    warnings: accentText === asked ? [] : [paleWarning(asked, accent, accentText)],
    obstacle: logo?.obstacle,
  };
}

function paleWarning(asked: string, accent: string, accentText: string): string {
  const contrast = contrastWithWhite(asked).toFixed(1).replace('.', ',');
  const lines = accent === asked ? '' : `, och linjer ${accent}`;
  return `Färgen ${asked} är för ljus att läsa på vitt papper (kontrast ${contrast}:1, det behövs 4,5:1). Text har fått den mörkare ${accentText}${lines}.`;
}
