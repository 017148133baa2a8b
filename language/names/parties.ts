const parties = new Set('S M SD C V KD L MP FI FP PP NYD SP VF VP'.split(' '));

/** True if a detail of an attendance row is a party's abbreviation. */
export function isParty(text: string): boolean {
  return text.length <= 4 && parties.has(text.toUpperCase());
}
