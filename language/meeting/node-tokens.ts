/**
 * The way into the syntax tree, for the reader in this folder only: the texts of a node's own tokens with their
 * source ranges. Values are NFC.
 */
import type { AstNode, CompositeCstNode, LeafCstNode } from 'langium';
import { isCompositeCstNode, isLeafCstNode } from 'langium';
import type { Sourced, SourceRange } from '../source/range.ts';
import type { LineToken } from '../syntax/tokens.ts';

/** A token of a node: what the lexer called it, its text and where it is. */
export interface Piece extends Sourced<string> {
  readonly token: LineToken;
}

/** The node's own tokens in order, without those of nodes inside it. */
export function pieces(node: AstNode): Piece[] {
  const found: Piece[] = [];
  if (node.$cstNode && isCompositeCstNode(node.$cstNode)) collect(node.$cstNode, node, found);
  return found;
}

function collect(cst: CompositeCstNode, node: AstNode, found: Piece[]): void {
  for (const child of cst.content) {
    if (isLeafCstNode(child)) {
      found.push(piece(child));
    } else if (isCompositeCstNode(child) && child.astNode === node) collect(child, node, found);
  }
}

function piece(leaf: LeafCstNode): Piece {
  // The names of the grammar's terminals are the line tokens (tested).
  return {
    token: leaf.tokenType.name as LineToken,
    value: composed(leaf.text),
    range: { start: leaf.offset, end: leaf.end },
  };
}

/** The first token of this kind. */
export function pieceOf(all: readonly Piece[], ...tokens: LineToken[]): Piece | undefined {
  return all.find((each) => tokens.includes(each.token));
}

/** Range of a node, from its first token to its last; empty at 0 for a node without tokens. */
export function rangeOf({ $cstNode }: AstNode): SourceRange {
  return { start: $cstNode?.offset ?? 0, end: $cstNode?.end ?? 0 };
}

/** NFC; most text is already. */
export function composed(text: string): string {
  return /[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text;
}

/** Source offset of a position in a piece's NFC value; they differ where the source is written in NFD. */
export function sourceOffset(source: string, piece: Sourced<string>, position: number): number {
  const { start, end } = piece.range;
  if (end - start === piece.value.length) return start + position;
  const raw = source.slice(start, end);
  let at = 0;
  let composedLength = 0;
  for (const [character] of raw.matchAll(/\P{M}?\p{M}*/gu)) {
    if (composedLength >= position) break;
    composedLength += character.normalize('NFC').length;
    at += character.length;
  }
  return start + at;
}
