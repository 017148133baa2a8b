/** Changes to a text, as an editor applies them: small, in order, and never overlapping. */
import type { SourceRange } from '../source/range.ts';

/** What is in `range` is to be `newText`. */
export interface SourceEdit {
  readonly range: SourceRange;
  readonly newText: string;
}

/** The text with all edits made. They may come in any order but must not overlap; that is an error. */
export function applyEdits(text: string, edits: readonly SourceEdit[]): string {
  let at = 0;
  let result = '';
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    if (range.start < at) throw new Error(`Edits overlap at ${range.start}`);
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}

// Words, blanks and everything else are compared as wholes, so that an edit never is inside a word it keeps.
const parts = /[\p{L}\p{M}\p{N}]+|\r\n|[\s\S]/gu;
/** Comparing is quadratic in the parts that differ: above this the whole difference is one edit. */
const longestComparison = 400;

/**
 * The edits that turn `before`, which is at offset `base`, into `after`. What both have is left alone word by word,
 * so that cursors, selections and markers in it stay where they are.
 */
export function editsBetween(before: string, after: string, base: number): SourceEdit[] {
  if (before === after) return [];
  const old = before.match(parts) ?? [];
  const now = after.match(parts) ?? [];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const from = base + lengthOf(old, 0, head);
  return compare(old.slice(head, old.length - tail), now.slice(head, now.length - tail), from);
}

function compare(old: readonly string[], now: readonly string[], base: number): SourceEdit[] {
  const isShort = old.length <= longestComparison && now.length <= longestComparison;
  const edits: SourceEdit[] = [];
  let start = base;
  let at = base;
  let newText = '';
  const close = () => {
    if (at > start || newText !== '') edits.push({ range: { start, end: at }, newText });
  };
  let i = 0;
  let j = 0;
  for (const kept of isShort ? longestCommon(old, now) : []) {
    for (; i < kept.old; i++) at += old[i]?.length ?? 0;
    for (; j < kept.now; j++) newText += now[j] ?? '';
    close();
    at += old[i]?.length ?? 0;
    start = at;
    newText = '';
    i++;
    j++;
  }
  for (; i < old.length; i++) at += old[i]?.length ?? 0;
  newText += now.slice(j).join('');
  close();
  return edits;
}

/** The longest sequence of parts that both have in this order. */
function longestCommon(old: readonly string[], now: readonly string[]): { old: number; now: number }[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === now[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const kept: { old: number; now: number }[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) kept.push({ old: i++, now: j++ });
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

function lengthOf(pieces: readonly string[], from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at++) length += pieces[at]?.length ?? 0;
  return length;
}
