/**
 * Text from a document or a file name as a line of a terminal may show it: no control characters that it would obey, and no
 * line breaks, with which a file name could write lines of its own.
 */
export function terminalText(text: string): string {
  return (
    text
      .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken away
      .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
  );
}

const zeroWidthSpace = '\u200b';

/**
 * The same for the log of a build, where GitHub Actions obeys lines that begin with `::` and `##[` anywhere, and Azure
 * Pipelines `##[` and `##vso[`. They look the same, and are no commands.
 */
export function buildLogText(text: string): string {
  return terminalText(text)
    .replace(/##(?=\[|vso\[)/gi, `##${zeroWidthSpace}`)
    .replace(/^\s*:(?=:)/, `$&${zeroWidthSpace}`);
}
