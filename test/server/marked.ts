import { type MinutesDocument, openMinutes } from '../../language/minutes-document.ts';
import type { SourceRange } from '../../language/source/range.ts';

/** Minutes with places marked in them: `¦` is a cursor, `«…»` a range. The marks are no part of the text. */
export interface Marked {
  readonly text: string;
  readonly minutes: MinutesDocument;
  /** Offset of the first cursor. */
  readonly cursor: number;
  /** The ranges, in order of their starts. */
  readonly ranges: readonly SourceRange[];
}

export function marked(source: string | readonly string[]): Marked {
  const written = typeof source === 'string' ? source : source.join('\n');
  const cursors: number[] = [];
  const open: number[] = [];
  const ranges: SourceRange[] = [];
  let text = '';
  for (const character of written) {
    if (character === '¦') cursors.push(text.length);
    else if (character === '«') open.push(text.length);
    else if (character === '»') {
      const start = open.pop();
      if (start === undefined) throw new Error('A range ends that has not begun');
      ranges.push({ start, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new Error('A range is not ended');
  ranges.sort((a, b) => a.start - b.start);
  return { text, minutes: openMinutes(text), cursor: cursors[0] ?? -1, ranges };
}

/** The texts of ranges. */
export function textsOf(text: string, ranges: readonly SourceRange[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}
