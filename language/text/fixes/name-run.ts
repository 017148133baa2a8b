/** Several names on one line: "@Lisa Ek (S), @Bo Ask och @Karin Holm". */
import type { SourceRange } from '../../meeting/source.ts';

const separator = /\s*[,;]\s*|\s+(?:och|samt)\s+/giu;

/**
 * What to take away so that the name at `name` is gone from the run of names in `run`, with what stands in brackets after
 * it and what parts it from its neighbour. Undefined when it is the only one.
 */
export function withoutName(text: string, run: SourceRange, name: SourceRange): SourceRange | undefined {
  const parts: { start: number; end: number }[] = [];
  let start = run.start;
  for (const { 0: found, index } of text.slice(run.start, run.end).matchAll(separator)) {
    parts.push({ start, end: run.start + index });
    start = run.start + index + found.length;
  }
  parts.push({ start, end: run.start + text.slice(run.start, run.end).trimEnd().length });
  const at = parts.findIndex((part) => part.start <= name.start && name.end <= part.end);
  const [before, own, after] = [parts[at - 1], parts[at], parts[at + 1]];
  if (!own || parts.length === 1) return undefined;
  // A full stop at the end of the run stays.
  const end = after ? own.end : own.end - (/\.$/.test(text.slice(own.start, own.end)) ? 1 : 0);
  return before ? { start: before.end, end } : { start: own.start, end: after?.start ?? end };
}
