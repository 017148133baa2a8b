/** The lines of a text with what the line lexer has understood of each: what the formatter lays out again. */
import { anyLineBreak } from '../../source/characters.ts';
import { initialState, type LexerState } from '../../syntax/lexer-state.ts';
import { isBlank } from '../../syntax/line.ts';
import { lexLines } from '../../syntax/line-lexer.ts';
import { styleOf } from '../../syntax/style/document-style.ts';
import type { LineToken } from '../../syntax/tokens.ts';

export interface SourceToken {
  readonly token: LineToken;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
}

/** A line that is not blank. */
export interface SourceLine {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Between the blanks around it. */
  readonly from: number;
  readonly to: number;
  /** How many blank lines are directly above it. */
  readonly blankAbove: number;
  readonly tokens: readonly SourceToken[];
}

/** The lines of `source` from offset `from` on that are not blank. */
export function readLines(source: string, from: number): SourceLine[] {
  const tokens = lex(source, from, initialState(styleOf(source)));
  const lines: SourceLine[] = [];
  let taken = 0;
  let blankAbove = 0;
  const push = (start: number, end: number) => {
    let first = start;
    while (first < end && isBlank(source.charCodeAt(first))) first++;
    if (first === end) {
      blankAbove++;
      return;
    }
    let last = end;
    while (last > first && isBlank(source.charCodeAt(last - 1))) last--;
    const own: SourceToken[] = [];
    for (let token = tokens[taken]; token && token.start <= end; token = tokens[++taken]) own.push(token);
    lines.push({ start, end, from: first, to: last, blankAbove, tokens: own });
    blankAbove = 0;
  };
  let start = from;
  anyLineBreak.lastIndex = from;
  for (let found = anyLineBreak.exec(source); found; found = anyLineBreak.exec(source)) {
    push(start, found.index);
    start = anyLineBreak.lastIndex;
  }
  push(start, source.length);
  return lines;
}

/** The tokens of `text` from offset `from` to `end`, read in `state`, which is changed. */
export function lex(text: string, from: number, state: LexerState, end = text.length): SourceToken[] {
  const tokens: SourceToken[] = [];
  lexLines(text, from, end, 0, state, {
    take: (token, start, end) => tokens.push({ token, start, end, text: text.slice(start, end) }),
  });
  return tokens;
}

/** The line break that most lines of the text end with; LF when there are as many of each, or only lone CRs. */
export function dominantLineBreak(text: string): '\n' | '\r\n' {
  let crlf = 0;
  let lf = 0;
  for (const found of text.matchAll(/\r\n|\r|\n/g)) {
    if (found[0] === '\r\n') crlf++;
    else lf++;
  }
  return crlf > lf ? '\r\n' : '\n';
}
