import type { SourceRange } from '../../language/source/range.ts';

/** How far a sentence is looked for to either side, in characters. */
const reach = 4000;
// A full stop, what closes a quotation, and a capital letter after a blank; or a line break with a blank line's worth of room.
const boundary = /[.!?…]["”’»)\]*_]*\s+(?=["”’»([*_–-]*\s?[\p{Lu}\p{N}])/gu;
const abbreviation =
  /(?:^|[\s(])(?:kl|tel|t\.ex|bl\.a|d\.v\.s|dvs|fr\.o\.m|t\.o\.m|o\.s\.v|m\.m|m\.fl|s\.k|p\.g\.a|jfr|ca|nr|dnr|kap|st|resp|ordf|sekr|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec|\p{Lu}|\d{1,2})\.$/iu;

/** The sentence within `range` that the offset is in, without the blanks around it. `range` is of running text. */
export function sentenceAt(text: string, range: SourceRange, offset: number): SourceRange {
  const from = Math.max(range.start, offset - reach);
  const to = Math.min(range.end, offset + reach);
  const passage = text.slice(from, to);
  let start = from;
  let end = to;
  for (const { 0: found, index } of passage.matchAll(boundary)) {
    if (abbreviation.test(passage.slice(Math.max(0, index - 12), index + 1))) continue;
    const next = from + index + found.length;
    if (next <= offset) start = next;
    else {
      end = from + index + found.trimEnd().length;
      break;
    }
  }
  return { start, end: Math.max(start, end) };
}

/** The word that the offset is in or at the end of; undefined between words. Hyphens and apostrophes hold a word together. */
export function wordAt(text: string, offset: number): SourceRange | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && isInWord(text, start - 1)) start--;
  while (end < text.length && isInWord(text, end)) end++;
  return start < end ? { start, end } : undefined;
}

const wordCharacter = /[\p{L}\p{M}\p{N}_\uD800-\uDFFF]/u;
const joiner = /[-'’‐‑]/;

function isInWord(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (!joiner.test(character)) return wordCharacter.test(character);
  return wordCharacter.test(text.charAt(at - 1)) && wordCharacter.test(text.charAt(at + 1));
}
