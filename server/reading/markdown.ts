const everywhere = /[\\`*_{}[\]<&~]/g;
/** What makes a list, a heading or a quotation where a line begins. */
const atStart = /^(?:[#+>-]|\d+(?=[.)]))/;

/** Text of the minutes as Markdown that shows exactly that text: nothing in it is markup. One line. */
export function escapeMarkdown(text: string): string {
  const escaped = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(everywhere, (character) => (character === '&' ? '&amp;' : `\\${character}`));
  return escaped.replace(atStart, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`));
}

/** "a", "a och b", "a, b och c". */
export function listInWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} och ${last}`;
}
