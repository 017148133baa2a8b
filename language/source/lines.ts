/** Where lines begin and end in a text; a line ends with `\n`, `\r\n` or `\r`. */

import { isLineBreak } from './characters.ts';
import type { SourceRange } from './range.ts';

/** Where the line that the offset is in begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreakAt(text, at - 1)) at--;
  return at;
}

/** Where the line that the offset is in ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreakAt(text, at)) at++;
  return at;
}

/** The line that the offset is in, without its line break. */
export function lineAround(text: string, offset: number): SourceRange {
  return { start: lineStart(text, offset), end: lineEnd(text, offset) };
}

/** The lines of a text as editors count them. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/** Where the next line begins: after the line break, or at the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** Where the line above begins; `start` is where a line begins. The first line has none above it: 0. */
export function lineAbove(text: string, start: number): number {
  return start === 0 ? 0 : lineStart(text, previousEnd(text, start));
}

/** All of the lines that a range touches, without the last line break. An end at the start of a line does not touch it. */
export function linesOf(text: string, { start, end }: SourceRange): SourceRange {
  const last = end > start && lineStart(text, end) === end ? lineEnd(text, previousEnd(text, end)) : lineEnd(text, end);
  return { start: lineStart(text, start), end: last };
}

function previousEnd(text: string, at: number): number {
  return at - (text.startsWith('\r\n', at - 2) ? 2 : 1);
}

/** What to take away so that the lines of a range are gone: with their last line break, or at the end of the text with the one above. */
export function wholeLines(text: string, range: SourceRange): SourceRange {
  const { start, end } = linesOf(text, range);
  const next = nextLine(text, end);
  if (next > end || start === 0) return { start, end: next };
  return { start: previousEnd(text, start), end };
}

/** True if the line is blank. */
export function isBlankLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), lineEnd(text, offset)).trim() === '';
}

function isBreakAt(text: string, at: number): boolean {
  return isLineBreak(text.charCodeAt(at));
}
