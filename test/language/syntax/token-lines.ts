import { CstUtils, isLeafCstNode } from 'langium';
import { parse } from '../../../language/parse.ts';

/** The tokens of a text, a line each: "ATT att | VALUE godkänna budgeten." A blank line gives none. */
export function tokenLines(text: string): string[] {
  const { value, lexerErrors, parserErrors } = parse(text);
  const errors = [...lexerErrors, ...parserErrors];
  if (errors.length > 0) throw new Error(`${JSON.stringify(text)}: ${errors[0]?.message}`);
  const lines = new Map<number, string[]>();
  for (const leaf of value.$cstNode ? CstUtils.flattenCst(value.$cstNode) : []) {
    if (!isLeafCstNode(leaf)) continue;
    const line = leaf.range.start.line;
    lines.set(line, [...(lines.get(line) ?? []), `${leaf.tokenType.name} ${leaf.text.normalize('NFC')}`]);
  }
  return [...lines.values()].map((tokens) => tokens.join(' | '));
}

/** The tokens of `text` where it stands inside an item. */
export function itemLines(text: string): string[] {
  return tokenLines(`Protokoll: Styrelsen\n\nPunkt 1. Ärendet\n\n${text}`).slice(2);
}
