/** Numbered lists in minutes whose items have headings without numbers: they are lists, no items. */
import type { DraftLine } from './draft.ts';

const heading = /^#{1,6}\s+\S/u;
const numberedHeading = /^#{1,6}\s+(?:§|punkt\s|\d)/iu;
const numbered = /^\d{1,3}[.)]\s/u;

/** With fewer headings above it, a list may well be the items. */
const fewestHeadings = 3;

/** Indents the lists and takes away the blank lines in them, which is how minutes mark that they belong to the item. */
export function numberedLists(lines: readonly DraftLine[]): DraftLine[] {
  if (lines.some(({ text }) => numberedHeading.test(text))) return [...lines];
  let headings = 0;
  const result: DraftLine[] = [];
  for (const line of lines) {
    if (heading.test(line.text)) headings++;
    if (headings < fewestHeadings || !numbered.test(line.text)) {
      result.push(line);
      continue;
    }
    let last = result.length - 1;
    while (last >= 0 && result[last]?.text.trim() === '') last--;
    if (/^ {2}\d/.test(result[last]?.text ?? '')) result.length = last + 1;
    result.push({ ...line, text: `  ${line.text}` });
  }
  return result;
}
