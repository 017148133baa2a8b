import type { Mention, Prose } from '../language/meeting/model.ts';
import type { SourceRange } from '../language/meeting/source.ts';

/** The `@` of mentions is for the writer: a reader sees the name only. Other `@` stay. */
export function readable(text: string, mentions: readonly Mention[]): string {
  let result = text;
  for (const mention of mentions) {
    const first = mention.explicit ? mention.name.split(/\s/)[0] : undefined;
    // A lone "@" before a name stands at the start of a word; one inside an address does not.
    if (first) result = result.replace(new RegExp(`(?<![\\p{L}\\p{N}._-])@(?=${escaped(first)})`, 'gu'), '');
  }
  return result;
}

/** A passage of the minutes as its readers see it. */
export function readableProse(prose: Prose): string {
  return readable(prose.text, prose.mentions);
}

/** A passage of the source as one line: composed characters, single spaces. */
export function sourceLine(source: string, { start, end }: SourceRange): string {
  return source.slice(start, end).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The same without the Markdown noise that a heading may be written with. */
export function headingLine(source: string, range: SourceRange): string {
  return sourceLine(source, range)
    .replace(/^[#*_>\s]+/, '')
    .replace(/[#*_\s]+$/, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
