/** The parts of a Word file: which are there, and how they point to one another. */
import { brokenDocument, unzipParts } from '../packed/unzip.ts';
import { elements, parseXml, type XmlElement } from '../packed/xml.ts';

export interface WordPackage {
  readonly document: XmlElement;
  /** The part that the document calls by an id, as a header. */
  readonly related: (id: string) => XmlElement | undefined;
  /** The part of a kind that the document has one of: "styles", "numbering", "footnotes". */
  readonly only: (kind: string) => XmlElement | undefined;
}

export function openWord(bytes: Uint8Array): WordPackage {
  const files = unzipParts(
    bytes,
    (name) => /^(?:word\/|_rels\/|\[Content_Types\]).*(?:xml|rels)$/i.test(name) || /\.rels$/.test(name),
  );
  const root = relationsOf(files, '_rels/.rels', '').find(({ kind }) => kind === 'officeDocument')?.target;
  const name = root !== undefined && files.has(root) ? root : 'word/document.xml';
  const source = files.get(name);
  if (source === undefined) throw brokenDocument();
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const relations = relationsOf(files, `${folder}_rels/${name.slice(folder.length)}.rels`, folder);
  const read = (target: string | undefined) => {
    const text = target === undefined ? undefined : files.get(target);
    return text === undefined ? undefined : parseXml(text);
  };
  return {
    document: parseXml(source),
    related: (id) => read(relations.find((one) => one.id === id)?.target),
    only: (kind) => read(relations.find((one) => one.kind === kind)?.target),
  };
}

interface Relation {
  readonly id: string;
  /** The last word of the type's address. */
  readonly kind: string;
  readonly target: string;
}

function relationsOf(files: ReadonlyMap<string, string>, file: string, folder: string): Relation[] {
  const source = files.get(file);
  if (source === undefined) return [];
  return elements(parseXml(source), 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
      id: Id,
      kind: Type.slice(Type.lastIndexOf('/') + 1),
      target: Target.startsWith('/') ? Target.slice(1) : resolved(`${folder}${Target}`),
    }));
}

/** The path without "..". */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
