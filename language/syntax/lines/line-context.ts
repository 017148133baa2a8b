import type { LexerState } from '../lexer-state.ts';
import type { Lead, Line } from '../line.ts';
import type { LineToken } from '../tokens.ts';

/** One line, what is before its words, the state it is read in, and where its tokens go (positions in `line.text`). */
export interface LineContext {
  readonly line: Line;
  readonly lead: Lead;
  readonly state: LexerState;
  readonly emit: (token: LineToken, from: number, to: number) => void;
  /** The next line of the source, without blanks around it. Only an underline may be looked for there. */
  readonly nextLine: () => string;
}

/** Emits the line's tokens and returns true, or does nothing and returns false. */
export type Recogniser = (context: LineContext) => boolean;

/** True if a sentence begins here although the line above has no full stop: below a list entry or clause, no further in than it. */
export function isOutdented({ line, lead, state }: LineContext): boolean {
  return line.from <= state.flow.entryIndent && !lead.bullet && /\p{Lu}/u.test(line.text.charAt(lead.words));
}

/** Where a keyword's value begins: after blanks, colon, and the stars that close the keyword's own emphasis ("**Tid:** 9.00", "**Tid**: 9.00"). */
export function skipToWords({ text, to }: Line, from: number): number {
  let start = from;
  while (start < to && /[\s:]/.test(text.charAt(start))) start++;
  const closing = /^[*_]{1,3}(?:\s*:\s*|\s+)/.exec(text.slice(start, start + 8));
  return closing ? start + closing[0].length : start;
}

/** Emits a token for what is left of the line, without blanks, colon and the emphasis around all of it. */
export function emitValue({ line, emit }: LineContext, from: number, token: LineToken = 'VALUE'): boolean {
  const bounds = unwrapEmphasis(line.text, skipToWords(line, from), line.to);
  if (bounds.start >= bounds.end) return false;
  emit(token, bounds.start, bounds.end);
  return true;
}

/** Bounds of a text without the stars or underscores around the whole of it, or left over from a pair begun before it. */
export function unwrapEmphasis(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  for (let depth = 0; depth < 3; depth++) {
    const open = /^[*_]{1,3}(?=\S)/.exec(text.slice(from, from + 4))?.[0].length ?? 0;
    const close = /[*_]{1,3}$/.exec(text.slice(Math.max(from, to - 3), to))?.[0].length ?? 0;
    const inner = text.slice(from + open, to - close).match(/[*_]{2,3}|\*/g)?.length ?? 0;
    if (open && close && inner % 2 === 0) {
      from += open;
      to -= close;
    } else if (close && !open && inner % 2 === 0) to -= close;
    else break;
    while (from < to && /\s/.test(text.charAt(from))) from++;
    while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  }
  return { start: from, end: to };
}
