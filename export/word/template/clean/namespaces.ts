/** The vocabularies of Word's XML that a page is made of. What is of another one stays behind. */
const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  wpc: 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  wp14: 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
} as const;

const prefixes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(namespaces).map(([prefix, uri]): [string, string] => [uri, prefix]),
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** "w:p" for a node of a known vocabulary, whatever the file calls it; "p" for one of none; undefined for another. */
export function knownName(node: {
  readonly namespaceURI: string | null;
  readonly localName: string | null;
}): string | undefined {
  if (!node.namespaceURI) return node.localName ?? undefined;
  const prefix = prefixes.get(node.namespaceURI);
  return prefix && node.localName ? `${prefix}:${node.localName}` : undefined;
}

/** The declarations of a part's root. What came with Word 2010 may be ignored by others. */
export const rootAttributes = `${Object.entries(namespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')} mc:Ignorable="w14 wp14"`;

/** What a choice may require to be kept; else its replacement is. */
export const knownPrefixes: ReadonlySet<string> = new Set(Object.keys(namespaces));
