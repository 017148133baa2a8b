import type { SourceRange } from '../../source/range.ts';

/** Where the parts of a secret section's first line are, in the text after its keyword. */
export interface SecretHeading {
  /** The statute: "OSL 21 kap. 7 §". */
  readonly basis: SourceRange | undefined;
  /** What the published version says instead; empty after a colon with nothing behind it. */
  readonly replacement: SourceRange | undefined;
}

const statute = /\bOSL\b|kap\.|§|lag|^\s*\(?\d{1,2}:[ \t]?\d/i;
/** "enligt OSL 21 kap.", "7 §", "(OSL 25:1)", "offentlighets- och sekretesslagen"; not "Ärendet är sekretessbelagt, se § 3". */
const statuteFirst =
  /^\s*\(?\s*(?:(?:enligt|jfr|jämlikt|med\s+stöd\s+av)\s+)?(?:OSL\b|offentlighets|sekretesslag|\d+\s*(?:kap|§)|\d{1,2}:[ \t]?\d|§)/i;

/**
 * Reads what is after `Sekretess` on its line. "Sekretess: replacement" has no statute; "Sekretess OSL 21 kap. 7 §:
 * replacement" has both. `labelled`: there was a colon right after the keyword; then it is a replacement that may name a
 * statute, unless a statute comes first.
 */
export function readSecretHeading(value: string, labelled: boolean): SecretHeading {
  const colon = separatingColon(value);
  const basisEnd = colon >= 0 ? colon : value.length;
  const isStatute = (labelled ? statuteFirst : statute).test(value.slice(0, basisEnd).normalize('NFC'));
  const start = isStatute ? (colon >= 0 ? colon + 1 : value.length) : 0;
  return {
    basis: isStatute ? { start: 0, end: basisEnd } : undefined,
    replacement: labelled || colon >= 0 || !isStatute ? { start, end: value.length } : undefined,
  };
}

/** The colon before a replacement, or -1. In "OSL 26:1" and "(2009:400)" the colon is part of a reference to a statute. */
function separatingColon(text: string): number {
  return [...text.matchAll(/\d[ \t]?:[ \t]?\d+|:/g)].find(([found]) => found === ':')?.index ?? -1;
}

/**
 * True if the text is expressly written as the replacement, so that it may be shown: there is a colon in what follows
 * the keyword. Other words beside `Sekretess` may be the secret itself.
 */
export function isExpressReplacement(afterKeyword: string): boolean {
  return separatingColon(afterKeyword) >= 0;
}
