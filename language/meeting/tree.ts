/**
 * The way into the syntax tree, for the reader in this folder only: the texts of a node's own tokens with their
 * source ranges. Values are NFC.
 */
import type { AstNode, CompositeCstNode, CstNode, LeafCstNode } from 'langium';
import { isCompositeCstNode, isLeafCstNode } from 'langium';
import type { LineToken } from '../syntax/tokens.ts';
import type { Sourced, SourceRange } from './source.ts';

/** A token of a node: what the lexer called it, its text and where it stands. */
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
      if (!child.hidden) found.push(piece(child));
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

/** Where a node stands, from its first token to its last. A comment that happens to hang on it is no part of it. */
export function rangeOf(node: AstNode): SourceRange {
  const cst = node.$cstNode;
  if (!cst) return { start: 0, end: 0 };
  const first = visibleLeaf(cst, 0, 1);
  const last = visibleLeaf(cst, -1, -1);
  return { start: first?.offset ?? cst.offset, end: last?.end ?? cst.end };
}

/** The first leaf (`step` 1) or the last (-1) that is no comment. */
function visibleLeaf(cst: CstNode, from: number, step: 1 | -1): CstNode | undefined {
  if (!isCompositeCstNode(cst)) return cst.hidden ? undefined : cst;
  for (let at = from; cst.content.at(at) !== undefined && Math.abs(at) <= cst.content.length; at += step) {
    const child = cst.content.at(at);
    const found = child && visibleLeaf(child, from, step);
    if (found) return found;
  }
  return undefined;
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
