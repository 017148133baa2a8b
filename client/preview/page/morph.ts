/// <reference lib="dom" />

/**
 * Makes the children of an element those of another, and keeps every node that can stay: what somebody has selected or
 * focused there is not lost.
 */
export function morphChildren(target: Element, wanted: ParentNode & Node): void {
  const old = [...target.childNodes];
  const fresh = [...wanted.childNodes];
  const most = Math.min(old.length, fresh.length);
  const isSame = (a: ChildNode | undefined, b: ChildNode | undefined) =>
    a !== undefined && b !== undefined && a.isEqualNode(b);
  let start = 0;
  while (start < most && isSame(old[start], fresh[start])) start++;
  let end = 0;
  while (end < most - start && isSame(old.at(-1 - end), fresh.at(-1 - end))) end++;
  const oldMiddle = old.slice(start, old.length - end);
  const freshMiddle = fresh.slice(start, fresh.length - end);
  const next = old[old.length - end] ?? null;
  for (const [at, node] of freshMiddle.entries()) {
    const known = oldMiddle[at];
    if (known) morphNode(known, node);
    else target.insertBefore(node, next);
  }
  for (const node of oldMiddle.slice(freshMiddle.length)) node.remove();
}

function morphNode(known: ChildNode, wanted: ChildNode): void {
  if (known instanceof Text && wanted instanceof Text) known.data = wanted.data;
  else if (known instanceof Element && wanted instanceof Element && known.tagName === wanted.tagName) {
    for (const { name } of [...known.attributes]) if (!wanted.hasAttribute(name)) known.removeAttribute(name);
    for (const { name, value } of wanted.attributes)
      if (known.getAttribute(name) !== value) known.setAttribute(name, value);
    morphChildren(known, wanted);
  } else known.replaceWith(wanted);
}
