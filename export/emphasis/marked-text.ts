/**
 * Text in which emphasis is marked: each marked passage is between two noncharacters of Unicode, within one line. Cleaned
 * text has none of its own (clean-text.ts, pdf/printable.ts), so no text can forge a mark.
 */

export const signs = {
  strongStart: '\ufdd0',
  strongEnd: '\ufdd1',
  emStart: '\ufdd2',
  emEnd: '\ufdd3',
} as const;

const anySign = /[\ufdd0-\ufdd3]/;
const allSigns = /[\ufdd0-\ufdd3]/g;
const pieces = /[\ufdd0-\ufdd3]|[^\ufdd0-\ufdd3]+/g;

/** A part of a text, all of it with the same emphasis. */
export interface Span {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
}

/** The parts of marked text, in order; none is empty. */
export function spansOf(marked: string): Span[] {
  if (!anySign.test(marked)) return marked === '' ? [] : [{ text: marked, strong: false, em: false }];
  const spans: Span[] = [];
  let strong = 0;
  let em = 0;
  for (const [piece] of marked.matchAll(pieces)) {
    if (piece === signs.strongStart) strong++;
    else if (piece === signs.strongEnd) strong = Math.max(0, strong - 1);
    else if (piece === signs.emStart) em++;
    else if (piece === signs.emEnd) em = Math.max(0, em - 1);
    else spans.push({ text: piece, strong: strong > 0, em: em > 0 });
  }
  return spans;
}

/** The text alone. */
export function withoutSigns(marked: string): string {
  return marked.replace(allSigns, '');
}

/** Marked text of spans; a span over several lines is marked on each of them, without the blanks around it. */
export function markedLines(spans: readonly Span[]): string {
  return spans
    .map(({ text, strong, em }) => {
      if (!strong && !em) return text;
      const start = `${strong ? signs.strongStart : ''}${em ? signs.emStart : ''}`;
      const end = `${em ? signs.emEnd : ''}${strong ? signs.strongEnd : ''}`;
      const lines = text.split('\n').map((line) => {
        const words = line.trim();
        const from = line.indexOf(words);
        return words === '' ? line : line.slice(0, from) + start + words + end + line.slice(from + words.length);
      });
      return lines.join('\n');
    })
    .join('');
}
