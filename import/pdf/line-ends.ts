/** Where lines of a paragraph end: because they are full, or because the writer ended them. */
import type { TextPiece } from './page-content.ts';

/** Ends a line that had room for more. */
export const hardBreak = '\u2028';

/** What cannot stand last on a line, and so counts with the word after it. */
const bound = /^(?:(?:kl\.|§§?|den|nr|dnr|\d+(?:[.,]\d+)?)\s+){0,2}\S+/iu;

/** For each piece what ends it: nothing, a line break, or a {@link hardBreak}. */
export function lineEnds(pieces: readonly TextPiece[]): readonly string[] {
  const margin = Math.max(0, ...pieces.filter(({ isArtifact }) => !isArtifact).map(({ x, width }) => x + width));
  return pieces.map(({ endsLine }, at) => {
    if (!endsLine) return '';
    const last = pieces.slice(Math.max(0, at - 6), at + 1).findLast(({ text }) => text.trim() !== '');
    const next = pieces.slice(at + 1, at + 8).find(({ text }) => text.trim() !== '');
    if (!last || !next || Math.abs(last.y - next.y) > next.size * 2.2 || next.x > last.x + last.width) return '\n';
    const line = textOfLine(pieces, at + 1);
    // A sentence that goes on.
    if (/^\s*(?!att\s)\p{Ll}/u.test(line)) return '\n';
    const word = bound.exec(line.trimStart())?.[0].length ?? 0;
    const letter = next.text.length === 0 ? 0 : next.width / next.text.length;
    return last.x + last.width + (word + 1) * letter < margin - next.size ? hardBreak : '\n';
  });
}

function textOfLine(pieces: readonly TextPiece[], from: number): string {
  let line = '';
  for (const { text, endsLine } of pieces.slice(from, from + 8)) {
    line += text;
    if (endsLine && line.trim() !== '') break;
  }
  return line;
}
