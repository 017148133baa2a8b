/**
 * The words and numbers of a text, sorted, in one letter case: what must not be lost or added. Left out are the words
 * that the canonical style writes as layout: `Punkt` before a number, `från` after the kind of minutes, and what joins the
 * names of a list. The order is not compared, since roles and names of a signature block are put together.
 */
export function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !layout.has(word))
    .map((word) => word.replace(/^0(?=\d)/, ''))
    .sort();
}

const layout: ReadonlySet<string> = new Set(['punkt', 'från', 'för', 'och', 'samt']);
