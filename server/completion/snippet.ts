/** Snippets as LSP has them: `$1`, `${1:text}`, `$0`, with `$`, `}` and `\` escaped. */

/** Text as it is, in a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const stop = /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:\\[\s\S]|[^\\}])*))?\}/g;

/** What a snippet says with each tab stop filled in: by `fill`, else by its own text; a stop that comes again repeats it. */
export function filled(snippet: string, fill: (stop: string, text: string) => string = (_, text) => text): string {
  const texts = new Map<string, string>();
  for (const [, , , number, text] of snippet.matchAll(stop)) {
    if (number !== undefined && !texts.has(number)) texts.set(number, fill(number, unescaped(text ?? '')));
  }
  return snippet.replace(stop, (_, escaped?: string, bare?: string, number?: string) => {
    if (escaped !== undefined) return escaped;
    return texts.get(number ?? bare ?? '') ?? '';
  });
}

/**
 * What a client without snippets inserts: several lines with the texts of their tab stops; of a single line what is
 * before the first one, where the writer continues.
 */
export function withoutStops(snippet: string): string {
  if (snippet.includes('\n')) return filled(snippet);
  for (const found of snippet.matchAll(stop)) if (found[1] === undefined) return filled(snippet.slice(0, found.index));
  return filled(snippet);
}

function unescaped(text: string): string {
  return text.replace(/\\([\\$}])/g, '$1');
}
