import { parse } from '../../../language/parse.ts';
import { initialState } from '../../../language/syntax/lexer-state.ts';
import { lexLines } from '../../../language/syntax/line-lexer.ts';
import { styleOf } from '../../../language/syntax/style/document-style.ts';

/** The tokens of a text, a line each: "ATT att | VALUE godkänna budgeten." A blank line has none. */
export function tokenLines(text: string): string[] {
  const { lexerErrors, parserErrors } = parse(text);
  const errors = [...lexerErrors, ...parserErrors];
  if (errors.length > 0) throw new Error(`${JSON.stringify(text)}: ${errors[0]?.message}`);
  const lines = new Map<number, string[]>();
  lexLines(text, 0, text.length, 0, initialState(styleOf(text)), {
    take: (token, start, end, line) =>
      lines.set(line, [...(lines.get(line) ?? []), `${token} ${text.slice(start, end).normalize('NFC')}`]),
  });
  return [...lines.values()].map((tokens) => tokens.join(' | '));
}

/** The tokens of `text` where it is inside an item. */
export function itemLines(text: string): string[] {
  return tokenLines(`Protokoll: Styrelsen\n\nPunkt 1. Ärendet\n\n${text}`).slice(2);
}
