import type { Mention, Prose } from '../language/meeting/model.ts';
import { isGivenName } from '../language/names/given-names.ts';
import { oneLine } from '../language/source/one-line.ts';
import type { SourceRange } from '../language/source/range.ts';

/** An "@" at the start of a word (one inside an address is none) and the word; no part of a name is longer. */
const at = /(?<![\p{L}\p{N}._-])@(?=(\S{1,60}))/gu;

/**
 * The `@` of mentions is for the writer: a reader sees the name only. Other `@` stay, and so does that of what is nobody's
 * name: an account ("@Kvastgrenen").
 */
export function readable(text: string, mentions: readonly Mention[]): string {
  if (!text.includes('@')) return text;
  const firstWords = new Set(mentions.filter(isPerson).map(({ name }) => name.split(/\s/)[0] ?? ''));
  const longest = Math.max(0, ...[...firstWords].map((word) => word.length));
  return text.replace(at, (sign, word: string) => {
    for (let length = Math.min(longest, word.length); length > 0; length--)
      if (firstWords.has(word.slice(0, length))) return '';
    return sign;
  });
}

function isPerson({ explicit, name, attendee, candidates, resembles }: Mention): boolean {
  if (!explicit) return false;
  return (
    attendee !== undefined ||
    candidates.length > 0 ||
    resembles !== undefined ||
    isGivenName(name.split(/[\s-]/)[0] ?? '')
  );
}

/** A passage of the minutes as its readers see it. */
export function readableProse(prose: Prose): string {
  return readable(prose.text, prose.mentions);
}

/** A passage of the source as one line: composed characters, single spaces. */
export function sourceLine(source: string, { start, end }: SourceRange): string {
  return oneLine(source.slice(start, end).normalize('NFC'));
}

/** The same without the Markdown noise that a heading may be written with. */
export function headingLine(source: string, range: SourceRange): string {
  return sourceLine(source, range)
    .replace(/^[#*_>\s]+/, '')
    .replace(/(?<![#*_\s])[#*_\s]+$/, '');
}
