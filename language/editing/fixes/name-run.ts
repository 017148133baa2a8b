/** Several names on one line: "@Lisa Ek (S), @Bo Ask och @Karin Holm". */
import type { SourceRange } from '../../source/range.ts';
import { type FixEdit, replace } from './fix.ts';

const separator = /(?:(?<!\s)\s+)?[,;]\s*|(?<!\s)\s+(?:och|samt)\s+/giu;

/**
 * Takes the name at `name` away from the run of names in `run`, with what is in brackets after it and what parts it
 * from its neighbour; what ties the last two names continues tying the last two. Undefined when it is the only one.
 */
export function withoutName(text: string, run: SourceRange, name: SourceRange): FixEdit | undefined {
  const parts = partsOf(text, run);
  const at = parts.findIndex((part) => part.start <= name.start && name.end <= part.end);
  const [first, before, own, after] = [parts[at - 2], parts[at - 1], parts[at], parts[at + 1]];
  if (!own || parts.length === 1) return undefined;
  // A full stop at the end of the run stays.
  const end = after ? own.end : own.end - (text.charAt(own.end - 1) === '.' ? 1 : 0);
  if (!before) return replace({ start: own.start, end: after?.start ?? end }, '');
  const tie = text.slice(before.end, own.start);
  if (first && !after && /\p{L}/u.test(tie))
    return replace({ start: first.end, end }, tie + text.slice(before.start, before.end));
  return replace({ start: before.end, end }, '');
}

/** The names with what is in brackets after them. */
function partsOf(text: string, run: SourceRange): SourceRange[] {
  const parts: SourceRange[] = [];
  let start = run.start;
  for (const { 0: found, index } of text.slice(run.start, run.end).matchAll(separator)) {
    parts.push({ start, end: run.start + index });
    start = run.start + index + found.length;
  }
  parts.push({ start, end: run.start + text.slice(run.start, run.end).trimEnd().length });
  return parts;
}
