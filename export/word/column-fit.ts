/** How wide the columns of somebody's own table are, and how large its letters, so that no number and hardly a word is parted. */
import type { ColumnData } from '../paper/paper-data.ts';

export interface ColumnFit {
  /** What part of the width each column takes; their sum means nothing. */
  readonly shares: readonly number[];
  /** Size of the letters in half points; undefined where the usual size fits. */
  readonly size: number | undefined;
}

/** Letters of a word that are kept on one line; a longer word is parted. */
const longestWord = 24;
/** Letters of a text that count for the width of its column. */
const longestText = 40;

/** A letter's width as a part of its size, with some room: Word does not say how wide its text will be. */
const letterWidth = 0.68;
const usualSize = 20;
const leastSize = 11;
/** Between two columns, in twips. */
const gap = 120;

/** `width` is that of the whole table, in twips. */
export function columnFit(
  columns: readonly ColumnData[],
  rows: readonly (readonly string[])[],
  width: number,
): ColumnFit {
  const needs = columns.map(({ heading, align }, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const words = [heading, ...(align === 'right' ? [] : cells)].flatMap((text) => text.split(/[\s-]/));
    return Math.max(
      2,
      ...words.map((word) => Math.min(word.length, longestWord)),
      ...(align === 'right' ? cells.map((cell) => cell.length) : []),
    );
  });
  const wishes = columns.map(({ heading }, at) =>
    Math.max(
      needs[at] ?? 0,
      ...[heading, ...rows.map((row) => row[at] ?? '')].map((text) => Math.min(text.length, longestText)),
    ),
  );
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  const room = Math.max(1, width - gap * columns.length);
  const fitting = Math.floor(room / (sum(needs) * letterWidth * 10));
  const size = Math.max(leastSize, Math.min(usualSize, fitting));
  const letter = size * 10 * letterWidth;
  // What is left goes to those that have more to say than their longest word.
  const left = Math.max(0, room - sum(needs) * letter);
  const extra = wishes.map((wish, at) => wish - (needs[at] ?? 0) + 2);
  const shares = needs.map((need, at) => need * letter + gap + (left * (extra[at] ?? 0)) / Math.max(1, sum(extra)));
  return { shares, size: size < usualSize ? size : undefined };
}
