import { type CstNode, CstUtils, isCompositeCstNode } from 'langium';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../language/parse.ts';

function tree(text: string): CstNode {
  const root = parse(text).value.$cstNode;
  if (!root) throw new Error('The parser gives a tree');
  return root;
}

/** Every node of the tree, without the document's own. */
function* inner(node: CstNode): Generator<CstNode> {
  if (!isCompositeCstNode(node)) return;
  for (const child of node.content) {
    yield child;
    yield* inner(child);
  }
}

describe('Comments in the tree', () => {
  test.each([
    ['above everything', '// a\nProtokoll: X', 1],
    ['at the end', 'Protokoll: X\n// a', 1],
    ['alone', '// a\n\n// b', 2],
    ['within a paragraph', 'x\n\nen rad\n// a\n// b\ntill', 2],
    ['between clauses', '1. X\n\nBeslut\natt a\n// c\natt b\n// d\n\n2. Y\n', 2],
    ['between items', '1. X\n\n// a\n\n2. Y', 1],
    ['within secret text', '1. X\n\nSekretess\n// a\nx\n// b\nSlut sekretess\n// c', 3],
  ])('stand in their places: %s', (_, text, count) => {
    const leaves = CstUtils.flattenCst(tree(text)).toArray();
    expect(leaves.filter((leaf) => leaf.hidden).map((leaf) => leaf.text)).toHaveLength(count);
    expect(leaves.map((leaf) => leaf.offset)).toEqual(leaves.map((leaf) => leaf.offset).toSorted((a, b) => a - b));
    for (const node of inner(tree(text))) {
      if (!isCompositeCstNode(node)) continue;
      expect(node.content[0]?.hidden, 'no node begins with a comment').toBe(false);
      expect(node.content.at(-1)?.hidden, 'no node ends with a comment').toBe(false);
      expect(node.content.every((child) => child.container === node)).toBe(true);
    }
  });
});
