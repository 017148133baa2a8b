/** What readers of several kinds of blocks share. */

import type * as Ast from '../generated/ast.ts';
import { lineStart } from '../source/lines.ts';
import type { BlockContext } from './block-context.ts';
import type { ListEntry, Prose } from './model.ts';
import { type Piece, pieceOf, pieces, rangeOf } from './node-tokens.ts';
import { readProse } from './prose.ts';

/** Entries with their levels: deeper indentation than the entry above is one level more. */
export function readEntries(
  nodes: readonly (Ast.ListEntry | Ast.Entry | Ast.Point)[],
  context: BlockContext,
): ListEntry[] {
  const columns: number[] = [];
  return nodes.map((node) => {
    const all = pieces(node);
    const { marker, number } = readMarker(node, all);
    const column = columnOf(context.text, marker.range.start);
    while (columns.length > 0 && (columns.at(-1) ?? 0) > column) columns.pop();
    if (columns.at(-1) !== column) columns.push(column);
    return {
      marker,
      number,
      level: columns.length - 1,
      prose: readProse(all, context) ?? emptyProse(marker.range.end),
      range: rangeOf(node),
    };
  });
}

/** What an entry begins with, and its number in an ordered list. */
export function readMarker(
  node: Ast.ListEntry | Ast.Entry | Ast.Point,
  all: readonly Piece[] = pieces(node),
): Pick<ListEntry, 'marker' | 'number'> {
  const marker = required(pieceOf(all, 'BULLET', 'ENTRY', 'POINT'), node);
  const number = /\d+/.exec(marker.value)?.[0];
  return { marker, number: number === undefined ? undefined : Number(number) };
}

function columnOf(text: string, offset: number): number {
  return text.slice(lineStart(text, offset), offset).replace(/\t/g, '    ').length;
}

export function proseOf(node: Ast.Paragraph | Ast.Table | Ast.Quote | Ast.Entry, context: BlockContext): Prose {
  return readProse(pieces(node), context) ?? emptyProse(rangeOf(node).end);
}

export function emptyProse(offset: number): Prose {
  return { text: '', range: { start: offset, end: offset }, mentions: [], references: [], dates: [] };
}

export function required(piece: Piece | undefined, node: Ast.Block | Ast.ListEntry | Ast.Entry | Ast.Point): Piece {
  return piece ?? { token: 'PROSE', value: '', range: rangeOf(node) };
}
