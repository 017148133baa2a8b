/**
 * What the typesetter cannot write itself: that a reader's window shall show the document's title, and which standards
 * the file follows. It is appended to the file (an incremental update, ISO 32000-1, 7.5.6); nothing in the file is changed.
 */

export interface Stamp {
  /** True if the file says about itself that it follows PDF/A-2a and PDF/UA-1. Only what has been proven may be said. */
  readonly standards: boolean;
}

/** The file with the stamp, or undefined when it is not built as this typesetter builds files. */
export function stamp(pdf: Uint8Array, { standards }: Stamp): Uint8Array | undefined {
  const file = readFile(pdf);
  if (!file) return undefined;
  const { size, root, metadata, info, id, xref } = file.trailer;
  const profile = standards ? colourProfile(file) : undefined;
  if (standards && profile === undefined) return undefined;

  const intent = size;
  const catalog = objectAt(file, root)
    ?.replace(/\/ViewerPreferences\s*<</, (found) => `${found}\n    /DisplayDocTitle true`)
    .replace('<<', (found) => (standards ? `${found}\n  /OutputIntents [${intent} 0 R]` : found));
  if (!catalog?.includes('/DisplayDocTitle true')) return undefined;
  const objects: (readonly [number: number, text: string])[] = [[root, catalog]];
  if (standards) {
    const xmp = streamOf(objectAt(file, metadata));
    const end = xmp?.lastIndexOf('</rdf:RDF>') ?? -1;
    if (xmp === undefined || end < 0) return undefined;
    const claimed = `${xmp.slice(0, end)}${claims}${xmp.slice(end)}`;
    objects.push([
      metadata,
      `${metadata} 0 obj\n<</Type/Metadata/Subtype/XML/Length ${claimed.length}>>\nstream\n${claimed}\nendstream\n`,
    ]);
    objects.push([
      intent,
      `${intent} 0 obj\n<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile} 0 R>>\n`,
    ]);
  }
  objects.sort((a, b) => a[0] - b[0]);

  let added = file.text.endsWith('\n') ? '' : '\n';
  let table = 'xref\n';
  for (const [number, text] of objects) {
    table += `${number} 1\n${String(pdf.length + added.length).padStart(10, '0')} 00000 n \n`;
    added += `${text}endobj\n`;
  }
  const start = pdf.length + added.length;
  added += `${table}trailer\n<</Size ${standards ? size + 1 : size}/Root ${root} 0 R${info}${id}/Prev ${xref}>>\nstartxref\n${start}\n%%EOF\n`;
  const stamped = new Uint8Array(pdf.length + added.length);
  stamped.set(pdf);
  for (let at = 0; at < added.length; at++) stamped[pdf.length + at] = added.charCodeAt(at);
  return stamped;
}

/** ISO 19005-2, 6.6.4 and 6.6.2.3 (a schema that PDF/A does not know is described); ISO 14289-1, 5. */
const claims =
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ' +
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
  '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>' +
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>PDF/UA part number</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>' +
  '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>';

interface File {
  /** A character for each byte. */
  readonly text: string;
  /** Where each object is. */
  readonly offsets: readonly number[];
  readonly trailer: {
    readonly size: number;
    readonly root: number;
    readonly metadata: number;
    /** As they are in the trailer. */
    readonly info: string;
    readonly id: string;
    /** Where the table of objects is. */
    readonly xref: number;
  };
}

function readFile(pdf: Uint8Array): File | undefined {
  const text = characters(pdf);
  const xref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const head = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(xref, xref + 40));
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const size = /\/Size (\d+)/.exec(trailer)?.[1];
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1];
  const id = /\/ID\s*\[[^\]]*\]/.exec(trailer)?.[0];
  if (!head || !size || !root || !id || head[1] !== size) return undefined;
  const first = xref + head[0].length;
  const offsets = Array.from({ length: Number(size) }, (_, number) =>
    Number.parseInt(text.slice(first + number * 20, first + number * 20 + 10), 10),
  );
  const info = /\/Info \d+ 0 R/.exec(trailer)?.[0] ?? '';
  const file = { text, offsets, trailer: { size: Number(size), root: Number(root), metadata: 0, info, id, xref } };
  const metadata = /\/Metadata (\d+) 0 R/.exec(objectAt(file, Number(root)) ?? '')?.[1];
  return metadata ? { ...file, trailer: { ...file.trailer, metadata: Number(metadata) } } : undefined;
}

/** One character for each byte; a text decoder takes some bytes for other characters. */
function characters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** "12 0 obj …", up to "endobj". */
function objectAt({ text, offsets }: Pick<File, 'text' | 'offsets'>, number: number): string | undefined {
  const start = offsets[number];
  if (start === undefined || !text.startsWith(`${number} 0 obj`, start)) return undefined;
  return text.slice(start, text.indexOf('endobj', start));
}

function streamOf(object: string | undefined): string | undefined {
  const length = Number(/\/Length (\d+)/.exec(object ?? '')?.[1] ?? Number.NaN);
  const start = /stream\r?\n/.exec(object ?? '');
  if (!object || !start || Number.isNaN(length) || /\/Filter/.test(object.slice(0, start.index))) return undefined;
  const from = start.index + start[0].length;
  return object.slice(from, from + length);
}

/** The object of the sRGB profile that the file's colours have already. */
function colourProfile(file: File): number | undefined {
  for (const [, digits] of file.text.matchAll(/\[\/ICCBased (\d+) 0 R\]/g)) {
    const number = Number(digits);
    if (/\/N 3\b/.test(objectAt(file, number)?.slice(0, 200) ?? '')) return number;
  }
  return undefined;
}
