/** The parts of an Office package: their XML, and where the relationships of a part are. */
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, type Unzipped } from 'fflate';
import { ExportProblem } from '../../export-problem.ts';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const typesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The type of a relationship: "styles" → "http://…/styles". */
export function relationOf(name: string): string {
  return `${relations}/${name}`;
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

export function relationsOf(path: string): string {
  return `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;
}

/** A part as text. Throws when the package has none of that name. */
export function partText(parts: Unzipped, path: string): string {
  const part = parts[path];
  if (!part) throw new ExportProblem('mallen är ett trasigt Word-dokument');
  return strFromU8(part);
}

export function readXml(parts: Unzipped, path: string): Document {
  try {
    const document = new DOMParser({ onError: () => undefined }).parseFromString(
      partText(parts, path),
      'application/xml',
    );
    // Word writes no declarations of its own; one may name files and repeat itself without end.
    if (!document.doctype) return document;
  } catch {
    // Told below.
  }
  throw new ExportProblem('mallen är ett trasigt Word-dokument');
}

export function writeXml(parts: Unzipped, path: string, document: Document): void {
  parts[path] = strToU8(new XMLSerializer().serializeToString(document));
}

export function elements(document: Document, namespace: string, name: string): Element[] {
  return [...document.getElementsByTagNameNS(namespace, name)];
}

export function children(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  // Not by index: that would start from the first child each time.
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === node.ELEMENT_NODE) {
      const child = node as Element;
      if (child.localName === name && child.namespaceURI === wordNamespace) found.push(child);
    }
  return found;
}

export function wordValue(element: Element | undefined, name: string): string {
  return element?.getAttributeNS(wordNamespace, name) ?? '';
}
