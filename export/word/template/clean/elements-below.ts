import type { Element, Node } from '@xmldom/xmldom';

/** All elements in an element, in the order of the text, however deep they are. */
export function* elementsBelow(root: Element): Generator<Element> {
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === node.ELEMENT_NODE) yield node as Element;
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (node === root) return;
    }
    node = node?.nextSibling ?? null;
  }
}
