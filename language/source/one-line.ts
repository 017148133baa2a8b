/** The text on one line: a single space for each run of blanks and line breaks, none around. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
